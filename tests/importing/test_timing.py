"""When an event begins and ends, however its calendar tells it."""

import pytest

from community.importing.feed import read_feed
from community.importing.timing import Clock, Timing, UnimportableError
from foreign_calendars import NEW_YORK, calendar, feed, vevent


def timing(*lines: str, head: tuple[str, ...] = ()) -> Timing:
    found = feed("DTEND:", *lines, head=head)
    return Clock.of(found, NEW_YORK).timing(found.entries[0])


def told(found: Timing) -> tuple[str, str]:
    pattern = "%Y-%m-%d" if found.all_day else "%Y-%m-%d %H:%M"
    return f"{found.start:{pattern}}", f"{found.end:{pattern}}" if found.end else ""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("DTSTART:20261209T130000Z", "DTEND:20261209T143000Z"), "2026-12-09 08:00 09:30"),
        (("DTSTART;TZID=UTC:20260709T120000", "DURATION:PT90M"), "2026-07-09 08:00 09:30"),
        (("DTSTART:20261209T080000", "DURATION:P1D"), "2026-12-09 08:00 2026-12-10 08:00"),
        (("DTSTART:20261209T080000",), "2026-12-09 08:00"),
        (("DTSTART:20261209T080000", "DURATION:P99999999D"), "2026-12-09 08:00"),
        (("DTSTART:20261209T080000", "DTEND;VALUE=TIME:093000"), "2026-12-09 08:00"),
        (("DTSTART:20261209T080059", "DTEND:20261209T093030"), "2026-12-09 08:00 09:30"),
        (("DTSTART:20261209T080000", "DTEND:20261209T080000"), "2026-12-09 08:00"),
        (
            ("DTSTART:20261209T080000", "DTEND;VALUE=DATE:20261210"),
            "2026-12-09 08:00 2026-12-10 00:00",
        ),
        (("DTSTART;TZID=America/Detroit:20261209T080000",), "2026-12-09 08:00"),
        (
            (
                "DTSTART;TZID=America/New_York:20261209T080000",
                "DTEND;TZID=America/Chicago:20261209T083000",
            ),
            "2026-12-09 08:00 09:30",
        ),
    ],
)
def test_a_time_is_that_on_the_clock_of_the_department(
    lines: tuple[str, ...], expected: str
) -> None:
    found = timing(*lines)
    start, end = told(found)

    assert NEW_YORK == found.zone
    assert expected == f"{start} {end.removeprefix(f'{start[:10]} ')}".strip()


def test_a_zone_with_another_clock_stays() -> None:
    found = timing("DTSTART;TZID=Central Standard Time:20261209T080000", "DURATION:PT1H")

    assert "America/Chicago" == found.zone.key
    assert ("2026-12-09 08:00", "2026-12-09 09:00") == told(found)


def test_a_time_without_a_zone_is_of_the_calendar_s() -> None:
    head = ("X-WR-TIMEZONE:America/Chicago",)

    assert "America/Chicago" == timing("DTSTART:20261209T080000", head=head).zone.key


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("DTSTART;VALUE=DATE:20261209",), ("2026-12-09", "")),
        (("DTSTART;VALUE=DATE:20261209", "DTEND;VALUE=DATE:20261210"), ("2026-12-09", "")),
        (("DTSTART:20261209", "DTEND:20261211"), ("2026-12-09", "2026-12-10")),
        (("DTSTART;VALUE=DATE:20261209", "DURATION:P3D"), ("2026-12-09", "2026-12-11")),
        (("DTSTART;VALUE=DATE:20261209", "DTEND:20261210T000000Z"), ("2026-12-09", "")),
        (("DTSTART:20261209T000000", "DTEND:20261211T000000"), ("2026-12-09", "2026-12-10")),
        (("DTSTART:20261209T000000", "DTEND:20261209T235959"), ("2026-12-09", "")),
    ],
)
def test_whole_days_have_their_last_day_as_end(
    lines: tuple[str, ...], expected: tuple[str, str]
) -> None:
    found = timing(*lines)

    assert found.all_day
    assert expected == told(found)


def test_ends_are_last_days_in_a_calendar_that_ends_single_days_on_themselves() -> None:
    single = vevent("DTSTART;VALUE=DATE:20261209", "DTEND;VALUE=DATE:20261209")
    several = vevent("DTSTART;VALUE=DATE:20261209", "DTEND;VALUE=DATE:20261211")
    right = vevent("DTSTART;VALUE=DATE:20261209", "DTEND;VALUE=DATE:20261210")

    def ends(*events: str) -> list[str]:
        found = read_feed(calendar(*events))
        clock = Clock.of(found, NEW_YORK)
        return [told(clock.timing(each))[1] for each in found.entries]

    assert ["", "2026-12-11"] == ends(single, several)
    assert ["", "2026-12-10", ""] == ends(single, several, right)


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        (("DTSTART;TZID=Nowhere:20261209T080000",), "the time zone Nowhere: times were taken"),
        (("DTSTART:20261101T053000Z",), "which of the two hours is meant at 01:30"),
        (
            ("DTSTART:20261209T130000Z", "RRULE:FREQ=WEEKLY"),
            "that it repeats in UTC: here it stays at 08:00 when clocks change",
        ),
        (
            ("DTSTART:20261209T080000", "DTEND:20261209T070000"),
            "the end, which is before the start",
        ),
    ],
)
def test_what_was_mended_is_told(lines: tuple[str, ...], note: str) -> None:
    (found,) = timing(*lines).notes

    assert found.startswith(note)


def test_a_time_that_never_comes_is_the_one_after_it() -> None:
    assert ("2027-03-14 03:30", "") == told(timing("DTSTART:20270314T023000"))


@pytest.mark.parametrize(
    "start", ["DTSTART:", "DTSTART:tomorrow", "DTSTART:00010101T000000Z", "DTSTART:99990101"]
)
def test_an_event_without_a_start_is_none(start: str) -> None:
    with pytest.raises(UnimportableError, match="does not say when it begins"):
        timing(start)
