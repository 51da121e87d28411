"""A report as a comment on a pull request: short on a phone, the rest folded."""

from collections.abc import Iterable, Iterator

from community.core.problem import Problem, Severity
from community.reporting.change import Change
from community.reporting.feed_names import feed_lines
from community.reporting.plain import code, escaped
from community.reporting.report import PATIENCE, Report

#: So many changes are told in full, and in the part that is folded.
_TOLD = 25
_FOLDED = 60

#: GitHub takes 65,536 characters of a comment.
_LARGEST = 60_000

_CUT = "\n\n_The rest is too long for a comment: run_ `python3 run.py report` _to read it._\n"


def report_as_markdown(report: Report) -> str:
    """Return the report; words that come from files are text and nothing else."""
    return _cut("\n".join(_lines(report)))


def problems_as_markdown(problems: Iterable[Problem]) -> str:
    """Return that nothing can be published, and every mistake with what to write."""
    errors = [each for each in problems if each.severity is Severity.ERROR]
    lines = ["### This cannot be published yet", "", "Residents keep the site as it is.", ""]
    for error in errors:
        place = code(f"{error.path}:{error.line}")
        lines.append(f"- {place}: {escaped(error.message)}. {escaped(error.hint)}")
    return _cut("\n".join(lines) + "\n")


def _lines(report: Report) -> Iterator[str]:
    yield "### What residents will see change"
    yield ""
    told = report.changes[:_TOLD]
    if not told:
        yield report.heading
    for change in told:
        yield f"- **{change.kind.value}:** {escaped(change.says)}"
    more = len(report.changes) - _TOLD
    if more > 0:
        yield f"- and {more} more: {report.heading}"
    if report.reaches_calendars:
        yield from ("", PATIENCE)
    if report.changes:
        yield from _folded(report)
    yield from ("", f"_{' '.join((escaped(report.compared), *map(escaped, report.notes)))}_", "")


def _folded(report: Report) -> Iterator[str]:
    """Yield what becomes of pages, feeds and calendars, closed until somebody opens it."""
    yield from ("", "<details>", "<summary>Pages, feeds and calendars of each change</summary>", "")
    for change in report.changes[:_FOLDED]:
        yield f"**{change.kind.value}:** {escaped(change.says)}"
        yield ""
        yield from (f"- {line}" for line in _details(change, report.languages))
        yield ""
    if len(report.changes) > 1 and report.feeds:
        yield from (f"**All feeds that change:** {_feeds(report.feeds, report.languages)}", "")
    yield "</details>"


def _details(change: Change, languages: tuple[str, ...]) -> Iterator[str]:
    yield from map(escaped, change.details)
    if change.calendars:
        yield f"Calendars: {escaped(change.calendars)}"
    if change.pages:
        yield f"Pages: {_paths(change.pages)}"
    if change.feeds:
        yield f"Feeds: {_feeds(change.feeds, languages)}"
    yield f"File: {code(change.file)}"


def _feeds(paths: Iterable[str], languages: tuple[str, ...]) -> str:
    listed, shared = feed_lines(paths, languages)
    return ", ".join(filter(None, (_paths(listed), shared)))


def _paths(paths: Iterable[str]) -> str:
    return ", ".join(code(f"/{path}") for path in paths)


def _cut(text: str) -> str:
    """Return a text that fits into a comment, with what is folded closed again."""
    if len(text) <= _LARGEST:
        return text
    kept = text[:_LARGEST].rpartition("\n")[0]
    is_open = kept.count("<details>") > kept.count("</details>")
    return kept + ("\n\n</details>" if is_open else "") + _CUT
