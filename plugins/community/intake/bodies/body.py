"""The Markdown under a header becomes safe HTML, or problems with their places."""

from hashlib import blake2b
from re import compile as pattern
from typing import TypeAlias

from community.core.body import Body
from community.core.problem import Problem
from community.intake.bodies.findings import Finding, findings, plain_findings
from community.intake.bodies.markup import TooDeepError, sanitized, to_html, with_levels
from community.intake.bodies.places import marked, place_in, unmarked

#: What may begin a tag of the author's own, or anything else that is not text; addresses may not.
_RAW = pattern(r"<(?!https?://[^<>\s]*>|[^\s<>@/]+@[^\s<>]+>)[a-zA-Z/!?]")
_TOO_DEEP = Finding(
    rule="markdown-nesting",
    message="brackets, quotes or lists stand too deep in each other",
    hint="Close the brackets that are open, or write the text flatter",
)

#: Safe HTML, and what is wrong in the text that it was made of.
_Read: TypeAlias = tuple[str, tuple[Finding, ...]]

#: What became of texts, by a hash of each; the texts themselves would take as much again.
_KEPT: dict[bytes, _Read] = {}
_MOST = 20_000


def read_body(path: str, markdown: str, line: int) -> tuple[Body, tuple[Problem, ...]]:
    """Return the body of the file at ``path`` that begins at ``line``, and its problems."""
    html, found = _read(markdown)
    problems = (_problem(path, markdown, line, finding) for finding in found)
    return Body(markdown=markdown, html=html, line=line), tuple(sorted(problems))


def _read(markdown: str) -> _Read:
    """Return what becomes of a text, which is worked out once: no step of reading is slower."""
    name = blake2b(markdown.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    found = _KEPT.get(name)
    if found is None:
        if len(_KEPT) >= _MOST:
            _KEPT.clear()
        found = _KEPT[name] = _converted(markdown)
    return found


def _converted(markdown: str) -> _Read:
    try:
        html = to_html(markdown)
        clean = sanitized(html)
        found = _look(markdown, html, clean)
        located = _located(markdown) if found else ()
    except TooDeepError:
        clean, found, located = "", (_TOO_DEEP,), ()
    # Where the marks changed what the Markdown means, the faults are the same, without a place.
    return with_levels(clean), located if len(located) == len(found) else found


def _look(markdown: str, html: str, clean: str) -> tuple[Finding, ...]:
    """Return the faults; without HTML of the author's own, links and pictures alone can be bad."""
    return findings(html, clean) if _RAW.search(markdown) else plain_findings(html)


def _located(markdown: str) -> tuple[Finding, ...]:
    """Return the faults once more, with marks that tell where they come from."""
    html = to_html(marked(markdown))
    return _look(markdown, html, sanitized(html))


def _problem(path: str, markdown: str, line: int, finding: Finding) -> Problem:
    place = place_in(markdown, finding.near) or (0, 0)
    return Problem(
        path=path,
        line=line + place[0],
        column=place[1] + 1,
        rule=finding.rule,
        message=unmarked(finding.message),
        hint=unmarked(finding.hint),
    )
