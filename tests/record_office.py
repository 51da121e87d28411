"""Staff who do whatever can be done to three events, step by step, each step committed."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from site_files import file_of, write_site

BEGIN = datetime(2014, 6, 1, 12, tzinfo=UTC)
STEP = timedelta(hours=7)
FIRST_DAY = date(2014, 6, 12)


@dataclass
class Draft:
    """One event as staff have it before them; ``spot`` is what the dates of a series change."""

    slug: str
    is_series: bool
    offset: int
    hour: int = 8
    place: str = "town-hall"
    title: str = "Coffee"
    status: str = ""
    is_draft: bool = False
    is_there: bool = True
    weeks: int = 6
    aliases: list[str] = field(default_factory=list)
    spots: dict[int, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        day = FIRST_DAY + timedelta(days=self.offset)
        lines = [
            f"title: {self.title}",
            f"start: {day} {self.hour:02}:00",
            f"venue: {self.place}",
            f"aliases: [{', '.join(self.aliases)}]" if self.aliases else "",
            f"status: {self.status}\nreason: Rain." if self.status else "",
            "draft: true" if self.is_draft else "",
        ]
        if self.is_series:
            lines.append(f"repeat: every week\ncount: {self.weeks}")
            spots = {n: what for n, what in sorted(self.spots.items()) if n < self.weeks}
            lines.append("changes:" if spots else "")
            lines += [f"- date: {day + timedelta(weeks=n)}\n  {what}" for n, what in spots.items()]
        return file_of(*filter(None, lines))


@dataclass
class Office:
    """The staff and their files, committed step by step, built after each."""

    root: Path
    commit: Callable[[datetime, dict[str, str]], None]
    chance: random.Random
    now: datetime = BEGIN
    step: timedelta = STEP
    names: int = 0
    events: list[Draft] = field(
        default_factory=lambda: [
            Draft("one", is_series=False, offset=0),
            Draft("two", is_series=False, offset=20),
            Draft("three", is_series=True, offset=5),
        ]
    )

    def begin(self) -> None:
        write_site(self.root, {"content/venues/library.md": file_of("name: Library")})
        for event in self.events:
            self._path(event.slug).parent.mkdir(parents=True, exist_ok=True)
            self._path(event.slug).write_text(event.text)
        self.commit(self.now, {})

    def edit(self, number: int, what: str) -> None:
        """Do one thing to one event, and commit."""
        self.now += self.step
        event = self.events[number % len(self.events)]
        renamed = {}
        if what == "rename" and event.is_there:
            before, self.names = event.slug, self.names + 1
            event.slug, event.aliases = f"{before[:5]}-{self.names}", [before, *event.aliases]
            self._path(before).rename(self._path(event.slug))
            if not event.is_draft:
                renamed = {path_of(event.slug): path_of(before)}
        else:
            self._change(event, what)
        if event.is_there:
            self._path(event.slug).write_text(event.text)
        else:
            self._path(event.slug).unlink(missing_ok=True)
        self.commit(self.now, renamed)

    def _change(self, event: Draft, what: str) -> None:
        """Do what may be done to an event; what may not is left."""
        pick = self.chance.choice
        always: dict[str, dict[str, object]] = {
            "time": {"hour": pick([7, 8, 9, 18])},
            "place": {"place": pick(["town-hall", "library"])},
            "cancel": {"status": "cancelled"},
            "postpone": {"status": "postponed"},
            "again": {"status": ""},
            "title": {"title": pick(["Coffee", "Tea", "Cocoa"])},
            "delete": {"is_there": False},
            "restore": {"is_there": True},
            "draft": {"is_draft": True},
            "public": {"is_draft": False},
        }
        of_series: dict[str, dict[str, object]] = {
            "weekday": {} if event.spots else {"offset": pick([5, 6])},
            "length": {"weeks": pick([2, 4, 6])},
            "spot": {"spots": {pick(range(6)): pick(SPOTS)}},
        }
        of_single: dict[str, dict[str, object]] = {"day": {"offset": pick([0, 1, 2, 20, 21])}}
        possible = always | (of_series if event.is_series else of_single)
        for name, value in possible.get(what, {}).items():
            setattr(event, name, value)

    def _path(self, slug: str) -> Path:
        return self.root / path_of(slug)


EDITS = (
    *("time", "day", "weekday", "place", "cancel", "postpone", "again", "title", "length", "spot"),
    *("delete", "restore", "draft", "public", "rename"),
)


SPOTS = ("start: 10:00", "status: cancelled\n  reason: Fair.", "title: Cocoa")


def path_of(slug: str) -> str:
    return f"content/events/{slug}.md"
