"""The content as a commit has it, laid out in a folder of its own beside the same history.

Nothing of the work tree is touched, and no filter, hook or link of the repository is followed:
what is laid out may come from a stranger.
"""

from collections.abc import Iterable, Iterator, Sequence
from os import fsdecode
from pathlib import Path, PurePosixPath

from community.core.values import dataclass
from community.intake.record.cache import copy_kept
from community.intake.record.command import GitError, run_git
from community.intake.record.git import read_blobs

#: What is larger is no text somebody wrote, and told as that (``files/text.py``).
_LARGEST = 262_144

#: Regular files; links and submodules are left out.
_FILES = {"100644", "100755"}


def commit_named(root: Path, name: str) -> str:
    """Return the commit that somebody means by a name, ``""`` where there is none.

    Raise ``GitError`` where git gives no answer at all.
    """
    run_git(root, "rev-parse", "--git-dir")
    try:
        found = run_git(
            root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
        )
    except GitError:
        return ""
    return found.decode().strip()


def lay_out(root: Path, content: str, commit: str, folder: Path) -> Path:
    """Lay out a commit's files of ``content`` in an empty folder; return the site's folder in it.

    ``content`` is the path of the content folder from ``root``. Files that hold no text are empty,
    and a text that is too large has other bytes.
    """
    prefix = fsdecode(run_git(root, "rev-parse", "--show-prefix")).strip()
    _share_history(root, folder)
    run_git(folder, "update-ref", "--no-deref", "HEAD", commit)
    run_git(folder, "read-tree", commit)
    listed = run_git(folder, "ls-tree", "-r", "-l", "-z", commit, "--", f"{prefix}{content}/")
    _write(folder, tuple(_files(_parts(listed))))
    (folder / prefix / content).mkdir(parents=True, exist_ok=True)
    copy_kept(root, folder / prefix)
    return folder / prefix


def changed_paths(root: Path, since: str, until: str, places: Iterable[str]) -> dict[str, str]:
    """Return git's letter (``A``, ``M``, ``D``) for each file of these places that changed.

    Paths are from the root. Without ``until`` the files are compared as they are now, those that
    git does not know among them.
    """
    names = ("diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--relative", since)
    where = ("--", *places)
    told = _parts(run_git(root, *names, *([until] if until else []), *where))
    found = {path: letter for letter, path in zip(told[::2], told[1::2], strict=True)}
    if not until:
        new = run_git(root, "ls-files", "--others", "--exclude-standard", "-z", *where)
        found |= dict.fromkeys(_parts(new), "A")
    return {path: found[path] for path in sorted(found)}


def _parts(octets: bytes) -> list[str]:
    return [part for part in fsdecode(octets).split("\0") if part]


def _share_history(root: Path, folder: Path) -> None:
    """Make a repository of a folder that reads the objects of another one."""
    hashes = run_git(root, "rev-parse", "--show-object-format").decode().strip()
    run_git(folder, "init", "--quiet", "--template=", f"--object-format={hashes}")
    objects = folder / ".git" / "objects" / "info"
    objects.mkdir(parents=True, exist_ok=True)
    (objects / "alternates").write_bytes(_git_path(root, "objects").encode() + b"\n")
    shallow = Path(_git_path(root, "shallow"))
    if shallow.is_file():
        (folder / ".git" / "shallow").write_bytes(shallow.read_bytes())


def _git_path(root: Path, name: str) -> str:
    told = fsdecode(run_git(root, "rev-parse", "--git-path", name)).strip()
    return (root / told).resolve().as_posix()


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A file of a commit; ``has_text``: its bytes are read."""

    path: str
    blob: str
    size: int

    @property
    def has_text(self) -> bool:
        return self.path.endswith(".md") and self.size <= _LARGEST


def _files(lines: Iterable[str]) -> Iterator[_File]:
    """Yield each regular file whose path stays inside."""
    for line in lines:
        head, _, path = line.partition("\t")
        mode, _, blob, size = head.split()
        parts = PurePosixPath(path).parts
        if mode in _FILES and not {"..", ".git"} & set(parts) and "\\" not in path:
            yield _File(path=path, blob=blob, size=int(size))


def _write(folder: Path, files: Sequence[_File]) -> None:
    """Write texts as they are, what is too large for one as large as it has to be, others empty."""
    texts = read_blobs(folder, [file.blob for file in files if file.has_text])
    for file in files:
        place = folder / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        too_large = b" " * (_LARGEST + 1) if file.path.endswith(".md") else b""
        place.write_bytes(texts[file.blob] if file.has_text else too_large)
