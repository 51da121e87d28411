"""What staff change between two builds: a word, or the time of an event, in the file it is in."""

import re
from dataclasses import dataclass
from pathlib import Path

from speed.corpus import Corpus, Event

_TIME = re.compile(r"^((?:start|date): .*?)(\d\d:\d\d)", re.MULTILINE)
_BODY = re.compile(r"^---\n.*?^---\n|\A.*?\n\n", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change of a file, and what the page has to say after it."""

    text: str
    wanted: str


def event_to_edit(corpus: Corpus) -> Event:
    """Return an ordinary event to come: the last of those that are single and as announced."""
    plain = (event for event, _ in corpus.coming if not event.repeat and not event.changed)
    return max(plain, key=lambda event: event.dates[0].starts)


def another_word(text: str, number: int) -> Edit:
    """Return the file with another first word of the body."""
    head = _BODY.match(text)
    end = head.end() if head else 0
    word = f"Word{number}"
    return Edit(text=text[:end] + re.sub(r"^\S+", word, text[end:], count=1), wanted=word)


def another_time(text: str, number: int) -> Edit:
    """Return the file with a start some minutes past the hour; the end stays."""
    found = _TIME.search(text)
    hour = found[2][:2] if found else "00"
    time = f"{hour}:{number % 25 + 1:02}"
    return Edit(text=_TIME.sub(rf"\g<1>{time}", text, count=1), wanted=f"T{time}")


def save(path: Path, text: str) -> None:
    """Save as editors do: a whole file in the place of the old one."""
    beside = path.with_name(f".{path.name}.saving")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)
