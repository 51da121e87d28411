"""The advice of ``check`` gets its place in each file, and so becomes warnings."""

from collections.abc import Iterator
from pathlib import Path

from community.advice.finding import Finding
from community.advice.registry import advise
from community.core.calendar import Calendar
from community.core.problem import Problem, Severity
from community.intake.files.text import read_text
from community.intake.header.front_matter import position, read_document


def advice_on(calendar: Calendar, root: Path, content: Path) -> tuple[Problem, ...]:
    """Return the advice on a calendar as warnings.

    Paths of problems are relative to ``root``; ``content`` is the folder that holds the pictures.
    """
    files = {image.path: content / image.path for image in calendar.catalog.pictures}
    sizes = {path: file.stat().st_size for path, file in files.items() if file.is_file()}
    return tuple(_warnings(advise(calendar, sizes), root))


def _warnings(findings: tuple[Finding, ...], root: Path) -> Iterator[Problem]:
    for found in findings:
        line, column = found.line, found.column
        if found.key:
            line, column = _place(root / found.path, found)
        yield Problem(
            path=found.path,
            line=line,
            column=column,
            rule=found.rule,
            message=found.message,
            hint=found.hint,
            severity=Severity.WARNING,
        )


def _place(file: Path, found: Finding) -> tuple[int, int]:
    text, _ = read_text(file, found.path)
    header = read_document(found.path, text or "").header
    return position(header, (found.key,)) if header else (1, 1)
