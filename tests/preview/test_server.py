import json
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread
from threading import enumerate as threads

import pytest

from community.form_packages import PackageError
from community.preview.editions import Editions
from community.preview.orders import USUAL, Outcome, Outlook
from community.preview.server import PreviewServer
from community.preview.shown_page import message_for, shown_page

FAILED = Outcome(is_good=False, printed="coffee.md:3:8: error: </script>\n    'ü'")
PAGE = "<!DOCTYPE html><html><body><h1>Coffee</h1></body></html>\n"


@contextmanager
def answering(
    output: Path,
    ask: Callable[[Outlook], None] | None = None,
    form: Callable[[str], bytes] | None = None,
) -> Iterator[PreviewServer]:
    server = PreviewServer(0, Editions(output), ask=ask, form=form)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "output"
    (folder / "events" / "coffee").mkdir(parents=True)
    for page in ("index.html", "events/coffee/index.html", "404.html"):
        (folder / page).write_text(PAGE)
    (folder / "calendar.ics").write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    return folder


@pytest.fixture
def server(output: Path) -> Iterator[PreviewServer]:
    with answering(output) as answering_server:
        yield answering_server


def ask(
    server: PreviewServer, path: str, method: str = "GET", body: bytes = b""
) -> tuple[HTTPResponse, bytes]:
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=10)) as connection:
        connection.putrequest(method, path, skip_host=False)
        if body:
            connection.putheader("Content-Type", "application/json")
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        response = connection.getresponse()
        return response, response.read()


def next_message(response: HTTPResponse) -> dict[str, object]:
    line, end = response.readline(), response.readline()
    assert end == b"\n"
    message: dict[str, object] = json.loads(line.removeprefix(b"data: "))
    return message


def test_a_page_is_sent_with_the_script_that_follows_the_editions(server: PreviewServer) -> None:
    response, content = ask(server, "/events/coffee/?x=1")

    assert response.status == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert shown_page(PAGE.encode(), server.editions.current, has_bar=False) == content


def test_the_file_itself_is_left_as_it_was(server: PreviewServer, output: Path) -> None:
    ask(server, "/")

    assert PAGE == (output / "index.html").read_text()


def test_another_file_is_sent_as_it_is_and_asked_for_again(
    server: PreviewServer, output: Path
) -> None:
    response, content = ask(server, "/calendar.ics")

    assert (output / "calendar.ics").read_bytes() == content
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.headers["Content-Length"] == str(len(content))
    assert response.headers["Cache-Control"] == "no-cache"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Disposition"] is None


def test_a_page_is_never_kept(server: PreviewServer) -> None:
    response, _ = ask(server, "/events/coffee/")

    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["ETag"] is None


def test_head_has_the_same_headers_and_no_body(server: PreviewServer) -> None:
    response, content = ask(server, "/calendar.ics", "HEAD")

    assert (response.status, content) == (200, b"")
    assert response.headers["Content-Length"] == "32"
    assert response.headers["ETag"] == ask(server, "/calendar.ics")[0].headers["ETag"]
    assert ask(server, "/_preview/editions", "HEAD")[1] == b""


def test_nothing_can_be_sent_to_it_but_how_to_look_at_the_site(output: Path) -> None:
    asked: list[Outlook] = []
    body = b'{"as_of": "2027-01-05T09:00", "drafts": true}'
    with answering(output, asked.append) as server:
        statuses = [
            ask(server, path, "POST", sent)[0].status
            for path, sent in [
                ("/_preview/outlook", body),
                ("/_preview/outlook", b"{}"),
                ("/_preview/outlook", b""),
                ("/", body),
            ]
        ]
        put = ask(server, "/", "PUT")[0].status

    assert ([204, 400, 403, 404], 501) == (statuses, put)
    assert [Outlook(as_of="2027-01-05T09:00", drafts=True)] == asked


def test_without_the_bar_nothing_can_be_sent_to_it(server: PreviewServer) -> None:
    body = b'{"as_of": "", "drafts": true}'

    assert ask(server, "/_preview/outlook", "POST", body)[0].status == 404


def test_the_pages_that_are_open_are_known_and_the_last_that_was_asked_for(
    server: PreviewServer,
) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    with closing(connection):
        connection.request("GET", "/_preview/editions?page=%2Fevents%2Fcoffee%2Findex.html")
        with connection.getresponse() as response:
            next_message(response)
            ask(server, "/")
            ask(server, "/calendar.ics")

            assert ("events/coffee/", "") == server.watched()


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/events/coffee", "/events/coffee/"),
        ("/events/coffee?x=1&y=%20", "/events/coffee/?x=1&y=%20"),
        ("//events/coffee", "/events/coffee/"),
        ("//other.example/..", "/other.example/../"),
        ("//other.example/%2e%2e", "/other.example/%2e%2e/"),
    ],
)
def test_a_folder_without_its_slash_is_redirected_within_the_site(
    server: PreviewServer, output: Path, path: str, location: str
) -> None:
    (output / "other.example").mkdir()

    response, _ = ask(server, path)

    assert (response.status, response.headers["Location"]) == (302, location)


