import logging

import pelican.contents
import pytest

from community.complaints import complaints
from community.core.problem import ContentError, Problem

PELICAN = pelican.contents.logger

PROBLEM = Problem(path="a.md", line=3, column=1, rule="x", message="wrong", hint="Mend it.")


def test_a_warning_becomes_a_problem_in_one_line() -> None:
    with complaints() as gathered:
        PELICAN.warning("Unable to find\n  %r", "x.md")

    assert ["Unable to find 'x.md'"] == [problem.message for problem in gathered.problems]


def test_an_error_of_an_exception_names_it() -> None:
    with complaints() as gathered:
        try:
            raise OSError("disk full")
        except OSError:
            PELICAN.exception("Could not process %s", "a.md")

    assert "Could not process a.md (OSError: disk full)" == gathered.problems[0].message


def test_problems_of_our_own_come_out_of_the_failure_that_pelican_logs() -> None:
    with complaints() as gathered:
        try:
            raise ContentError([PROBLEM])
        except ContentError:
            PELICAN.exception("Could not process %s", "a.md")

    assert [PROBLEM] == gathered.problems


def test_the_same_complaint_comes_in_every_build_of_a_process() -> None:
    for _ in range(2):
        with complaints() as gathered:
            PELICAN.warning("the same words")

        assert len(gathered.problems) == 1


def test_milder_records_go_where_they_went_before(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO), complaints() as gathered:
        PELICAN.info("Writing a page")

    assert "Writing a page" in caplog.text
    assert gathered.problems == []


def test_the_handlers_are_as_before_afterwards() -> None:
    before = list(logging.getLogger().handlers)

    with complaints():
        pass

    assert before == logging.getLogger().handlers
