"""A real git repository in a folder, whose commits have the dates that a test gives them."""

import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from site_files import OTHER_FILES

#: When a commit is made for which a test names no moment.
NOW_UTC = datetime(2026, 11, 22, 14, tzinfo=UTC)


class Repository:
    """A site under git."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, at: datetime = NOW_UTC) -> str:
        moment = f"{int(at.timestamp())} +0300"
        kept = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
        environment = kept | {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_AUTHOR_DATE": "1999-01-01T00:00:00Z",
            "GIT_COMMITTER_DATE": moment,
        }
        person = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        return subprocess.run(
            ["git", *person, *arguments],
            cwd=self.folder,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    def write(self, path: str, text: str = "title: Coffee with a Cop\nstart: 2014-07-09\n") -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def remove(self, path: str) -> None:
        (self.folder / path).unlink()

    def rename(self, before: str, after: str) -> None:
        target = self.folder / after
        target.parent.mkdir(parents=True, exist_ok=True)
        (self.folder / before).rename(target)

    def commit(self, at: datetime) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A\n\nM\tx", at=at)

    def commit_all(self, at: datetime, files: Mapping[str, str | None]) -> None:
        """Write these files, delete those without a text, and commit."""
        for path, text in files.items():
            if text is None:
                self.remove(path)
            else:
                self.write(path, text)
        self.commit(at)

    def commit_others(self, at: datetime) -> None:
        """Commit what every small site has, for events to name."""
        self.commit_all(at, OTHER_FILES)
