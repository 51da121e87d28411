"""On which dates an event happens."""

from datetime import date, datetime, time, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from community.core.rule import Frequency, Rule
from community.core.schedule import Schedule
from making import FIRST_MONDAY, at, make_all_day, make_schedule, make_series, on
from rule_oracle import dates_of
from rule_strategies import clock_times, dates, moments, rules

THREE_YEARS = timedelta(days=3 * 365)


def days_of(schedule: Schedule, *, through: str = "2014-07-31") -> list[str]:
    return [planned.date.isoformat() for planned in schedule.planned(through=on(through))]


def test_a_single_event_has_one_date() -> None:
    schedule = make_schedule()

    assert not schedule.is_series
    assert ["2014-07-09"] == days_of(schedule)


def test_a_single_event_far_ahead_is_always_given() -> None:
    assert ["2014-07-09"] == days_of(make_schedule(), through="2010-01-01")


def test_a_series_is_given_through_the_day_one_asks_for() -> None:
    schedule = make_series()

    assert schedule.is_series
    assert ["2014-07-09", "2014-07-16", "2014-07-23"] == days_of(schedule, through="2014-07-23")


def test_the_first_date_of_a_series_far_ahead_is_always_given() -> None:
    assert ["2014-07-09"] == days_of(make_series(), through="2010-01-01")


def test_the_last_date_of_a_series_is_inclusive() -> None:
    assert ["2014-07-09", "2014-07-16"] == days_of(make_series(until=on("2014-07-16")))


def test_a_series_is_asked_for_no_further_than_one_asks() -> None:
    schedule = make_series(until=on("2014-12-31"))

    assert ["2014-07-09", "2014-07-16"] == days_of(schedule, through="2014-07-16")


def test_a_series_has_as_many_dates_as_it_counts_with_its_first() -> None:
    assert ["2014-07-09", "2014-07-16", "2014-07-23"] == days_of(make_series(count=3))


def test_a_series_of_one_date_is_a_series() -> None:
    schedule = make_series(count=1)

    assert schedule.is_series
    assert ["2014-07-09"] == days_of(schedule)


def test_the_start_is_a_date_although_the_rule_does_not_give_it() -> None:
    schedule = make_schedule(rule=FIRST_MONDAY, count=2)

    assert ["2014-07-09", "2014-08-04"] == days_of(schedule, through="2014-12-31")


def test_further_dates_make_a_series_and_stand_in_order() -> None:
    schedule = make_schedule(extra=(at("2014-09-01 18:00"), at("2014-06-30 10:00")))

    assert schedule.is_series
    assert [
        at("2014-06-30 10:00"),
        at("2014-07-09 08:00"),
        at("2014-09-01 18:00"),
    ] == [planned.start for planned in schedule.planned(through=on("2014-07-10"))]


def test_further_dates_stand_among_those_of_the_rule() -> None:
    schedule = make_series(extra=(at("2014-07-14 10:00"),), count=2)

    assert ["2014-07-09", "2014-07-14", "2014-07-16"] == days_of(schedule)


def test_a_count_and_a_last_date_bound_the_rule_alone() -> None:
    extra = (at("2014-07-30 10:00"), at("2014-07-31 10:00"))

    assert ["2014-07-09", "2014-07-30", "2014-07-31"] == days_of(make_series(extra=extra, count=1))
    assert ["2014-07-09", "2014-07-30", "2014-07-31"] == days_of(
        make_series(extra=extra, until=on("2014-07-10"))
    )


def test_a_date_that_is_given_twice_is_planned_once_at_the_time_of_the_series() -> None:
    schedule = make_series(extra=(at("2014-07-16 06:00"), at("2014-07-16 20:00")), count=2)

    assert [at("2014-07-09 08:00"), at("2014-07-16 08:00")] == [
        planned.start for planned in schedule.planned(through=on("2014-07-31"))
    ]


def test_dates_of_a_series_without_an_end_are_read_one_by_one() -> None:
    planned = make_series().planned(through=date.max)

    assert on("2014-07-09") == next(planned).date


def test_an_all_day_series_starts_at_midnight() -> None:
    yearly = Rule(frequency=Frequency.YEARLY, months=(2,), month_days=(29,))
    schedule = make_all_day(on("2016-02-29"), rule=yearly)

    assert [at("2016-02-29"), at("2020-02-29")] == [
        planned.start for planned in schedule.planned(through=on("2023-12-31"))
    ]


@given(
    rule=rules,
    first=dates,
    clock=clock_times,
    count=st.none() | st.integers(1, 40),
    until_after=st.none() | st.integers(0, 1500),
    extra=st.lists(moments, max_size=4).map(tuple),
)
def test_planned_dates_are_those_of_the_rule_and_the_further_ones(  # noqa: PLR0913 - a schedule's parts
    *,
    rule: Rule,
    first: date,
    clock: time,
    count: int | None,
    until_after: int | None,
    extra: tuple[datetime, ...],
) -> None:
    through = first + THREE_YEARS
    meant = dates_of(rule, start=first, through=through)
    assume(meant)
    until = None if until_after is None else first + timedelta(days=until_after)
    start = datetime.combine(meant[0], clock)
    schedule = make_schedule(start=start, rule=rule, count=count, until=until, extra=extra)

    planned = [each.date for each in schedule.planned(through=through)]

    of_rule = [day for day in meant[:count] if day == meant[0] or until is None or day <= until]
    assert sorted({*of_rule, *(moment.date() for moment in extra)}) == planned


@given(extra=st.lists(moments, unique_by=datetime.date, min_size=1, max_size=6), data=st.data())
def test_the_order_of_further_dates_never_shows(extra: list[datetime], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(extra))
    schedules = [make_series(extra=tuple(order), count=9) for order in (extra, shuffled)]

    first, second = (list(each.planned(through=on("2041-01-01"))) for each in schedules)

    assert first == second
