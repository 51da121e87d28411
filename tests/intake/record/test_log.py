from datetime import UTC, datetime, timedelta
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from community.intake.record.log import Span, read_log

START = datetime(2014, 7, 1, 12, tzinfo=UTC)


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def log(*commits: tuple[int, list[str]]) -> str:
    """Write what git would: days after the start, and the fields of the commit's changes."""
    written = ""
    for number, fields in commits:
        seconds = int(day(number).timestamp())
        written += f"\x02{seconds}\0\n" + "".join(f"{name}\0" for name in fields) + "\0"
    return written


def test_a_file_has_its_first_and_last_commit() -> None:
    spans = read_log(log((0, ["A", "a"]), (1, ["A", "b"]), (2, ["M", "a", "T", "b"])))

    assert {"a": Span(first=day(0), last=day(2)), "b": Span(first=day(1), last=day(2))} == spans


def test_an_empty_log_has_no_files() -> None:
    assert {} == read_log("")
    assert {} == read_log(log((0, [])))


def test_a_renamed_file_keeps_its_first_commit_through_every_name() -> None:
    spans = read_log(log((0, ["A", "a"]), (1, ["R100", "a", "b"]), (2, ["R051", "b", "c"])))

    assert {"c": Span(first=day(0), last=day(2))} == spans


def test_two_files_may_swap_their_names_in_one_commit() -> None:
    spans = read_log(
        log((0, ["A", "a"]), (1, ["A", "b"]), (2, ["R100", "a", "b", "R100", "b", "a"]))
    )

    assert (day(1), day(0)) == (spans["a"].first, spans["b"].first)


def test_a_removed_file_is_gone_and_remembered_when_it_comes_back() -> None:
    removed = [(0, ["A", "a"]), (1, ["D", "a"])]

    assert {} == read_log(log(*removed))
    assert {"a": Span(first=day(0), last=day(5))} == read_log(log(*removed, (5, ["A", "a"])))


def test_a_file_that_takes_the_name_of_a_renamed_one_is_new() -> None:
    spans = read_log(log((0, ["A", "a"]), (1, ["R100", "a", "b"]), (2, ["A", "a"])))

    assert (day(2), day(0)) == (spans["a"].first, spans["b"].first)


def test_a_file_first_met_in_the_middle_begins_there() -> None:
    spans = read_log(log((3, ["M", "a", "R100", "x", "y"])))

    assert {"a": Span(first=day(3), last=day(3)), "y": Span(first=day(3), last=day(3))} == spans


def test_a_commit_older_than_its_parent_moves_nothing_before_the_first() -> None:
    assert {"a": Span(first=day(9), last=day(9))} == read_log(log((9, ["A", "a"]), (2, ["M", "a"])))


def test_a_date_no_calendar_has_is_the_last_there_is() -> None:
    assert 9999 == read_log("\x02999999999999999\0\nA\0a\0")["a"].first.year


NAMES = st.sampled_from("abcd")
CHANGES = st.one_of(
    st.tuples(st.sampled_from(["A", "M", "D"]), NAMES).map(list),
    st.tuples(st.just("R090"), NAMES, NAMES).map(list),
)
COMMITS = st.lists(st.tuples(st.integers(-5, 50), st.lists(CHANGES, max_size=3)), max_size=8)


@given(commits=COMMITS)
def test_whatever_the_log_says_no_file_changes_before_its_first_commit(
    commits: list[tuple[int, list[list[str]]]],
) -> None:
    spans = read_log(log(*((number, [*chain(*changes)]) for number, changes in commits)))

    assert all(span.first <= span.last for span in spans.values())
    assert set(spans) <= set("abcd")