def test_the_page_of_a_missing_address_is_the_sites_own(server: PreviewServer) -> None:
    response, content = ask(server, "/none/")

    assert response.status == 404
    assert b"<h1>Coffee</h1>" in content
    assert b"/_preview/refresh.js" in content


def test_without_such_a_page_the_server_says_so_itself(server: PreviewServer, output: Path) -> None:
    (output / "404.html").unlink()

    response, content = ask(server, "/none/")

    assert response.status == 404
    assert b"<h1>Not found</h1>" in content


def test_before_the_first_build_there_is_a_page_that_waits_for_it(tmp_path: Path) -> None:
    with answering(tmp_path / "output") as server:
        response, content = ask(server, "/")

    assert response.status == 503
    assert b"<h1>Nothing is built yet</h1>" in content
    assert b"/_preview/refresh.js" in content


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/%00",
        "/_preview/../secret.txt",
        "/_preview/server.py",
        "/_preview/",
    ],
)
def test_nothing_outside_the_site_is_sent(server: PreviewServer, output: Path, path: str) -> None:
    (output.parent / "secret.txt").write_text("secret")

    response, content = ask(server, path)

    assert response.status == 404
    assert b"secret" not in content


def test_a_file_that_is_just_being_replaced_is_waited_for(
    server: PreviewServer, output: Path
) -> None:
    output.rename(output.with_name("output.previous"))
    asking = Thread(target=lambda: answers.append(ask(server, "/calendar.ics")[0].status))
    answers: list[int] = []
    asking.start()
    output.with_name("output.previous").rename(output)
    asking.join(timeout=10)

    assert answers == [200]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("refresh.js", "text/javascript"),
        ("patch.js", "text/javascript"),
        ("bar.js", "text/javascript"),
        ("moment.js", "text/javascript"),
        ("bar.css", "text/css"),
        ("failure.css", "text/css"),
        ("hidden.css", "text/css"),
    ],
)
def test_the_previews_own_files_are_sent(server: PreviewServer, name: str, kind: str) -> None:
    response, content = ask(server, f"/_preview/{name}")

    assert response.status == 200
    assert response.headers["Content-Type"] == f"{kind}; charset=utf-8"
    assert content


def test_an_open_page_is_told_every_edition(server: PreviewServer) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    with closing(connection):
        connection.request("GET", "/_preview/editions")
        with connection.getresponse() as response:
            assert response.headers["Content-Type"] == "text/event-stream"
            assert next_message(response) == message_for("/", server.editions.current)

            server.editions.fail(FAILED)
            failed = next_message(response)
            built = Outcome(is_good=True, printed="Built")
            server.editions.publish(server.editions.current.output, USUAL, built, has_files=True)
            mended = next_message(response)

    assert failed["failure"] == {"printed": FAILED.printed, "problems": []}
    assert mended == message_for("/", server.editions.current)


def test_a_page_that_was_closed_is_noticed_in_silence(
    server: PreviewServer, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("community.preview.server._SILENCE", 0.01)
    before = set(threads())
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", "/_preview/editions")
    response = connection.getresponse()
    (answering_it,) = set(threads()) - before
    response.close()
    connection.close()

    answering_it.join(timeout=10)
    assert not answering_it.is_alive()
    assert capfd.readouterr().err == ""


def test_a_fault_of_the_server_is_shown(
    server: PreviewServer, capfd: pytest.CaptureFixture[str]
) -> None:
    editions = server.editions
    del server.editions
    with pytest.raises(ConnectionError):
        ask(server, "/")
    server.editions = editions

    assert "AttributeError" in capfd.readouterr().err


def test_only_this_computer_is_answered(server: PreviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_closing_ends_every_thread_though_pages_are_open(output: Path) -> None:
    before = set(threads())
    with answering(output) as server:
        silent = socket.create_connection(("127.0.0.1", server.port))
        connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
        connection.request("GET", "/_preview/editions")
        response = connection.getresponse()
        next_message(response)

    assert set(threads()) == before
    for used in (silent, response, connection):
        used.close()


def test_the_form_is_sent_without_the_previews_scripts(output: Path) -> None:
    files = {"index.html": PAGE.encode(), "sveltia/cms.js": b"run()"}
    with answering(output, form=files.__getitem__) as server:
        answers = [
            ask(server, path)
            for path in ("/admin/", "/admin/sveltia/cms.js", "/admin", "/admin/none.js")
        ]

    assert [200, 200, 302, 404] == [response.status for response, _ in answers]
    assert [PAGE.encode(), b"run()"] == [content for _, content in answers[:2]]
    assert "noindex" == answers[0][0].headers["X-Robots-Tag"]
    assert "text/javascript; charset=utf-8" == answers[1][0].headers["Content-Type"]
    assert "/admin/" == answers[2][0].headers["Location"]


def test_why_there_is_no_form_is_told(output: Path) -> None:
    def fail(_: str) -> bytes:
        raise PackageError("The registry <is> silent.")

    with answering(output, form=fail) as server:
        response, content = ask(server, "/admin/")

    assert response.status == 503
    assert b"The registry &lt;is&gt; silent." in content


def test_without_the_form_its_address_is_none(server: PreviewServer) -> None:
    assert 404 == ask(server, "/admin/")[0].status
