"""How to put one date into a calendar, without a script: its file, links, a subscription."""

from community.core.addresses import CALENDAR_PATH
from community.core.values import dataclass
from community.formats.add_links import AddLinks, add_links
from community.views.agenda import Agenda
from community.views.dates import DateView, Mark
from community.views.subscribing import Subscription, subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class AddToCalendar:
    """The ways for one date.

    ``file`` is its calendar file from the site's root, ``""`` where none is written;
    ``subscription`` is to all events. ``is_certain`` unless the date is expected or tentative.
    """

    file: str
    links: AddLinks
    subscription: Subscription | None
    is_certain: bool


def add_to_calendar(agenda: Agenda, date: DateView | None) -> AddToCalendar | None:
    """Return the ways to add a date, ``None`` where it is over or was called off."""
    if date is None or not date.is_open:
        return None
    department = agenda.department
    return AddToCalendar(
        file=date.calendar_file if agenda.feeds.has(CALENDAR_PATH) else "",
        links=add_links(date.occurrence, department=department),
        subscription=subscription(agenda, department.name, CALENDAR_PATH),
        is_certain=date.mark is not Mark.OPEN,
    )
