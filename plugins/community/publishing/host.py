"""A folder of another computer: rsync over SSH fills a release, one renamed link shows it.

The folder has the same form as one of this computer (``folder.py``). A file that is the same as
in the release before becomes the same file on that computer's disk, with the time it had.
"""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from community.core.addresses import RELEASE_PATH
from community.core.release import Release
from community.core.target import HostTarget
from community.formats.release_file import ReleaseFileError, read_release_file, release_file
from community.publishing.contents import read_octets
from community.publishing.host_failures import explained
from community.publishing.lock import busy
from community.publishing.place import foreign
from community.publishing.remote_shell import RemoteShell, open_shell
from community.publishing.retention import (
    LEAVING,
    UNFINISHED,
    leftovers,
    release_name,
    releases_in,
    surplus,
)

#: How ssh is told to answer soon, and never to ask a question.
_SOON = ("BatchMode=yes", "ConnectTimeout=20", "ServerAliveInterval=15", "ServerAliveCountMax=4")

#: Seconds after which rsync gives up a connection that stands still.
_PATIENCE = 120

#: What the folder is, what is in it, and what its release says. A folder that is not there is new.
_LOOK = """\
if [ -e {folder} ]; then cd {folder}; else echo ours; exit 0; fi
if [ -e current ] && [ ! -L current ]; then echo foreign; exit 0; fi
if [ ! -d releases ]; then
  for name in * .[!.]*; do
    case "$name" in .lock | '*' | '.[!.]*') ;; *) echo foreign; exit 0 ;; esac
  done
fi
echo ours
if [ -L current ]; then readlink current; else echo; fi
if [ -d releases ]; then ls -A releases; fi
echo --
if [ -f current/{release} ]; then cat current/{release}; fi"""

#: The lock is let go when the shell ends. Where there is no flock(1), there is no lock.
_HOLD = """\
mkdir -p {folder} && exec 9>{folder}/.lock || exit 1
held=yes
if command -v flock >/dev/null; then
  tries=0
  until flock -n 9; do
    tries=$((tries + 1))
    if [ "$tries" -gt 50 ]; then held=no; break; fi
    sleep 0.2 || exit 1
  done
fi
echo $held"""

#: One rename shows the release; GNU and BSD call differently what does not follow the old link.
_SHOW = """\
cd {folder}
mv releases/{unfinished} releases/{name}
rm -f .next
ln -s releases/{name} .next
mv -fT .next current 2>/dev/null || mv -fh .next current"""

_REMOVE = """\
cd {folder}/releases
rm -rf {name} || {{ sleep 1; rm -rf {name}; }}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostPlace:
    """The folder while a shell is open there; ``names`` is what its ``releases`` hold."""

    target: HostTarget
    shell: RemoteShell
    names: tuple[str, ...]
    online: Release | None

    @property
    def is_tidy(self) -> bool:
        """Tell whether nothing of a killed run is left in the folder."""
        return not leftovers(self.names)

    def send(self, source: Path, release: Release) -> None:
        """Fill a release beside the others, show it, and remove what is no longer kept."""
        self._remove(leftovers(self.names))
        name = release_name(datetime.now(UTC), self.names)
        unfinished = f"{UNFINISHED}{name}"
        self.shell.run(f"mkdir -p {self._path('releases')}")
        self._fill(unfinished, source, release)
        self._run(_SHOW, unfinished=unfinished, name=name)
        old = surplus([*self.names, name], current=name, keep=self.target.keep)
        for each in old:
            self._run("cd {folder}/releases\nmv {old} {leaving}", old=each, leaving=LEAVING + each)
        self._remove([LEAVING + each for each in old])

    def _fill(self, unfinished: str, source: Path, release: Release) -> None:
        with tempfile.TemporaryDirectory() as folder:
            told = Path(folder) / RELEASE_PATH
            told.write_bytes(release_file(release))
            into = f"{self.target.host}:{self._path('releases', unfinished)}/"
            _rsync(self.target, [f"{source}/", str(told), into])
        for path in release.files:
            read_octets(source, path, release)

    def _remove(self, names: Sequence[str]) -> None:
        """Remove folders of ``releases``; a program that a killed run started may still write."""
        for name in names:
            self._run(_REMOVE, name=name)

    def _run(self, script: str, **words: str) -> None:
        self.shell.run(script.format(folder=self._path(), **words))

    def _path(self, *parts: str) -> str:
        return "/".join((self.target.path, *parts))


@contextmanager
def open_host(target: HostTarget, *, only_look: bool) -> Iterator[HostPlace]:
    """Give the folder; ``only_look`` makes none and locks none. Raise ``RefusedError``."""
    command = [*_ssh(target), target.host, "exec sh"]
    with open_shell(command, lambda told: explained(told, target)) as shell:
        where = {"folder": target.path, "release": RELEASE_PATH}
        if not only_look and shell.run_inside(_HOLD.format(**where)) != ["yes"]:
            raise busy(f"to {target}")
        kind, *lines = shell.run(_LOOK.format(**where))
        if kind != "ours":
            raise foreign(target)
        yield HostPlace(target=target, shell=shell, names=_names(lines), online=_online(lines))


def _names(lines: Sequence[str]) -> tuple[str, ...]:
    listed = lines[1 : lines.index("--")] if "--" in lines else ()
    return (*releases_in(listed), *leftovers(listed))


def _online(lines: Sequence[str]) -> Release | None:
    told = lines[lines.index("--") + 1 :] if "--" in lines else ()
    try:
        return read_release_file("\n".join(told).encode())
    except ReleaseFileError:
        return None


def _ssh(target: HostTarget, variables: Mapping[str, str] = os.environ) -> list[str]:
    """Return the command that reaches the host: rsync's variable may name another than ssh."""
    port = ["-p", str(target.port)] if target.port else []
    options = [part for option in _SOON for part in ("-o", option)]
    return [*shlex.split(variables.get("RSYNC_RSH") or "ssh"), *options, *port]


def _rsync(target: HostTarget, sources_and_place: Sequence[str]) -> None:
    """Copy what is another than in the current release; raise ``PublishError``.

    Files are compared by their checksums, for their times are those of the build. Without
    ``--times`` what did not change keeps the time it has there, and readers' copies stay good.
    """
    options = ["--recursive", "--checksum", "--perms", "--chmod=D755,F644", "--compress"]
    options += ["--link-dest=../../current/", f"--timeout={_PATIENCE}"]
    shell = f"--rsh={shlex.join(_ssh(target))}"
    try:
        done = subprocess.run(
            ["rsync", *options, shell, *sources_and_place],  # noqa: S607  # as a shell finds it
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise explained(f"rsync: {error.strerror}", target) from error
    if done.returncode:
        raise explained(done.stderr.decode(errors="replace"), target)
