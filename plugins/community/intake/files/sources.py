"""The files of ``content/`` that hold events, programs, venues and people, in a fixed order."""

from collections.abc import Iterator
from dataclasses import field
from pathlib import Path, PurePosixPath

from community.core.problem import Problem
from community.core.values import dataclass
from community.intake.files.kinds import Kind
from community.intake.files.names import Name, read_name, reserved
from community.intake.files.text import read_text
from community.intake.files.walk import Walk, shown
from community.intake.quoting import any_of, nearest, quoted
from community.intake.unreadable import UnreadableError

#: Folders of ``content/`` that others read; only links are refused there.
_PAGES = "pages"
_OTHER_FOLDERS = (_PAGES, "images")
_FOLDERS = (*Kind, *_OTHER_FOLDERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file, read; every line of ``text`` ends in a line feed.

    ``path`` leads from the site's folder to it, with forward slashes. ``language`` is ``""`` for
    an original, else that of a translation (``es``, ``pt-br``).
    """

    path: str
    kind: Kind
    slug: str
    language: str
    text: str


def read_sources(root: Path, content: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Return every readable file below ``content`` and what is wrong with the others.

    A file whose name is wrong is returned under the name that it should have, so that what names
    it has no problem of its own.
    """
    walk = Walk(root=root)
    if not _leads_inside(walk, content):
        return (), tuple(walk.problems)
    for entry in walk.entries(content):
        _visit(walk, entry)
    shelf = _Shelf(content=walk.path(content))
    named = [(read_name(shown(file.name)), path, file) for path, file in sorted(walk.files.items())]
    # Right names first: a wrong one must not take the place of the file it is mistaken for.
    for name, path, file in sorted(named, key=lambda entry: entry[0].wrong is not None):
        shelf.add(name, path, file)
    sources = tuple(sorted(shelf.sources(), key=lambda source: source.path))
    return sources, tuple(sorted((*walk.problems, *shelf.problems)))


def _leads_inside(walk: Walk, content: Path) -> bool:
    """Say whether the folder is one, within the root, reached by no link."""
    if ".." in content.parts or not content.is_relative_to(walk.root):
        message = f"the folder {quoted(str(content))} is outside the site's folder"
        hint = "Set PATH to a folder inside it, such as content"
        walk.problems.append(_problem(content.name or "content", "outside", message, hint))
        return False
    depth = len(content.relative_to(walk.root).parts)
    way = (content, *content.parents)[:depth]
    return not any(map(walk.is_link, way)) and content.is_dir()


def _visit(walk: Walk, entry: Path) -> None:
    """Collect from one of the folders of ``content``; refuse what is none of them."""
    parent = walk.path(entry.parent)
    if not entry.is_dir():
        hint = f"Move it to {parent}/{Kind.EVENT}/ or another folder of {parent}/"
        walk.refuse(entry, "misplaced-file", f"{quoted(shown(entry.name))} is in no folder", hint)
    elif entry.name in _OTHER_FOLDERS:
        others = Walk(root=walk.root, problems=walk.problems)
        others.go(entry)
        if entry.name == _PAGES:
            _refuse_unread(others)
    elif entry.name in _FOLDERS:
        walk.go(entry)
    else:
        guess = nearest(entry.name.lower(), _FOLDERS)
        hint = f"Did you mean '{parent}/{guess}/'?" if guess else f"Use {any_of(_FOLDERS)}"
        message = f"{quoted(shown(entry.name))} is not a folder we read"
        walk.refuse(entry, "unknown-folder", message, hint)


def _refuse_unread(pages: Walk) -> None:
    """Refuse what would silently become no page: ``about.txt``, ``about.html``."""
    for path, file in sorted(pages.files.items()):
        wrong = None if file.suffix == ".md" else read_name(shown(file.name)).wrong
        if wrong:
            pages.problems.append(_problem(path, wrong.rule, wrong.message, wrong.hint))


@dataclass(slots=True, kw_only=True)
class _Shelf:
    """Files by what they describe; no two of one kind, slug and language."""

    content: str
    problems: list[Problem] = field(default_factory=list)
    _places: dict[tuple[Kind, str, str], str] = field(default_factory=dict)
    _read: list[Source] = field(default_factory=list)

    def add(self, name: Name, path: str, file: Path) -> None:
        """Read a file; add what is wrong with its name, its place or its bytes."""
        kind = Kind(path.removeprefix(f"{self.content}/").partition("/")[0])
        self._refuse(path, name.wrong)
        if kind is Kind.EVENT and not name.wrong:
            self._refuse(path, reserved(name.slug))
        if not name.slug or self._is_taken(kind, name, path):
            return
        text, problems = read_text(file, path)
        self.problems.extend(problems)
        if text is not None:
            self._read.append(
                Source(path=path, kind=kind, slug=name.slug, language=name.language, text=text)
            )

    def sources(self) -> Iterator[Source]:
        """Yield what was read, translations only beside their original."""
        for source in self._read:
            if not source.language or self._has_original(source):
                yield source

    def _is_taken(self, kind: Kind, name: Name, path: str) -> bool:
        """Say whether another file describes the same; if so, refuse this one."""
        first = self._places.setdefault((kind, name.slug, name.language), path)
        if first == path:
            return False
        if not name.wrong:
            message = f"{quoted(path)} and {quoted(first)} have one name in two folders"
            hint = f"Rename one of them; a name is used once in all of {self.content}/{kind}/"
            self.problems.append(_problem(path, "name-twice", message, hint))
        return True

    def _has_original(self, source: Source) -> bool:
        """Say whether the file that is translated stands beside; if not, refuse this one."""
        place = PurePosixPath(source.path).with_name(f"{source.slug}.md")
        original = self._places.get((source.kind, source.slug, ""))
        if original and PurePosixPath(original).parent == place.parent:
            return True
        message = f"this is a translation of {quoted(str(place))}, which does not exist"
        hint = f"Write {quoted(str(place))} first, or give this file the name of its original"
        if original:
            hint = f"Move it beside {quoted(original)}"
        elif guess := nearest(source.slug, self._slugs(source.kind)):
            hint = f"Did you mean '{guess}.{source.language}.md'?"
        self.problems.append(_problem(source.path, "translation-without-original", message, hint))
        return False

    def _slugs(self, kind: Kind) -> list[str]:
        return [slug for place, slug, language in self._places if place is kind and not language]

    def _refuse(self, path: str, wrong: UnreadableError | None) -> None:
        if wrong:
            self.problems.append(_problem(path, wrong.rule, wrong.message, wrong.hint))


def _problem(path: str, rule: str, message: str, hint: str) -> Problem:
    """Return a problem of a whole file."""
    return Problem(path=path, line=1, column=1, rule=rule, message=message, hint=hint)
