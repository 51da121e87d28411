"""One file of ``content/`` on its way to a value: its text, its keys, what is wrong with it."""

from datetime import date
from typing import Generic, TypeAlias, TypeVar

from community.core.body import Body
from community.core.problem import Problem
from community.core.values import dataclass
from community.core.words import Translation
from community.intake.bodies.body import read_body
from community.intake.fields.types import Keys
from community.intake.files.sources import Source
from community.intake.findings import Findings
from community.intake.header.front_matter import Document, body_in, read_document
from community.intake.keys.reader import read_keys

AnyKeys = TypeVar("AnyKeys", bound=Keys)

#: The HTML of a body, and what is wrong in it.
ReadText: TypeAlias = tuple[str, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFile:
    """A file in its two parts, and the problems found in it so far."""

    source: Source
    document: Document
    body: Body
    findings: Findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript(Generic[AnyKeys]):
    """``findings`` knows which of the keys are only examples that stand in for what was wrong."""

    source: Source
    keys: AnyKeys
    body: Body
    findings: Findings
    translations: tuple[Translation, ...] = ()


def open_file(source: Source, today: date) -> OpenFile:
    """Return header and body of a file that is read on a day."""
    return opened(source, read_document(source.path, source.text), html_of(source), today)


def html_of(source: Source) -> ReadText:
    """Return what the body of a file becomes, which needs nothing of its header."""
    body, problems = read_body(source.path, *body_in(source.text))
    return body.html, problems


def opened(source: Source, document: Document, text: ReadText, today: date) -> OpenFile:
    """Return a file of which header and body were read apart from each other."""
    html, problems = text
    findings = Findings(document, today)
    findings.problems.extend(problems)
    body = Body(markdown=document.body, html=html, line=document.body_line)
    return OpenFile(source=source, document=document, body=body, findings=findings)


def read_manuscript(
    file: OpenFile, model: type[AnyKeys], translations: tuple[Translation, ...]
) -> Manuscript[AnyKeys] | None:
    """Return the file's keys and body; None where it has no header."""
    keys = read_keys(file.document, model, file.findings)
    if keys is None:
        return None
    return Manuscript(
        source=file.source,
        keys=keys,
        body=file.body,
        findings=file.findings,
        translations=translations,
    )
