"""Pelican's own pages (``content/pages/``), read as strictly as events are."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

from pelican.readers import BaseReader

from community.core.problem import ContentError, Problem
from community.intake.bodies.body import read_body
from community.intake.files.text import read_text

#: What the header of a page may say; Pelican makes an attribute of its object of everything else.
PAGE_KEYS = (
    "title", "slug", "summary", "lang", "date", "modified", "status", "template", "speaker"
)  # fmt: skip

_STATUSES = ("published", "hidden", "draft")

#: How a page looks; an interview is listed with its summary, and may name who answers.
_TEMPLATES = ("page", "interview")

#: First parts of addresses that belong to events, programs, places and feeds.
_RESERVED = frozenset({
    "404", "admin", "calendar", "changes", "drafts", "embed", "events", "feed-health", "images",
    "next", "programs", "search", "subscribe", "tags", "theme", "venues",
})  # fmt: skip

_HEADER = re.compile(r"(?P<key>[A-Za-z][\w -]*?)[ \t]*:[ \t]*(?P<value>.*)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]{2})?")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of the header: its number in the file, its key, its value."""

    number: int
    key: str
    value: str


class PageReader(BaseReader):  # type: ignore[misc]  # Pelican ships no types
    """Reads ``Key: value`` lines, a blank line, then Markdown; its HTML is safe.

    Raises ``ContentError`` with every problem of the file, which ``community.complaints`` takes
    out of the failure that Pelican logs.
    """

    enabled = True
    file_extensions: ClassVar[list[str]] = ["md"]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the page's HTML and its metadata."""
        folder = Path(self.settings["PATH"])
        content = folder.resolve()
        path = content / Path(source_path).relative_to(folder)
        if path.resolve() != path or not path.is_file():
            raise ContentError([])  # a link, or no file at all; intake.files tells of it
        name = path.relative_to(content.parent).as_posix()
        text, unreadable = read_text(path, name)
        if text is None:
            raise ContentError(unreadable)
        lines = text.split("\n")
        header, twice, rest = _header(lines)
        header.setdefault("slug", _Line(number=1, key="slug", value=path.name.split(".")[0]))
        problems = [*unreadable, *_faults_of(header, rest, name), *self._unreadable(header, name)]
        problems.extend(_twice(line, header[line.key], name) for line in twice)
        body, found = read_body(name, "\n".join(lines[rest:]), rest + 1)
        if problems or found:
            raise ContentError([*problems, *found])
        if "template" in header:
            header["template"] = replace(header["template"], value=header["template"].value.lower())
        return body.html, {k: self.process_metadata(k, line.value) for k, line in header.items()}

    def _unreadable(self, header: dict[str, _Line], name: str) -> list[Problem]:
        problems = []
        for key in ("date", "modified"):
            if key in header:
                try:
                    self.process_metadata(key, header[key].value)
                except ValueError:
                    problems.append(_unreadable_date(header[key], name))
        return problems


def _header(lines: list[str]) -> tuple[dict[str, _Line], list[_Line], int]:
    """Return the header by lower-case key, keys that come again, and where the text begins."""
    fenced = bool(lines) and lines[0].strip() == "---"
    header: dict[str, _Line] = {}
    twice: list[_Line] = []
    for index in range(int(fenced), len(lines)):
        match = _HEADER.fullmatch(lines[index].rstrip())
        if not match:
            closes = lines[index].strip() in {"---", "..."}
            return header, twice, index + 1 if fenced and closes else index
        key = match["key"].lower()
        line = _Line(number=index + 1, key=key, value=match["value"].strip())
        if header.setdefault(key, line) is not line:
            twice.append(line)
    return header, twice, len(lines)


def _faults_of(header: dict[str, _Line], rest: int, name: str) -> list[Problem]:
    problems = [_unknown_key(line, name) for key, line in header.items() if key not in PAGE_KEYS]
    if not header.get("title") or not header["title"].value:
        problems.append(_missing_title(rest, name))
    language = header.get("lang")
    if language and not _LANGUAGE.fullmatch(language.value):
        problems.append(_bad_language(language, name))
    slug = header["slug"]
    if slug.value in _RESERVED or not _SLUG.fullmatch(slug.value):
        problems.append(_bad_slug(slug, name))
    problems.extend(_unknown_choice(header, "status", _STATUSES, name))
    problems.extend(_unknown_choice(header, "template", _TEMPLATES, name))
    problems.extend(_faults_of_interview(header, name))
    return problems


def _unknown_choice(
    header: dict[str, _Line], key: str, choices: tuple[str, ...], name: str
) -> Iterator[Problem]:
    line = header.get(key)
    if line and line.value.lower() not in choices:
        near = difflib.get_close_matches(line.value.lower(), choices, n=1)
        told = f"Did you mean '{near[0]}'?" if near else f"Write one of: {', '.join(choices)}"
        said = f"'{line.value}' is not a {key} of a page"
        yield _page_problem(name, line.number, "unknown-choice", said, told)


def _faults_of_interview(header: dict[str, _Line], name: str) -> Iterator[Problem]:
    """Yield what a list of interviews would lack, and what only an interview may say."""
    template, speaker = header.get("template"), header.get("speaker")
    is_interview = template is not None and template.value.lower() == "interview"
    if template and is_interview and not ("summary" in header and header["summary"].value):
        said = "the interview has no summary"
        told = "Write 'Summary: ' and one sentence, which stands in the list of interviews"
        yield _page_problem(name, template.number, "missing-key", said, told)
    if speaker and not is_interview:
        said = "'speaker' belongs to an interview"
        told = "Write 'Template: interview' too, or take this line out"
        yield _page_problem(name, speaker.number, "unknown-key", said, told)


def _unknown_key(line: _Line, name: str) -> Problem:
    near = difflib.get_close_matches(line.key, PAGE_KEYS, n=1)
    hint = f"Did you mean '{near[0]}'?" if near else f"Write one of: {', '.join(PAGE_KEYS)}"
    said = f"'{line.key}' is not a known key of a page"
    return _page_problem(name, line.number, "unknown-key", said, hint)


def _twice(line: _Line, first: _Line, name: str) -> Problem:
    return Problem(
        path=name,
        line=line.number,
        column=1,
        rule="duplicate-key",
        message=f"the key '{line.key}' is here twice, first on line {first.number}",
        hint="Keep one of the two lines",
    )


def _bad_language(line: _Line, name: str) -> Problem:
    return Problem(
        path=name,
        line=line.number,
        column=1,
        rule="language",
        message=f"'{line.value}' is not the code of a language",
        hint="Write its code in small letters, such as es",
    )


def _missing_title(rest: int, name: str) -> Problem:
    said = "the page has no title" if rest else "the page has no header"
    hint = "Write 'Title: ' and the page's title in the first line, then a blank line"
    return _page_problem(name, 1, "missing-key", said, hint)


def _bad_slug(line: _Line, name: str) -> Problem:
    taken = "belongs to another part of the site" if line.value in _RESERVED else "is no address"
    hint = "Give the file another name: small letters, digits and hyphens, such as about-us.md"
    return _page_problem(name, line.number, "page-address", f"'{line.value}' {taken}", hint)


def _unreadable_date(line: _Line, name: str) -> Problem:
    hint = "Write a date such as 2026-11-22"
    return _page_problem(
        name, line.number, "unreadable-date", f"'{line.value}' is not a date", hint
    )


def _page_problem(name: str, line: int, rule: str, message: str, hint: str) -> Problem:
    return Problem(path=name, line=line, column=1, rule=rule, message=message, hint=hint)
