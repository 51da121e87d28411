import json

from community.core.problem import Severity
from community.problem_report import Style, count_words, report_problems
from making import make_problem

BROKEN = make_problem()
ADVICE = make_problem(
    rule="no-venue",
    severity=Severity.WARNING,
    path="content/events/50%, a:b.md",
    message="100% of it\r\nis unknown",
)


def test_a_person_reads_two_lines_a_problem() -> None:
    assert report_problems([BROKEN, BROKEN], Style.TEXT) == (
        "content/events/coffee.md:5:1: error: 'venu' is not a known key\n"
        "    Did you mean 'venue'?\n"
        "content/events/coffee.md:5:1: error: 'venu' is not a known key\n"
        "    Did you mean 'venue'?"
    )


def test_a_program_reads_every_part_by_its_name() -> None:
    report = json.loads(report_problems([BROKEN, ADVICE], Style.JSON))

    assert report["version"] == 1
    assert report["problems"][0] == {
        "path": "content/events/coffee.md",
        "line": 5,
        "column": 1,
        "rule": "unknown-key",
        "message": "'venu' is not a known key",
        "hint": "Did you mean 'venue'?",
        "severity": "error",
    }
    assert report["problems"][1]["severity"] == "warning"


def test_a_program_reads_that_there_is_nothing() -> None:
    assert json.loads(report_problems([], Style.JSON)) == {"version": 1, "problems": []}


def test_github_shows_a_problem_beside_its_line() -> None:
    assert report_problems([BROKEN], Style.GITHUB) == (
        "::error file=content/events/coffee.md,line=5,col=1,title=unknown-key"
        "::'venu' is not a known key%0ADid you mean 'venue'?"
    )


def test_what_means_something_to_github_is_escaped() -> None:
    assert report_problems([ADVICE], Style.GITHUB) == (
        "::warning file=content/events/50%25%2C a%3Ab.md,line=5,col=1,title=no-venue"
        "::100%25 of it%0D%0Ais unknown%0ADid you mean 'venue'?"
    )


def test_nothing_is_said_where_there_is_nothing_to_say() -> None:
    assert report_problems([], Style.TEXT) == report_problems([], Style.GITHUB) == ""


def test_problems_are_counted_in_words() -> None:
    assert count_words([]) == "no problems"
    assert count_words([BROKEN]) == "1 error"
    assert count_words([BROKEN, ADVICE, BROKEN]) == "2 errors and 1 warning"
    assert count_words([ADVICE] * 1000) == "1,000 warnings"
