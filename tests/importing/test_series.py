"""Rules with their exceptions become one series, and one file."""

import pytest

from community.core.event import Status
from foreign_calendars import drafts, gathered, header, planned, vevent
from making import at, on

WEEKLY = (
    "DTSTART;TZID=America/New_York:20261201T180000",
    "DTEND;TZID=America/New_York:20261201T190000",
)


def series(*lines: str, more: tuple[str, ...] = ()) -> list[str]:
    """Return what the header says of the dates of a weekly class on Tuesdays."""
    keys = ("title", "venue", "uid")
    return [line for line in header(vevent(*WEEKLY, *lines), *more) if not line.startswith(keys)]


def changed(day: str, *lines: str) -> str:
    return vevent(f"RECURRENCE-ID;TZID=America/New_York:{day}T180000", *lines)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=WEEKLY", ["repeat: every Tuesday"]),
        (
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261216T045959Z",
            ["repeat: every Tuesday", "until: 2026-12-15"],
        ),
        ("FREQ=WEEKLY;COUNT=3", ["repeat: every Tuesday", "until: 2026-12-15"]),
        ("FREQ=WEEKLY;UNTIL=20261215", ["repeat: every Tuesday", "until: 2026-12-15"]),
        ("FREQ=WEEKLY;UNTIL=20261215T170000", ["repeat: every Tuesday", "until: 2026-12-08"]),
        ("FREQ=WEEKLY;UNTIL=99991231T235959Z", ["repeat: every Tuesday"]),
        ("FREQ=MONTHLY;BYDAY=1TU", ["repeat: first Tuesday of each month"]),
        (
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU",
            ["repeat: FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU"],
        ),
        ("FREQ=WEEKLY;COUNT=1", []),
        ("FREQ=DAILY;BYHOUR=18,20;COUNT=3", ["dates: 2026-12-02"]),
    ],
)
def test_a_rule_is_a_phrase_where_there_is_one(rule: str, expected: list[str]) -> None:
    found = planned(vevent(*WEEKLY, f"RRULE:{rule}")).events[0].source.text

    assert expected == [
        line for line in found.splitlines() if line.startswith(("repeat", "until", "dates"))
    ]


def test_two_dates_of_one_day_are_two_events() -> None:
    found = drafts(vevent(*WEEKLY, "RRULE:FREQ=DAILY;BYHOUR=18,20;COUNT=2"))

    assert [at("2026-12-01 18:00"), at("2026-12-01 20:00")] == [each.timing.start for each in found]
    assert ["coffee@example.org", "coffee-2026-12-01-1202@example.org"] == [
        each.uid for each in found
    ]


def test_a_rule_of_many_times_a_day_is_not_followed_for_ever() -> None:
    found = gathered(vevent(*WEEKLY, "RRULE:FREQ=HOURLY"))

    assert 21 == len(found.drafts)
    assert "more than one date a day" in found.losses[0].what


def test_dates_that_fall_out_are_called_off_within_a_series() -> None:
    exceptions = "EXDATE;TZID=America/New_York:20261201T180000,20261215T180000,20261216T180000"

    assert [
        "start: 2026-12-08 18:00",
        "end: 19:00",
        "repeat: every Tuesday",
        "changes:",
        "  - date: 2026-12-15",
        "    status: cancelled",
        "    reason: It does not take place on this date.",
    ] == series("RRULE:FREQ=WEEKLY", exceptions)


def test_days_alone_and_times_in_utc_fall_out_too() -> None:
    found = series(
        "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;VALUE=DATE:20261208", "EXDATE:20261222T230000Z"
    )

    assert ["repeat: every Tuesday", "until: 2026-12-15"] == found[2:4]
    assert ["  - date: 2026-12-08"] == [line for line in found if "date:" in line]


def test_a_series_with_more_gaps_than_dates_is_a_list() -> None:
    gaps = [f"EXDATE;TZID=America/New_York:202612{day:02}T180000" for day in (8, 15, 22)]

    assert ["start: 2026-12-01 18:00", "end: 19:00", "dates: 2026-12-29"] == series(
        "RRULE:FREQ=WEEKLY;COUNT=5", *gaps
    )


def test_further_dates_are_dates() -> None:
    found = series(
        "RRULE:FREQ=WEEKLY;COUNT=2",
        "RDATE;TZID=America/New_York:20261203T180000,20261204T200000",
        "RDATE;VALUE=DATE:20261205",
        "RDATE;VALUE=PERIOD:20261211T000000Z/PT1H",
    )

    assert [
        "repeat: every Tuesday",
        "until: 2026-12-08",
        "dates: [2026-12-03, 2026-12-04 20:00, 2026-12-05, 2026-12-10 19:00]",
    ] == found[2:]


def test_a_first_date_off_the_rule_is_a_date_of_its_own() -> None:
    assert [
        "start: 2026-12-03 18:00",
        "end: 19:00",
        "repeat: every Thursday",
        "until: 2026-12-10",
        "dates: 2026-12-01",
    ] == series("RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=3")
    assert ["start: 2026-12-01 18:00", "end: 19:00"] == series("RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=1")


def test_further_dates_can_be_all_that_is_left_of_a_series() -> None:
    further = "RDATE;TZID=America/New_York:20261203T180000,20261204T180000"
    old = ("DTSTART;TZID=America/New_York:20200107T180000", "DTEND:20200107T190000")
    (past,) = drafts(vevent(*old, "RRULE:FREQ=WEEKLY;COUNT=2", further))

    assert (at("2026-12-03 18:00"), (at("2026-12-04 18:00"),)) == (past.timing.start, past.dates)
    assert ["dates: [2026-12-03, 2026-12-04]"] == series(
        "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=1", further
    )[2:]


