"""Rules, zones and moments for properties to be tried on."""

from datetime import date, datetime

from hypothesis import strategies as st

from community.core.rule import Frequency, Rule, RuleDay
from community.core.zones import zone_names, zone_of

zones = st.sampled_from(sorted(zone_names())).map(zone_of)
dates = st.dates(min_value=date(1971, 1, 1), max_value=date(2040, 12, 31))
clock_times = st.times().map(lambda time: time.replace(second=0, microsecond=0))
moments = st.builds(datetime.combine, dates, clock_times)

_months = st.lists(st.integers(1, 12), unique=True, max_size=3).map(tuple)
#: Weeks that may belong to two years.
_NEW_YEAR = (range(1, 2), range(52, 54), range(-53, -51), range(-1, 0))
_intervals = st.integers(1, 5)
_week_starts = st.integers(0, 6)


def _some(*numbers: range) -> st.SearchStrategy[tuple[int, ...]]:
    choices = [number for part in numbers for number in part]
    return st.lists(st.sampled_from(choices), unique=True, min_size=1, max_size=4).map(tuple)


def _days(*nths: int) -> st.SearchStrategy[tuple[RuleDay, ...]]:
    day = st.builds(RuleDay, weekday=st.integers(0, 6), nth=st.sampled_from(nths))
    return st.lists(day, unique=True, min_size=1, max_size=4).map(tuple)


_any_days = _days(0)
_positions = st.just(()) | _some(range(-3, 0), range(1, 4))
_month_days = _some(range(1, 32), range(-31, 0))
_rare = st.just(()) | _any_days

daily = st.builds(
    Rule,
    frequency=st.just(Frequency.DAILY),
    interval=_intervals,
    months=_months,
    month_days=st.just(()) | _month_days,
    days=_rare,
)
weekly = st.builds(
    Rule,
    frequency=st.just(Frequency.WEEKLY),
    interval=_intervals,
    days=_any_days,
    months=_months,
    positions=_positions,
    week_start=_week_starts,
)
monthly = st.builds(
    Rule,
    frequency=st.just(Frequency.MONTHLY),
    interval=_intervals,
    months=_months,
    days=_days(0, 1, 2, 3, 4, 5, -1, -2),
    month_days=st.just(()) | _month_days,
    positions=_positions,
) | st.builds(
    Rule,
    frequency=st.just(Frequency.MONTHLY),
    interval=_intervals,
    month_days=_month_days,
    positions=_positions,
)
yearly = st.one_of(
    st.builds(
        Rule,
        frequency=st.just(Frequency.YEARLY),
        interval=_intervals,
        months=_months,
        days=_days(0, 1, 2, -1, 5),
        month_days=st.just(()) | _month_days,
        positions=_positions,
    ),
    st.builds(
        Rule,
        frequency=st.just(Frequency.YEARLY),
        interval=_intervals,
        year_days=_some(range(1, 367), range(-366, 0)),
        days=_rare,
        positions=_positions,
    ),
    st.builds(
        Rule,
        frequency=st.just(Frequency.YEARLY),
        weeks=_some(range(1, 54), range(-53, 0)) | _some(*_NEW_YEAR),
        days=_any_days,
        week_start=_week_starts,
    ),
)

rules = st.one_of(daily, weekly, monthly, yearly)
