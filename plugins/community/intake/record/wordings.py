"""When the words of a venue, a person or a program last changed, which entries of events repeat."""

from collections.abc import Iterator
from datetime import datetime

from community.intake.record.archive import Archive
from community.intake.record.log import Change
from community.intake.record.replay import kind_of
from community.intake.record.states import slug_of


def words_changed(archive: Archive, content: str, now: datetime) -> dict[str, datetime]:
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


def renamed(archive: Archive, content: str, folder: str) -> dict[str, str]:
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


def _changes(archive: Archive, content: str, now: datetime) -> Iterator[tuple[datetime, Change]]:
    for commit in archive.commits:
        for change in commit.changes:
            if kind_of(change.path, content):
                yield min(commit.moment, now), change