def test_changes_of_single_dates_are_changes() -> None:
    found = series(
        "RRULE:FREQ=WEEKLY",
        more=(
            changed("20261208", "DTSTART:20261208T190000", "DTEND:20261208T200000"),
            changed("20261215", "DTSTART:20261217T180000", "DTEND:20261217T183000"),
            changed("20261222", *_at("20261222"), "STATUS:CANCELLED", "SUMMARY:Party"),
            changed("20261229", *_at("20261229"), "LOCATION:Library"),
            changed("20270105", *_at("20270105")),
            changed("20270112", "DTSTART:20270112T180000", "DTEND:20270112T193000"),
        ),
    )

    assert [
        "changes:",
        "  - date: 2026-12-08",
        "    start: 19:00",
        "  - date: 2026-12-15",
        "    start: 2026-12-17 18:00",
        "    end: 18:30",
        "  - date: 2026-12-22",
        "    title: Party",
        "    status: cancelled",
        "    reason: This event was called off.",
        "  - date: 2026-12-29",
        "    venue:",
        "      name: Library",
        "  - date: 2027-01-12",
        "    end: 19:30",
    ] == found[3:]


def _at(day: str) -> tuple[str, str]:
    return f"DTSTART:{day}T180000", f"DTEND:{day}T190000"


def test_what_a_date_cannot_say_is_told() -> None:
    found = gathered(
        vevent(*WEEKLY, "RRULE:FREQ=WEEKLY", "DESCRIPTION:Come."),
        changed("20261208", "DTSTART;VALUE=DATE:20261208", "DTEND:", "DESCRIPTION:Stay away."),
    )

    (loss,) = found.losses
    assert ("that the times of 2026-12-08 differ", "the text of 2026-12-08 alone") == loss.what
    assert (found.drafts[0].changes) == ()


def test_a_changed_date_that_fell_out_is_there() -> None:
    found = drafts(
        vevent(*WEEKLY, "RRULE:FREQ=WEEKLY", "EXDATE;TZID=America/New_York:20261208T180000"),
        changed("20261208", "DTSTART:20261209T180000", "DTEND:20261209T190000"),
    )

    assert [(on("2026-12-08"), at("2026-12-09 18:00"))] == [
        (change.day, change.start) for change in found[0].changes
    ]


def test_a_changed_day_of_a_series_of_whole_days_is_found() -> None:
    (draft,) = drafts(
        vevent("DTSTART;VALUE=DATE:20261209", "DTEND:", "RRULE:FREQ=WEEKLY"),
        vevent("RECURRENCE-ID;VALUE=DATE:20261216", "DTSTART;VALUE=DATE:20261217", "DTEND:"),
    )

    assert [(on("2026-12-16"), at("2026-12-17 00:00"))] == [
        (change.day, change.start) for change in draft.changes
    ]


def test_a_changed_date_that_the_series_lacks_is_an_event() -> None:
    found = drafts(
        vevent(*WEEKLY, "RRULE:FREQ=WEEKLY"),
        changed("20261210", "DTSTART:20261211T180000", "DTEND:20261211T190000"),
    )

    assert ["coffee@example.org", "coffee-2026-12-10@example.org"] == [each.uid for each in found]


def test_only_coming_dates_are_there() -> None:
    old = ("DTSTART;TZID=America/New_York:20200107T180000", "DTEND:20200107T190000")
    found = drafts(vevent(*old, "RRULE:FREQ=WEEKLY;INTERVAL=2"))
    over = gathered(vevent(*old, "RRULE:FREQ=WEEKLY;COUNT=9"))
    last = drafts(vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=2"), since=on("2026-12-05"))
    moved = drafts(
        vevent(*WEEKLY, "RRULE:FREQ=WEEKLY;COUNT=2"),
        changed("20261208", "DTSTART:20261209T180000", "DTEND:20261209T190000"),
        since=on("2026-12-05"),
    )

    assert [at("2026-12-01 18:00")] == [each.timing.start for each in found]
    assert ((), 1) == (over.drafts, over.past)
    assert [at("2026-12-08 18:00")] == [each.timing.start for each in last]
    assert [at("2026-12-09 18:00")] == [each.timing.start for each in moved]
    assert not last[0].is_series


def test_days_that_some_months_lack_are_listed_as_far_as_they_are_known() -> None:
    found = gathered(vevent("DTSTART;VALUE=DATE:20261231", "DTEND:", "RRULE:FREQ=MONTHLY"))
    (draft,) = found.drafts

    assert "" == draft.repeat
    assert [at("2027-01-31"), at("2027-03-31")] == list(draft.dates[:2])
    assert ("how it goes on after 2028-05-31: no phrase says so",) == found.losses[0].what


def test_a_rule_of_whole_days_ends_on_the_day_that_it_names() -> None:
    found = drafts(
        vevent("DTSTART;VALUE=DATE:20261209", "DTEND:", "RRULE:FREQ=DAILY;UNTIL=20261211T000000Z")
    )

    assert on("2026-12-11") == found[0].until


def test_the_status_of_one_date_can_be_better_than_that_of_its_series() -> None:
    (draft,) = drafts(
        vevent(*WEEKLY, "RRULE:FREQ=WEEKLY", "STATUS:TENTATIVE"),
        changed("20261208", *_at("20261208")),
    )

    assert [Status.SCHEDULED] == [change.status for change in draft.changes]
