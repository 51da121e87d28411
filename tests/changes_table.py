"""One change to one file, and what every channel then says: the rows of a table.

All of it is seen at ``building.AS_OF``, November 22, 2026. The site was announced on November 2 and
the change made on November 3; what is restored was deleted on the 3rd and restored on the 4th.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from changing_site import coffee, walk
from rendering import DASH

#: Files by their path below ``content/``; ``None`` deletes one.
Edit = Mapping[str, str | None]


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the channels have to say of the one date that is looked at.

    ``word`` stands before its title on its page. ``previous`` is when it was to start before it
    moved. ``news`` are the identities of the event's news without its key, the newest first, and
    ``headline`` the title of that one. ``change`` is the title in the list of changes, and
    ``difference`` what it says there: label, before and after. ``next`` is the title of the next
    event of the site. The page ``former`` leads to ``page``. ``also`` is what the list of coming
    events calls a date that is told with the first of its series, ``""`` where it has its own line.
    """

    uid: str
    page: str
    title: str
    starts: str
    ends: str
    place: str
    news: tuple[str, ...]
    headline: str
    word: str = ""
    status: str = "scheduled"
    previous: str = ""
    sequence: int = 0
    changed: str = "2026-11-02"
    change: str = ""
    difference: tuple[str, str, str] = ("", "", "")
    next: str = "Coffee with a Cop"
    former: str = ""
    also: str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A change: the edits, a commit each, and what is told after the last of them."""

    name: str
    edits: tuple[Edit, ...]
    told: Told


_COFFEE = Told(
    uid="37290d74ac4d186e3a8e",
    page="events/coffee/",
    title="Coffee with a Cop",
    starts="2026-11-25T08:00:00-05:00",
    ends="2026-11-25T09:30:00-05:00",
    place="Town Hall, 1 Main Street",
    news=(":announced",),
    headline="Coffee with a Cop at Town Hall, Wednesday, November 25, 2026, 8 a.m.",
)
_WALK = Told(
    uid="7a6c4fac6c5cd7209ee2-2026-12-15",
    page="events/walk/2026-12-15/",
    title="Evening walk",
    starts="2026-12-15T18:00:00-05:00",
    ends="2026-12-15T19:00:00-05:00",
    place="Mill Pond",
    news=(":announced",),
    headline="Evening walk at Mill Pond, every Tuesday at 6 p.m., from Tuesday, December 1, 2026",
)


def _of_coffee(name: str, *texts: str | None, **told: Any) -> Row:
    edits = tuple({"events/coffee.md": text} for text in texts)
    return Row(name=name, edits=edits, told=replace(_COFFEE, **told))


def _of_walk(name: str, *texts: str, **told: Any) -> Row:
    edits = tuple({"events/walk.md": text} for text in texts)
    return Row(name=name, edits=edits, told=replace(_WALK, **told))


_ONCE = {"sequence": 1, "changed": "2026-11-03"}
_TWICE = {"sequence": 2, "changed": "2026-11-04"}
#: Canceled and deleted are the same to residents.
_COFFEE_OFF = {
    **_ONCE,
    "word": "Canceled",
    "status": "cancelled",
    "news": (":cancelled", ":announced"),
    "headline": f"Canceled: {_COFFEE.headline}",
    "change": "Canceled: Coffee with a Cop, Wednesday, November 25, 2026",
    "difference": ("Status", "Takes place", "Canceled"),
    "next": "Evening walk",
}
_WALK_OFF = {
    **_ONCE,
    "word": "Canceled",
    "status": "cancelled",
    "news": ("-2026-12-15:cancelled", ":announced"),
    "headline": "Canceled: Evening walk at Mill Pond, Tuesday, December 15, 2026, 6 p.m.",
    "change": "Canceled: Evening walk, Tuesday, December 15, 2026",
    "difference": ("Status", "Takes place", "Canceled"),
}

EVENT_ROWS = (
    _of_coffee(
        "time",
        coffee(start="2026-12-10 09:00", end="10:30"),
        **_ONCE,
        starts="2026-12-10T09:00:00-05:00",
        ends="2026-12-10T10:30:00-05:00",
        word="Moved",
        previous="2026-11-25T08:00:00-05:00",
        news=(":moved:20261210T0900", ":announced"),
        headline="Moved: Coffee with a Cop at Town Hall, Thursday, December 10, 2026, 9 a.m.",
        change="Moved: Coffee with a Cop, from Wednesday, November 25, 2026, 8 a.m. "
        "to Thursday, December 10, 2026, 9 a.m.",
        difference=(
            "When",
            f"Wednesday, November 25, 2026, 8{DASH}9:30 a.m.",
            f"Thursday, December 10, 2026, 9{DASH}10:30 a.m.",
        ),
        next="Evening walk",
    ),
    _of_coffee(
        "place",
        coffee(venue="library"),
        **_ONCE,
        place="Library, 2 Main Street",
        headline="Coffee with a Cop at Library, Wednesday, November 25, 2026, 8 a.m.",
        change="New place: Coffee with a Cop, Wednesday, November 25, 2026",
        difference=("Where", "Town Hall, 1 Main Street", "Library, 2 Main Street"),
    ),
    _of_coffee(
        "cancel",
        coffee(status="cancelled", reason="The hall is closed."),
        **_COFFEE_OFF,
    ),
    _of_coffee(
        "postpone",
        coffee(status="postponed", reason="The hall is closed."),
        **_ONCE,
        word="Postponed",
        status="postponed",
        news=(":postponed", ":announced"),
        headline=f"Postponed: {_COFFEE.headline}",
        change="Postponed: Coffee with a Cop, Wednesday, November 25, 2026",
        difference=("Status", "Takes place", "Postponed"),
        next="Evening walk",
    ),
    _of_coffee(
        "title",
        coffee(title="Cocoa with a Cop"),
        changed="2026-11-03",
        title="Cocoa with a Cop",
        headline="Cocoa with a Cop at Town Hall, Wednesday, November 25, 2026, 8 a.m.",
        next="Cocoa with a Cop",
    ),
    Row(
        name="slug",
        edits=({"events/coffee.md": None, "events/cocoa.md": coffee(aliases="[coffee]")},),
        told=replace(_COFFEE, changed="2026-11-03", page="events/cocoa/", former="events/coffee/"),
    ),
    _of_coffee(
        "delete",
        None,
        **_COFFEE_OFF,
    ),
    _of_coffee(
        "restore",
        None,
        coffee(),
        **_TWICE,
        news=(":restored", ":cancelled", ":announced"),
        headline=f"Takes place after all: {_COFFEE.headline}",
        change="Takes place after all: Coffee with a Cop, Wednesday, November 25, 2026",
        difference=("Status", "Canceled", "Takes place"),
    ),
)

DATE_ROWS = (
    _of_walk(
        "time",
        walk("start: 2026-12-17 17:00"),
        **_ONCE,
        starts="2026-12-17T17:00:00-05:00",
        ends="2026-12-17T18:00:00-05:00",
        word="Moved",
        previous="2026-12-15T18:00:00-05:00",
        news=("-2026-12-15:moved:20261217T1700", ":announced"),
        headline="Moved: Evening walk at Mill Pond, Thursday, December 17, 2026, 5 p.m.",
        change="Moved: Evening walk, from Tuesday, December 15, 2026, 6 p.m. "
        "to Thursday, December 17, 2026, 5 p.m.",
        difference=(
            "When",
            f"Tuesday, December 15, 2026, 6{DASH}7 p.m.",
            f"Thursday, December 17, 2026, 5{DASH}6 p.m.",
        ),
    ),
    _of_walk(
        "place",
        walk("venue: library"),
        **_ONCE,
        place="Library, 2 Main Street",
        change="New place: Evening walk, Tuesday, December 15, 2026",
        difference=("Where", "Mill Pond", "Library, 2 Main Street"),
    ),
    _of_walk(
        "cancel",
        walk("status: cancelled", "reason: Ice."),
        **_WALK_OFF,
    ),
    _of_walk(
        "postpone",
        walk("status: postponed", "reason: Ice."),
        **_ONCE,
        word="Postponed",
        status="postponed",
        news=("-2026-12-15:postponed", ":announced"),
        headline="Postponed: Evening walk at Mill Pond, Tuesday, December 15, 2026, 6 p.m.",
        change="Postponed: Evening walk, Tuesday, December 15, 2026",
        difference=("Status", "Takes place", "Postponed"),
    ),
    _of_walk(
        "title", walk("title: Lantern light walk"), changed="2026-11-03", title="Lantern light walk"
    ),
    Row(
        name="slug",
        edits=({"events/walk.md": None, "events/stroll.md": walk(aliases="[walk]")},),
        told=replace(
            _WALK,
            changed="2026-11-03",
            page="events/stroll/2026-12-15/",
            former="events/walk/2026-12-15/",
            also="Tuesday, December 15",
        ),
    ),
    _of_walk(
        "delete",
        walk(until="2026-12-08"),
        **_WALK_OFF,
    ),
    _of_walk(
        "restore",
        walk(until="2026-12-08"),
        walk(),
        **_TWICE,
        news=("-2026-12-15:restored", "-2026-12-15:cancelled", ":announced"),
        headline="Takes place after all: Evening walk at Mill Pond, "
        "Tuesday, December 15, 2026, 6 p.m.",
        change="Takes place after all: Evening walk, Tuesday, December 15, 2026",
        difference=("Status", "Canceled", "Takes place"),
        also="Tuesday, December 15",
    ),
)
