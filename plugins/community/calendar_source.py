"""The octets of a calendar, from a file or from an address on the web."""

import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import AbstractContextManager
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO, Protocol, cast

#: 10 MB: thousands of events; what is larger is no calendar of a department.
LARGEST = 10_000_000
#: How long a server may take for all of it.
SECONDS = 30.0

_PIECE = 65_536
_AGENT = "department-events (import of a public calendar)"
_REFUSED = {401, 403, 429, 503}
_BY_HAND = (
    "Open the address in your browser, save the calendar as a file and give me that file: "
    "import calendar.ics"
)


class UnreachableError(Exception):
    """A calendar could not be had; the message says why, and what to do."""


class Answer(Protocol):
    """What a server answers."""

    def read(self, size: int, /) -> bytes:
        """Return the next octets."""


#: Opens an address; raises ``OSError`` or ``HTTPException`` where that fails.
Opening = Callable[[urllib.request.Request, float], AbstractContextManager[Answer]]


class OnlySecure(urllib.request.HTTPRedirectHandler):
    """Follows no way on which others can change what is read."""

    def redirect_request(  # noqa: PLR0913, PLR0917  # as urllib calls it
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Return the request for where it leads."""
        _secure(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_address(text: str) -> bool:
    """Tell whether a text is an address rather than the name of a file."""
    return "://" in text


def read_calendar(text: str, opening: Opening | None = None) -> bytes:
    """Return the octets; raise ``UnreachableError``."""
    return fetch(text, opening or _open) if is_address(text) else _read_file(Path(text))


def _read_file(file: Path) -> bytes:
    try:
        with file.expanduser().open("rb") as stream:
            octets = stream.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreachableError(f"{file} cannot be read: {reason}.") from error
    return _bounded(octets, str(file))


def fetch(address: str, opening: Opening) -> bytes:
    """Return what stands at an https or webcal address."""
    request = urllib.request.Request(_secure(address), headers={"User-Agent": _AGENT})  # noqa: S310
    until = time.monotonic() + SECONDS
    pieces: list[bytes] = []
    try:
        with opening(request, SECONDS) as answer:
            while piece := _next_piece(answer, until):
                pieces.append(piece)
                if sum(map(len, pieces)) > LARGEST:
                    break
    except urllib.error.HTTPError as error:
        raise UnreachableError(_refusal(address, error)) from error
    except TimeoutError as error:
        raise UnreachableError(
            f"{address} took longer than {SECONDS:.0f} seconds. {_BY_HAND}"
        ) from error
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise UnreachableError(f"{address} cannot be reached: {reason}. {_BY_HAND}") from error
    return _web_page_refused(_bounded(b"".join(pieces), address), address)


def _next_piece(answer: Answer, until: float) -> bytes:
    """Return what comes next; raise ``TimeoutError`` where that is too late."""
    if time.monotonic() > until:
        raise TimeoutError
    return answer.read(_PIECE)


def _open(request: urllib.request.Request, seconds: float) -> AbstractContextManager[Answer]:
    opener = urllib.request.build_opener(OnlySecure)
    return cast("AbstractContextManager[Answer]", opener.open(request, timeout=seconds))


def _secure(address: str) -> str:
    scheme, _, rest = address.partition("://")
    if scheme.lower() in {"webcal", "webcals", "https"}:
        return f"https://{rest}"
    if scheme.lower() == "http":
        raise UnreachableError(
            f"{address} begins with http, and others can change it on the way. "
            f"Try https://{rest}, or save the calendar as a file."
        )
    raise UnreachableError(f"{address} is no address of a calendar. Write https://… or webcal://…")


def _refusal(address: str, error: urllib.error.HTTPError) -> str:
    if error.code in _REFUSED:
        return (
            f"{address} answers {error.code}: it lets no programs in, as many sites do behind "
            f"Cloudflare. {_BY_HAND}"
        )
    return f"{address} answers {error.code} {error.reason}. Look whether the address is right."


def _bounded(octets: bytes, name: str) -> bytes:
    if len(octets) > LARGEST:
        raise UnreachableError(f"{name} is larger than 10 MB. Export fewer years.")
    return octets


def _web_page_refused(octets: bytes, address: str) -> bytes:
    if octets.lstrip()[:1] == b"<":
        raise UnreachableError(
            f"{address} answers with a web page, not with a calendar; perhaps "
            f"it asks whether you are a person. {_BY_HAND}"
        )
    return octets
