"""Text that should not be public: a license plate, a Social Security number, an absence."""

import re
from collections.abc import Iterator

from community.advice.finding import Finding, pages_of
from community.advice.languages import ENGLISH
from community.core.calendar import Calendar
from community.core.event import Event
from community.core.program import Program

#: Numbers that the Social Security Administration gives: not 000, 666 or 9xx, no part of zeros.
_SOCIAL_SECURITY = re.compile(
    r"(?<![\w-])(?!000|666|9)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}(?![\w-])"
)
_PLATE = re.compile(
    r"\b(?i:licen[sc]e\s+plate|plate|tag)(?i:\s+(?:number|no\.?))?(?i:\s+is|\s+was)?\s*[:#]?\s*"
    r"(?=[A-Z0-9 -]*[0-9])(?=[A-Z0-9 -]*[A-Z])[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,5}\b"
)
_AWAY = re.compile(
    r"\b(?:away|on\s+vacation|out\s+of\s+town)\s+(?:from|until|till|through|between|on)\s+",
    re.IGNORECASE,
)
#: Advice to the reader is no news of an absence.
_TO_READERS = re.compile(r"\b(?:you|your|anyone|someone|example)\b", re.IGNORECASE)


def private_text(calendar: Calendar) -> Iterator[Finding]:
    """Yield the passages of events and programs that name one of these."""
    for each in pages_of(calendar):
        for key, text in _texts(each):
            for position, what in _private_in(text):
                before = text[:position]
                line = each.body.line + before.count("\n")
                yield Finding(
                    path=each.path,
                    rule="private-text",
                    message=f"this looks like {what}, which everybody would read",
                    hint="Take it out; if it is something else, ignore this",
                    key=key,
                    line=line,
                    column=position - before.rfind("\n"),
                )


def _texts(page: Event | Program) -> Iterator[tuple[str, str]]:
    yield "title", page.title
    yield "summary", page.summary
    yield "", page.body.markdown
    if isinstance(page, Event):
        recaps = [page.recap, *(change.recap for change in page.changes)]
        for recap in filter(None, recaps):
            key = "recap" if recap is page.recap else "changes"
            told = [recap.summary, *(f"{topic.asked} {topic.did}" for topic in recap.topics)]
            yield from ((key, text) for text in told)


def _private_in(text: str) -> Iterator[tuple[int, str]]:
    for found in _SOCIAL_SECURITY.finditer(text):
        yield found.start(), "a Social Security number"
    for found in _PLATE.finditer(text):
        yield found.start(), "a license plate"
    for found in _AWAY.finditer(text):
        sentence = re.split(r"[.!?]\s", text[: found.start()])[-1]
        if ENGLISH.date.match(text, found.end()) and not _TO_READERS.search(sentence):
            yield found.start(), "when somebody is not at home"
