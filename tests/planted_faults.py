"""Faults of the program: what a build may get wrong in its feeds, planted once it wrote them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from community.core.identity import key_of

#: A site with every status, a series, a moved date, days, another zone and wide letters.
FILES = {
    "venues/hall.md": "---\nname: Town Hall\nstreet: 1 Main Street\ncity: Harbor Glen\n---\n",
    "programs/talks.md": "---\ntitle: Talks\nsummary: We talk.\n---\nWe talk.\n",
    "events/coffee.md": """\
---
title: Coffee with a Cop
program: talks
start: 2026-12-09 08:00
end: 09:30
venue: hall
summary: Café, té, niño, año, señor, mañana, jalapeño, corazón, acción, día, así, aquí, también
---
Bring a question.
""",
    "events/summer.md": "---\ntitle: Picnic\nstart: 2027-07-09 08:00\nvenue: hall\n---\nHi.\n",
    "events/off.md": """\
---
title: Bike rodeo
start: 2026-12-10 08:00
status: cancelled
reason: The hall is closed.
venue: hall
---
Hi.
""",
    "events/series.md": """\
---
title: Walk
start: 2026-12-01 18:00
repeat: every Tuesday
count: 4
changes:
  - date: 2026-12-08
    start: 2026-12-09 18:00
    reason: The hall is taken.
  - date: 2026-12-15
    status: postponed
    reason: Snow.
venue: hall
---
Hi.
""",
    "events/fair.md": "---\ntitle: Fair\nstart: 2026-12-05\nvenue: hall\n---\nHi.\n",
    "events/west.md": """\
---
title: Call the West
start: 2026-12-11 10:00
timezone: America/Los_Angeles
status: tentative
online: https://meet.example/
---
Hi.
""",
}

COFFEE = f"{key_of('coffee')}@events.harborglen.example"
OFF = f"{key_of('off')}@events.harborglen.example"
WALK = f"{key_of('series')}-2026-12-01@events.harborglen.example"

CALENDAR, RSS, COFFEE_FILE = "calendar.ics", "rss.xml", "events/coffee/event.ics"
EVENTS, NEXT, JSON_FEED = "events.json", "next.json", "feed.json"
COFFEE_PAGE = "events/coffee/index.html"

Change = Callable[[bytes], bytes]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """A change of one written file, and the parts of the message that tells of it."""

    name: str
    file: str
    change: Change
    says: tuple[str, ...]

    def plant(self, output: Path) -> None:
        path = output / self.file
        octets = path.read_bytes() if path.exists() else b""
        changed = self.change(octets)
        assert changed != octets or not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(changed)


def replaced(old: str, new: str, *, times: int = 1) -> Change:
    def change(octets: bytes) -> bytes:
        assert old.encode() in octets, old
        return octets.replace(old.encode(), new.encode(), times)

    return change


def without_entry(uid: str) -> Change:
    return lambda octets: octets.replace(entry_of(octets, uid), b"")


def entry_of(octets: bytes, uid: str) -> bytes:
    """Return the lines of one entry."""
    before, found, after = octets.partition(b"UID:" + uid.encode() + b"\r\n")
    assert found, uid
    begin = before.rindex(b"BEGIN:VEVENT\r\n")
    end = after.index(b"END:VEVENT\r\n") + len(b"END:VEVENT\r\n")
    return before[begin:] + found + after[:end]


def in_entry(uid: str, old: str, new: str) -> Change:
    def change(octets: bytes) -> bytes:
        entry = entry_of(octets, uid)
        return octets.replace(entry, replaced(old, new)(entry))

    return change


def in_heading(old: bytes, new: bytes) -> Change:
    return lambda octets: re.sub(
        rb"<h1>.*</h1>", lambda heading: heading[0].replace(old, new), octets
    )


def twice(uid: str) -> Change:
    return lambda octets: octets.replace(entry_of(octets, uid), entry_of(octets, uid) * 2)


def without_zone(octets: bytes) -> bytes:
    begin = octets.index(b"BEGIN:VTIMEZONE\r\nTZID:America/New_York")
    end = octets.index(b"END:VTIMEZONE\r\n", begin) + len(b"END:VTIMEZONE\r\n")
    return octets[:begin] + octets[end:]


def zone_after_the_events(octets: bytes) -> bytes:
    rest = without_zone(octets)
    zone = octets[len(rest[: _same(octets, rest)]) :][: len(octets) - len(rest)]
    return rest.replace(b"END:VCALENDAR", zone + b"END:VCALENDAR")


def _same(one: bytes, other: bytes) -> int:
    return next(place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)


def folded_inside_a_character(octets: bytes) -> bytes:
    place = octets.index("ñ".encode()) + 1
    return octets[:place] + b"\r\n " + octets[place:]


def a_date_only_here(octets: bytes) -> bytes:
    entry = entry_of(octets, COFFEE)
    return octets.replace(entry, entry + entry.replace(COFFEE.encode(), b"x@nowhere.example"))


def unfolded(octets: bytes) -> bytes:
    return octets.replace(b"\r\n ", b"")


def too_large(octets: bytes) -> bytes:
    line = b"X-PADDING:" + b"x" * 60 + b"\r\n"
    return octets.replace(b"BEGIN:VTIMEZONE", line * 13_000 + b"BEGIN:VTIMEZONE", 1)


def item_twice(octets: bytes) -> bytes:
    begin, end = octets.index(b"<item>"), octets.index(b"</item>") + len(b"</item>")
    return octets[:end] + octets[begin:end] + octets[end:]


def fault(name: str, file: str, change: Change, *says: str) -> Fault:
    return Fault(name=name, file=file, change=change, says=says)
