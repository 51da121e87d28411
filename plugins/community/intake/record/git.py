"""What git knows of the content folder: every commit of the branch, and what is not committed."""

from collections.abc import Iterable
from dataclasses import field
from os import fsdecode
from pathlib import Path

from community.core.values import dataclass
from community.intake.record.command import GitError, run_git
from community.intake.record.log import COMMIT_FORMAT, Commit, read_log


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """The commits up to ``head``, oldest first, as far as they touched the folder."""

    head: str = ""
    commits: tuple[Commit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """What git knows of a folder of the site; paths lead there from the site's folder.

    ``edited`` are committed files whose last words are not committed yet. Where git has no answer,
    ``absence`` says why. ``is_shallow``: the log is cut off, first commits may be too late.
    """

    branch: Branch = field(default_factory=Branch)
    edited: frozenset[str] = frozenset()
    is_shallow: bool = False
    absence: str = ""


def read_repository(root: Path, folder: str, *, known: Branch | None = None) -> Repository:
    """Return what git knows of the files in a folder of the site; it may know nothing.

    Of a branch that is ``known`` only what came later is read.
    """
    try:
        # Two lines: whether the log is cut off, and the way from the repository to the site.
        shallow, _, prefix = fsdecode(
            run_git(root, "rev-parse", "--is-shallow-repository", "--show-prefix")
        ).partition("\n")
        is_shallow = shallow == "true"
        return Repository(
            branch=_branch(root, folder, Branch() if known is None or is_shallow else known),
            edited=_edited(root, folder, prefix.removesuffix("\n")),
            is_shallow=is_shallow,
        )
    except GitError as error:
        return Repository(absence=str(error))


def read_blobs(root: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Return the bytes of blobs by name, all in one go; what git has not is left out."""
    asked = "\n".join(names)
    if not asked:
        return {}
    octets = run_git(root, "cat-file", "--batch", given=asked.encode())
    blobs: dict[str, bytes] = {}
    place = 0
    while place < len(octets):
        line_end = octets.index(b"\n", place)
        name, *kind_and_size = octets[place:line_end].decode().split(" ")
        place = line_end + 1
        if len(kind_and_size) == 2:  # noqa: PLR2004  # otherwise it says: missing
            size = int(kind_and_size[1])
            blobs[name] = octets[place : place + size]
            place += size + 1
    return blobs


def _branch(root: Path, folder: str, known: Branch) -> Branch:
    try:
        head = run_git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").decode().strip()
    except GitError:
        return Branch()  # no commit yet
    if head == known.head:
        return known
    if known.head and _continues(root, known.head):
        later = _commits(root, folder, f"{known.head}..HEAD")
        return Branch(head=head, commits=(*known.commits, *later))
    return Branch(head=head, commits=_commits(root, folder, "HEAD"))


def _continues(root: Path, before: str) -> bool:
    """Tell whether the branch went over this commit: no other history was put in its place."""
    try:
        steps = run_git(root, "rev-list", "--first-parent", "--parents", f"{before}..HEAD")
    except GitError:
        return False
    oldest = steps.decode().splitlines()[-1:]
    return [before] == [line.split(" ")[1] for line in oldest if " " in line]


def _commits(root: Path, folder: str, which: str) -> tuple[Commit, ...]:
    log = run_git(
        root,
        "log",
        which,
        "--first-parent",
        "-m",
        "--root",
        "--reverse",
        "--raw",
        "--no-abbrev",
        "--find-renames",
        "--relative",
        "--no-color",
        "--no-ext-diff",
        "-z",
        f"--format={COMMIT_FORMAT}",
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
