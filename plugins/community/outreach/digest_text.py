"""The digest as plain text, for mail programs that show no HTML, and for people who want none."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from community.core.language import gettext
from community.outreach.digest import Digest, DigestDate

#: RFC 5322 section 2.1.1 advises 78 at most.
_WIDTH = 72


def digest_text(digest: Digest) -> str:
    """Return the digest; addresses have lines of their own, and are never broken."""
    sections = (
        f"{digest.heading}\n{digest.department}\n{digest.period}",
        *(_this_week(digest)),
        *_section(gettext("Coming up later"), [_short(date) for date in digest.later]),
        *_section(gettext("What changed"), _changes(digest)),
        *_section(gettext("A program to know"), _program(digest)),
        "\n".join(_lines(digest.help)),
        "\n\n".join(f"{words}:\n{address}" for words, address in digest.links),
    )
    return "\n\n".join(sections) + "\n"


def _this_week(digest: Digest) -> Iterator[str]:
    if not digest.dates:
        yield gettext("No event is planned in these days.")
    for date in digest.dates:
        yield _block(
            (date.title.upper(), date.when, date.place, date.news, date.summary), date.link
        )


def _section(heading: str, blocks: Iterable[str]) -> Iterator[str]:
    found = list(blocks)
    if found:
        yield f"--- {heading} ---"
        yield from found


def _short(date: DigestDate) -> str:
    return _block((date.title, date.when, date.place, date.news), date.link)


def _changes(digest: Digest) -> Iterator[str]:
    return (_block((change.title, change.reason), change.link) for change in digest.changes)


def _program(digest: Digest) -> Iterator[str]:
    if digest.program:
        program = digest.program
        yield _block((program.title, program.summary, program.chance), program.link)


def _block(texts: Iterable[str], link: str) -> str:
    return "\n".join((*_lines(texts), link))


def _lines(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
