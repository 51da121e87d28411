"""Dates that stand beside themselves, and what can only happen where git does not know all."""

from dataclasses import replace
from datetime import timedelta

import pytest

from community.core.event import Status
from community.core.occurrence import Occurrence
from community.reporting.change import Kind
from community.reporting.date_words import date_lines, dates_sentence, entries_sentence
from community.reporting.event_changes import Versions, event_changes
from community.reporting.pairs import Pair, of_kind, pairs
from making import (
    AS_OF,
    make_calendar,
    make_event,
    make_length,
    make_occurrence,
    make_program,
    make_series,
    make_venue,
    on,
)

ARROW = "\N{RIGHTWARDS ARROW}"


def series(**changes: object) -> tuple[Occurrence, ...]:
    """Return the Wednesdays of July 2014, from the 9th on."""
    schedule = make_series(until=on("2014-07-30"), **changes)
    return make_calendar(make_event(schedule=schedule)).occurrences


def shifted(dates: tuple[Occurrence, ...], *shifts: timedelta) -> tuple[Pair, ...]:
    """Return the same dates moved, each by its own shift."""
    return tuple(
        Pair(before=date, after=replace(date, starts=date.starts + shift))
        for date, shift in zip(dates, shifts, strict=True)
    )


def test_dates_of_a_series_are_known_by_the_day_that_the_series_gave() -> None:
    before = series()
    after = tuple(replace(date, starts=date.starts + timedelta(days=9)) for date in before[1:])

    found = pairs(before, reversed(after))

    assert [Kind.GONE, Kind.MOVED, Kind.MOVED, Kind.MOVED] == [each.kind(AS_OF) for each in found]
    assert [before[0]] == [each.before for each in of_kind(found, Kind.GONE, AS_OF)]


def test_a_single_event_that_becomes_a_series_goes_on_with_its_day() -> None:
    single = make_occurrence()

    found = pairs([single], series())

    assert [None, Kind.NEW, Kind.NEW, Kind.NEW] == [each.kind(AS_OF) for each in found]
    assert found[0].before is single


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one date"):
        _ = Pair(before=None, after=None).shown
    nothing = Versions(
        before=None,
        after=None,
        old_dates=(),
        new_dates=(),
        feeds=(),
        as_of=AS_OF,
        uid_domain="x",
        is_touched=False,
    )
    with pytest.raises(ValueError, match="no event"):
        _ = nothing.shown


def test_what_git_never_knew_is_gone_without_a_word() -> None:
    event = make_event()
    (date,) = make_calendar(event).occurrences
    versions = Versions(
        before=event,
        after=None,
        old_dates=(date,),
        new_dates=(),
        feeds=("calendar.ics",),
        as_of=AS_OF,
        uid_domain="x",
        is_touched=False,
    )

    (change,) = event_changes(versions)

    assert (Kind.GONE, "Coffee with a Cop, Wednesday, July 9, 2014, 8 a.m.") == (
        change.kind,
        change.says,
    )
    assert "The entry disappears." == change.calendars


@pytest.mark.parametrize(
    ("shifts", "words"),
    [
        ((timedelta(days=1),) * 4, "each one day later"),
        ((timedelta(days=-2),) * 4, "each two days earlier"),
        ((timedelta(days=7, hours=1),) * 4, "each seven days later and from 8 a.m. to 9 a.m."),
        ((timedelta(hours=2),) * 4, "from 8 a.m. to 10 a.m."),
        ((timedelta(hours=2), *(timedelta(hours=1),) * 3), "each to another time"),
        ((timedelta(days=2), *(timedelta(days=1),) * 3), "each to another time"),
    ],
)
def test_dates_that_move_alike_are_told_at_once(shifts: tuple[timedelta, ...], words: str) -> None:
    told = dates_sentence(Kind.MOVED, shifted(series(), *shifts))

    assert told == (
        "Coffee with a Cop: four dates between Wednesday, July 9, 2014 and "
        f"Wednesday, July 30, 2014, {words}."
    ).replace("a.m..", "a.m.")


def test_dates_that_move_to_the_same_hour_of_another_zone_are_told_so() -> None:
    dates = tuple(Pair(before=date, after=date) for date in series())

    assert dates_sentence(Kind.MOVED, dates).endswith(", to another time zone.")


