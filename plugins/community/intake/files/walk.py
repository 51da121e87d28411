"""The files below a folder, sorted, without links out of it and without what editors leave."""

from collections.abc import Iterator
from dataclasses import field
from pathlib import Path

from community.core.problem import Problem
from community.core.values import dataclass


@dataclass(slots=True, kw_only=True)
class Walk:
    """Files found so far below ``root``, by their path from there, and what was refused."""

    root: Path
    files: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def go(self, folder: Path) -> None:
        """Collect the files of a folder and of the folders in it."""
        waiting = [folder]
        while waiting:
            for entry in self.entries(waiting.pop()):
                if entry.is_dir():
                    waiting.append(entry)
                elif entry.is_file():
                    self.files[self.path(entry)] = entry
                else:
                    message = "this is neither a file nor a folder"
                    self.refuse(entry, "unreadable-file", message, "Take it out of content/")

    def entries(self, folder: Path) -> Iterator[Path]:
        """Yield what is in a folder: no dot files, no backups, links only as problems."""
        try:
            found = list(folder.iterdir())
        except OSError as error:
            reason = error.strerror or type(error).__name__
            message = f"the folder cannot be read: {reason}"
            self.refuse(folder, "unreadable-file", message, "Allow reading it")
            return
        for entry in found:
            if not is_passed_over(entry.name) and not self.is_link(entry):
                yield entry

    def is_link(self, entry: Path) -> bool:
        """Say whether this leads elsewhere; if so, refuse it."""
        if not entry.is_symlink():
            return False
        message = "this is a symbolic link, which could publish a file from elsewhere"
        self.refuse(entry, "symbolic-link", message, "Put the file or folder itself here")
        return True

    def refuse(self, entry: Path, rule: str, message: str, hint: str) -> None:
        """Add a problem of a whole file or folder."""
        path = self.path(entry)
        problem = Problem(path=path, line=1, column=1, rule=rule, message=message, hint=hint)
        self.problems.append(problem)

    def path(self, entry: Path) -> str:
        """Return the path from the root as a message can show it, with forward slashes."""
        return shown(entry.relative_to(self.root).as_posix())


def shown(name: str) -> str:
    """Return a name as a terminal can show it, whatever bytes it was made of."""
    if name.isprintable():
        return name
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)


def is_passed_over(name: str) -> bool:
    """Say whether an editor or the system put the file there."""
    if name in {"Thumbs.db", "desktop.ini"}:
        return True
    return name.startswith(".") or name.endswith("~") or (name[0] == name[-1] == "#")
