"""One mistake, one problem: on its line, in plain words, with what to write."""

import re
from pathlib import Path

import pytest

from broken_dates import BROKEN_DATES, WARNED
from broken_events import BROKEN_EVENTS
from broken_forms import BROKEN_FORMS
from broken_others import BROKEN_OTHERS
from community.core.problem import Problem, Severity
from site_files import START, TITLE, VENUE, Broken, file_of, library_of, problems_of

BROKEN = (*BROKEN_EVENTS, *BROKEN_DATES, *WARNED, *BROKEN_OTHERS, *BROKEN_FORMS)

#: Words of pydantic, YAML and Python that no sergeant should have to read.
JARGON = re.compile(
    r"Input should|NoneType|(?-i:\bNone\b)|mapping|scalar|\bstr\b|\bint\b|\bdict\b|tuple|Traceback|"
    r"Error\b|pydantic|yaml|function-|value_error|<class|object at|\\n",
    re.IGNORECASE,
)
#: What a hint may begin with: it says what to do.
VERBS = {
    *("Add", "Begin", "Choose", "Close", "Delete", "Keep", "Leave", "Link", "Make", "Move"),
    *("Put", "Rename", "Repeat", "Take", "Write"),
}


def _problem(case: Broken, root: Path) -> Problem:
    problems = problems_of(root, {case.path: case.text})
    assert len(problems) == 1, "\n".join(map(str, problems))
    return problems[0]


def _name(case: Broken) -> str:
    return case.name


def test_there_are_many_broken_files() -> None:
    names = [case.name for case in BROKEN]

    assert len(names) >= 80
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", BROKEN, ids=_name)
def test_one_mistake_gives_one_problem_on_its_line_that_says_what_to_write(
    case: Broken, tmp_path: Path
) -> None:
    problem = _problem(case, tmp_path)

    assert (case.path, case.line, case.rule) == (problem.path, problem.line, problem.rule)
    assert case.says in problem.message
    assert case.hint in problem.hint


@pytest.mark.parametrize("case", BROKEN, ids=_name)
def test_a_problem_is_told_in_plain_words(case: Broken, tmp_path: Path) -> None:
    problem = _problem(case, tmp_path)

    assert not JARGON.search(problem.message), problem.message
    assert not JARGON.search(problem.hint), problem.hint
    assert not re.search(r"(?<!\.m)\.$|[,: ]$", problem.message)
    assert problem.hint.startswith("Did you mean ") or problem.hint.split()[0] in VERBS
    assert not problem.hint.endswith((",", ":", " "))


def test_the_file_of_a_problem_gives_no_value(tmp_path: Path) -> None:
    path = "content/events/coffee.md"
    library = library_of(tmp_path, {path: file_of(TITLE, START, "venu: town-hall")})

    assert not library.catalog.events
    assert frozenset({path}) == library.failed


def test_a_recap_that_comes_early_is_a_warning_and_the_file_counts(tmp_path: Path) -> None:
    path = "content/events/coffee.md"
    library = library_of(tmp_path, {path: file_of(TITLE, START, VENUE, "recap: {attendance: 24}")})

    assert [Severity.WARNING] == [problem.severity for problem in library.problems]
    assert [path] == [event.path for event in library.catalog.events]
    assert not library.failed


def test_a_recap_of_a_date_that_is_over_has_no_problem(tmp_path: Path) -> None:
    header = (TITLE, "start: 2014-07-07 06:00", VENUE, "recap: {attendance: 24}")

    assert not problems_of(tmp_path, {"content/events/coffee.md": file_of(*header)})


def test_a_file_with_five_mistakes_shows_all_five(tmp_path: Path) -> None:
    header = (
        "title: [Coffee]",
        "start: 2014-07-09 08:00",
        "end: 07:00",
        "venue: town-hal",
        "status: cancelled",
        "tags: Town Hall",
    )
    problems = problems_of(tmp_path, {"content/events/coffee.md": file_of(*header)})

    expected = [
        (2, "wrong-shape"),
        (4, "end-before-start"),
        (5, "no-such-file"),
        (6, "missing-reason"),
        (7, "tag-form"),
    ]
    assert expected == [(problem.line, problem.rule) for problem in problems]


def test_the_problems_of_all_files_come_in_one_run_by_file_and_line(tmp_path: Path) -> None:
    files = {
        "content/events/b.md": file_of("xyzzy: 1", TITLE, START, VENUE, "draft: perhaps"),
        "content/events/a.md": file_of(TITLE, START),
        "content/programs/chess.md": file_of("title: Chess"),
        "content/people/ana.md": file_of("rank: Sgt."),
        "content/venues/cafe.md": file_of("name: [Cafe]"),
    }
    problems = problems_of(tmp_path, files)

    expected = [
        ("content/events/a.md", 2),
        ("content/events/b.md", 2),
        ("content/events/b.md", 6),
        ("content/people/ana.md", 2),
        ("content/programs/chess.md", 2),
        ("content/venues/cafe.md", 2),
    ]
    assert expected == [(problem.path, problem.line) for problem in problems]


def test_what_names_a_wrong_file_is_left_out_without_a_problem_of_its_own(tmp_path: Path) -> None:
    files = {
        "content/people/ana.md": file_of("nam: Ana"),
        "content/venues/cafe.md": file_of("name: Cafe", "latitude: north"),
        "content/programs/chess.md": file_of("title: Chess", "summary: Play.", "contact: ana"),
        "content/events/chess.md": file_of(TITLE, START, VENUE, "program: chess"),
        "content/events/coffee.md": file_of(TITLE, START, "venue: cafe"),
    }
    library = library_of(tmp_path, files)

    assert ["content/people/ana.md", "content/venues/cafe.md"] == [
        problem.path for problem in library.problems
    ]
    assert frozenset(files) == library.failed
    assert not library.catalog.events


def test_a_mistake_in_one_change_does_not_hide_one_in_another(tmp_path: Path) -> None:
    header = (
        TITLE,
        START,
        VENUE,
        "repeat: every Wednesday",
        "changes:",
        "- date: 2014-07-16",
        "  strat: 09:00",
        "- date: July 17",
        "  title: Tea",
        "- date: 2014-07-24",
        "  title: Tea",
        "- cancelled",
    )
    problems = problems_of(tmp_path, {"content/events/coffee.md": file_of(*header)})

    expected = [
        (8, "unknown-key"),
        (9, "missing-year"),
        (11, "no-such-date"),
        (13, "wrong-shape"),
    ]
    assert expected == [(problem.line, problem.rule) for problem in problems]


def test_a_wrong_start_hides_only_what_depends_on_it(tmp_path: Path) -> None:
    header = (
        TITLE,
        "start: 7/9/2014",
        "end: 09:30",
        VENUE,
        "repeat: every blue moon",
        "until: someday",
        "confirmed_through: 2013-01-01",
        "draft: perhaps",
    )
    problems = problems_of(tmp_path, {"content/events/coffee.md": file_of(*header)})

    assert [3, 6, 7, 9] == [problem.line for problem in problems]
