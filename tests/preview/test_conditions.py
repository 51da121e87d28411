"""A client that has the feed already is told so, and nothing more."""

from collections.abc import Iterator
from contextlib import closing
from email.message import Message
from http.client import HTTPConnection, HTTPResponse
from os import utime
from pathlib import Path
from threading import Thread

import pytest

from community.preview.conditions import has_it, validators
from community.preview.editions import Editions
from community.preview.server import PreviewServer

#: 9:13:20 in Greenwich, September 13, 2020.
CHANGED = 1_600_000_000
BEFORE, THEN, AFTER = (f"Sun, 13 Sep 2020 12:26:{seconds} GMT" for seconds in (39, 40, 41))

FEED = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    for name in ("calendar.ics", "rss.xml", "feed.json"):
        (tmp_path / name).write_bytes(FEED)
        utime(tmp_path / name, (CHANGED, CHANGED))
    return tmp_path


@pytest.fixture
def server(output: Path) -> Iterator[PreviewServer]:
    serving = PreviewServer(0, Editions(output))
    thread = Thread(target=serving.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield serving
    finally:
        serving.shutdown()
        serving.server_close()
        thread.join()


def ask(
    server: PreviewServer, path: str = "/calendar.ics", method: str = "GET", **headers: str
) -> tuple[HTTPResponse, bytes]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=10)) as connection:
        connection.request(method, path, headers=named)
        response = connection.getresponse()
        return response, response.read()


@pytest.mark.parametrize("path", ["/calendar.ics", "/rss.xml", "/feed.json"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_unchanged_feed_is_answered_with_304(
    server: PreviewServer, path: str, method: str
) -> None:
    first, content = ask(server, path)

    response, nothing = ask(server, path, method, If_None_Match=first.headers["ETag"])

    assert (first.status, content) == (200, FEED)
    assert (response.status, nothing) == (304, b"")
    for name in ("ETag", "Last-Modified", "Cache-Control"):
        assert response.headers[name] == first.headers[name]
    assert response.headers["Content-Length"] is None


def test_a_changed_feed_is_sent_though_its_time_is_the_old_one(
    server: PreviewServer, output: Path
) -> None:
    tag = ask(server)[0].headers["ETag"]
    (output / "calendar.ics").write_bytes(FEED * 2)
    utime(output / "calendar.ics", (CHANGED, CHANGED))

    response, content = ask(server, If_None_Match=tag, If_Modified_Since=THEN)

    assert (response.status, content) == (200, FEED * 2)
    assert response.headers["ETag"] != tag


def test_a_feed_that_was_written_again_as_it_was_keeps_its_tag(
    server: PreviewServer, output: Path
) -> None:
    tag = ask(server)[0].headers["ETag"]
    (output / "calendar.ics").write_bytes(FEED)

    assert ask(server, If_None_Match=tag)[0].status == 304


@pytest.mark.parametrize(
    ("since", "status"),
    [(BEFORE, 200), (THEN, 304), (AFTER, 304), ("yesterday", 200), (AFTER[:-4] + " -0000", 304)],
)
def test_a_date_counts_to_the_second(server: PreviewServer, since: str, status: int) -> None:
    assert ask(server, If_Modified_Since=since)[0].status == status


def test_the_last_change_is_told(server: PreviewServer) -> None:
    assert ask(server)[0].headers["Last-Modified"] == THEN


def test_a_page_that_is_missing_is_missing_whatever_is_known(server: PreviewServer) -> None:
    assert ask(server, "/none.ics", If_None_Match="*")[0].status == 404


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (['"a"'], False),
        (["{own}"], True),
        (['"a", {own}'], True),
        (['"a"', "{own}"], True),
        (["W/{own}"], True),
        (["*"], True),
        ([""], False),
    ],
)
def test_any_of_the_tags_that_are_named_will_do(lines: list[str], expected: bool) -> None:  # noqa: FBT001  # a column of the table
    offered, asked = validators(FEED, CHANGED), Message()
    for line in lines:
        asked.add_header("If-None-Match", line.replace("{own}", offered["ETag"]))

    assert expected == has_it(asked, offered)


def test_a_tag_is_strong() -> None:
    assert validators(FEED, CHANGED)["ETag"].startswith('"')
