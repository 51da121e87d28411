"""A calendar is had from a file or from the web, or a sentence says why not."""

import io
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from http.client import HTTPMessage, IncompleteRead
from pathlib import Path
from urllib.error import HTTPError, URLError

import pytest

from community import calendar_source
from community.calendar_source import (
    LARGEST,
    Answer,
    UnreachableError,
    fetch,
    is_address,
    read_calendar,
)

_ADDRESS = "https://x.example/calendar.ics"


def opening(answer: bytes | Exception) -> calendar_source.Opening:
    """Return what opens every address with one answer, and keeps which was asked for."""

    @contextmanager
    def opened(request: urllib.request.Request) -> Iterator[Answer]:
        asked.append(request.full_url)
        if isinstance(answer, Exception):
            raise answer
        yield io.BytesIO(answer)

    def open_(request: urllib.request.Request, _: float) -> AbstractContextManager[Answer]:
        return opened(request)

    asked.clear()
    return open_


asked: list[str] = []


def refusal(code: int, reason: str) -> HTTPError:
    return HTTPError(_ADDRESS, code, reason, HTTPMessage(), None)


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "calendar.ics"
    file.write_bytes(b"BEGIN")

    assert b"BEGIN" == read_calendar(str(file))
    with pytest.raises(UnreachableError, match=r"other.ics cannot be read: No such file"):
        read_calendar(str(tmp_path / "other.ics"))


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        (_ADDRESS, _ADDRESS),
        ("webcal://x.example/c?d=1", "https://x.example/c?d=1"),
        ("WEBCALS://x.example/c", "https://x.example/c"),
    ],
)
def test_an_address_is_asked_in_a_way_nobody_can_read_along(address: str, opened: str) -> None:
    assert is_address(address)
    assert b"BEGIN" == read_calendar(address, opening(b"BEGIN"))
    assert [opened] == asked


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (refusal(403, "Forbidden"), "answers 403: it lets no programs in, .* save the calendar"),
        (refusal(404, "Not Found"), "answers 404 Not Found. Look whether the address is right"),
        (URLError("no such host"), "cannot be reached: no such host"),
        (ConnectionResetError("reset"), "cannot be reached: reset"),
        (IncompleteRead(b""), "cannot be reached: IncompleteRead"),
        (TimeoutError(), "took longer than 30 seconds"),
        (b" <!DOCTYPE html>", "answers with a web page, not with a calendar"),
        (b"x" * (LARGEST + 1), "is larger than 10 MB"),
    ],
)
def test_what_cannot_be_had_is_told_in_a_sentence(answer: bytes | Exception, sentence: str) -> None:
    with pytest.raises(UnreachableError, match=sentence):
        fetch(_ADDRESS, opening(answer))


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://x.example/c", "begins with http, .* Try https://x.example/c"),
        ("ftp://x.example/c", "is no address of a calendar"),
    ],
)
def test_other_ways_are_refused(address: str, sentence: str) -> None:
    with pytest.raises(UnreachableError, match=sentence):
        fetch(address, opening(b""))


def test_a_server_that_never_ends_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar_source, "SECONDS", -1.0)

    with pytest.raises(UnreachableError, match="took longer"):
        fetch(_ADDRESS, opening(b"BEGIN"))


def test_no_redirect_leads_to_where_others_can_read_along() -> None:
    handler = calendar_source.OnlySecure()
    request = urllib.request.Request(_ADDRESS)

    def followed(address: str) -> urllib.request.Request | None:
        return handler.redirect_request(request, io.BytesIO(), 302, "", HTTPMessage(), address)

    found = followed("https://y.example/")
    assert found is not None
    assert "https://y.example/" == found.full_url
    with pytest.raises(UnreachableError):
        followed("http://y.example/")


def test_the_web_itself_is_asked_where_nothing_else_is_given() -> None:
    with pytest.raises(UnreachableError, match="cannot be reached"):
        read_calendar("https://calendar.invalid/")
