"""The site over HTTP, for this computer alone; its pages follow every new edition."""

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path, PurePosixPath
from socket import SHUT_RDWR
from socketserver import TCPServer, ThreadingMixIn
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from community.core.problem import CommunityError
from community.form_files import FORM_PATH
from community.preview.conditions import has_it, validators
from community.preview.editions import Edition, Editions
from community.preview.host_headers import host_headers
from community.preview.media_types import media_type
from community.preview.orders import Outlook
from community.preview.outlook_request import read_outlook
from community.preview.shown_page import found_file, message_for, missing_page, no_page, shown_page

#: The preview's own addresses; none of a site begins with an underscore.
_EDITIONS = "/_preview/editions"
_OUTLOOK = "/_preview/outlook"
_OWN_NAMES = (
    "refresh.js",
    "patch.js",
    "bar.js",
    "moment.js",
    "bar.css",
    "failure.css",
    "hidden.css",
)
_OWN_FILES = {f"/_preview/{name}": name for name in _OWN_NAMES}

#: Seconds of silence after which a waiting page is written to, to learn whether it is still there.
_SILENCE = 15.0

#: Seconds after which a missing file is looked for again: a build may be just taking its place.
_SWAP = 0.05

_HTML = "text/html; charset=utf-8"

#: How much may be sent to it at once, in bytes.
_MOST = 10_000


class PreviewServer(ThreadingMixIn, TCPServer):
    """Serves a folder; every request has a thread, and all of them end with the server."""

    # On Windows this would let two servers have one port.
    allow_reuse_address = os.name != "nt"

    def __init__(
        self,
        port: int,
        editions: Editions,
        *,
        ask: Callable[[Outlook], None] | None = None,
        form: Callable[[str], bytes] | None = None,
    ) -> None:
        """Listen on the loopback address alone; port 0 is any that is free.

        ``ask`` hears how staff want to look at the site; without it pages have no bar. ``form``
        gives the files of the form by their path below ``admin/``, or raises ``LookupError``.
        """
        self.form = form
        self.editions = editions
        self.ask = ask
        self._open: Counter[str] = Counter()
        self._last = "/"
        self._connections: set[Any] = set()
        super().__init__(("127.0.0.1", port), _Answer)

    @property
    def port(self) -> int:
        """Return the port that is listened on."""
        return int(self.server_address[1])

    def watched(self) -> tuple[str, ...]:
        """Return the addresses of the pages that are open, and of the last that was asked for."""
        paths = (*(+self._open), self._last)
        return tuple(dict.fromkeys(path.removesuffix("index.html").lstrip("/") for path in paths))

    def shows(self, path: str) -> None:
        """Remember that somebody asked for a page."""
        self._last = path

    @contextmanager
    def opened(self, path: str) -> Iterator[None]:
        """Remember that a page is open, for as long as it is."""
        self._open[path] += 1
        try:
            yield
        finally:
            self._open[path] -= 1

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remember the connection for as long as it is open."""
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Close a connection."""
        self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has left; anything else is a fault of ours."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def server_close(self) -> None:
        """Let go of everyone who is connected and wait until their threads have ended."""
        self.editions.close()
        for connection in tuple(self._connections):
            with suppress(OSError):
                connection.shutdown(SHUT_RDWR)
        super().server_close()


