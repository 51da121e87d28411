"""The real site as staff see it while they write."""

import json
import shutil
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Event, Thread

import pytest

from building import COFFEE, ROOT, files_below, make_site
from community.serve import serve

PATIENCE = 60.0


class Preview:
    """A small site that is served in a thread, asked over HTTP."""

    def __init__(self, root: Path) -> None:
        make_site(root, {"events/coffee.md": COFFEE})
        shutil.copy(ROOT / "tasks.py", root)
        (root / "plugins").symlink_to(ROOT / "plugins")
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self.port: int = free.getsockname()[1]
        self.root = root
        self._stop = Event()
        self._thread = Thread(
            target=serve, args=(root,), kwargs={"port": str(self.port), "stop": self._stop}
        )
        self._thread.start()

    def wait_for_the_first_build(self) -> None:
        latest = time.monotonic() + PATIENCE
        while not self._is_built():
            assert time.monotonic() < latest
            time.sleep(0.05)

    def _is_built(self) -> bool:
        try:
            return self.get("/")[0].status == HTTPStatus.OK
        except ConnectionRefusedError:
            return False

    def save(self, text: str) -> None:
        (self.root / "content" / "events" / "coffee.md").write_text(text, encoding="utf-8")

    def get(self, path: str) -> tuple[HTTPResponse, str]:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", path)
            response = connection.getresponse()
            return response, response.read().decode()

    def editions(self) -> Iterator[dict[str, str]]:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", "/_preview/editions")
            with connection.getresponse() as response:
                for line in response:
                    if line.startswith(b"data: "):
                        yield json.loads(line.removeprefix(b"data: "))

    def end(self) -> None:
        self._stop.set()
        self._thread.join(timeout=PATIENCE)


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    started = Preview(tmp_path)
    try:
        started.wait_for_the_first_build()
        yield started
    finally:
        started.end()


def test_an_event_is_seen_then_a_mistake_then_its_correction(preview: Preview) -> None:
    editions = preview.editions()
    assert ">Coffee with a Cop</span></h1>" in preview.get("/events/coffee/")[1]

    preview.save(COFFEE.replace("start:", "strat:"))
    failed = next(edition for edition in editions if edition["failure"])
    assert "content/events/coffee.md:3:1: error: 'strat' is not a known key" in failed["failure"]
    assert ">Coffee with a Cop</span></h1>" in preview.get("/events/coffee/")[1]

    preview.save(COFFEE.replace("Coffee with a Cop", "Tea with a Cop"))
    mended = next(edition for edition in editions if not edition["failure"])
    assert mended["name"] != failed["name"]
    assert ">Tea with a Cop</span></h1>" in preview.get("/events/coffee/")[1]


def test_files_have_their_types_and_nothing_of_the_preview_is_in_them(preview: Preview) -> None:
    types = {
        path: (response.status, response.headers["Content-Type"])
        for path in ("/", "/calendar.ics", "/rss.xml", "/events/coffee/event.ics", "/nowhere/")
        for response, _ in [preview.get(path)]
    }

    html, calendar = "text/html; charset=utf-8", "text/calendar; charset=utf-8"
    assert types == {
        "/": (200, html),
        "/calendar.ics": (200, calendar),
        "/rss.xml": (200, "application/rss+xml; charset=utf-8"),
        "/events/coffee/event.ics": (200, calendar),
        "/nowhere/": (404, html),
    }
    built = files_below(preview.root / "output")
    assert built
    assert not any(b"_preview" in content for content in built.values())
