from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.error import URLError

import pytest

from community.core.release import Release
from community.formats.release_file import release_file
from community.published_release import UnknownReleaseError, fetch, published_release

COMMIT = "0123456789abcdef0123456789abcdef01234567"
PUBLISHED = Release(
    commit=COMMIT, as_of=datetime(2026, 11, 22, 14, tzinfo=UTC), files={"index.html": "0" * 64}
)


class Answers(BaseHTTPRequestHandler):
    """Answers with a release."""

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/release.json" else 404)
        self.end_headers()
        self.wfile.write(release_file(PUBLISHED))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_what_stands_online_is_asked_for_over_http() -> None:
    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        known = published_release(address)
        with pytest.raises(UnknownReleaseError, match=r"has no release.json \(its answer is 404\)"):
            published_release(f"{address}/other")
        server.shutdown()

    assert PUBLISHED == known


def test_a_host_that_is_not_there_does_not_answer() -> None:
    def nowhere(_: str) -> bytes:
        raise URLError("no such host")

    with pytest.raises(UnknownReleaseError, match=r"x\.example does not answer$"):
        published_release("https://x.example", nowhere)


def test_an_address_that_is_no_web_address_is_never_opened() -> None:
    with pytest.raises(ValueError, match="unknown url type"):
        fetch("events")
