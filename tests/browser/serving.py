"""A folder over HTTP on loopback, compressed as web servers do, at a path of one's choice."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from community.preview.media_types import media_type

_COMPRESSED = ("text/", "application/json", "application/feed+json", "image/svg+xml")


class _Answer(BaseHTTPRequestHandler):
    """Answers one request for a file below ``root``, which stands at ``base``."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, root: Path, base: str) -> None:
        self.root, self.base = root, base
        super().__init__(*arguments)  # type: ignore[arg-type]  # what a server hands over

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.root / path.removeprefix(self.base).lstrip("/")
        if path.endswith("/"):
            file /= "index.html"
        if path.startswith(self.base) and file.is_file():
            self._send(HTTPStatus.OK, file)
        else:
            self._send(HTTPStatus.NOT_FOUND, self.root / "404.html")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server's name
        """Say nothing: a test tells what it saw."""

    def _send(self, status: HTTPStatus, file: Path) -> None:
        kind = media_type(file)
        content = file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if kind.startswith(_COMPRESSED) or "javascript" in kind:
            content = gzipped(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@cache
def gzipped(content: bytes) -> bytes:
    """Return what a web server sends, compressed as most of them do by themselves."""
    return gzip.compress(content, compresslevel=6, mtime=0)


@contextmanager
def served(root: Path, base: str = "") -> Iterator[str]:
    """Serve a folder below the path ``base`` ("/community"); give its address without a slash."""
    answer = partial(_Answer, root=root, base=base)
    with ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()
