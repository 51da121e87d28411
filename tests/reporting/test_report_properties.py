"""Whatever staff do, the report tells it; where nothing was done it is silent."""

import random
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.occurrence import Occurrence
from community.formats.vevent import vevent
from community.intake.library import read_library
from community.intake.spoken_languages import read_languages
from community.reporting.change import Change, Kind
from community.reporting.channels import Site, changed_feeds, subject_of
from community.reporting.comparing import compare
from fake_git import FakeGit
from record_office import EDITS, Office
from recording import DEPARTMENT

LANGUAGES = read_languages(DEPARTMENT.languages)
EDIT = st.tuples(st.integers(0, 2), st.sampled_from(EDITS))

#: What the residents of a date read of it, whatever its words are.
OF_FACTS = (
    *(Kind.CANCELED, Kind.TAKEN_OFF, Kind.POSTPONED, Kind.MOVED, Kind.PLACE, Kind.BACK),
    *(Kind.NEW, Kind.OTHER, Kind.GONE, Kind.PAST),
)


def read(root: Path, now: datetime) -> Catalog:
    return read_library(root, root / "content", DEPARTMENT, as_of=now).catalog.visible(now)


def site(catalog: Catalog, now: datetime) -> Site:
    calendar = Calendar.of(catalog, as_of=now)
    return Site(calendar=calendar, department=DEPARTMENT, languages=LANGUAGES)


@pytest.mark.no_cover  # every line is tested beside this, and it runs long
@given(story=st.lists(EDIT, min_size=4, max_size=12), seed=st.integers(0, 999))
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_every_change_is_told_and_nothing_else(
    story: list[tuple[int, str]], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("site")
    git = FakeGit(root)
    office = Office(root, git.commit, random.Random(seed))  # noqa: S311  # the same every time
    with pytest.MonkeyPatch.context() as patch:
        git.install(patch)
        office.begin()
        seen = [read(root, office.now)]
        for number, what in story:
            office.edit(number, what)
            seen.append(read(root, office.now))
            hold(site(seen[-2], office.now), site(seen[-1], office.now))
        hold(site(seen[0], office.now), site(seen[-1], office.now))


def hold(before: Site, after: Site) -> None:
    told = compare(before, after)

    assert () == compare(before, before) == compare(after, after)
    hold_facts(before, after, told)
    hold_feeds(before, after, told)


def hold_facts(before: Site, after: Site, told: tuple[Change, ...]) -> None:
    """Each date that is at another time or place, or on or off, is told with its event."""
    old, new = dates(before), dates(after)
    others = {
        key[0] for key in old.keys() | new.keys() if facts(old.get(key)) != facts(new.get(key))
    }
    files = {each.file for each in told if each.kind in OF_FACTS}
    events = (*before.calendar.catalog.events, *after.calendar.catalog.events)
    for first_slug in others:
        assert files & {event.path for event in events if event.first_slug == first_slug}


def hold_feeds(before: Site, after: Site, told: tuple[Change, ...]) -> None:
    """Whatever feeds say otherwise is told, and entries that are the same are no change."""
    events = (*before.calendar.catalog.events, *after.calendar.catalog.events)
    moved = changed_feeds(before, after, map(subject_of, events))
    assert {path for paths in moved.values() for path in paths} == {
        path for each in told for path in each.feeds
    }
    entries = [
        {
            each.uid("x"): vevent(each, department=DEPARTMENT).octets
            for each in one.calendar.occurrences
        }
        for one in (before, after)
    ]
    assert told or entries[0] == entries[1]


def dates(one: Site) -> dict[tuple[str, object], Occurrence]:
    return {(each.event.first_slug, each.id.original): each for each in one.calendar.occurrences}


def facts(date: Occurrence | None) -> tuple[object, ...]:
    if date is None:
        return ()
    return date.starts, date.ends, date.status, date.venue and date.venue.slug
