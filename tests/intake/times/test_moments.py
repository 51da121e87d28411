"""Dates and times of a header: what is read, what is refused."""

from datetime import date, datetime, time

import pytest
from hypothesis import given

from community.core.wording import clock_words, day_words
from community.intake.times.moments import Moment, read_date, read_end, read_moment, read_time
from making import at
from refusing import refused
from rule_strategies import moments

MORNING = Moment(start=at("2014-07-09 08:00"), all_day=False)
ALL_DAY = Moment(start=at("2014-07-09 00:00"), all_day=True)


@pytest.mark.parametrize(
    "text",
    [
        "2014-07-09 08:00",
        "2014-07-09T08:00",
        "2014-07-09 08:00:00",
        "2014-07-09 8 a.m.",
        "Wednesday, July 9, 2014 8 a.m.",
        "Wednesday, July 9, 2014, 8 a.m.",
        "Wed, July 9 2014, 8am",
        "Wed. Jul. 9, 2014 at 8:00 AM",
        "july 9th, 2014 @ 8 A.M.",
        "  July 9,\u202f2014\u00a0 8 a.m. ",
        "Wednesday 2014-07-09 08:00",
    ],
)
def test_a_date_and_time_is_read_in_every_usual_form(text: str) -> None:
    assert read_moment(text) == MORNING


@pytest.mark.parametrize("text", ["2014-07-09", "July 9, 2014", "Wednesday, July 9, 2014"])
def test_a_date_alone_means_all_day(text: str) -> None:
    assert read_moment(text) == ALL_DAY
    assert read_date(text) == date(2014, 7, 9)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("09:30", "09:30"),
        ("9:30 a.m.", "09:30"),
        ("9:30pm", "21:30"),
        ("5 PM", "17:00"),
        ("17:00", "17:00"),
        ("11:00", "11:00"),
        ("0:30", "00:30"),
        ("12 a.m.", "00:00"),
        ("12:30 p.m.", "12:30"),
        ("noon", "12:00"),
        ("12 noon", "12:00"),
        ("Midnight", "00:00"),
    ],
)
def test_a_time_is_read_on_the_clock_of_twelve_or_of_24_hours(text: str, clock: str) -> None:
    assert read_time(text) == time.fromisoformat(clock)
    assert read_moment(f"July 9, 2014 {text}").start == at(f"2014-07-09 {clock}")


@given(moment=moments)
def test_what_the_pages_say_is_read_as_the_same_moment(moment: datetime) -> None:
    words = f"{day_words(moment)}, {clock_words(moment)}"

    assert read_moment(words) == Moment(start=moment, all_day=False)
    assert read_moment(f"{moment:%Y-%m-%d %H:%M}") == Moment(start=moment, all_day=False)


@pytest.mark.parametrize(
    ("text", "rule", "message", "hint"),
    [
        (
            "2014-07-09T08:00-04:00",
            "zone-in-time",
            (
                "'-04:00' in '2014-07-09T08:00-04:00' is a difference from UTC, but times "
                "are those "
                "of the clock on the wall"
            ),
            (
                "Write 2014-07-09 08:00; an event in another zone has the key "
                "timezone: America/Chicago"
            ),
        ),
        (
            "July 9, 2014 8 a.m. for everyone",
            "unknown-words",
            (
                "'for everyone' after the time in 'July 9, 2014 8 a.m. for everyone' was not "
                "understood"
            ),
            "Write 2014-07-09 08:00 and leave out 'for everyone'",
        ),
        (
            "2014-07-09 in the morning",
            "unknown-words",
            "'in the morning' after the date in '2014-07-09 in the morning' was not understood",
            "Write the date and the time alone, such as 2014-07-09 08:00",
        ),
        (
            "8 a.m. July 9, 2014",
            "missing-date",
            "'8 a.m. July 9, 2014' does not begin with a date",
            "Write the date first, then the time: 2014-07-09 08:00",
        ),
        (
            "2014-07-09T",
            "unknown-words",
            "'T' after the date in '2014-07-09T' was not understood",
            "Write the date and the time alone, such as 2014-07-09 08:00",
        ),
    ],
)
def test_a_start_that_could_mislead_is_refused(
    text: str, rule: str, message: str, hint: str
) -> None:
    assert refused(lambda: read_moment(text)) == (rule, message, hint)


def test_a_date_has_no_time() -> None:
    assert refused(lambda: read_date("2014-07-09 08:00")) == (
        "date-only",
        "'08:00' after the date in '2014-07-09 08:00' does not belong here",
        "Write the date alone: 2014-07-09",
    )


def test_a_time_has_no_date() -> None:
    assert refused(lambda: read_time("2014-07-09 08:00")) == (
        "time-only",
        "'2014-07-09 08:00' is a date, not a time",
        "Write the time alone: 08:00 or 8 a.m.",
    )


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("09:30", "2014-07-09 09:30"),
        ("9:30 a.m.", "2014-07-09 09:30"),
        ("2014-07-10 01:00", "2014-07-10 01:00"),
        ("July 9, 2014 noon", "2014-07-09 12:00"),
    ],
)
def test_an_end_is_a_time_on_the_same_date_or_a_date_and_a_time(text: str, end: str) -> None:
    assert read_end(text, MORNING) == at(end)


def test_an_end_before_the_start_stays_on_its_date() -> None:
    assert read_end("07:00", MORNING) == at("2014-07-09 07:00")


def test_the_end_of_an_all_day_event_is_its_last_day() -> None:
    assert read_end("July 11, 2014", ALL_DAY) == at("2014-07-11 00:00")


@pytest.mark.parametrize(
    ("text", "start", "rule", "message", "hint"),
    [
        (
            "2014-07-10",
            MORNING,
            "end-needs-time",
            "the end '2014-07-10' has no time, but the start has one",
            "Write 2014-07-10 17:00, with the time at which it ends",
        ),
        (
            "09:30",
            ALL_DAY,
            "end-needs-date",
            "the end '09:30' is a time, but the start is a whole day",
            "Write the last day here, such as 2014-07-09, or give start a time too",
        ),
        (
            "2014-07-10 09:30",
            ALL_DAY,
            "end-needs-date",
            "the end '2014-07-10 09:30' has a time, but the start is a whole day",
            "Write 2014-07-10 alone, or give start a time too",
        ),
        (
            "7/9/2014",
            ALL_DAY,
            "ambiguous-date",
            "'7/9/2014' could be July 9 or September 7",
            "Write 2014-07-09 for July 9, or 2014-09-07 for September 7",
        ),
        ("9.30", MORNING, "missing-colon", "", ""),
    ],
)
def test_an_end_of_another_kind_than_its_start_is_refused(
    text: str, start: Moment, rule: str, message: str, hint: str
) -> None:
    found = refused(lambda: read_end(text, start))

    assert found[0] == rule
    assert not message or found[1:] == (message, hint)
