"""How somebody wants to look at the site, as the bar of a page sends it."""

import json
from collections.abc import Mapping
from datetime import datetime
from email.message import Message
from http import HTTPStatus

from community.preview.orders import Outlook

_JSON = "application/json"

#: What is written in the bar: a moment of the department's clock, to the minute.
_FORM = "%Y-%m-%dT%H:%M"


def read_outlook(headers: Message, body: bytes, port: int) -> tuple[HTTPStatus, Outlook | None]:
    """Return what a request asks for, and how it is answered.

    Another website's page cannot ask: it names itself as the origin, and no browser lets it send
    JSON without a question that is never answered.
    """
    if not is_own(headers, port) or headers.get_content_type() != _JSON:
        return HTTPStatus.FORBIDDEN, None
    try:
        read = json.loads(body)
        outlook = Outlook(as_of=_moment(read["as_of"]), drafts=read["drafts"] is True)
    except (KeyError, TypeError, ValueError):
        return HTTPStatus.BAD_REQUEST, None
    return HTTPStatus.NO_CONTENT, outlook


def is_own(headers: Mapping[str, str] | Message, port: int) -> bool:
    """Tell whether a request comes from a page of this server, whatever a name may lead here."""
    hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
    host = headers.get("Host", "")
    return host in hosts and headers.get("Origin", f"http://{host}") == f"http://{host}"


def _moment(text: str) -> str:
    return datetime.strptime(text, _FORM).strftime(_FORM) if text else ""  # noqa: DTZ007  # a wall clock
