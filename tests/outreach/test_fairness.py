"""What the report says of days, hours, places, languages, programs and recaps."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community.core.english import WEEKDAYS
from community.core.event import Event, Recap, Status
from community.outreach.fairness import statements
from community.outreach.tally import Part, counts, is_evening, is_on_weekend, part_of
from making import (
    FIRST_MONDAY,
    NEW_YORK,
    at,
    make_event,
    make_program,
    make_schedule,
    make_series,
    make_venue,
)
from outreach_dates import MORNING, NOW, event_at, tally_of


def told(*events: Event, since: str = "", languages: Iterable[str] = ()) -> list[str]:
    tally = tally_of(*events, since=since)
    return [statement.text for statement in statements(tally, languages)]


def test_what_was_canceled_or_postponed_does_not_count() -> None:
    off = event_at("2014-11-15 18:00", status=Status.CANCELLED, reason="Snow.")
    later = event_at("2014-12-06 18:00", status=Status.POSTPONED, reason="Snow.")

    tally = tally_of(MORNING, off, later)

    assert (1, 0) == (len(tally.held), len(tally.planned))


def test_the_report_looks_back_a_year_and_ahead_six_months() -> None:
    tally = tally_of(
        event_at("2013-11-22 08:00"),
        event_at("2013-11-23 08:00"),
        event_at("2015-05-23 08:00"),
        event_at("2015-05-24 08:00"),
    )

    assert ["2013-11-23"] == [f"{each.starts:%Y-%m-%d}" for each in tally.held]
    assert ["2015-05-23"] == [f"{each.starts:%Y-%m-%d}" for each in tally.planned]


def test_the_day_from_which_it_counts_can_be_told() -> None:
    assert 1 == len(tally_of(MORNING, event_at("2014-05-01 08:00"), since="2014-06-01").held)


@pytest.mark.parametrize(
    ("starts", "sentences"),
    [
        (
            ["2014-03-14 18:00", "2014-11-19 08:00"],
            [
                "No evening event since Friday, March 14, 2014. None is planned.",
                "No weekend event from Saturday, November 23, 2013, to today. None is planned.",
            ],
        ),
        (
            ["2014-03-15 18:00", "2014-11-19 08:00", "2014-12-03 19:00"],
            [
                (
                    "No evening or weekend event since Saturday, March 15, 2014. "
                    "The next one is on Wednesday, December 3, 2014."
                ),
            ],
        ),
        (["2014-10-04 10:00", "2014-10-07 17:00"], []),
        (["2014-12-06 10:00"], ["No event was held since Saturday, November 23, 2013."]),
    ],
)
def test_an_absence_is_told_after_sixty_days(starts: list[str], sentences: list[str]) -> None:
    absences = ("No evening", "No weekend", "No event was")

    assert sentences == [e for e in told(*map(event_at, starts)) if e.startswith(absences)]


def test_nothing_is_absent_from_a_report_that_looks_back_a_few_days() -> None:
    assert [] == told(MORNING, since="2014-11-01")


def test_a_half_in_one_part_of_the_day_or_on_one_weekday_is_told_of_five() -> None:
    five = [event_at(f"2014-10-{day:02} 08:00") for day in (1, 8, 15, 22)]

    assert "5 of 5 events began in the morning." in told(*five, MORNING)
    assert "5 of 5 events were on a Wednesday." in told(*five, MORNING)
    assert not [each for each in told(*five) if " of 4 events" in each]


def test_a_series_whose_every_date_is_at_one_hour_is_told() -> None:
    schedule = make_series(start=at("2014-10-06 18:00"), rule=FIRST_MONDAY)
    meeting = make_event(schedule=schedule, title="Meeting", recap=None)

    assert "All 8 dates of “Meeting” are on a Monday at 6 p.m." in told(meeting)


def test_a_series_of_many_hours_is_none() -> None:
    schedule = make_schedule(
        start=at("2014-10-06 18:00"),
        extra=tuple(at(f"2014-12-0{day} 0{day}:00") for day in range(1, 6)),
    )

    assert not [each for each in told(make_event(schedule=schedule)) if each.startswith("All")]


def test_places_that_many_or_no_events_are_at_are_told() -> None:
    hall = make_venue(slug="hall", name="City Hall")
    many = [event_at(f"2014-10-{day:02} 18:00", venue=hall) for day in (1, 8, 15, 22)]
    old = event_at("2013-01-09 08:00", venue=make_venue(slug="diner", name="The Diner"))

    found = told(*many, MORNING, old)

    assert "4 of 5 events were at City Hall." in found
    assert "No event at The Diner since Saturday, November 23, 2013; none is planned." in found


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [(("en", "es"), "1 of 1 events offered Spanish."), ((), "None of 1 events offered Spanish.")],
)
def test_languages_of_the_site_are_counted(codes: tuple[str, ...], sentence: str) -> None:
    assert sentence in told(event_at("2014-11-19 08:00", languages=codes), languages=["es"])


def test_programs_that_nobody_heard_of_lately_are_told_with_their_next_event() -> None:
    old = make_program(slug="smart911", title="Smart911")
    new = make_program(slug="rides", title="Ride-alongs")
    events = (
        event_at("2014-08-20 08:00", features=(old,)),
        event_at("2014-12-03 08:00", features=(new,), title="Open house"),
        MORNING,
    )

    found = told(*events)

    assert (
        "Smart911 was last featured 95 days ago, on Wednesday, August 20, 2014. None is planned."
        in found
    )
    assert (
        "No event featured Ride-alongs yet. Next: “Open house” on Wednesday, December 3, 2014."
        in found
    )
    assert not [each for each in found if "Coffee with a Cop was" in each]


def test_events_without_a_recap_are_told_after_two_weeks() -> None:
    late = event_at("2014-11-05 08:00", recap=None)
    fresh = event_at("2014-11-19 08:00", recap=None)

    recaps = [each for each in told(late, fresh) if "recap" in each]

    assert ["No recap yet: “Coffee with a Cop” on Wednesday, November 5, 2014."] == recaps


_STARTS = st.integers(-400, 200).flatmap(
    lambda days: st.integers(6, 21).map(
        lambda hour: (NOW + timedelta(days=days)).astimezone(NEW_YORK).replace(hour=hour)
    )
)
_EVENTS = st.builds(
    lambda start, status, venue, recap: event_at(
        f"{start:%Y-%m-%d %H:%M}",
        status=status,
        venue=make_venue(slug=venue, name=venue),
        recap=recap,
        slug=f"{start:%Y%m%d%H}-{venue}",
    ),
    _STARTS,
    st.sampled_from([Status.SCHEDULED, Status.SCHEDULED, Status.CANCELLED, Status.POSTPONED]),
    st.sampled_from(["hall", "diner"]),
    st.sampled_from([None, Recap(attendance=3)]),
)


@settings(max_examples=150)
@given(st.lists(_EVENTS, max_size=14, unique_by=lambda event: event.slug))
def test_every_sentence_is_true_of_the_dates(events: list[Event]) -> None:
    tally = tally_of(*events)
    today = tally.as_of.date()
    dates = [
        (event.schedule.start, event)
        for event in events
        if not event.status.is_off and event.schedule.start.date() >= tally.since
    ]
    held = [(start, event) for start, event in dates if start < tally.as_of.replace(tzinfo=None)]
    held = [
        pair for pair in held if pair[0] + timedelta(minutes=90) <= tally.as_of.replace(tzinfo=None)
    ]

    assert len(held) == len(tally.held)
    for text in (statement.text for statement in statements(tally)):
        if found := re.match(
            r"No (evening|weekend|evening or weekend) event (since|from) (.*?\d{4})\b", text
        ):
            day = datetime.strptime(found[3].split(", ", 1)[1].split(", to")[0], "%B %d, %Y").date()  # noqa: DTZ007
            after = [start for start, _ in held if day < start.date() <= today]
            assert not [start for start in after if is_kind(start, found[1])]
            on_it = [start for start, _ in held if start.date() == day]
            assert found[2] == "from" or [start for start in on_it if is_kind(start, found[1])]
            assert (today - day).days >= 60
        elif found := re.match(r"(\d+) of (\d+) events (.*)\.$", text):
            number = sum(is_said(start, event, found[3]) for start, event in held)
            assert (int(found[1]), int(found[2])) == (number, len(held))
            assert 2 * number >= len(held) >= 5
        elif found := re.match(r"No event at (\w+) since", text):
            assert found[1] not in {event.venue.name for _, event in held if event.venue}
        elif text.startswith("No recap yet"):
            assert [event for start, event in held if not event.recap]
        else:
            assert re.match("No event was held|Coffee with a Cop was last|No event featured", text)


def is_kind(start: datetime, kind: str) -> bool:
    evening, weekend = start.hour >= 17, start.weekday() >= 5
    return (evening and "evening" in kind) or (weekend and "weekend" in kind)


def is_said(start: datetime, event: Event, words: str) -> bool:
    parts = {"morning": range(12), "afternoon": range(12, 17), "evening": range(17, 24)}
    if found := re.match("began in the (.*)", words):
        return start.hour in parts[found[1]]
    if found := re.match("were on a (.*)", words):
        return WEEKDAYS[start.weekday()] == found[1]
    return event.venue is not None and words == f"were at {event.venue.name}"


def test_parts_of_the_day_are_those_in_which_a_date_begins() -> None:
    tally = tally_of(event_at("2014-11-15 16:59"), event_at("2014-11-15 17:00"), MORNING)

    assert {Part.MORNING: 1, Part.AFTERNOON: 1, Part.EVENING: 1} == counts(tally.held, part_of)
    assert [True, True, False] == [is_on_weekend(each) for each in tally.held]
    assert [False, True, False] == [is_evening(each) for each in tally.held]
