"""Whatever lines stand in a file: it has a value or a problem, and reading it never fails."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broken_dates import BROKEN_DATES
from broken_events import BROKEN_EVENTS
from broken_forms import BROKEN_FORMS
from site_files import START, TITLE, VENUE, file_of, library_of

#: Every line is tested beside this, and it runs long.
pytestmark = pytest.mark.no_cover

PATH = "content/events/coffee.md"
LINES = sorted(
    {
        line
        for case in (*BROKEN_DATES, *BROKEN_EVENTS, *BROKEN_FORMS)
        for line in case.header
        if len(line) < 300
    }
)
HEADERS = st.lists(st.sampled_from(LINES), max_size=8)
MANGLED = st.lists(st.sampled_from([TITLE, START, VENUE, *LINES]) | st.text(max_size=20))


def _check(header: list[str]) -> None:
    with TemporaryDirectory() as folder:
        text = file_of(*header)
        library = library_of(Path(folder), {PATH: text})

    assert [PATH] * bool(library.problems) == sorted(library.failed)
    assert bool(library.problems) != bool(library.catalog.events)
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in library.problems)


@given(HEADERS)
def test_right_and_wrong_lines_in_any_order_give_a_value_or_problems(lines: list[str]) -> None:
    _check([TITLE, START, VENUE, *lines])


@given(MANGLED)
def test_any_text_at_all_gives_a_value_or_problems(lines: list[str]) -> None:
    _check(lines)
