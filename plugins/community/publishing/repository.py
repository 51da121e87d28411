"""Whether the repository of the site may be published: whole, with everything committed."""

from collections.abc import Iterable
from os import fsdecode
from pathlib import Path

from community.core.release import NO_COMMIT, Release
from community.intake.record.command import GitError, run_git
from community.publishing.failure import RefusedError

#: What a site is made of, from its folder.
_PARTS = (
    *("content", "theme", "plugins"),
    *("pelicanconf.py", "publishconf.py", "tasks.py", "requirements.txt"),
)

#: How many names a message has.
_TOLD = 10

_SHALLOW = """\
This copy of the repository is shallow: git was asked for the last commits only, and events would \
seem to be announced by them.
Fetch the rest with: git fetch --unshallow (on GitHub, actions/checkout needs fetch-depth: 0)."""

_NO_COMMIT_YET = """\
The repository of the site has no commit yet, and what is published has to be on record.
Commit the site (git add, git commit), then publish again."""

_UNKNOWN = """\
What stands online was made from commit {commit}, which is not in this repository: somebody else \
has published since.
Run 'git pull' to get it, then publish again. If it should be replaced all the same, add --force."""

_NEWER = """\
What stands online was made from a newer commit ({commit}) than yours ({own}).
Run 'git pull' to get it, then publish again. To go back on purpose, add --force."""


def publishable_commit(root: Path) -> str:
    """Return the commit of the site's folder; ``NO_COMMIT`` where git does not know the folder.

    Raise ``RefusedError`` where commits are missing or files are not committed.
    """
    try:
        shallow, _, prefix = fsdecode(
            run_git(root, "rev-parse", "--is-shallow-repository", "--show-prefix")
        ).partition("\n")
        changed = _uncommitted(root, prefix.removesuffix("\n"))
    except GitError as error:
        if any((folder / ".git").exists() for folder in (root, *root.parents)):
            raise RefusedError(
                f"Git does not say what is committed: {error}.\nPut that right, then publish again."
            ) from error
        return NO_COMMIT
    if shallow == "true":
        raise RefusedError(_SHALLOW)
    if changed:
        raise RefusedError(_not_committed(changed))
    try:
        return fsdecode(run_git(root, "rev-parse", "--verify", "HEAD^{commit}")).strip()
    except GitError as error:
        raise RefusedError(_NO_COMMIT_YET) from error


def refuse_older(root: Path, own: str, online: Release | None) -> None:
    """Raise ``RefusedError`` where what is online has a commit that ``own`` does not go on from."""
    if online is None or online.commit in {own, NO_COMMIT}:
        return
    words = {"commit": online.commit[:12], "own": own[:12]}
    try:
        run_git(root, "cat-file", "-e", f"{online.commit}^{{commit}}")
    except GitError:
        raise RefusedError(_UNKNOWN.format(**words)) from None
    try:
        run_git(root, "merge-base", "--is-ancestor", online.commit, own)
    except GitError:
        raise RefusedError(_NEWER.format(**words)) from None


def _uncommitted(root: Path, prefix: str) -> list[str]:
    status = run_git(
        root,
        "status",
        "--porcelain",
        "-z",
        "--no-renames",
        "--untracked-files=all",
        "--ignore-submodules=all",
        "--",
        *_PARTS,
    )
    entries = filter(None, fsdecode(status).split("\0"))
    return sorted(entry[3:].removeprefix(prefix) for entry in entries)


def _not_committed(changed: Iterable[str]) -> str:
    names = list(changed)
    told = [f"    {name}" for name in names[:_TOLD]]
    if len(names) > _TOLD:
        told.append(f"    and {len(names) - _TOLD:,} more")
    return "\n".join(
        [
            "These files are not committed, and what is published has to be on record:",
            *told,
            "Commit them (git add, git commit) or undo them (git restore), then publish again.",
        ]
    )
