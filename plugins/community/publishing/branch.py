"""A branch of a git repository: one commit holds the whole site, and one push shows it.

The branch has no history: each release is a commit without a parent, for the record of what was
announced is the branch of the content, and a site that is made every day would grow without end.
Objects are made in a folder that is thrown away, so that the repository of the site stays as it
is; its settings apply all the same, for they may hold the way to the host.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from community.core.addresses import RELEASE_PATH
from community.core.department import Department
from community.core.release import Release
from community.core.target import BranchTarget
from community.formats.release_file import ReleaseFileError, read_release_file, release_file
from community.publishing.branch_failures import explained
from community.publishing.contents import read_octets
from community.publishing.failure import PublishError
from community.publishing.place import foreign

#: GitHub Pages learns from this file by which name of its own the site is reached.
_DOMAIN_FILE = "CNAME"
_HOSTS_OF_GITHUB = (".github.io", ".github.com")

#: No program of the repository's choosing, and no cleaning up behind our back.
_SETTINGS = ("core.hooksPath=/dev/null", "gc.auto=0", "maintenance.auto=false")

#: Variables that would lead git elsewhere; those on the way to a host (``GIT_SSH``) stay.
_MISLEADING = frozenset(
    f"GIT_{name}"
    for name in (
        *("ALTERNATE_OBJECT_DIRECTORIES", "COMMON_DIR", "DIR", "INDEX_FILE", "NAMESPACE"),
        *("OBJECT_DIRECTORY", "PREFIX", "WORK_TREE"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Git:
    """Git in the repository of the site, with a folder of its own for what it makes."""

    root: Path
    target: BranchTarget
    variables: Mapping[str, str]

    def answer(self, *arguments: str, given: bytes = b"") -> bytes:
        """Return what git writes; raise ``PublishError`` where it refuses."""
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        try:
            done = subprocess.run(
                ["git", *settings, *arguments],  # noqa: S607  # whichever git the user runs
                cwd=self.root,
                env=self.variables,
                input=given,
                capture_output=True,
                check=False,
            )
        except OSError as error:
            raise explained(f"git: {error.strerror}", self.target) from error
        if done.returncode:
            raise explained(done.stderr.decode(errors="replace"), self.target)
        return done.stdout

    def word(self, *arguments: str, given: bytes = b"") -> str:
        """Return the one line that git writes."""
        return os.fsdecode(self.answer(*arguments, given=given)).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchPlace:
    """The branch as it was when it was opened: ``before`` is its commit, or ``""``."""

    git: Git
    target: BranchTarget
    address: str
    before: str
    online: Release | None
    department: Department

    @property
    def is_tidy(self) -> bool:
        """Tell that a killed run leaves nothing: a push comes whole or not at all."""
        return True

    def send(self, source: Path, release: Release) -> None:
        """Commit the files and push; refused where the branch is no longer as it was."""
        tree = self._tree(source, release)
        message = f"Publish {release.commit[:12]} as of {release.as_of.isoformat()}"
        commit = self.git.word("commit-tree", tree, "-m", message)
        name = f"refs/heads/{self.target.branch}"
        lease = f"--force-with-lease={name}:{self.before}"
        self.git.answer("push", "--quiet", "--no-verify", lease, self.address, f"{commit}:{name}")

    def _tree(self, source: Path, release: Release) -> str:
        paths = sorted(release.files)
        for path in paths:
            read_octets(source, path, release)
        files = "".join(f"{source / path}\n" for path in paths)
        # No filter: a setting of git must not change the line ends of a calendar.
        blobs = self.git.word(
            "hash-object", "-w", "--no-filters", "--stdin-paths", given=os.fsencode(files)
        ).split()
        names = dict(zip(paths, blobs, strict=True))
        for path, octets in self._more(release).items():
            names[path] = self.git.word("hash-object", "-w", "--stdin", given=octets)
        entries = "".join(f"100644 {blob}\t{path}\0" for path, blob in names.items())
        self.git.answer("update-index", "--add", "-z", "--index-info", given=os.fsencode(entries))
        return self.git.word("write-tree")

    def _more(self, release: Release) -> dict[str, bytes]:
        """Return what belongs to the branch alone."""
        more = {RELEASE_PATH: release_file(release)}
        host = urlsplit(self.department.address).hostname or ""
        if not host.endswith(_HOSTS_OF_GITHUB):
            more[_DOMAIN_FILE] = f"{host}\n".encode()
        return more


@contextmanager
def open_branch(target: BranchTarget, root: Path, department: Department) -> Iterator[BranchPlace]:
    """Give the branch; nothing is changed before ``send``. Raise ``RefusedError``."""
    with tempfile.TemporaryDirectory() as folder:
        git = Git(
            root=root, target=target, variables=_variables(root, target, Path(folder), department)
        )
        address = _address(git, target)
        name = f"refs/heads/{target.branch}"
        before = git.word("ls-remote", "--refs", address, name).partition("\t")[0]
        yield BranchPlace(
            git=git,
            target=target,
            address=address,
            before=before,
            online=_online(git, target, address, before) if before else None,
            department=department,
        )


def _variables(
    root: Path, target: BranchTarget, folder: Path, department: Department
) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    plain = Git(root=root, target=target, variables=kept)
    objects = (root / plain.word("rev-parse", "--git-path", "objects")).resolve()
    (folder / "objects").mkdir()
    whose = {"NAME": department.name, "EMAIL": f"publish@{department.uid_domain}"}
    return {
        **kept,
        **{f"GIT_{role}_{key}": whose[key] for role in ("AUTHOR", "COMMITTER") for key in whose},
        "GIT_OBJECT_DIRECTORY": str(folder / "objects"),
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": str(objects),
        "GIT_INDEX_FILE": str(folder / "index"),
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }


def _address(git: Git, target: BranchTarget) -> str:
    """Return the address of the remote: pushed to by its name, git would keep a note of it."""
    remotes = os.fsdecode(git.answer("remote")).split()
    if target.remote in remotes:
        return git.word("remote", "get-url", "--push", target.remote)
    if "/" in target.remote or ":" in target.remote:
        return target.remote
    raise PublishError(
        f"This repository has no remote named {target.remote}.\n"
        f"Add it with: git remote add {target.remote} ADDRESS, or name the address itself as "
        '"remote" in publishconf.py.'
    )


def _online(git: Git, target: BranchTarget, address: str, before: str) -> Release | None:
    git.answer(
        "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules",
        address, f"refs/heads/{target.branch}",
    )  # fmt: skip
    listed = git.answer("ls-tree", "--name-only", before).split()
    if RELEASE_PATH.encode() not in listed:
        raise foreign(target)
    try:
        return read_release_file(git.answer("cat-file", "blob", f"{before}:{RELEASE_PATH}"))
    except ReleaseFileError:
        return None
