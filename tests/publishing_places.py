"""Real places to publish to: an ssh server, a storage and a git repository of a test's own."""

import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

import lxml.etree

from calendar_engines import install

BUCKET = "example-events"

_STORAGE = Path(__file__).parent / "engines" / "storage.mjs"

_SECONDS = 30


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def program(name: str, package: str) -> str:
    """Return the path of a program; nothing is skipped where there is none."""
    path = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    assert path, f"{name} not found: install Debian's package {package}"
    return path


@contextmanager
def running(command: Sequence[str], port: int) -> Iterator[None]:
    """Run a server until the end of the block; it has begun once it answers."""
    with (
        TemporaryFile() as told,
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=told) as server,
    ):
        try:
            _wait_for(port, server)
            yield
        finally:
            server.kill()


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + _SECONDS
    while server.poll() is None and time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"nothing answers at port {port}")


@contextmanager
def ssh_server(folder: Path) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Run sshd for the user of the test; give the variables with which ``events`` is reached.

    The second ones share one connection, which is quicker.
    """
    sshd = program("sshd", "openssh-server")
    program("rsync", "rsync")
    folder.mkdir(mode=0o700)
    port = free_port()
    for name in ("host", "user"):
        make = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name))
        subprocess.run(make, check=True)
    shutil.copy(folder / "user.pub", folder / "authorized")
    _, *key = (folder / "host.pub").read_text().split()
    known = " ".join(("ssh-ed25519", *key))
    (folder / "known").write_text(f"[127.0.0.1]:{port} {known}\n")
    (folder / "sshd_config").write_text(
        f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {folder}/host\nPidFile none\n"
        f"AuthorizedKeysFile {folder}/authorized\nStrictModes no\nUsePAM no\n"
        "PasswordAuthentication no\nMaxStartups 100\n"
    )
    config = (
        f"Host events\n  HostName 127.0.0.1\n  Port {port}\n  IdentityFile {folder}/user\n"
        f"  IdentitiesOnly yes\n  UserKnownHostsFile {folder}/known\n"
        "  GlobalKnownHostsFile /dev/null\n  StrictHostKeyChecking yes\n"
        "  KexAlgorithms curve25519-sha256\n"
    )
    (folder / "ssh_config").write_text(config)
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # a service would have made it
    server = running((sshd, "-D", "-e", "-f", str(folder / "sshd_config")), port)
    with TemporaryDirectory() as short, server:  # the path of a socket has to be short
        shared = f"{config}  ControlMaster auto\n  ControlPersist yes\n  ControlPath {short}/to\n"
        (folder / "ssh_config_shared").write_text(shared)
        one, many = ({"RSYNC_RSH": f"ssh -F {folder}/ssh_config{end}"} for end in ("", "_shared"))
        yield one, many
        leave = ("ssh", "-F", f"{folder}/ssh_config_shared", "-O", "exit", "events")
        subprocess.run(leave, capture_output=True, check=False)


@contextmanager
def storage_server() -> Iterator[str]:
    """Run a server that speaks the protocol of S3, with one bucket; give its address."""
    install()
    port = free_port()
    with running((program("node", "nodejs"), str(_STORAGE), f"{port}", BUCKET), port):
        yield f"http://127.0.0.1:{port}"


def keys() -> dict[str, str]:
    """Return the variables with the keys of the storage."""
    return {"AWS_ACCESS_KEY_ID": "S3RVER", "AWS_SECRET_ACCESS_KEY": "S3RVER"}


def read_object(address: str, path: str) -> tuple[bytes, Mapping[str, str]] | None:
    """Return an object and what is sent with it, as a reader gets it; ``None`` if there is none."""
    try:
        return _ask(f"{address}/{BUCKET}/{path}")
    except urllib.error.HTTPError as error:
        error.close()
        if error.code != 404:
            raise
        return None


def objects(address: str) -> list[str]:
    """Return the names of all objects of the bucket."""
    listed = lxml.etree.fromstring(_ask(f"{address}/{BUCKET}?list-type=2")[0])
    return [name.text or "" for name in listed.iter("{*}Key")]


def _ask(address: str) -> tuple[bytes, Mapping[str, str]]:
    with urllib.request.urlopen(address, timeout=_SECONDS) as answer:  # noqa: S310  # our own
        return answer.read(), dict(answer.headers)


def bare_repository(folder: Path) -> Path:
    """Make a repository that can be pushed to, as a git host has it."""
    quiet = ("git", "init", "--quiet", "--bare", "--initial-branch=main")
    subprocess.run((*quiet, str(folder)), check=True)
    return folder


def files_of_branch(repository: Path, branch: str) -> dict[str, bytes] | None:
    """Return every file of a branch, all of one commit; ``None`` where there is no such branch."""
    git = ("git", f"--git-dir={repository}")
    name = subprocess.run(
        (*git, "rev-parse", "--verify", "--quiet", f"refs/heads/{branch}"),
        capture_output=True, text=True, check=False,
    ).stdout.strip()  # fmt: skip
    if not name:
        return None
    listed = subprocess.run(
        (*git, "ls-tree", "-r", "-z", name), capture_output=True, check=True
    ).stdout.decode()
    entries = [entry.partition("\t") for entry in listed.split("\0") if entry]
    asked = "".join(f"{words.split()[2]}\n" for words, _, _ in entries)
    octets = subprocess.run(
        (*git, "cat-file", "--batch"), input=asked.encode(), capture_output=True, check=True
    ).stdout
    files, place = {}, 0
    for _, _, path in entries:
        end = octets.index(b"\n", place)
        size = int(octets[place:end].split()[2])
        files[path] = octets[end + 1 : end + 1 + size]
        place = end + 1 + size + 1
    return files
