"""A report for the terminal."""

from collections.abc import Iterable, Iterator

from community.reporting.change import Change
from community.reporting.feed_names import feed_lines
from community.reporting.plain import one_plain_line
from community.reporting.report import PATIENCE, Report


def report_as_text(report: Report) -> str:
    """Return the report, the most important first."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield report.compared
    yield from report.notes
    yield ""
    if not report.changes:
        yield report.heading
        return
    for change in report.changes:
        yield from _change(change, report.languages)
        yield ""
    if len(report.changes) > 1 and report.feeds:
        yield f"All feeds that change: {_feeds(report.feeds, report.languages)}"
    if report.reaches_calendars:
        yield PATIENCE
    yield f"{report.heading}."


def _change(change: Change, languages: tuple[str, ...]) -> Iterator[str]:
    yield one_plain_line(f"{change.kind.value}: {change.says}")
    yield from (f"    {one_plain_line(line)}" for line in change.details)
    if change.calendars:
        yield f"    Calendars: {change.calendars}"
    if change.pages:
        yield f"    Pages: {_paths(change.pages)}"
    if change.feeds:
        yield f"    Feeds: {_feeds(change.feeds, languages)}"


def _feeds(paths: Iterable[str], languages: tuple[str, ...]) -> str:
    listed, shared = feed_lines(paths, languages)
    return ", ".join(filter(None, (_paths(listed), shared)))


def _paths(paths: Iterable[str]) -> str:
    return ", ".join(f"/{one_plain_line(path)}" for path in paths)
