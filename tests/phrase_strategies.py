"""Repeat phrases as a sergeant might type them, over the whole grammar."""

from hypothesis import strategies as st

from community.core.english import MONTHS, WEEKDAYS, ordinal_digits, ordinal_word

_each = st.sampled_from(["every", "each", "Every"])
_of = st.sampled_from(["of", "in"])
_numbers = st.sampled_from(["2", "3", "four", "12", "other", "third"])


def _spaced(*parts: st.SearchStrategy[str] | str) -> st.SearchStrategy[str]:
    strategies = [st.just(part) if isinstance(part, str) else part for part in parts]
    return st.tuples(*strategies).map(lambda words: " ".join(filter(None, words)))


def _maybe(word: str) -> st.SearchStrategy[str]:
    return st.sampled_from(["", word])


def _listed(part: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[str]:
    joints = st.sampled_from([" and ", ", ", ", and ", " & "])
    parts = st.lists(part, min_size=1, max_size=most)
    return st.builds(lambda words, joint: joint.join(words), parts, joints)


_weekday = st.sampled_from([*WEEKDAYS, *(f"{name[:3]}." for name in WEEKDAYS)])
_plural = st.sampled_from([f"{name}s" for name in WEEKDAYS])
_weekday_range = st.builds(
    "{}{}{}".format, _weekday, st.sampled_from([" through ", " to "]), _weekday
)
_weekdays = _listed(st.one_of(_weekday, _weekday, _plural, _weekday_range, st.just("weekdays")))
_month = st.sampled_from([*MONTHS, "Sept.", "aug"])
_months = st.one_of(_listed(_month), st.builds("{} through {}".format, _month, _month))

_nth = st.sampled_from([1, 2, 3, 4, 5, -1, -2, -5]).flatmap(
    lambda number: st.sampled_from(
        [ordinal_word(number), ordinal_digits(number) if number > 0 else ordinal_word(number)]
    )
)
_day_number = st.integers(1, 28).map(ordinal_digits)
_counted_days = st.builds(
    lambda days, joint: joint.join(days),
    st.lists(_spaced(_listed(_nth, 2), _weekday), min_size=1, max_size=2),
    st.sampled_from([" and ", " and the ", ", "]),
)
_counted = st.one_of(
    _counted_days,
    _spaced(_listed(_nth, 2), st.sampled_from(["weekday", "weekdays"])),
    _spaced(_listed(_nth | _day_number), "day"),
    _listed(_day_number),
)
_dates = st.one_of(
    st.builds("{} {}".format, _month, st.integers(1, 28)),
    st.builds("{} {} and {}".format, _month, st.integers(1, 28), st.integers(1, 28)),
)


def _period(unit: str) -> st.SearchStrategy[str]:
    return st.one_of(_spaced(_each, unit), _spaced(_each, _numbers, f"{unit}s"))


def _scope(unit: str) -> st.SearchStrategy[str]:
    return st.one_of(st.just(f"the {unit}"), _period(unit))


_in_months = _spaced("in", _months)

phrases = st.one_of(
    st.sampled_from(["daily", "weekly", "monthly", "quarterly", "yearly", "annually"]),
    _period("day") | _period("week") | _period("month") | _period("year"),
    _spaced(_period("day"), _in_months),
    _spaced(_each, _weekdays),
    _spaced(_each, _weekdays, _in_months),
    _spaced(_each, "other", _weekday),
    _spaced(_maybe("on"), _plural),
    _spaced(_period("week"), _maybe("on"), _weekdays),
    _spaced(_period("week"), "on", _weekdays, _in_months),
    _spaced(_each, _weekday, _of, _scope("month") | _scope("year")),
    _spaced(_maybe("the"), _counted, _of, _scope("month") | _scope("year")),
    _spaced(_maybe("on the"), _counted, _of, _months),
    _spaced(_period("month"), _maybe("on"), _maybe("the"), _counted),
    _spaced("monthly on the", _counted, "of the month"),
    _spaced(_period("year"), _maybe("on"), _maybe("the"), _counted, "of", _month),
    _spaced(_each, _dates),
    _spaced(_period("year"), "on", _dates),
    _spaced(_dates, _period("year")),
    _spaced(_counted_days, "of", _months, _period("year")),
)
