"""Links that say neither ``https://`` nor ``{filename}``, and what they were meant to say."""

import re
from posixpath import basename

from community.intake.fields.texts import PICTURE_ENDINGS

#: What may be published of ``images/``: pictures, and PDF for flyers.
PUBLISHED_ENDINGS = frozenset({*PICTURE_ENDINGS, ".pdf"})

_LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)+(?P<last>[a-z]{{2,}})", re.IGNORECASE)
_MAILBOX = re.compile(rf"[^\s/@]+@{_HOST.pattern}", re.IGNORECASE)
_PHONE = re.compile(r"(?!\d{4}-\d\d-)\+?[0-9(][0-9 ().-]{6,14}[0-9]")
#: What follows the last dot in the names of files that no website is called after.
_FILES = frozenset({ending[1:] for ending in PUBLISHED_ENDINGS} | {"md", "ics", "xml", "json"})


def right_link(link: str) -> str | None:
    """Return what to write for a link without a scheme; None where it may lead somewhere.

    Links within a page, and to other addresses of the site, are left to the author.
    """
    path = re.split("[?#]", link, maxsplit=1)[0]
    host = _HOST.fullmatch(path.partition("/")[0])
    if host and (path.lower().startswith("www.") or host["last"].lower() not in _FILES):
        return f"https://{link}"
    if path.endswith(".md"):
        return f"{{filename}}{link.removeprefix('|filename|')}"
    if path.lower().endswith(tuple(PUBLISHED_ENDINGS)):
        return right_picture(path)
    if _MAILBOX.fullmatch(path):
        return f"mailto:{link}"
    return f"tel:{path}" if _PHONE.fullmatch(path) else None


def right_picture(link: str) -> str:
    """Return what to write for a picture or a flyer."""
    return f"{{static}}/images/{basename(link)}"