def test_dates_that_go_to_several_places_are_listed() -> None:
    venues = [make_venue(slug=slug, name=slug) for slug in ("a", "b", "c", "d")]
    dates = [
        Pair(before=date, after=replace(date, venue=venue))
        for date, venue in zip(series(), venues, strict=True)
    ]

    assert dates_sentence(Kind.PLACE, dates).endswith(", now elsewhere.")
    assert date_lines(dates)[0] == (
        f"Wednesday, July 9, 2014, 8 a.m.: at Bridgeway Family Restaurant {ARROW} at a"
    )


def test_dates_that_change_each_in_their_own_way_are_counted() -> None:
    lengths = [timedelta(hours=number) for number in range(2, 6)]
    dates = [
        Pair(before=date, after=replace(date, ends=date.starts + length))
        for date, length in zip(series(), lengths, strict=True)
    ]

    assert dates_sentence(Kind.OTHER, dates) == (
        "Coffee with a Cop: four dates between Wednesday, July 9, 2014 "
        "and Wednesday, July 30, 2014."
    )


def test_a_reason_that_all_dates_share_is_told_once_and_others_not() -> None:
    off = [
        Pair(before=date, after=replace(date, status=Status.CANCELLED, reason=reason))
        for date, reason in zip(series(), ("Ice.", "Ice.", "Ice.", "Fire."), strict=True)
    ]

    assert dates_sentence(Kind.CANCELED, off[:3]).endswith(" July 23, 2014. Ice.")
    assert dates_sentence(Kind.CANCELED, off).endswith(" July 30, 2014.")
    assert "4 entries stay" in entries_sentence(Kind.CANCELED, off)


def test_a_length_that_words_do_not_show_is_another_all_the_same() -> None:
    zone_change = make_occurrence(ends=None)
    seconds = replace(zone_change, ends=zone_change.starts + timedelta(seconds=5))
    more = replace(zone_change, ends=zone_change.starts + timedelta(seconds=9))

    told = dates_sentence(Kind.OTHER, [Pair(before=seconds, after=more)])

    assert told.endswith(": another length.")


def test_dates_that_take_place_after_all_are_told() -> None:
    off = tuple(replace(date, status=Status.CANCELLED) for date in series())
    found = pairs(off, series())

    assert [Kind.BACK] * 4 == [each.kind(AS_OF) for each in found]
    assert dates_sentence(Kind.BACK, found[:1]) == (
        "Coffee with a Cop, Wednesday, July 9, 2014, 8 a.m., at Bridgeway Family Restaurant."
    )
    assert "The same entry is without that word again." == entries_sentence(Kind.BACK, found[:1])


def test_an_expected_date_that_is_promised_is_confirmed() -> None:
    before = series(confirmed_through=on("2014-07-01"))
    found = pairs(before, series(confirmed_through=on("2014-07-20")))

    confirmed = tuple(of_kind(found, Kind.CONFIRMED, AS_OF))
    assert 2 == len(confirmed)
    assert dates_sentence(Kind.CONFIRMED, confirmed[:1]) == (
        "Coffee with a Cop, Wednesday, July 9, 2014, 8 a.m."
    )


def test_who_follows_one_place_or_program_learns_that_it_comes_or_goes() -> None:
    elsewhere = make_venue(slug="library", name="Library")
    walks = make_program(slug="walks", title="Walks")
    before = make_event(tags=("coffee",))
    after = replace(before, venue=elsewhere, programs=(walks,), tags=("coffee", "outdoors"))
    versions = Versions(
        before=before,
        after=after,
        old_dates=make_calendar(before).occurrences,
        new_dates=make_calendar(after).occurrences,
        feeds=("calendar.ics",),
        as_of=AS_OF,
        uid_domain="x",
        is_touched=False,
    )

    place, words = event_changes(versions)

    assert (Kind.PLACE, Kind.REWORDED) == (place.kind, words.kind)
    told = (
        (
            "Whoever follows only /programs/coffee-with-a-cop/calendar.ics and "
            "/venues/bridgeway-family-restaurant/calendar.ics has it no more."
        ),
        (
            "Whoever follows /programs/walks/calendar.ics, /tags/outdoors/calendar.ics and "
            "/venues/library/calendar.ics gets it."
        ),
    )
    assert told == place.details == words.details[-2:]


def test_the_length_of_days_is_told() -> None:
    before = series(length=make_length(hours=1))

    assert all(pair.kind(AS_OF) is Kind.OTHER for pair in pairs(before, series()))
    assert () == Pair(before=None, after=before[0]).differences
