"""Problems as a person, a program or GitHub reads them."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from enum import StrEnum

from community.core.problem import Problem, Severity

#: Grows when a program that reads the JSON would have to change.
_JSON_VERSION = 1


class Style(StrEnum):
    """For whom problems are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def report_problems(problems: Iterable[Problem], style: Style) -> str:
    """Return what is to be printed; ``""`` where there is nothing to say."""
    if style is Style.JSON:
        found = [asdict(problem) for problem in problems]
        return json.dumps(
            {"version": _JSON_VERSION, "problems": found}, ensure_ascii=False, indent=2
        )
    line = _annotation if style is Style.GITHUB else str
    return "\n".join(map(line, problems))


def count_words(problems: Iterable[Problem]) -> str:
    """Return how many there are: ``2 errors and 1 warning``, or ``no problems``."""
    severities = [problem.severity for problem in problems]
    counts = [(severities.count(severity), severity) for severity in Severity]
    words = [number_words(number, severity) for number, severity in counts if number]
    return " and ".join(words) or "no problems"


def number_words(number: int, noun: str) -> str:
    """Return ``1 page`` or ``2 pages``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _annotation(problem: Problem) -> str:
    """Return the workflow command that GitHub shows beside the line of the file."""
    place = {
        "file": problem.path,
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.rule,
    }
    properties = ",".join(f"{name}={_escaped_property(text)}" for name, text in place.items())
    text = _escaped(f"{problem.message}\n{problem.hint}")
    return f"::{problem.severity} {properties}::{text}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
