"""Curly quotes around a value are told of; those within a text belong to it."""

import pytest

from community.intake.header.fault import in_yaml_quotes
from community.intake.header.reading import read_header


@pytest.mark.parametrize(
    "text",
    [
        "title: \u201cTea\u201d and \u201cCoffee\u201d",
        "title: \u2018Kids\u2019 and \u2018Teens\u2019",
        "title: Officers\u2019",
        "title: \u2019Tis the season",
        'title: "\u201cTea\u201d"',
        "summary: >\n  \u201cTea\u201d",
        "title: \u201c\u201d",
    ],
)
def test_curly_quotes_that_belong_to_a_text_are_let_be(text: str) -> None:
    assert not read_header(text, 2).faults


def test_each_value_between_curly_quotes_has_a_fault_at_its_place() -> None:
    header = read_header("title: \u201cTea\u201d\ndates:\n- what: \u2018Kids\u2019 tea\u2019", 2)

    assert [(2, 8, 'Write title: "Tea"'), (4, 9, 'Write what: "Kids\u2019 tea"')] == [
        (fault.line, fault.column, fault.hint) for fault in header.faults
    ]
    assert {("title",), ("dates", 0, "what")} == header.spoiled


def test_a_hint_does_not_double_the_quotes() -> None:
    assert '"Tea: a class"' == in_yaml_quotes("\u2018Tea: a class\u2019")
