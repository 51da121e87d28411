"""Whatever staff do to the files, what was announced stays true: identities, numbers, news."""

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
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
from record_office import BEGIN, EDITS, Office
from recording import DEPARTMENT
from repository import Repository

#: Every line is tested beside this, and it runs long.
pytestmark = pytest.mark.no_cover


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