class _Answer(BaseHTTPRequestHandler):
    """Answers one request."""

    server: PreviewServer

    def do_GET(self) -> None:
        """Send what the address means."""
        address = urlsplit(f"/{self.path.lstrip('/')}")
        if address.path == _EDITIONS:
            self._send_editions(parse_qs(address.query).get("page", ["/"])[0])
        elif address.path in _OWN_FILES:
            own = Path(__file__).with_name(_OWN_FILES[address.path])
            self._send(HTTPStatus.OK, {"Content-Type": media_type(own)}, own.read_bytes())
        elif address.path.startswith(f"/{FORM_PATH}") and self.server.form:
            self._send_form(address.path.removeprefix(f"/{FORM_PATH}"))
        elif address.path == f"/{FORM_PATH}".rstrip("/") and self.server.form:
            self._send(HTTPStatus.FOUND, {"Location": f"/{FORM_PATH}"}, b"")
        else:
            self._send_page(address.path, address.query)

    do_HEAD = do_GET  # noqa: N815  # the same answer, its body withheld in _send

    def do_POST(self) -> None:
        """Take how somebody wants to look at the site, from a page of this server alone."""
        if self.path != _OUTLOOK or self.server.ask is None:
            self._send(HTTPStatus.NOT_FOUND, {}, b"")
            return
        length = min(int(self.headers.get("Content-Length", "0")), _MOST)
        status, outlook = read_outlook(self.headers, self.rfile.read(length), self.server.port)
        if outlook:
            self.server.ask(outlook)
        self._send(status, {}, b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server's name
        """Say nothing: the terminal is for what the builds tell."""

    def _send_form(self, path: str) -> None:
        """Send a file of the form, or why there is none."""
        assert self.server.form  # noqa: S101  # asked before
        name = path or "index.html"
        headers = {"X-Frame-Options": "DENY", "X-Robots-Tag": "noindex"}
        try:
            content = self.server.form(name)
        except CommunityError as error:
            told = no_page("The form is not there", str(error))
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, {"Content-Type": _HTML}, told)
        except LookupError:
            self._send(HTTPStatus.NOT_FOUND, headers, b"")
        else:
            kind = media_type(PurePosixPath(name))
            self._send(HTTPStatus.OK, {**headers, "Content-Type": kind}, content)

    def _send_page(self, path: str, query: str) -> None:
        """Send a file of the site; one that is not there is looked for twice."""
        for pause in (0, _SWAP):
            time.sleep(pause)
            edition = self.server.editions.current  # first, so that a page is never called newer
            with suppress(FileNotFoundError):
                self._send_found(path, query, edition)
                return
        self._send_missing(path, edition)

    def _send_found(self, path: str, query: str, edition: Edition) -> None:
        try:
            file, content = found_file(unquote(path), edition)
        except IsADirectoryError:
            location = f"{path}/?{query}" if query else f"{path}/"
            self._send(HTTPStatus.FOUND, {"Location": location}, b"")
        else:
            self._send_file(file, content, edition, host_headers(edition.output, unquote(path)))

    def _send_missing(self, path: str, edition: Edition) -> None:
        status, content = missing_page(edition)
        self._send_html(status, content, edition, host_headers(edition.output, unquote(path)))

    def _send_file(
        self, file: Path, content: bytes, edition: Edition, sent: Mapping[str, str]
    ) -> None:
        """Send a page, or any other file unless the client has it already."""
        if file.suffix == ".html":
            self.server.shows(unquote(urlsplit(self.path).path))
            self._send_html(HTTPStatus.OK, content, edition, sent)
            return
        headers = {
            "Content-Type": media_type(file),
            # It may be kept, but must be asked for: whoever has it learns that by a 304.
            "Cache-Control": "no-cache",
            **sent,
            **validators(content, file.stat().st_mtime),
        }
        if has_it(self.headers, headers):
            del headers["Content-Type"]
            self._send_head(HTTPStatus.NOT_MODIFIED, headers)
        else:
            self._send(HTTPStatus.OK, headers, content)

    def _send_html(
        self, status: HTTPStatus, page: bytes, edition: Edition, sent: Mapping[str, str]
    ) -> None:
        headers = {**sent, "Content-Type": _HTML, "Cache-Control": "no-store"}
        has_bar = self.server.ask is not None
        self._send(status, headers, shown_page(page, edition, has_bar=has_bar))

    def _send_editions(self, path: str) -> None:
        """Tell the open page at a path of every edition, for as long as it is open."""
        self._send_head(HTTPStatus.OK, {"Content-Type": "text/event-stream"})
        editions = self.server.editions
        told: Edition | None = None
        with self.server.opened(path):
            while editions.is_open and self.command != "HEAD":
                edition = editions.after(told, timeout=_SILENCE)
                is_news = edition is not told
                line = f"data: {json.dumps(message_for(path, edition))}" if is_news else ":"
                self.wfile.write(f"{line}\n\n".encode())
                told = edition

    def _send(self, status: HTTPStatus, headers: Mapping[str, str], content: bytes) -> None:
        self._send_head(status, {**headers, "Content-Length": str(len(content))})
        if self.command != "HEAD":
            self.wfile.write(content)

    def _send_head(self, status: HTTPStatus, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        always = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
        for name, value in {**always, **headers}.items():
            self.send_header(name, value)
        self.end_headers()
