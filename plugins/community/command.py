"""What ``build``, ``preview`` and ``check`` do: options in; problems and an exit code out."""

import sys
import time
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol, Self

from community.build_report import BuildReport
from community.build_words import kept, made_words, say, show
from community.core.problem import ContentError, Severity
from community.last_build import remember
from community.problem_report import Style, count_words
from community.progress import progress_shown
from community.proof.findings import ProofError
from community.search_index import SearchError
from community.settings_file import PUBLIC_SETTINGS
from community.site import build_site

#: Exit codes. Where the program itself fails, Python exits with 1 too.
DONE, FAILED, WRONG = 0, 1, 2

_SETTINGS = "pelicanconf.py"


class Builder(Protocol):
    """Whatever builds a site as ``build_site`` does."""

    def __call__(self, settings: Path, /, *, as_of: datetime | None, keep: bool) -> BuildReport:
        """Build the site, or raise ``ContentError`` with every problem."""


class UsageError(ValueError):
    """An option says nothing that is understood; the message tells what to write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What ``--as-of`` and ``--format`` ask for; a naive ``as_of`` is the department's own time."""

    as_of: datetime | None
    style: Style

    @classmethod
    def read(cls, *, as_of: str, style: str) -> Self:
        """Return the options; raise ``UsageError`` where one of them is not understood."""
        if style not in tuple(Style):
            known = ", ".join(Style)
            raise UsageError(f"--format: '{style}' is not one of {known}.")
        return cls(as_of=_moment(as_of), style=Style(style))


def build(root: Path, *, as_of: str, style: str, builder: Builder = build_site) -> int:
    """Build the site of ``root`` and say what was made, or what is wrong with its content."""
    settings = root / _SETTINGS
    return build_with(settings, as_of=as_of, style=style, builder=builder, kept_in=root)


def preview(root: Path, *, as_of: str, style: str, builder: Builder = build_site) -> int:
    """Build what the public will get, apart from what ``build`` makes, and send nothing."""
    code = build_with(root / PUBLIC_SETTINGS, as_of=as_of, style=style, builder=builder)
    if code == DONE:
        say(
            "This is what the public will get. Nothing was sent.",
            sys.stderr if style == Style.JSON else sys.stdout,
        )
    return code


def build_with(
    settings: Path,
    *,
    as_of: str,
    style: str,
    builder: Builder = build_site,
    kept_in: Path | None = None,
) -> int:
    """Build the site of a settings file and say what was made, or what is wrong.

    What it was made from is kept in the folder ``kept_in``, so that the next build may know of it.
    """
    began, clock = time.perf_counter(), time.time()
    try:
        options = Options.read(as_of=as_of, style=style)
        with progress_shown():
            report = builder(settings, as_of=options.as_of, keep=True)
    except UsageError as error:
        return _misused(error)
    except (ProofError, SearchError) as error:
        return _failed(error)
    except ContentError as error:
        show(error.problems, options.style, nothing_words(error))
        return WRONG
    show(report.warnings, options.style, made_words(report, time.perf_counter() - began))
    if kept_in and report.until and not options.as_of:
        remember(kept_in, kept(report, report.until), began=clock)
    return DONE


def check(
    root: Path, *, as_of: str, style: str, strict: bool, builder: Builder = build_site
) -> int:
    """Tell every problem of the content of ``root``; write nothing.

    ``strict`` makes errors of warnings.
    """
    try:
        options = Options.read(as_of=as_of, style=style)
        with progress_shown():
            found = builder(root / _SETTINGS, as_of=options.as_of, keep=False).warnings
    except UsageError as error:
        return _misused(error)
    except (ProofError, SearchError) as error:
        return _failed(error)
    except ContentError as error:
        found = error.problems
    if strict:
        found = tuple(replace(problem, severity=Severity.ERROR) for problem in found)
    show(found, options.style, f"{count_words(found)}.")
    return WRONG if any(problem.severity is Severity.ERROR for problem in found) else DONE


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        example = "Write it as 2014-07-01T09:00."
        raise UsageError(f"--as-of: '{text}' is not a moment. {example}") from None


def _misused(error: UsageError) -> int:
    say(str(error), sys.stderr)
    return WRONG


def _failed(error: ProofError | SearchError) -> int:
    say(str(error), sys.stderr)
    return FAILED


def nothing_words(error: ContentError) -> str:
    """Return how many problems kept a build from making anything."""
    return f"{count_words(error.problems)}. Nothing was built; the output is as it was."
