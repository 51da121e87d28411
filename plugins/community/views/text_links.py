"""What staff write in a sentence and residents want to touch: phone numbers, mailboxes, hours."""

import re
from collections.abc import Iterator

from community.views.links import Link, call, write_to

#: Ten digits as North America writes them, a number with its country, or a mailbox. 911 is
#: none of them: a call by accident sends officers.
_TOUCHED = re.compile(
    r"(?P<phone>(?<![\w.+-])(?:(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}"
    r"|\+\d[\d ().-]{6,}\d)(?:,? ext\. ?\d+)?(?![\w-]))"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
)

#: One time, or a start and an end with an en dash between them.
_CLOCK = r"(?:\d{1,2}(?::\d\d)?|[^\W\d]+)(?:[ \u00a0][ap]\.[ \u00a0]?m\.)?"
_HOURS = re.compile(rf"{_CLOCK}\u2013{_CLOCK}|\d{{1,2}}(?::\d\d)?[ \u00a0][ap]\.[ \u00a0]?m\.")


def linked_pieces(text: str) -> Iterator[Link]:
    """Yield the text in pieces; those with an address call a number or begin a letter."""
    end = 0
    for found in _TOUCHED.finditer(text):
        if found.start() > end:
            yield Link(text=text[end : found.start()], address="")
        yield call(found[0]) if found["phone"] else write_to(found[0])
        end = found.end()
    if end < len(text):
        yield Link(text=text[end:], address="")


def hours_in(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the text in pieces, and of each whether it is hours, which stay on one line."""
    end = 0
    for found in _HOURS.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], False
        yield found[0], True
        end = found.end()
    if end < len(text):
        yield text[end:], False
