"""``docs/errors.md`` explains every rule, and quotes what is really printed."""

import re
from pathlib import Path

import pytest

from broken_dates import BROKEN_DATES, WARNED
from broken_events import BROKEN_EVENTS
from broken_forms import BROKEN_FORMS
from broken_others import BROKEN_OTHERS
from rule_names import rule_names
from site_files import Broken, problems_of

PAGE = (Path(__file__).parents[2] / "docs" / "errors.md").read_text("utf-8")
HEADING = re.compile(r"^### `([a-z-]+)`$", re.MULTILINE)

#: The first broken file of each rule.
FIRST = {
    case.rule: case
    for case in reversed((*BROKEN_EVENTS, *BROKEN_DATES, *WARNED, *BROKEN_OTHERS, *BROKEN_FORMS))
}


def _section(rule: str) -> str:
    return PAGE.partition(f"### `{rule}`\n")[2].partition("\n##")[0]


def test_every_rule_of_the_code_is_explained_and_no_other() -> None:
    assert sorted(rule_names()) == sorted(HEADING.findall(PAGE))


@pytest.mark.parametrize("rule", sorted(rule_names()))
def test_an_explanation_is_followed_by_what_is_printed(rule: str) -> None:
    section = _section(rule)

    assert not section.strip().startswith("```")
    assert re.search(r"```text\n\S+:\d+:\d+: (?:error|warning): .+\n    .+\n```", section)


@pytest.mark.parametrize("case", FIRST.values(), ids=FIRST)
def test_what_is_quoted_is_what_is_printed(case: Broken, tmp_path: Path) -> None:
    [problem] = problems_of(tmp_path, {case.path: case.text})

    assert f"```text\n{problem}\n```" in _section(case.rule)
