"""Our own calendar of everything that breaks calendars, imported, is the same calendar again."""

import io
from datetime import date
from pathlib import Path

import pytest

from browser.sites import ADDRESS, Sites, run_pelican
from building import COFFEE, build, make_site
from calendar_engines import ReadEvent, read_with_ical
from community.import_command import Wanted, import_calendar
from community.terminal import Terminal
from nasty import FILES


def telling(told: io.StringIO) -> Terminal:
    return Terminal(is_interactive=False, has_color=False, writes=told, complains=told)


@pytest.fixture(scope="module")
def calendars(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """Return the calendar of the site, and that of another site that imported it."""
    sites = Sites.of_run(tmp_path_factory)
    first = sites.nasty().output / "calendar.ics"

    def build_imported(place: Path) -> None:
        settings = make_site(place, {}, more='COMMUNITY["uid_domain"] = "second.example"')
        (place / "content/events").mkdir(parents=True)
        told = io.StringIO()
        wanted = Wanted(calendar=str(first), since="2000-01-01", yes=True)
        assert 0 == import_calendar(place, wanted, telling(told)), told.getvalue()
        run_pelican(place, settings, place / "output")

    second = sites.once("imported", build_imported, ADDRESS).output
    return first.read_bytes(), (second / "calendar.ics").read_bytes()


def facts(event: ReadEvent) -> tuple[str, date, date, str, str]:
    return event.uid, event.starts, event.ends, event.summary, event.status


def test_every_date_has_its_identity_moment_title_and_status_again(
    calendars: tuple[bytes, bytes],
) -> None:
    first, second = (sorted(map(facts, read_with_ical(each))) for each in calendars)

    assert len(first) > 300
    assert [] == [each for each in first if each not in set(second)]
    assert [] == [each for each in second if each not in set(first)]


def test_every_place_is_told_again(calendars: tuple[bytes, bytes]) -> None:
    first, second = (
        {event.uid: event.location for event in read_with_ical(each)} for each in calendars
    )

    assert first == second


def test_an_identity_with_a_comma_is_kept(tmp_path: Path) -> None:
    uid = "tag:localist.example,2008:Event_1@events.example"
    event = COFFEE.replace("start:", f"uid: {uid}\nstart:")
    build(make_site(tmp_path, {"events/coffee.md": event}))

    (read,) = read_with_ical((tmp_path / "output/calendar.ics").read_bytes())
    assert uid == read.uid


def test_what_was_imported_is_not_imported_again(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    make_site(tmp_path, FILES)
    calendar = Sites.of_run(tmp_path_factory).nasty().output / "calendar.ics"
    told = io.StringIO()
    wanted = Wanted(calendar=str(calendar), since="2000-01-01")

    code = import_calendar(tmp_path, wanted, telling(told))

    assert (0, True) == (code, "There is nothing to write." in told.getvalue())
