"""When each file of the content was announced and last changed, from one pass over git's log."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from os import fsdecode
from pathlib import Path

from community.core.history import History
from community.intake.record.command import GitError, run_git
from community.intake.record.log import COMMIT_MARK, Span, read_log


@dataclass(frozen=True, slots=True, kw_only=True)
class Commits:
    """What git knows of the files, by their path from the site's folder.

    ``spans`` are the first and last commits; ``edited`` are files whose last words are not
    committed yet. Where git has no answer, ``absence`` says why, and all moments come from the
    files. ``is_shallow``: the log is cut off, first commits may be too late.
    """

    spans: Mapping[str, Span] = field(default_factory=dict)
    edited: frozenset[str] = frozenset()
    is_shallow: bool = False
    absence: str = ""

    def history(self, path: str, *, publish_on: datetime | None, as_of: datetime) -> History:
        """Return when the file was announced and last changed, never after ``as_of``."""
        now = _whole_seconds(as_of)
        held_until = _whole_seconds(publish_on) if publish_on else None
        span = self.spans.get(path)
        if span is None:
            # Not committed yet: told now. Without git: told when it says so itself.
            told = held_until if self.absence and held_until else now
            return History(announced=min(told, now), changed=min(told, now))
        announced = min(max(span.first, held_until or span.first), now)
        changed = now if path in self.edited else span.last
        return History(announced=announced, changed=min(max(changed, announced), now))


def read_commits(root: Path, folder: str = "content") -> Commits:
    """Return what git knows of the files in a folder of the site; it may know nothing."""
    try:
        # Two lines: whether the log is cut off, and the way from the repository to the site.
        shallow, _, prefix = fsdecode(
            run_git(root, "rev-parse", "--is-shallow-repository", "--show-prefix")
        ).partition("\n")
        return Commits(
            spans=_spans(root, folder),
            edited=_edited(root, folder, prefix.removesuffix("\n")),
            is_shallow=shallow == "true",
        )
    except GitError as error:
        return Commits(absence=str(error))


def _spans(root: Path, folder: str) -> dict[str, Span]:
    try:
        run_git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    except GitError:
        return {}  # no commit yet
    log = run_git(
        root,
        "log",
        "HEAD",
        "--first-parent",
        "-m",
        "--root",
        "--reverse",
        "--name-status",
        "--find-renames",
        "--relative",
        "--no-color",
        "--no-ext-diff",
        "-z",
        f"--format={COMMIT_MARK}%ct",
        "--",
        folder,
    )
    return read_log(fsdecode(log))


def _edited(root: Path, folder: str, prefix: str) -> frozenset[str]:
    """Return the committed files whose text is another by now."""
    status = run_git(
        root,
        "status",
        "--porcelain",
        "-z",
        "--no-renames",
        "--untracked-files=no",
        "--ignore-submodules=all",
        "--",
        folder,
    )
    entries = filter(None, fsdecode(status).split("\0"))
    return frozenset(entry[3:].removeprefix(prefix) for entry in entries)


def _whole_seconds(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)
