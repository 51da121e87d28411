"""Links between files of the content folder: each leads to something that is published."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from community.context import Build
from community.core.problem import Problem
from community.intake.bodies.targets import PUBLISHED_ENDINGS, right_link, right_picture

#: A link in sanitized HTML, whose attributes all stand between double quotes.
_LINK = re.compile(
    r'(?:href|src)="(?P<link>\{(?P<kind>filename|static|attach)\}(?P<target>[^"]*))"'
)
#: One that says neither ``https:``, ``{filename}`` nor ``{static}``.
_BARE = re.compile(r'(?P<name>src|href)="(?P<link>(?![a-zA-Z][a-zA-Z0-9+.-]*:|//)[^"{\\][^"]*)"')


def link_problems(
    texts: Mapping[str, str], build: Build, published: Collection[str]
) -> Iterator[Problem]:
    """Yield a problem for each ``{filename}`` or ``{static}`` that leads nowhere.

    ``texts`` is the sanitized HTML of every file, those that are wrong or not published too, by
    its path below the content folder; ``published`` are the paths that have a page. A file that is
    itself wrong has its own problem, and a draft may link to another draft.
    """
    for place, html in texts.items():
        for match in _LINK.finditer(html) if "{" in html else ():
            target = _target(place, match["target"])
            fault = _picture_fault if match["kind"] in {"static", "attach"} else _page_fault
            words = fault(target, build, published if place in published else None)
            if words:
                yield _problem(build, place, unescape(match["link"]), words)
        for match in _BARE.finditer(html):
            link = unescape(match["link"])
            words = _bare_fault(link, is_picture=match["name"] == "src")
            if words:
                yield _problem(build, place, link, words)


def linked_file(place: str, link: str) -> str | None:
    """Return the file that a link in the text of ``place`` names with ``{static}``, if it does."""
    match = _LINK.fullmatch(f'src="{link}"')
    if match is None or match["kind"] == "filename":
        return None
    return _target(place, match["target"])


def is_image(content: Path, place: str) -> bool:
    """Tell whether ``place`` (relative to ``content``) is a plain file under ``images/``.

    Files that a browser would run, such as ``.svg`` and ``.html``, are none.
    """
    path = content / place
    inside = path.resolve().is_relative_to((content / "images").resolve())
    known = path.suffix.lower() in PUBLISHED_ENDINGS
    return inside and known and path.is_file() and not path.is_symlink()


def _target(place: str, written: str) -> str:
    """Return the linked file below the content folder, as Pelican finds it."""
    path = unquote(urlsplit(unescape(written)).path)
    if path.startswith("/"):
        return path[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(place), path))


def _page_fault(
    target: str, build: Build, published: Collection[str] | None
) -> tuple[str, str] | None:
    """Return what is wrong with a link to a page, and what to write; None if nothing."""
    if target in build.failed:
        return None
    if not (build.content / target).is_file():
        return (
            f"the link leads to '{target}', and there is no such file",
            "Write the file's path from the content folder, such as {filename}/events/coffee.md",
        )
    if published is not None and target not in published:
        return (
            f"the link leads to '{target}', which is not published",
            "Take the link out, or publish that file first",
        )
    return None


def _picture_fault(
    target: str, build: Build, _published: Collection[str] | None
) -> tuple[str, str] | None:
    if is_image(build.content, target):
        return None
    kept = target.startswith("images/") and (build.content / target).is_file()
    if kept and Path(target).suffix.lower() not in PUBLISHED_ENDINGS:
        return (
            f"the link leads to '{target}', which is not a picture that can be published",
            "Link to a file that ends in .jpg, .png, .webp, .avif, .gif or .pdf",
        )
    return (
        f"the link leads to '{target}', and there is no such file under content/images",
        "Put the file under content/images/ and write {static}/images/ and its name",
    )


def _bare_fault(link: str, *, is_picture: bool) -> tuple[str, str] | None:
    """Return what is wrong with a link for which each page would look elsewhere."""
    if is_picture:
        return (f"the picture '{link}' would not be found", f"Write {right_picture(link)}")
    right = right_link(link)
    return (f"the link '{link}' would lead nowhere", f"Write {right}") if right else None


def _problem(build: Build, place: str, link: str, words: tuple[str, str]) -> Problem:
    path = build.content / place
    line, column = _place_of(link, path)
    return Problem(
        path=path.relative_to(build.root).as_posix(),
        line=line,
        column=column,
        rule="broken-link",
        message=words[0],
        hint=words[1],
    )


def _place_of(link: str, path: Path) -> tuple[int, int]:
    """Return line and column of the link in its file, from 1; the first line if it was escaped."""
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").split("\n"), start=1):
        column = line.find(link)
        if column >= 0:
            return number, column + 1
    return 1, 1
