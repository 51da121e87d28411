"""Our own calendar of everything that breaks calendars, imported, is the same calendar again."""

import io
import shutil
from datetime import date
from pathlib import Path

import pytest

from building import AS_OF, COFFEE, build, make_site
from calendar_engines import ReadEvent, read_with_ical
from community.import_command import Wanted, import_calendar
from community.terminal import Terminal
from nasty import FILES


@pytest.fixture(scope="module")
def calendars(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """Return the calendar of the site, and that of another site that imported it."""
    folder = tmp_path_factory.mktemp("imported")
    build(make_site(folder / "first", FILES))
    first = folder / "first/output/calendar.ics"
    second = make_site(folder / "second", {}, more='COMMUNITY["uid_domain"] = "second.example"')
    (folder / "second/content/events").mkdir(parents=True)
    told = io.StringIO()
    silent = Terminal(is_interactive=False, has_color=False, writes=told, complains=told)
    wanted = Wanted(calendar=str(first), since="2000-01-01", yes=True)
    assert 0 == import_calendar(folder / "second", wanted, silent), told.getvalue()
    build(second, as_of=AS_OF)
    shutil.rmtree(folder / "second/.cache")
    return first.read_bytes(), (folder / "second/output/calendar.ics").read_bytes()


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


def test_what_was_imported_is_not_imported_again(tmp_path: Path) -> None:
    make_site(tmp_path, FILES)
    told = io.StringIO()
    silent = Terminal(is_interactive=False, has_color=False, writes=told, complains=told)
    build(tmp_path / "pelicanconf.py")
    calendar = str(tmp_path / "output/calendar.ics")

    code = import_calendar(tmp_path, Wanted(calendar=calendar, since="2000-01-01"), silent)

    assert (0, True) == (code, "There is nothing to write." in told.getvalue())
