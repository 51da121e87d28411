"""Google's calendar: the same dates, and nothing that Google would take from view."""

import pytest

from calendar_engines import ENGINES, ReadEvent
from community.core.event import Status
from community.core.occurrence import Occurrence
from community.formats.google_calendar import google_feed
from community.formats.ical import calendar_feed
from ical_lint import faults_of_google_feed
from making import (
    make_calendar,
    make_change,
    make_department,
    make_event,
    make_series,
    on,
)

WORDS = "x\r\nSTATUS:CANCELLED\r\ny\nSTATUS:CANCELLED\n"
OFF = ("Canceled: ", "Postponed: ")


def dates() -> tuple[Occurrence, ...]:
    changes = (
        make_change(on("2014-07-16"), status=Status.CANCELLED, reason="The fair."),
        make_change(on("2014-07-23"), status=Status.POSTPONED, reason="Snow."),
        make_change(on("2014-07-30"), status=Status.TENTATIVE),
    )
    series = make_event(schedule=make_series(count=9), changes=changes, summary=WORDS)
    off = make_event(slug="off", status=Status.CANCELLED, title="Late " * 20, reason="Rain.")
    return make_calendar(series, off).occurrences


def feeds() -> tuple[bytes, bytes]:
    """Return the calendar and its twin."""
    plain, twin = (
        made(dates(), department=make_department(), name="Events", path="calendar.ics")
        for made in (calendar_feed, google_feed)
    )
    return plain, twin


def test_the_lines_differ_in_the_status_of_what_is_called_off_alone() -> None:
    plain, twin = (feed.split(b"\r\n") for feed in feeds())

    changed = {pair for pair in zip(plain, twin, strict=True) if pair[0] != pair[1]}
    assert {(b"STATUS:CANCELLED", b"STATUS:CONFIRMED")} == changed
    assert b"STATUS:TENTATIVE" in twin


def test_the_twin_keeps_the_rules() -> None:
    assert [] == faults_of_google_feed(feeds()[1])


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_called_off_is_in_sight_and_says_so(engine: str) -> None:
    plain, twin = (sorted(ENGINES[engine](feed), key=uid_of) for feed in feeds())

    for before, after in zip(plain, twin, strict=True):
        is_off = before.status == "CANCELLED"
        assert after.status == ("CONFIRMED" if is_off else before.status)
        assert after.summary.startswith(OFF) == is_off
        assert (before.uid, before.starts, before.ends) == (after.uid, after.starts, after.ends)
        assert (before.summary, before.sequence) == (after.summary, after.sequence)
        assert before.description == after.description


def uid_of(event: ReadEvent) -> str:
    return event.uid
