"""What the task ``serve`` does: the site over HTTP, built again on every change."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from community.preview.changes import changes
from community.preview.editions import Editions
from community.preview.server import PreviewServer

DONE, FAILED = 0, 1

_HIGHEST_PORT = 65535


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a build went, and what it printed."""

    is_good: bool
    printed: str


#: Whatever builds the site of a folder.
Builder = Callable[[Path], Outcome]


def build_apart(root: Path) -> Outcome:
    """Build in a process of its own, which begins with the code and the settings of now."""
    command = [sys.executable, "-P", "-m", "invoke", "--search-root", str(root), "build"]
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Outcome(is_good=done.returncode == 0, printed=done.stdout.strip())


def serve(
    root: Path, *, port: str, builder: Builder = build_apart, stop: Event | None = None
) -> int:
    """Serve the site of ``root`` until Ctrl-C, or until ``stop``; return the exit code.

    What was built last stays up while a newer build fails.
    """
    editions = Editions()
    if not (port.isascii() and port.isdigit() and int(port) <= _HIGHEST_PORT):
        return _refuse(f"--port: '{port}' is no port. Write a number from 1024 to {_HIGHEST_PORT}.")
    try:
        server = PreviewServer(int(port), root / "output", editions)
    except OSError as error:
        return _refuse(_occupied(int(port), error))
    with _answering(server):
        _say(f"Serving http://127.0.0.1:{server.port} (Ctrl-C ends it)")
        try:
            for _ in changes(root, stop=stop):
                _renew(root, editions, builder)
        except KeyboardInterrupt:
            pass
    return DONE


def _renew(root: Path, editions: Editions, builder: Builder) -> None:
    """Build, and show either the new site or why there is none."""
    _say("Building ...")
    outcome = builder(root)
    _say(outcome.printed)
    if outcome.is_good:
        editions.publish()
    else:
        _say("The site as it was stays up; save a correction and it is built again.")
        editions.fail(outcome.printed)


@contextmanager
def _answering(server: PreviewServer) -> Iterator[None]:
    """Answer requests meanwhile, in a thread that ends with the block."""
    thread = Thread(target=server.serve_forever, name="preview", kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _occupied(port: int, error: OSError) -> str:
    return (
        f"Port {port} of this computer cannot be used: {error.strerror}.\n"
        "Perhaps another 'serve' still runs. End that one, or name another port:\n"
        f"    python3 run.py serve --port {port + 1}"
    )


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201  # this is the command's answer
    return FAILED


def _say(sentence: str) -> None:
    print(sentence, flush=True)  # noqa: T201  # as above
