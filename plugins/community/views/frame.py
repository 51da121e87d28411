"""What surrounds every page: whose site it is, how to get help, of which day it is."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta

from community.context import Feed
from community.core import wording
from community.core.brand import Brand
from community.core.department import Department
from community.core.language import language
from community.core.values import dataclass
from community.views.links import Link, call, write_to
from community.views.social_cards import Card, site_card
from community.views.staff_links import StaffLinks

#: The media type by which a calendar announces itself.
_CALENDAR = "text/calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The same on every page.

    ``as_of`` is the day the site was built, in words, and ``dawn`` and ``night`` are when it begins
    and ends, with their offsets; ``calendar`` is the first calendar feed
    that announced itself, if any; ``card`` is the social image of pages without their own.
    ``narrow`` has, by the address of a page, the feeds that it links to and others do not.
    ``brand`` has the colors of the theme, if it tells them, and ``staff`` links to the editor of
    the git host, if the settings name it.
    """

    department: Department
    phone: Link
    email: Link | None
    as_of: str
    as_of_machine: str
    dawn: str
    night: str
    feeds: tuple[Feed, ...]
    calendar: Feed | None
    card: Card
    narrow: Mapping[str, tuple[Feed, ...]]
    brand: Brand | None = None
    staff: StaffLinks | None = None

    def own_feeds(self, output_file: str) -> tuple[Feed, ...]:
        """Return the feeds that only some pages link to, this one among them."""
        address = output_file.removesuffix("index.html").removeprefix(language().home)
        return self.narrow.get(address, ())


def frame_of(
    department: Department,
    *,
    as_of: datetime,
    feeds: Iterable[Feed],
    brand: Brand | None = None,
    sources: Mapping[str, str] | None = None,
) -> Frame:
    """Return what surrounds every page, as of a moment (aware)."""
    announced, repository = tuple(feeds), department.repository
    shared = tuple(feed for feed in announced if not feed.pages)
    day = as_of.astimezone(department.zone).date()
    return Frame(
        department=department,
        phone=call(department.non_emergency_phone),
        email=write_to(department.email) if department.email else None,
        as_of=wording.day_words(day),
        as_of_machine=day.isoformat(),
        dawn=_midnight(day, department),
        night=_midnight(day + timedelta(days=1), department),
        feeds=shared,
        calendar=next((feed for feed in shared if feed.type == _CALENDAR), None),
        card=site_card(department),
        narrow=_by_page(announced),
        brand=brand,
        staff=StaffLinks(repository=repository, sources=sources or {}) if repository else None,
    )


def _by_page(feeds: Iterable[Feed]) -> Mapping[str, tuple[Feed, ...]]:
    pages: dict[str, tuple[Feed, ...]] = {}
    for feed in feeds:
        for address in feed.pages:
            pages[address] = (*pages.get(address, ()), feed)
    return pages


def _midnight(day: date, department: Department) -> str:
    """Return the moment at which a day begins, with its offset."""
    return datetime.combine(day, time(), department.zone).isoformat(timespec="minutes")
