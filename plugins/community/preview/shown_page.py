"""A page as the preview shows it: with what follows the editions, and the moment it believes in."""

from dataclasses import asdict
from hashlib import sha256
from html import escape
from http import HTTPStatus
from pathlib import Path

from community.preview.editions import Edition
from community.preview.files import read_page
from community.views.page_sources import source_at

#: Hexadecimal digits of the hash: two editions of a page never share them.
_DIGITS = 16

#: A page that leads on at once, and runs no script.
_LEADS_ON = b'<meta http-equiv="refresh"'

_NO_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{0}</title></head>
<body><h1>{0}</h1><p>{1}</p></body></html>
"""


def fingerprint(page: bytes, edition: Edition) -> str:
    """Return what differs when an open page has to be read anew."""
    about = f"{edition.files} {'' if edition.outlook.is_usual else edition.as_of}"
    return sha256(about.encode() + page).hexdigest()[:_DIGITS]


def shown_page(page: bytes, edition: Edition, *, has_bar: bool) -> bytes:
    """Return the page with the preview's scripts; what is published has none of them."""
    if _LEADS_ON in page:
        return page
    scripts = _script("refresh.js", edition=fingerprint(page, edition), files=edition.files)
    if has_bar:
        drafts = "yes" if edition.outlook.drafts else ""
        scripts = _script("bar.js", as_of=edition.outlook.as_of, drafts=drafts) + scripts
    return _with_moment(_with_scripts(page, scripts), edition)


def _script(name: str, **told: str) -> str:
    words = "".join(f' data-{key.replace("_", "-")}="{escape(text)}"' for key, text in told.items())
    return f'<script src="/_preview/{name}"{words} defer></script>'


def _with_scripts(page: bytes, scripts: str) -> bytes:
    before, end, after = page.rpartition(b"</body>")
    return before + scripts.encode() + end + after if end else page + scripts.encode()


def _with_moment(page: bytes, edition: Edition) -> bytes:
    """Have the page's own scripts believe the moment that was asked for."""
    if not edition.outlook.as_of:
        return page
    before, head, after = page.partition(b"<head>")
    script = f'<script src="/_preview/moment.js" data-moment="{escape(edition.as_of)}"></script>'
    return before + head + script.encode() + after if head else page


def found_file(path: str, edition: Edition) -> tuple[Path, bytes]:
    """Return the file that a path (``/events/coffee/``) means, and its newest bytes.

    Raise ``IsADirectoryError`` and ``FileNotFoundError`` as ``read_page`` does.
    """
    name = f"{path}index.html" if path.endswith("/") else path
    early = edition.pages.get(name.lstrip("/"))
    if early is not None:
        return edition.output / name.lstrip("/"), early
    return read_page(edition.output, path)


def missing_page(edition: Edition) -> tuple[HTTPStatus, bytes]:
    """Return what is shown where there is no page: the site's own, if it has one."""
    if not edition.output.is_dir():
        words = ("Nothing is built yet", "The site appears here when a build succeeds.")
        return HTTPStatus.SERVICE_UNAVAILABLE, no_page(*words)
    try:
        return HTTPStatus.NOT_FOUND, read_page(edition.output, "/404.html")[1]
    except FileNotFoundError:
        return HTTPStatus.NOT_FOUND, no_page("Not found", "The site has no such page.")


def no_page(title: str, words: str) -> bytes:
    """Return a page that only tells why there is none."""
    return _NO_PAGE.format(escape(title), escape(words)).encode()


def message_for(path: str, edition: Edition) -> dict[str, object]:
    """Return what the open page at a path is told of an edition."""
    try:
        _, page = found_file(path, edition)
    except (FileNotFoundError, IsADirectoryError):
        _, page = missing_page(edition)
    return {
        "page": fingerprint(page, edition),
        "failure": edition.failure and asdict(edition.failure),
        "hidden": dict(edition.hidden),
        "source": source_at(path, edition.sources),
        "wanted": edition.wanted and asdict(edition.wanted),
        "shown": asdict(edition.outlook),
    }
