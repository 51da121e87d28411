"""A calendar that is too large is told, and never cut."""

from community.core.occurrence import Occurrence
from community.core.rule import Frequency, Rule
from community.formats.ical import calendar_feed
from community.formats.ical_size import SIZE_LIMIT, size_problems
from making import make_calendar, make_department, make_event, make_series

DAILY = Rule(frequency=Frequency.DAILY)


def problems_of(dates: tuple[Occurrence, ...], feed: bytes) -> list[str]:
    found = size_problems(feed, dates, department=make_department(), path="calendar.ics")
    return [str(problem) for problem in found]


def test_a_calendar_below_the_bound_has_no_problem() -> None:
    assert [] == problems_of((), b"x" * (SIZE_LIMIT - 1))
    assert 1 == len(problems_of((), b"x" * SIZE_LIMIT))


def test_the_problem_says_how_large_it_is_and_what_makes_it_so() -> None:
    daily = make_series(rule=DAILY)
    events = [
        make_event(slug="desk", schedule=daily, summary="x" * 2000),
        make_event(slug="patrol", schedule=daily, summary="x" * 1000),
        make_event(slug="walk", schedule=make_series()),
        make_event(slug="coffee"),
    ]
    dates = make_calendar(*events).occurrences
    feed = calendar_feed(dates, department=make_department(), name="Events", path="calendar.ics")

    (problem,) = problems_of(dates, feed)

    first, second = problem.splitlines()
    assert first == (
        "calendar.ics:1:1: error: the calendar has 1,176 dates and "
        f"{len(feed):,} bytes, and calendar programs need fewer than 900,000"
    )
    assert second.startswith(
        "    Let series that go on daily or weekly end sooner ('until'), or shorten their "
        "summaries; the largest are content/events/2014/desk.md ("
    )
    assert " and content/events/2014/patrol.md (" in second
    assert 2 == second.count(" bytes, dates: 548)")
    assert "walk.md" not in second
    assert "coffee.md" not in second


def test_where_all_files_are_alike_none_is_blamed() -> None:
    dates = make_calendar(*(make_event(slug=f"e{number}") for number in range(30))).occurrences

    (problem,) = problems_of(dates, b"x" * SIZE_LIMIT)

    assert problem.splitlines()[1] == (
        "    Shorten summaries and the facts beside them; no file is much larger than others"
    )


def test_three_large_files_are_named_and_no_more() -> None:
    dates = make_calendar(*(make_event(slug=f"e{number}") for number in range(5))).occurrences

    (problem,) = problems_of(dates, b"x" * SIZE_LIMIT)

    assert problem.count("bytes, dates: 1)") == 3
