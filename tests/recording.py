"""A site under git, told as a story: what was committed on which day, and what it then says."""

from datetime import UTC, datetime
from pathlib import Path

from community.core.calendar import Calendar
from community.core.event import Event
from community.core.occurrence import Occurrence
from community.intake.library import Library, read_library
from making import make_department
from repository import Repository
from site_files import file_of

COFFEE = "content/events/coffee.md"

#: The key of every identity of the event ``coffee``.
KEY = "37290d74ac4d186e3a8e"

CANCELLED = ("status: cancelled", "reason: Rain.")

DEPARTMENT = make_department(languages=("en", "es"))


def day(number: int, month: int = 6, *, hour: int = 12) -> datetime:
    """Return a moment of 2014; most stories are told in June, of events in July."""
    return datetime(2014, month, number, hour, tzinfo=UTC)


def event_text(
    *lines: str,
    title: str = "Coffee",
    start: str = "2014-07-09 08:00",
    venue: str = "town-hall",
    body: str = "Come in.\n",
) -> str:
    return file_of(f"title: {title}", f"start: {start}", f"venue: {venue}", *lines, body=body)


def series_text(*lines: str, start: str = "2014-07-09 08:00", until: str = "2014-07-30") -> str:
    """Return a series on every weekday of its start, in July."""
    return event_text("repeat: every week", f"until: {until}", *lines, start=start)


class Story:
    """A repository with the files that every event may name, committed on June 1."""

    def __init__(self, folder: Path) -> None:
        self.repository = Repository(folder)
        self.repository.write(".gitignore", "/.cache/\n")
        self.repository.commit_others(day(1))

    def commit(self, number: int, **texts: str | None) -> None:
        """Commit events by their slugs, two underscores for a folder, on a day of June."""
        files = {_path(name): text for name, text in texts.items()}
        self.repository.commit_all(day(number), files)

    def write(self, slug: str, text: str) -> None:
        """Write an event without a commit."""
        self.repository.write(_path(slug), text)

    def rename(self, before: str, after: str) -> None:
        self.repository.rename(_path(before), _path(after))

    def remove(self, slug: str) -> None:
        self.repository.remove(_path(slug))

    def library(self, now: datetime) -> Library:
        folder = self.repository.folder
        return read_library(folder, folder / "content", DEPARTMENT, as_of=now)

    def calendar(self, now: datetime) -> Calendar:
        return Calendar.of(self.library(now).catalog, as_of=now)

    def dates(self, now: datetime) -> tuple[Occurrence, ...]:
        return self.calendar(now).occurrences

    def event(self, slug: str, now: datetime) -> Event:
        (event,) = (e for e in self.calendar(now).catalog.events if e.slug == slug)
        return event

    def date(self, now: datetime) -> Occurrence:
        """Return the only date there is."""
        (occurrence,) = self.dates(now)
        return occurrence

    def rules(self, now: datetime) -> list[str]:
        """Return what is wrong, by the names of the rules, errors in capitals."""
        return [
            problem.rule.upper() if problem.severity == "error" else problem.rule
            for problem in self.library(now).problems
        ]


def told(occurrence: Occurrence) -> str:
    """Return ``coffee 07-09 scheduled 0``: slug, original date, status and SEQUENCE."""
    return (
        f"{occurrence.event.slug} {occurrence.original_date:%m-%d} "
        f"{occurrence.status} {occurrence.history.sequence}"
    )


def _path(name: str) -> str:
    folder, _, slug = name.replace("_", "-").rpartition("--")
    return f"content/events/{folder}/{slug}.md".replace("//", "/")


def moments(story: Story, now: datetime) -> tuple[int, int, int]:
    """Return the days of June of the announcement, the last change, the entry's last change."""
    history = story.date(now).history
    return history.announced.day, history.changed.day, history.stamp.day
