"""Whatever staff do to the files, what was announced stays true: identities, numbers, news."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from community.core.calendar import Calendar
from community.core.news import announcements
from community.core.occurrence import Occurrence
from community.formats.event_text import place_words
from community.formats.vevent import vevent
from community.intake.library import read_library
from fake_git import FakeGit
from recording import DEPARTMENT
from repository import Repository
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
                renamed = {_place(event.slug): _place(before)}
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
        return self.root / _place(slug)


EDITS = (
    *("time", "day", "weekday", "place", "cancel", "postpone", "again", "title", "length", "spot"),
    *("delete", "restore", "draft", "public", "rename"),
)


SPOTS = ("start: 10:00", "status: cancelled\n  reason: Fair.", "title: Cocoa")


def _place(slug: str) -> str:
    return f"content/events/{slug}.md"


@dataclass(frozen=True)
class Entry:
    """What a calendar says of one date, and whether it is over."""

    facts: tuple[object, ...]
    sequence: int
    stamp: datetime
    octets: bytes
    ends: datetime


@dataclass
class Witness:
    """A resident who remembers everything that was ever published."""

    entries: dict[str, Entry] = field(default_factory=dict)
    news: dict[str, datetime] = field(default_factory=dict)

    def look(self, root: Path, now: datetime) -> None:
        library = read_library(root, root / "content", DEPARTMENT, as_of=now)
        assert not [p for p in library.problems if p.severity == "error"]
        calendar = Calendar.of(library.catalog, as_of=now)
        self._look_at_calendar(calendar.window.occurrences, now)
        self._look_at_news(calendar, now)

    def _look_at_calendar(self, dates: tuple[Occurrence, ...], now: datetime) -> None:
        entries = {each.uid("x"): _entry(each) for each in dates}
        assert len(entries) == len(dates)
        for uid, before in self.entries.items():
            assert uid in entries or before.ends <= now, f"{uid} vanished"
            if uid in entries:
                _hold(before, entries[uid])
        self.entries.update(entries)

    def _look_at_news(self, calendar: Calendar, now: datetime) -> None:
        news = announcements(calendar)
        told = {one.id: one.published for one in news}
        assert len(told) == len(news)
        assert all(published <= now for published in told.values())
        for id_, published in told.items():
            assert published == self.news.setdefault(id_, published), f"{id_} is something else"
        known = {str(date_.id.key) for date_ in calendar.upcoming}
        gone = {id_ for id_ in self.news.keys() - told.keys() if id_.partition(":")[0] in known}
        assert not gone


def _hold(before: Entry, after: Entry) -> None:
    assert before.stamp <= after.stamp
    rises = after.facts != before.facts
    assert after.sequence == before.sequence + rises
    if before.octets != after.octets:
        assert before.stamp < after.stamp


def _entry(date_: Occurrence) -> Entry:
    history = date_.history
    return Entry(
        facts=(date_.starts, date_.ends, date_.online, date_.status)
        + ((place_words(date_.venue),) if date_.venue else ()),
        sequence=history.sequence,
        stamp=history.stamp,
        octets=vevent(date_, department=DEPARTMENT).octets,
        ends=date_.ends_at_latest,
    )


EDIT = st.tuples(st.integers(0, 2), st.sampled_from(EDITS))
STORIES = st.lists(EDIT, min_size=8, max_size=25)


@given(story=STORIES, seed=st.integers(0, 999))
@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_whatever_is_edited_residents_can_rely_on_what_they_know(
    story: list[tuple[int, str]], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("site")
    git = FakeGit(root)
    office = Office(root, git.commit, random.Random(seed))  # noqa: S311  # the same every time
    with pytest.MonkeyPatch.context() as patch:
        git.install(patch)
        _tell(office, story)


@given(story=st.lists(EDIT, min_size=200, max_size=200), seed=st.integers(0, 999))
@settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # 200 edits are shrunk by the shorter stories
    suppress_health_check=list(HealthCheck),
)
def test_after_200_edits_residents_can_still_rely_on_what_they_know(
    story: list[tuple[int, str]], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("site")
    git = FakeGit(root)
    chance = random.Random(seed)  # noqa: S311  # the same every time
    # The events are still to come after half of the edits, and over after some of them.
    office = Office(root, git.commit, chance, step=timedelta(hours=3))
    with pytest.MonkeyPatch.context() as patch:
        git.install(patch)
        _tell(office, story)

    assert office.now == BEGIN + 200 * office.step


@pytest.mark.parametrize("seed", [1, 2])
def test_the_real_git_is_no_other(seed: int, tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.write(".gitignore", "/.cache/\n")
    chance = random.Random(seed)  # noqa: S311  # the same every time
    story = [(chance.randrange(3), chance.choice(EDITS)) for _ in range(20)]

    _tell(Office(tmp_path, lambda moment, _: repository.commit(moment), chance), story)


def _tell(office: Office, story: list[tuple[int, str]]) -> None:
    witness = Witness()
    office.begin()
    witness.look(office.root, office.now)
    for number, what in story:
        office.edit(number, what)
        witness.look(office.root, office.now)
