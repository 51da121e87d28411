"""A git repository with a history, as a department's would be: a commit for each announcement."""

import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

_AUTHOR = "Staff <staff@bench.example>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A file as it was committed at a moment (aware); the path is from the root, with slashes."""

    moment: datetime
    path: str
    text: str


def commit_versions(root: Path, versions: Iterable[Version]) -> None:
    """Make a repository of ``root`` with a commit for each version, and put the last ones there.

    Versions of one moment are one commit. What stands in the folder already is committed first.
    """
    ordered = sorted(versions, key=lambda version: (version.moment, version.path))
    _git(root, "init", "--quiet", "--initial-branch=main")
    if ordered:
        _commit_what_is_there(root, ordered[0].moment)
    _git(root, "fast-import", "--quiet", "--force", given="".join(_stream(root, ordered)))
    _git(root, "reset", "--quiet", "--hard", "main")


def _commit_what_is_there(root: Path, moment: datetime) -> None:
    when = f"@{int(moment.timestamp()) - 60} +0000"
    dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    _git(root, "add", "--all")
    _git(root, "commit", "--quiet", "--allow-empty", "--message=The site", variables=dates)


def _stream(root: Path, versions: list[Version]) -> Iterable[str]:
    """Yield the lines that ``git fast-import`` reads."""
    tip = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=root, capture_output=True, text=True, check=True
    ).stdout.strip()
    last: datetime | None = None
    for version in versions:
        if version.moment != last:
            begins = f"from {tip}\n" if last is None else ""
            last = version.moment
            told = f"committer {_AUTHOR} {int(last.timestamp())} +0000\ndata 7\nWrite.\n\n"
            yield f"commit refs/heads/main\n{told}{begins}"
        size = len(version.text.encode())
        yield f"M 100644 inline {version.path}\ndata {size}\n{version.text}\n"


def _git(
    root: Path, *arguments: str, given: str = "", variables: Mapping[str, str] | None = None
) -> None:
    command = ["git", "-c", "user.name=Staff", "-c", "user.email=staff@bench.example", *arguments]
    environment = {**os.environ, **(variables or {})}
    subprocess.run(command, cwd=root, input=given.encode(), env=environment, check=True)
