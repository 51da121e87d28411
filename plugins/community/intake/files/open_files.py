"""All files of the content folder, each in its parts, with the translations that belong to it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from community.core.problem import Problem
from community.core.words import Translation
from community.intake.fields.types import Keys
from community.intake.files.kinds import Kind
from community.intake.files.manuscript import (
    Manuscript,
    OpenFile,
    html_of,
    opened,
    read_manuscript,
)
from community.intake.files.sources import Source, read_sources
from community.intake.header.front_matter import read_document
from community.intake.quoting import slugged
from community.intake.readers.translation import read_translation
from community.processes.sharing import shared

AnyKeys = TypeVar("AnyKeys", bound=Keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFiles:
    """``stray`` are the problems of files that could not be read at all.

    ``names`` are the slugs of each kind that a file stands for, wrong files among them.
    """

    files: tuple[OpenFile, ...]
    stray: tuple[Problem, ...]
    names: Mapping[Kind, frozenset[str]]
    translations: Mapping[tuple[Kind, str], tuple[Translation, ...]]

    def of(self, kind: Kind) -> Iterator[OpenFile]:
        """Yield the originals of one kind."""
        return (f for f in self.files if f.source.kind == kind and not f.source.language)

    def manuscripts(self, kind: Kind, model: type[AnyKeys]) -> tuple[Manuscript[AnyKeys], ...]:
        """Return the originals of one kind that have a header, in the order of their slugs."""
        read = (
            read_manuscript(file, model, self.translations.get((kind, file.source.slug), ()))
            for file in self.of(kind)
        )
        return tuple(sorted(filter(None, read), key=lambda found: found.source.slug))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return everything that was found so far, sorted by file and line."""
        found = (problem for file in self.files for problem in file.findings.problems)
        return tuple(sorted({*self.stray, *found}))

    @property
    def failed(self) -> frozenset[str]:
        """Return the paths of the files that cannot become a value."""
        wrong = {file.source.path for file in self.files if not file.findings.are_none}
        return frozenset(wrong | {problem.path for problem in self.stray})


def open_files(root: Path, content: Path, languages: tuple[str, ...], today: date) -> OpenFiles:
    """Read every file below ``content``, translations whole, originals as far as their parts."""
    return open_sources(*read_sources(root, content), languages, today)


def open_sources(
    sources: Iterable[Source],
    stray: tuple[Problem, ...],
    languages: tuple[str, ...],
    today: date,
) -> OpenFiles:
    """Open files whose text is known already; ``stray`` are the problems of all others."""
    files = _opened(tuple(sources), today)
    return OpenFiles(
        files=files,
        stray=stray,
        names={kind: frozenset(_names(files, stray, kind)) for kind in Kind},
        translations=_translations(files, languages),
    )


def _opened(sources: tuple[Source, ...], today: date) -> tuple[OpenFile, ...]:
    """Open files; a second process may help with the bodies, which take longer than headers."""
    with shared(html_of, sources) as texts:
        documents = [read_document(source.path, source.text) for source in sources]
        read = zip(sources, documents, texts(), strict=True)
    return tuple(opened(source, document, text, today) for source, document, text in read)


def _names(files: tuple[OpenFile, ...], stray: tuple[Problem, ...], kind: Kind) -> Iterator[str]:
    """Yield the slugs of one kind; a file that could not be read stands for its name."""
    for file in files:
        if file.source.kind == kind and not file.source.language:
            yield file.source.slug
    for problem in stray:
        if f"/{kind}/" in problem.path:
            yield slugged(PurePosixPath(problem.path).name.partition(".")[0])


def _translations(
    files: tuple[OpenFile, ...], languages: tuple[str, ...]
) -> dict[tuple[Kind, str], tuple[Translation, ...]]:
    found: defaultdict[tuple[Kind, str], list[Translation]] = defaultdict(list)
    for file in files:
        source = file.source
        if source.language and (translation := read_translation(file, languages)):
            found[source.kind, source.slug].append(translation)
    return {
        original: tuple(sorted(words, key=lambda translation: translation.language))
        for original, words in found.items()
    }
