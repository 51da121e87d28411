"""Links between files of the content folder: each leads to something that is published."""

from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from pelican.contents import Content

from community.context import Build, build_in
from community.core.problem import Problem

_KINDS = ("filename", "static", "attach")


def link_problems(context: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield a problem for each ``{filename}``, ``{static}`` or ``{attach}`` that leads nowhere.

    To be called when every generator has read its files. A link to a file that is itself wrong is
    passed over: that file has its own problem.
    """
    build = build_in(context)
    targets = context["generated_content"]
    for content in targets.values():
        if isinstance(content, Content) and "{" in content._content:  # noqa: SLF001  # no getter gives the text before its links are resolved
            yield from _problems_of(content, build, targets)


def _problems_of(
    content: Content, build: Build, targets: Mapping[str, Content | None]
) -> Iterator[Problem]:
    for match in content._get_intrasite_link_regex().finditer(content._content):  # noqa: SLF001  # Pelican's own pattern decides what is a link
        kind, written = match["what"], match["value"]
        place = _target(content, written)
        if kind == "filename":
            if place in build.failed or targets.get(place):
                continue
            yield _problem(content, build, match["path"], _no_page(place, written, build))
        elif kind not in _KINDS:
            yield _problem(content, build, match["path"], _unknown_kind(kind))
        elif not is_image(build.content, place):
            yield _problem(content, build, match["path"], _no_image(written))


def is_image(content: Path, place: str) -> bool:
    """Tell whether ``place`` (relative to ``content``) is a plain file under ``images/``."""
    path = content / place
    inside = path.resolve().is_relative_to((content / "images").resolve())
    return inside and path.is_file() and not path.is_symlink()


def _target(content: Content, written: str) -> str:
    """Return the linked file relative to the content folder, as Pelican finds it."""
    path = unquote(urlsplit(unescape(written)).path)
    if path.startswith("/"):
        return path[1:]
    place: str = content.get_relative_source_path(str(Path(content.source_path).parent / path))
    return place


def _no_page(place: str, written: str, build: Build) -> tuple[str, str]:
    if (build.content / place).is_file():
        return (
            f"the link leads to '{written}', which is not published",
            "Take the link out, or publish that file first",
        )
    return (
        f"the link leads to '{written}', and there is no such file",
        "Write the file's path from the content folder, such as {filename}/events/coffee.md",
    )


def _no_image(written: str) -> tuple[str, str]:
    return (
        f"the link leads to '{written}', and there is no such file under content/images",
        "Put the file under content/images/ and write {static}/images/ and its name",
    )


def _unknown_kind(kind: str) -> tuple[str, str]:
    return (
        f"'{{{kind}}}' is not a kind of link",
        "Write {filename} for a page and {static} for a picture",
    )


def _problem(content: Content, build: Build, link: str, words: tuple[str, str]) -> Problem:
    path = Path(content.source_path)
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
        column = line.find(link.replace("&amp;", "&"))
        if column >= 0:
            return number, column + 1
    return 1, 1
