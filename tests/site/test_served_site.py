"""The real site as staff see it while they write."""

import json
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from building import COFFEE, ROOT, build, files_below, make_site
from community.serve import serve

PATIENCE = 60.0


class Preview:
    """A small site that is served in a thread, asked over HTTP."""

    def __init__(self, root: Path) -> None:
        make_site(root, {"events/coffee.md": COFFEE})
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

    def look(self, **outlook: object) -> None:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            body = json.dumps({"as_of": "", "drafts": False, **outlook})
            kind = {"Content-Type": "application/json"}
            connection.request("POST", "/_preview/outlook", body, kind)
            assert connection.getresponse().status == HTTPStatus.NO_CONTENT

    def editions(self, page: str = "/") -> Iterator[dict[str, Any]]:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", f"/_preview/editions?page={page}")
            with connection.getresponse() as response:
                for line in response:
                    if line.startswith(b"data: "):
                        yield json.loads(line.removeprefix(b"data: "))

    def end(self) -> None:
        self._stop.set()
        self._thread.join(timeout=PATIENCE)
        assert not self._thread.is_alive()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    started = Preview(tmp_path)
    try:
        started.wait_for_the_first_build()
        yield started
    finally:
        started.end()


def test_an_event_is_seen_then_a_mistake_then_its_correction(preview: Preview) -> None:
    editions = preview.editions("/events/coffee/")
    assert ">Coffee with a Cop</span></h1>" in preview.get("/events/coffee/")[1]

    preview.save(COFFEE.replace("start:", "strat:"))
    failed = next(edition for edition in editions if edition["failure"])
    assert (
        "content/events/coffee.md:3:1: error: 'strat' is not a known key"
        in (failed["failure"]["printed"])
    )
    (problem,) = failed["failure"]["problems"]
    assert (problem["line"], problem["hint"]) == (3, "Did you mean 'start'?")
    assert ">Coffee with a Cop</span></h1>" in preview.get("/events/coffee/")[1]

    preview.save(COFFEE.replace("Coffee with a Cop", "Tea with a Cop"))
    mended = next(edition for edition in editions if edition["page"] != failed["page"])
    if mended["wanted"]:  # the page is there, the rest of the site is still being built
        whole = next(edition for edition in editions if not edition["wanted"])
        assert whole["page"] == mended["page"]
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


SECRET = COFFEE.replace("title:", "draft: true\ntitle:").replace("Coffee", "Secret")
LATER = COFFEE.replace("title:", "publish_on: 2027-01-15 09:00\ntitle:").replace(
    "Coffee", "Surprise"
)


def test_drafts_are_shown_apart_and_never_get_into_what_is_published(preview: Preview) -> None:
    editions = preview.editions()
    events = preview.root / "content" / "events"
    (events / "secret.md").write_text(SECRET, encoding="utf-8")
    (events / "later.md").write_text(LATER, encoding="utf-8")
    preview.look(drafts=True)
    shown = next(edition for edition in editions if edition["shown"]["drafts"])

    assert shown["hidden"] == {
        "events/later/": "Not published yet: "
        "residents see this from Friday, January 15, 2027, 9 a.m.",
        "events/secret/": "Draft: residents do not see this",
    }
    assert "Secret with a Cop" in preview.get("/events/secret/")[1]
    assert "Surprise with a Cop" in preview.get("/events/")[1]

    preview.look()
    next(edition for edition in editions if not edition["shown"]["drafts"])
    assert preview.get("/events/secret/")[0].status == HTTPStatus.NOT_FOUND
    build(preview.root / "pelicanconf.py")
    for content in files_below(preview.root / "output").values():
        assert b"Secret" not in content
        assert b"Surprise" not in content


def test_the_clock_is_set_and_the_output_stays_as_it_was(preview: Preview) -> None:
    before = files_below(preview.root / "output")
    editions = preview.editions()

    preview.look(as_of="2031-07-01T09:00")
    next(edition for edition in editions if edition["shown"]["as_of"])
    home = preview.get("/")[1]

    assert "Tuesday, July 1, 2031" in home
    script = '<script src="/_preview/moment.js" data-moment="2031-07-01T09:00:00-04:00"></script>'
    assert script in home
    assert before == files_below(preview.root / "output")


def test_what_is_saved_while_a_build_is_under_way_is_built_in_its_place(preview: Preview) -> None:
    editions = preview.editions("/events/coffee/")
    for number in range(5):
        preview.save(COFFEE.replace("Coffee with", f"Tea {number} with"))
        next(edition for edition in editions if edition["wanted"])

    while "Tea 4 with a Cop" not in preview.get("/events/coffee/")[1]:
        next(editions)
    next(edition for edition in editions if not edition["wanted"])
    assert "Tea 4 with a Cop" in preview.get("/events/")[1]
    assert [] == list(preview.root.glob("output.building-*"))


def test_code_that_breaks_down_is_told_and_mended(preview: Preview) -> None:
    editions = preview.editions()
    settings = preview.root / "pelicanconf.py"
    sound = settings.read_text(encoding="utf-8")

    settings.write_text(f"{sound}\nimport os\nos._exit(3)\n", encoding="utf-8")
    failed = next(edition for edition in editions if edition["failure"])
    settings.write_text(sound, encoding="utf-8")
    next(edition for edition in editions if not edition["failure"] and not edition["wanted"])

    assert failed["failure"]["problems"] == []
