import json
from email.message import Message
from http import HTTPStatus

import pytest

from community.preview.orders import Outlook
from community.preview.outlook_request import read_outlook

OWN = {"Host": "127.0.0.1:8000", "Content-Type": "application/json"}
ASKED = {"as_of": "2027-01-05T09:00", "drafts": True}


def read(asked: object, **changes: str) -> tuple[HTTPStatus, Outlook | None]:
    headers = Message()
    for name, text in {**OWN, **{key.replace("_", "-"): t for key, t in changes.items()}}.items():
        headers[name] = text
    return read_outlook(headers, json.dumps(asked).encode(), 8000)


def test_a_moment_and_drafts_are_read() -> None:
    outlook = Outlook(as_of="2027-01-05T09:00", drafts=True)

    assert (HTTPStatus.NO_CONTENT, outlook) == read(ASKED)
    assert (HTTPStatus.NO_CONTENT, outlook) == read(ASKED, Origin="http://127.0.0.1:8000")
    assert (HTTPStatus.NO_CONTENT, Outlook()) == read({"as_of": "", "drafts": False})


@pytest.mark.parametrize(
    "changes",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Host": "evil.example:8000"},
        {"Host": "127.0.0.1:8001"},
        {"Content_Type": "text/plain"},
    ],
)
def test_pages_of_other_websites_cannot_ask(changes: dict[str, str]) -> None:
    assert (HTTPStatus.FORBIDDEN, None) == read(ASKED, **changes)


@pytest.mark.parametrize(
    "asked",
    [
        "no object",
        {},
        {"as_of": "2027-01-05"},
        {"as_of": "soon", "drafts": True},
        {"as_of": ["2027-01-05T09:00"], "drafts": True},
        {"as_of": "2027-02-30T09:00", "drafts": False},
    ],
)
def test_what_is_no_moment_is_refused(asked: object) -> None:
    assert (HTTPStatus.BAD_REQUEST, None) == read(asked)
