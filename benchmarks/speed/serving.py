"""How long it takes until a saved file is seen: from saving to the page being served changed."""

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from speed.builders import Builder, environment, filled
from speed.corpus import Event
from speed.edits import another_word, save

_PAUSE = 0.002
_PATIENCE = 240.0
_HOST = "127.0.0.1"

#: Numbers of words that no build before has used.
_FIRST = 1000


class NotServedError(RuntimeError):
    """A page was not served in time."""


def serve_seconds(builder: Builder, site: Path, event: Event, saves: int) -> list[float]:
    """Serve a site, save a file of it so many times, and return how long each took to be seen.

    The page is asked for over HTTP every two thousandths of a second.
    """
    path = site / builder.file_of(event)
    with _served(builder, site) as port:
        _wait_for(port, f"/{event.path}", escape(event.title, quote=False))
        return [_seconds(path, port, event, _FIRST + number) for number in range(saves)]


def _seconds(path: Path, port: int, event: Event, number: int) -> float:
    edit = another_word(path.read_text("utf-8"), number)
    time.sleep(0.5)  # the server is at rest again
    began = time.perf_counter()
    save(path, edit.text)
    _wait_for(port, f"/{event.path}", edit.wanted)
    return time.perf_counter() - began


def _wait_for(port: int, path: str, wanted: str) -> None:
    """Return once a page says what is wanted."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if wanted in _page(port, path):
            return
        time.sleep(_PAUSE)
    raise NotServedError(f"{path} does not say {wanted} after {_PATIENCE:.0f} s")


def _page(port: int, path: str) -> str:
    """Return what is served, or nothing as long as nobody answers."""
    connection = http.client.HTTPConnection(_HOST, port, timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
    except (OSError, http.client.HTTPException):
        return ""
    finally:
        connection.close()


@contextmanager
def _served(builder: Builder, site: Path) -> Iterator[int]:
    """Start the server of a builder on a free port, and end it and all that it started."""
    with socket.socket() as free:
        free.bind((_HOST, 0))
        port: int = free.getsockname()[1]
    process = subprocess.Popen(
        [*filled(builder.serve, site), str(port)],
        cwd=site,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield port
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
