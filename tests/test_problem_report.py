import json

from community.core.problem import Problem, Severity
from community.problem_report import Style, count_words, report_problems

BROKEN = Problem(
    path="content/events/coffee.md",
    line=3,
    column=8,
    rule="ambiguous-date",
    message="'7/9/2025' could be July 9 or September 7",
    hint="Write 2025-07-09 08:00.",
)
ADVICE = Problem(
    path="content/events/50%, a:b.md",
    line=1,
    column=1,
    rule="no-venue",
    message="100% of it\r\nis unknown",
    hint="Name a venue.",
    severity=Severity.WARNING,
)


def test_a_person_reads_two_lines_a_problem() -> None:
    assert report_problems([BROKEN, BROKEN], Style.TEXT) == (
        "content/events/coffee.md:3:8: error: '7/9/2025' could be July 9 or September 7\n"
        "    Write 2025-07-09 08:00.\n"
        "content/events/coffee.md:3:8: error: '7/9/2025' could be July 9 or September 7\n"
        "    Write 2025-07-09 08:00."
    )


def test_a_program_reads_every_part_by_its_name() -> None:
    report = json.loads(report_problems([BROKEN, ADVICE], Style.JSON))

    assert report["version"] == 1
    assert report["problems"][0] == {
        "path": "content/events/coffee.md",
        "line": 3,
        "column": 8,
        "rule": "ambiguous-date",
        "message": "'7/9/2025' could be July 9 or September 7",
        "hint": "Write 2025-07-09 08:00.",
        "severity": "error",
    }
    assert report["problems"][1]["severity"] == "warning"


def test_a_program_reads_that_there_is_nothing() -> None:
    assert json.loads(report_problems([], Style.JSON)) == {"version": 1, "problems": []}


def test_github_shows_a_problem_beside_its_line() -> None:
    assert report_problems([BROKEN], Style.GITHUB) == (
        "::error file=content/events/coffee.md,line=3,col=8,title=ambiguous-date"
        "::'7/9/2025' could be July 9 or September 7%0AWrite 2025-07-09 08:00."
    )


def test_what_means_something_to_github_is_escaped() -> None:
    assert report_problems([ADVICE], Style.GITHUB) == (
        "::warning file=content/events/50%25%2C a%3Ab.md,line=1,col=1,title=no-venue"
        "::100%25 of it%0D%0Ais unknown%0AName a venue."
    )


def test_nothing_is_said_where_there_is_nothing_to_say() -> None:
    assert report_problems([], Style.TEXT) == report_problems([], Style.GITHUB) == ""


def test_problems_are_counted_in_words() -> None:
    assert count_words([]) == "no problems"
    assert count_words([BROKEN]) == "1 error"
    assert count_words([BROKEN, ADVICE, BROKEN]) == "2 errors and 1 warning"
    assert count_words([ADVICE] * 1000) == "1,000 warnings"
