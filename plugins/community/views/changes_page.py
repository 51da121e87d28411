"""What moved or was called off, month by month, the newest first."""

from itertools import groupby

from community.core.addresses import CHANGES_PATH
from community.core.told_changes import ToldChange, told_changes
from community.core.values import dataclass
from community.core.wording import month_words
from community.views.agenda import Agenda
from community.views.change_views import ChangeView, change_view
from community.views.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfChanges:
    """A month in which something changed; ``anchor`` (``2014-07``) is its place on the page."""

    anchor: str
    words: str
    changes: tuple[ChangeView, ...]


def changes_page(agenda: Agenda) -> Page:
    """Return the page; months are those of the department's clock."""
    zone = agenda.department.zone

    def month(change: ToldChange) -> tuple[int, int]:
        moment = change.moment.astimezone(zone)
        return moment.year, moment.month

    months = tuple(
        MonthOfChanges(
            anchor=f"{year}-{number:02}",
            words=month_words(year, number),
            changes=tuple(change_view(change, agenda.department) for change in group),
        )
        for (year, number), group in groupby(told_changes(agenda.calendar), key=month)
    )
    return Page(address=CHANGES_PATH, template="changes", values={"months": months})
