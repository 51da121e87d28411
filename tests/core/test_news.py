"""What is announced, when, and for how long."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from community.core.calendar import Calendar
from community.core.event import Change, Event, Status
from community.core.history import DateHistory, Facts, History, Revision
from community.core.news import Announcement, announcements
from community.core.program import Program
from community.core.rule import Frequency, Rule, RuleDay
from making import (
    AS_OF,
    NEW_YORK,
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
    make_withdrawn,
    on,
)

WEDNESDAY = (RuleDay(weekday=2),)
KEY = "37290d74ac4d186e3a8e"
ANNOUNCED = datetime(2014, 6, 20, 15, 30, tzinfo=UTC)
CHANGED = datetime(2014, 7, 1, 9, 0, tzinfo=UTC)
FACTS = Facts(
    starts=at("2014-07-09 08:00").replace(tzinfo=NEW_YORK),
    ends=None,
    all_day=False,
    place="Bridgeway Family Restaurant",
    online="",
    status="scheduled",
)


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


def facts(day: str = "2014-07-09", clock: str = "08:00", status: str = "scheduled") -> Facts:
    return replace(FACTS, starts=at(f"{day} {clock}").replace(tzinfo=NEW_YORK), status=status)


def revised(before: Facts | None, after: Facts | None, *, day: str = "", **more: Any) -> Revision:
    return Revision(
        **{
            "moment": CHANGED,
            "original_date": on(day) if day else None,
            "before": before,
            "after": after,
            **more,
        }
    )


def told(*revisions: Revision, **more: Any) -> History:
    """Return a history with these revisions."""
    return make_history(
        **{"changed": CHANGED, "revisions": revisions, "announced_as": "scheduled", **more}
    )


def own(day: str, announced_as: str = "scheduled") -> DateHistory:
    """Return what is one date's own, which changed once."""
    return DateHistory(
        original_date=on(day),
        announced=ANNOUNCED,
        changed=CHANGED,
        sequence=1,
        announced_as=announced_as,
    )


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

    history = told(revised(facts(), facts(status=status)))
    off, old = news_of(event(status=status, reason="Rain.", history=history))

    assert (f"{KEY}:{status}", CHANGED, title) == (off.id, off.published, off.title)
    assert (f"{KEY}:announced", ANNOUNCED, title) == (old.id, old.published, old.title)


def test_what_was_called_off_before_anybody_heard_of_it_is_news_once() -> None:
    (news,) = news_of(event(status=Status.CANCELLED, reason="Rain."))

    assert f"{KEY}:cancelled" == news.id


def test_one_date_called_off_is_news_of_that_date() -> None:
    change = make_change(on("2014-07-16"), status=Status.CANCELLED, reason="Fair.")

    day = "2014-07-16"
    history = told(revised(facts(day), facts(day, status="cancelled"), day=day), dates=(own(day),))

    off, old = news_of(series(change, history=history))

    assert f"{KEY}-2014-07-16:cancelled" == off.id
    assert ("events/coffee/2014-07-16/", CHANGED, False) == (off.path, off.published, off.is_series)
    assert off.title.startswith("Canceled: Coffee with a Cop at ")
    assert off.title.endswith(", Wednesday, July 16, 2014, 8 a.m.")
    assert old.title.startswith("Coffee with a Cop at ")


def test_a_moved_date_is_news_of_its_new_time() -> None:
    change = make_change(on("2014-07-16"), start=at("2014-07-17 18:30"), title="Tea with a Cop")

    day = "2014-07-16"
    history = told(revised(facts(day), facts("2014-07-17", "18:30"), day=day), dates=(own(day),))

    moved, _ = news_of(series(change, history=history))

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

    days = ("2014-07-09", "2014-07-23", "2014-07-30")
    history = told(
        *(
            revised(facts(day), facts(day, status="cancelled"), day=day, of_series=True)
            for day in days
        ),
        dates=tuple(own(day) for day in days),
    )

    news = news_of(series(kept, status=Status.CANCELLED, reason="No host.", history=history))

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


def ids(*events: Event, as_of: datetime = AS_OF) -> list[str]:
    return [one.id.removeprefix(KEY) for one in news_of(*events, as_of=as_of)]


def later(hours: int) -> datetime:
    return CHANGED + timedelta(hours=hours)


