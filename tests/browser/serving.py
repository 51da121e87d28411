"""A folder over HTTP on loopback, as a web server sends it: compressed, with the site's headers."""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from community.preview.host_headers import host_headers
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
        is_there = path.startswith(self.base) and file.is_file()
        status = HTTPStatus.OK if is_there else HTTPStatus.NOT_FOUND
        headers = {"Content-Type": media_type(file if is_there else self.root / "404.html")}
        headers |= sent_by_host(self.root, path)
        self._send(status, headers, file if is_there else self.root / "404.html")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server's name
        """Say nothing: a test tells what it saw."""

    def _send(self, status: HTTPStatus, headers: Mapping[str, str], file: Path) -> None:
        content = file.read_bytes()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        kind = headers["Content-Type"]
        if kind.startswith(_COMPRESSED) or "javascript" in kind:
            content = gzipped(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@cache
def sent_by_host(root: Path, path: str) -> dict[str, str]:
    """Return what the site asks of its host for a path, the policy and who may include it."""
    return host_headers(root, path)


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
