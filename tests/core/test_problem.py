"""What is wrong in a file, told to a reader who is no programmer."""

from community.core.problem import CommunityError, ContentError, SettingsError, Severity
from making import make_problem


def test_a_problem_says_where_it_is_and_what_to_write() -> None:
    assert (
        "content/events/coffee.md:5:1: error: 'venu' is not a known key\n    Did you mean 'venue'?"
    ) == str(make_problem())


def test_a_warning_says_that_it_is_one() -> None:
    assert ":5:1: warning: " in str(make_problem(severity=Severity.WARNING))


def test_problems_stand_in_the_order_of_files_lines_and_columns_each_once() -> None:
    first, second, third, fourth = (
        make_problem(path="content/events/a.md", line=12),
        make_problem(path="content/events/b.md", line=2, column=9),
        make_problem(path="content/events/b.md", line=10, column=2),
        make_problem(path="content/events/b.md", line=10, column=10),
    )

    error = ContentError(problem for problem in (fourth, second, first, third, second))

    assert (first, second, third, fourth) == error.problems
    assert "\n".join(map(str, error.problems)) == str(error)


def test_whatever_is_raised_on_purpose_is_one_family() -> None:
    assert issubclass(ContentError, CommunityError)
    assert issubclass(SettingsError, ContentError)


def test_wrong_content_and_wrong_settings_exit_with_two() -> None:
    assert [2, 2] == [ContentError([]).exitcode, SettingsError([]).exitcode]