def test_every_move_of_a_single_event_is_news_and_back_again_is_news_with_its_moment() -> None:
    first, second = facts(), facts("2014-07-10")
    history = told(
        revised(first, second),
        revised(second, first, moment=later(1)),
        revised(first, second, moment=later(2)),
    )

    assert [
        ":moved:20140710T0800:20140701T110000Z",
        ":moved:20140709T0800:20140701T100000Z",
        ":moved:20140710T0800",
        ":announced",
    ] == ids(event(history=history, schedule=make_schedule(start=at("2014-07-10 08:00"))))


def test_what_is_called_off_twice_is_news_twice_and_so_is_that_it_takes_place() -> None:
    on_, off = facts(), facts(status="cancelled")
    history = told(
        revised(on_, off),
        revised(off, on_, moment=later(1)),
        revised(on_, off, moment=later(2)),
        revised(off, on_, moment=later(3)),
    )
    news = news_of(event(history=history))

    assert [
        ":restored:20140701T120000Z",
        ":cancelled:20140701T110000Z",
        ":restored",
        ":cancelled",
        ":announced",
    ] == [one.id.removeprefix(KEY) for one in news]
    assert news[0].title.startswith("Takes place after all: Coffee with a Cop at ")
    assert news[1].title.startswith("Coffee with a Cop at ")


def test_what_was_announced_as_called_off_keeps_its_news_when_it_takes_place() -> None:
    history = told(revised(facts(status="cancelled"), facts()), announced_as="cancelled")

    assert [":restored", ":cancelled"] == ids(event(history=history))


def test_what_came_back_takes_place_after_all_unless_it_is_off() -> None:
    gone = revised(facts(), None)
    back = revised(None, facts(), moment=later(1))
    back_off = revised(None, facts(status="cancelled"), moment=later(1))

    assert [":restored", ":cancelled", ":announced"] == ids(event(history=told(gone, back)))
    off = event(status=Status.CANCELLED, reason="Rain.", history=told(gone, back_off))
    assert [":cancelled", ":announced"] == ids(off)


def test_another_place_or_a_new_date_is_no_news() -> None:
    elsewhere = replace(facts(), place="Town Hall")
    single = event(history=told(revised(facts(), elsewhere)))
    more = series(history=told(revised(None, facts("2014-07-16"), day="2014-07-16")))

    assert [":announced"] == ids(single) == ids(more)


def test_what_happens_to_a_whole_series_is_news_once() -> None:
    days = ("2014-07-16", "2014-07-23")
    history = told(
        *(revised(facts(d, "07:00"), facts(d), day=d, of_series=True) for d in days),
        dates=tuple(own(day) for day in days),
    )
    news, old = news_of(series(history=history))

    assert f"{KEY}:moved:20140701T090000Z" == news.id
    assert news.title.startswith("Moved: Coffee with a Cop at Bridgeway Family Restaurant, every")
    assert (news.path, True, 4) == (old.path, news.is_series, len(news.dates))


def test_dates_that_a_series_lost_are_news_together_or_alone() -> None:
    def lost(*days: str) -> list[str]:
        history = told(
            *(revised(facts(d), None, day=d, of_series=True) for d in days),
            dates=tuple(own(day) for day in days),
        )
        gone = tuple(make_withdrawn(on(day)) for day in days)
        return ids(series(history=history, withdrawn=gone))

    assert ["-2014-07-17:cancelled", ":announced"] == lost("2014-07-17")
    assert [":changed:20140701T090000Z", ":announced"] == lost("2014-07-17", "2014-07-24")


def test_dates_that_a_series_got_back_are_news_together_or_alone() -> None:
    def back(*days: str) -> list[str]:
        gone = (revised(facts(d), None, day=d) for d in days)
        found = (revised(None, facts(d), day=d, of_series=True, moment=later(1)) for d in days)
        history = told(*gone, *found, dates=tuple(own(day) for day in days))
        return [id_ for id_ in ids(series(history=history)) if "restored" in id_]

    assert ["-2014-07-16:restored"] == back("2014-07-16")
    assert [":restored"] == back("2014-07-16", "2014-07-23")


def test_news_of_a_date_that_is_shown_no_more_go_with_it() -> None:
    history = told(revised(facts("2014-07-17"), None, day="2014-07-17", of_series=True))

    assert [":announced"] == ids(series(history=history))


def test_a_series_is_told_from_a_date_that_it_has() -> None:
    news = news_of(series(withdrawn=(make_withdrawn(on("2014-07-08")),)))[-1]

    assert news.title.endswith("every Wednesday at 8 a.m., from Wednesday, July 9, 2014")
