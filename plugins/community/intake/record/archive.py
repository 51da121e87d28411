"""Every version of every file: from git, from what was kept, from the folder as it is now."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from community.core.department import Department
from community.core.event import Event
from community.core.program import Program
from community.core.values import dataclass
from community.intake.files.kinds import Kind
from community.intake.files.manuscript import OpenFile
from community.intake.files.text import text_of
from community.intake.record.cache import Kept, fingerprint, keep, read_kept
from community.intake.record.git import Branch, Repository, read_blobs, read_repository
from community.intake.record.log import Commit, files_after
from community.intake.record.replay import kind_of
from community.intake.record.uncommitted import uncommitted
from community.intake.record.version import Version, VersionReader, version_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """``commits`` end with what is not committed; ``versions`` are by the blobs they name."""

    repository: Repository
    commits: tuple[Commit, ...]
    versions: Mapping[str, Version | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The folder as it is now: every file that could be opened, the values that they gave."""

    root: Path
    content: str
    department: Department
    files: Mapping[str, OpenFile]
    values: Mapping[str, Event | Program]

    def version(self, path: str, reader: VersionReader) -> Version | None:
        """Return what a present file says; None where it is wrong."""
        file = self.files[path]
        if file.source.kind not in {Kind.EVENT, Kind.PROGRAM}:
            return reader.read(file.source.kind, file.source.text)
        value = self.values.get(path)
        return version_of(value, file.document, file.document.body) if value else None


def read_archive(desk: Desk, now: datetime) -> Archive:
    """Return all versions; without git there are none."""
    kept = read_kept(desk.root, fingerprint(desk.department))
    repository = read_repository(desk.root, desk.content, known=kept.branch)
    if repository.absence:
        return Archive(repository=repository, commits=(), versions={})
    commits, reader = repository.branch.commits, VersionReader(desk.department)
    committed = {p: b for p, b in files_after(commits).items() if kind_of(p, desk.content)}
    blobs = {path: _blob(path, committed, repository) for path in desk.files}
    present = {blob: desk.version(path, reader) for path, blob in blobs.items()}
    past = _past(commits, present, kept, desk, reader)
    _keep(desk.root, kept, repository, past)
    gone = _texts(desk.root, {p: b for p, b in committed.items() if p not in blobs})
    texts = {path: file.source.text for path, file in desk.files.items()}
    last = uncommitted(texts, blobs, committed, gone, now)
    return Archive(repository=repository, commits=(*commits, last), versions={**past, **present})


def _blob(path: str, committed: Mapping[str, str], repository: Repository) -> str:
    """Return git's name of a present file's text, or one of our own where git has none."""
    is_same = path in committed and path not in repository.edited
    return committed[path] if is_same else f"now:{path}"


def _past(
    commits: Iterable[Commit],
    present: Mapping[str, Version | None],
    kept: Kept,
    desk: Desk,
    reader: VersionReader,
) -> dict[str, Version | None]:
    """Return the versions that are no more, those that were kept and those that have to be read."""
    kinds = {
        change.blob: kind
        for commit in commits
        for change in commit.changes
        if change.blob not in present and (kind := kind_of(change.path, desk.content))
    }
    kinds.pop("", None)
    raw = read_blobs(desk.root, (blob for blob in kinds if blob not in kept.versions))
    read = {blob: _read(kinds[blob], octets, reader) for blob, octets in raw.items()}
    return {blob: read[blob] if blob in read else kept.versions.get(blob) for blob in kinds}


def _read(kind: Kind, octets: bytes, reader: VersionReader) -> Version | None:
    text, problems = text_of(octets, "")
    return None if text is None or problems else reader.read(kind, text)


def _keep(root: Path, kept: Kept, repository: Repository, past: dict[str, Version | None]) -> None:
    branch = Branch() if repository.is_shallow else repository.branch
    if branch.head != kept.branch.head or past.keys() - kept.versions.keys():
        keep(root, Kept(fingerprint=kept.fingerprint, branch=branch, versions=past))


def _texts(root: Path, blobs: Mapping[str, str]) -> dict[str, str]:
    raw = read_blobs(root, blobs.values())
    return {path: raw[b].decode(errors="replace") for path, b in blobs.items() if b in raw}
