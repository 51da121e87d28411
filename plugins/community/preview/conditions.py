"""What a client has already, by RFC 9110 section 13: then the answer is 304, without a body."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.message import Message
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256

#: Hexadecimal digits of the hash: two editions of a file never share them.
_DIGITS = 32


def validators(content: bytes, changed: float) -> dict[str, str]:
    """Return the headers that tell one edition of a file from another.

    The tag is made of the bytes: a build that changes nothing else keeps it. ``changed`` is in
    seconds since 1970.
    """
    moment = datetime.fromtimestamp(int(changed), UTC)
    return {
        "ETag": f'"{sha256(content).hexdigest()[:_DIGITS]}"',
        "Last-Modified": format_datetime(moment, usegmt=True),
    }


def has_it(asked: Message, offered: Mapping[str, str]) -> bool:
    """Tell whether a request says that its client has what ``validators`` describe.

    The date counts only where no tag is named, for it is the coarser of the two.
    """
    tags = asked.get_all("If-None-Match")
    if tags is not None:
        known = {tag.strip().removeprefix("W/") for tag in ",".join(tags).split(",")}
        return "*" in known or offered["ETag"] in known
    since = _moment(asked.get("If-Modified-Since", ""))
    changed = _moment(offered["Last-Modified"])
    return since is not None and changed is not None and changed <= since


def _moment(text: str) -> datetime | None:
    """Return a date of HTTP; ``None`` for one that cannot be read, which does not count."""
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
