"""When the words of a venue, a person or a program last changed, which entries of events repeat."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from community.core.event import Event
from community.core.history import History
from community.intake.record.log import Change
from community.intake.record.replay import kind_of
from community.intake.record.states import slug_of

if TYPE_CHECKING:  # what asks git, which a rebuild does not
    from community.intake.record.archive import Archive


def words_changed(archive: "Archive", content: str, now: datetime) -> dict[str, datetime]:
    """Return the moment of the last change of every file whose words did change, by its path."""
    words: dict[str, str] = {}
    moments: dict[str, datetime] = {}
    for moment, change in _changes(archive, content, now):
        before, path = change.before or change.path, change.path
        known = words.pop(before, None)
        if before in moments:
            moments[path] = moments.pop(before)
        version = archive.versions.get(change.blob)
        if version is None:
            words |= {path: known} if known and change.blob else {}
            continue
        words[path] = version.wording
        if known is not None and known != version.wording:
            moments[path] = moment
    return moments


def with_words(history: History, event: Event, moments: Mapping[str, datetime]) -> History:
    """Return the history with the last change of what the event's entries say of others.

    ``moments`` are those of ``words_changed``.
    """
    contact = [event.contact] if event.contact else []
    venues = [event.venue, *(change.venue for change in event.changes)]
    paths = [
        *(venue.path for venue in venues if venue),
        *(person.path for person in contact),
        *(program.path for program in event.programs),
    ]
    latest = max(filter(None, map(moments.get, paths)), default=history.announced)
    if latest <= history.stamp:
        return history
    return replace(history, modified=latest, changed=max(latest, history.changed))


def renamed(archive: "Archive", content: str, folder: str) -> dict[str, str]:
    """Return the present names of files of one folder that had others, by their former ones."""
    names: dict[str, str] = {}
    for commit in archive.commits:
        for change in commit.changes:
            if change.before and kind_of(change.path, content) == folder:
                names = _with_name(names, slug_of(change.before), slug_of(change.path))
    return names


def _with_name(names: dict[str, str], before: str, after: str) -> dict[str, str]:
    moved = {former: after if now == before else now for former, now in names.items()}
    return {former: now for former, now in {**moved, before: after}.items() if former != now}


def _changes(archive: "Archive", content: str, now: datetime) -> Iterator[tuple[datetime, Change]]:
    for commit in archive.commits:
        for change in commit.changes:
            if kind_of(change.path, content):
                yield min(commit.moment, now), change
