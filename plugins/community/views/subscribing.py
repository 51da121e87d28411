"""One calendar to subscribe to, as each calendar program wants to be asked."""

from urllib.parse import quote, urlencode

from community.core.addresses import CALENDAR_PATH, GOOGLE_CALENDAR_PATH, spoken
from community.core.values import dataclass
from community.views.agenda import Agenda


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """The ways to follow one calendar; ``address`` is the plain one, to copy.

    ``keeps_called_off``: Google shows what was called off, for it reads a calendar of its own.
    """

    name: str
    address: str
    webcal: str
    google: str
    outlook: str
    microsoft: str
    keeps_called_off: bool


def subscription(agenda: Agenda, name: str, path: str) -> Subscription | None:
    """Return the ways to follow the calendar at ``path``, or ``None`` where there is none."""
    if not agenda.feeds.has(path):
        return None
    has_twin = path == CALENDAR_PATH and agenda.feeds.has(GOOGLE_CALENDAR_PATH)
    address = spoken(agenda.department.address, path)
    for_google = spoken(agenda.department.address, GOOGLE_CALENDAR_PATH) if has_twin else address
    asked = urlencode({"url": address, "name": name}, quote_via=quote, safe="")
    return Subscription(
        name=name,
        address=address,
        webcal=_webcal(address),
        google="https://calendar.google.com/calendar/r?"
        + urlencode({"cid": _webcal(for_google)}, quote_via=quote, safe=""),
        outlook=f"https://outlook.live.com/calendar/0/addfromweb?{asked}",
        microsoft=f"https://outlook.office.com/calendar/0/addfromweb?{asked}",
        keeps_called_off=has_twin,
    )


def _webcal(address: str) -> str:
    """Return the address under the name that opens a calendar program instead of a browser."""
    return f"webcal:{address.partition(':')[2]}"
