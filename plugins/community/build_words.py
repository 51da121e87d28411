"""What a build says of itself."""

import sys
from collections.abc import Iterable
from datetime import datetime
from typing import TextIO

from community.build_report import BuildReport
from community.core.problem import Problem
from community.last_build import Made
from community.problem_report import Style, number_words, report_problems


def kept(report: BuildReport, until: datetime) -> Made:
    """Return what is told of this build where the next one would make the same."""
    told = report_problems(report.warnings, Style.TEXT)
    sentence = f"Nothing has changed. {_counted(report)} are in {report.output}"
    return Made(
        sources=report.sources,
        output=report.output,
        as_of=report.as_of,
        until=until,
        said="\n".join(filter(None, (told, sentence))),
    )


def made_words(report: BuildReport, seconds: float) -> str:
    """Return what a build made, in one sentence."""
    return f"Built {_counted(report)} in {seconds:.1f} s: {report.output}"


def _counted(report: BuildReport) -> str:
    return (
        f"{number_words(report.pages, 'page')}, {number_words(report.events, 'event')} "
        f"and {number_words(report.feeds, 'feed')}"
    )


def show(problems: Iterable[Problem], style: Style, sentence: str) -> None:
    """Print the problems and what follows from them; JSON stands alone, for a program reads it."""
    told = report_problems(problems, style)
    if told:
        say(told, sys.stdout)
    say(sentence[0].upper() + sentence[1:], sys.stderr if style is Style.JSON else sys.stdout)


def say(text: str, stream: TextIO) -> None:
    """Print a text at once."""
    print(text, file=stream, flush=True)
