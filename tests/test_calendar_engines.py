"""The readers of other authors refuse what is no calendar, and say what they need."""

from pathlib import Path

import pytest

import calendar_engines
from calendar_engines import ENGINES, read_with_icaljs
from community.formats.ical import event_file
from making import make_department, make_occurrence

FILE = event_file(make_occurrence(), department=make_department())


def test_ical_js_knows_no_zone_that_the_calendar_does_not_define() -> None:
    zone = FILE[FILE.index(b"BEGIN:VTIMEZONE") : FILE.index(b"BEGIN:VEVENT")]

    with pytest.raises(AssertionError, match="no known zone"):
        read_with_icaljs(FILE.replace(zone, b""))


def test_a_zone_is_forgotten_before_the_next_calendar() -> None:
    read_with_icaljs(FILE)

    test_ical_js_knows_no_zone_that_the_calendar_does_not_define()


@pytest.mark.parametrize("engine", ENGINES)
def test_a_broken_calendar_is_refused(engine: str) -> None:
    with pytest.raises(Exception, match=r"."):
        ENGINES[engine](FILE.replace(b"END:VEVENT\r\n", b""))


def test_a_machine_without_node_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(RuntimeError, match="install Debian's packages nodejs and npm"):
        calendar_engines.install()
