"""What is announced, when, and for how long."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from community.core.calendar import Calendar
from community.core.event import Change, Event, Status
from community.core.news import Announcement, announcements
from community.core.program import Program
from community.core.rule import Frequency, Rule, RuleDay
from making import (
    AS_OF,
    at,
    make_all_day,
    make_catalog,
    make_change,
    make_event,
    make_history,
    make_program,
    make_schedule,
    make_series,
    make_venue,
    on,
)

WEDNESDAY = (RuleDay(weekday=2),)
KEY = "37290d74ac4d186e3a8e"
ANNOUNCED = datetime(2014, 6, 20, 15, 30, tzinfo=UTC)
CHANGED = datetime(2014, 7, 1, 9, 0, tzinfo=UTC)
LATER = make_history(changed=CHANGED)


def news_of(
    *events: Event, programs: tuple[Program, ...] = (), as_of: datetime = AS_OF
) -> tuple[Announcement, ...]:
    catalog = make_catalog(*events, programs=programs)
    return announcements(Calendar.of(catalog, as_of=as_of))


def event(**changes: Any) -> Event:
    """Return an event without a program, so that the news are its own."""
    return make_event(**{"programs": (), **changes})


def series(*changes: Change, **more: Any) -> Event:
    schedule = make_series(until=on("2014-07-30"))
    return event(schedule=schedule, changes=changes, **more)


def test_an_event_is_announced_once_with_place_and_time() -> None:
    (news,) = news_of(event())

    assert f"{KEY}:announced" == news.id
    assert (
        "Coffee with a Cop at Bridgeway Family Restaurant, Wednesday, July 9, 2014, 8 a.m."
        == news.title
    )
    assert ("events/coffee/", ANNOUNCED, False) == (news.path, news.published, news.is_series)
    assert [on("2014-07-09")] == [occurrence.original_date for occurrence in news.dates]


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        (
            {"venue": None, "online": "https://x"},
            "Coffee with a Cop online, Wednesday, July 9, 2014, 8 a.m.",
        ),
        (
            {"schedule": make_all_day(on("2014-07-09")), "venue": make_venue(name="Town Hall")},
            "Coffee with a Cop at Town Hall, Wednesday, July 9, 2014",
        ),
        (
            {"status": Status.TENTATIVE, "venue": make_venue(name="X")},
            "Coffee with a Cop at X, Wednesday, July 9, 2014, 8 a.m.",
        ),
    ],
)
def test_the_title_says_where_and_when(changes: dict[str, Any], title: str) -> None:
    (news,) = news_of(event(**changes))

    assert title == news.title


def test_a_series_is_announced_once_with_its_rule_and_its_first_date() -> None:
    (news,) = news_of(series())

    assert (
        "Coffee with a Cop at Bridgeway Family Restaurant, every Wednesday at 8 a.m.,"
        " from Wednesday, July 9, 2014" == news.title
    )
    assert ("events/coffee/", True, 4) == (news.path, news.is_series, len(news.dates))
    assert news.occurrence is news.dates[0]


def test_a_program_is_announced() -> None:
    (news,) = news_of(programs=(make_program(slug="new", aliases=("newer", "coffee-with-a-cop")),))

    assert "b59e63f66c595601ed8b:announced" == news.id
    assert ("Coffee with a Cop", "programs/new/") == (news.title, news.path)
    assert ((), None, ANNOUNCED) == (news.dates, news.occurrence, news.published)


def test_a_new_address_is_no_news() -> None:
    (news,) = news_of(event(slug="tea", aliases=("tea-with-a-cop", "coffee")))

    assert f"{KEY}:announced" == news.id


@pytest.mark.parametrize(
    ("status", "word"), [(Status.CANCELLED, "Canceled"), (Status.POSTPONED, "Postponed")]
)
def test_what_is_called_off_is_news_again_and_the_old_news_say_so(
    status: Status, word: str
) -> None:
    title = (
        f"{word}: Coffee with a Cop at Bridgeway Family Restaurant, Wednesday, July 9, 2014, 8 a.m."
    )

    off, old = news_of(event(status=status, reason="Rain.", history=LATER))

    assert (f"{KEY}:{status}", CHANGED, title) == (off.id, off.published, off.title)
    assert (f"{KEY}:announced", ANNOUNCED, title) == (old.id, old.published, old.title)


def test_what_was_called_off_before_anybody_heard_of_it_is_news_once() -> None:
    (news,) = news_of(event(status=Status.CANCELLED, reason="Rain."))

    assert f"{KEY}:cancelled" == news.id


def test_one_date_called_off_is_news_of_that_date() -> None:
    change = make_change(on("2014-07-16"), status=Status.CANCELLED, reason="Fair.")

    off, old = news_of(series(change, history=LATER))

    assert f"{KEY}-2014-07-16:cancelled" == off.id
    assert ("events/coffee/2014-07-16/", CHANGED, False) == (off.path, off.published, off.is_series)
    assert off.title.startswith("Canceled: Coffee with a Cop at ")
    assert off.title.endswith(", Wednesday, July 16, 2014, 8 a.m.")
    assert old.title.startswith("Coffee with a Cop at ")


def test_a_moved_date_is_news_of_its_new_time() -> None:
    change = make_change(on("2014-07-16"), start=at("2014-07-17 18:30"), title="Tea with a Cop")

    moved, _ = news_of(series(change, history=LATER))

    assert f"{KEY}-2014-07-16:moved:20140717T1830" == moved.id
    assert (
        "Moved: Tea with a Cop at Bridgeway Family Restaurant, Thursday, July 17, 2014, 6:30 p.m."
        == moved.title
    )


def test_another_title_length_or_place_of_a_date_is_no_news() -> None:
    change = make_change(on("2014-07-16"), title="Tea", venue=make_venue(name="Town Hall"))

    assert 1 == len(news_of(series(change)))


def test_a_series_called_off_is_not_told_date_by_date() -> None:
    kept = make_change(on("2014-07-16"), status=Status.SCHEDULED)

    news = news_of(series(kept, status=Status.CANCELLED, reason="No host.", history=LATER))

    assert [f"{KEY}:cancelled", f"{KEY}:announced"] == [one.id for one in news]


def test_news_are_newest_first_whatever_the_order_of_the_files() -> None:
    dates = {"a": 3, "b": 5, "c": 4, "d": 5}
    events = [
        event(slug=slug, history=make_history(announced=moment, changed=moment))
        for slug, day in dates.items()
        for moment in [datetime(2014, 6, day, tzinfo=UTC)]
    ]

    news = news_of(*events)

    assert news == news_of(*reversed(events))
    assert [5, 5, 4, 3] == [one.published.day for one in news]


@pytest.mark.parametrize(
    ("as_of", "kept"),
    [
        (datetime(2014, 7, 9, 12, tzinfo=UTC), True),
        (datetime(2015, 6, 20, 15, 29, tzinfo=UTC), True),
        (datetime(2015, 6, 20, 15, 30, tzinfo=UTC), False),
    ],
)
def test_news_of_what_is_over_stay_for_a_year(as_of: datetime, kept: bool) -> None:  # noqa: FBT001 - a table's column
    assert kept == bool(news_of(event(), as_of=as_of))


def test_news_of_what_is_to_come_stay_however_old_they_are() -> None:
    history = make_history(announced=ANNOUNCED - timedelta(days=3000))

    assert news_of(event(history=history))
    assert news_of(programs=(make_program(history=history),))


def test_old_news_of_one_date_go_while_the_series_goes_on() -> None:
    change = make_change(on("2014-07-16"), status=Status.CANCELLED, reason="Fair.")
    endless = event(schedule=make_series(), changes=(change,))

    news = news_of(endless, as_of=datetime(2015, 12, 1, tzinfo=UTC))

    assert [f"{KEY}:announced"] == [one.id for one in news]


def test_the_day_of_the_build_does_not_show_in_the_news() -> None:
    first = news_of(event(), as_of=AS_OF)
    second = news_of(event(), as_of=AS_OF + timedelta(days=100))

    assert first == second


@pytest.mark.parametrize(
    "dates",
    [
        {"extra": (at("2014-08-01 09:00"),)},
        {"rule": Rule(frequency=Frequency.YEARLY, weeks=(28,), days=WEDNESDAY)},
    ],
)
def test_dates_that_no_phrase_tells_are_listed_from_the_first_with_its_time(
    dates: dict[str, Any],
) -> None:
    (news,) = news_of(event(schedule=make_schedule(**dates)))

    assert news.title.endswith(", on the dates listed, from Wednesday, July 9, 2014, 8 a.m.")


def test_a_series_begins_when_its_first_date_really_is() -> None:
    change = make_change(on("2014-07-09"), start=at("2014-07-10 09:00"))

    news = news_of(series(change))

    assert any(one.title.endswith(", from Thursday, July 10, 2014") for one in news)


def test_what_was_told_at_one_moment_is_in_order_of_the_dates() -> None:
    later = event(slug="a", schedule=make_schedule(start=at("2014-07-10 08:00")))

    news = news_of(event(slug="b"), later, programs=(make_program(),))

    paths = [one.path for one in news]
    assert ["events/b/", "events/a/", "programs/coffee-with-a-cop/"] == paths


def test_a_place_that_the_title_names_is_said_once() -> None:
    (news,) = news_of(event(title="Coffee at the bridgeway family restaurant"))

    assert (
        news.title == "Coffee at the bridgeway family restaurant, Wednesday, July 9, 2014, 8 a.m."
    )


def test_a_series_that_goes_round_names_no_place() -> None:
    elsewhere = make_venue(slug="library", name="Library")
    days = ("2014-07-16", "2014-07-23", "2014-07-30")
    moving = series(*(make_change(on(day), venue=elsewhere) for day in days))

    (news,) = (one for one in news_of(moving) if one.is_series)

    assert news.title.startswith("Coffee with a Cop, every Wednesday")


@pytest.mark.parametrize(("late", "is_news"), [(3, True), (60, False)])
def test_what_was_long_over_when_it_was_told_is_no_news(late: int, is_news: bool) -> None:  # noqa: FBT001  # from the table
    told = at("2014-07-09 12:00").replace(tzinfo=UTC) + timedelta(days=late)

    news = news_of(event(history=make_history(announced=told)), as_of=told + timedelta(days=1))

    assert bool(news) is is_news
