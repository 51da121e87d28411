"""Which words of an event, a program, a place or a person are others now."""

from collections.abc import Iterator, Mapping
from typing import Any

from community.core.english import language_name, list_words
from community.core.event import Event
from community.core.place import Person, Venue
from community.core.program import Program
from community.reporting.channels import subject_of

#: What staff call each word that a file has, by the name that the value has for it.
LABELS: Mapping[type, Mapping[str, str]] = {
    Event: {
        "title": "title",
        "summary": "summary",
        "body": "text",
        "programs": "programs",
        "features": "features",
        "host": "host",
        "partners": "partners",
        "contact": "contact",
        "cost": "cost",
        "audience": "audience",
        "bring": "what to bring",
        "accessibility": "accessibility",
        "weather": "weather",
        "capacity": "capacity",
        "languages": "languages",
        "registration": "registration",
        "deadlines": "deadlines",
        "tags": "tags",
        "image": "picture",
        "recap": "recap",
    },
    Program: {
        "title": "title",
        "summary": "summary",
        "body": "text",
        "audience": "audience",
        "cost": "cost",
        "eligibility": "eligibility",
        "how_to_start": "how to start",
        "link": "link",
        "phone": "phone",
        "contact": "contact",
        "bring": "what to bring",
        "limits": "limits",
        "renew": "renewal",
        "disclaimer": "disclaimer",
        "emergency_note": "emergency note",
        "launched": "launch",
        "image": "picture",
        "tags": "tags",
        "faq": "questions and answers",
    },
    Venue: {
        "name": "name",
        "street": "street",
        "city": "city",
        "region": "state",
        "postal_code": "ZIP code",
        "country": "country",
        "room": "room",
        "latitude": "latitude",
        "longitude": "longitude",
        "parking": "parking",
        "transit": "transit",
        "access": "access",
        "link": "link",
        "body": "text",
    },
    Person: {
        "name": "name",
        "rank": "rank",
        "role": "role",
        "phone": "phone",
        "email": "email",
        "body": "text",
    },
}


_ARROW = "\N{RIGHTWARDS ARROW}"


def words_changed(before: object, after: object) -> dict[str, tuple[str, str]]:
    """Return what is different by its label, before and after; what is no text is ``""``.

    A program or a person that is named is the same as long as the file is.
    """
    found = {}
    for name, label in LABELS[type(after)].items():
        old, new = getattr(before, name), getattr(after, name)
        if _known(old) != _known(new):
            found[label] = _shown(old), _shown(new)
    return found


def translations_changed(before: Any, after: Any) -> dict[str, str]:
    """Return what happened to the words in each further language: ``{"es": "Spanish added"}``."""
    old, new = ({each.language: each for each in value.translations} for value in (before, after))
    found = {}
    for code in sorted(old.keys() | new.keys()):
        if code not in old:
            found[code] = f"{language_name(code)} added"
        elif code not in new:
            found[code] = f"{language_name(code)} taken away"
        elif _words(old[code]) != _words(new[code]):
            found[code] = f"{language_name(code)} reworded"
    return found


def reworded_sentence(name: str, changed: Mapping[str, tuple[str, str]]) -> str:
    """Return ``Coffee: summary and text.``, of another title what it is now."""
    others = list_words(label for label in changed if label not in {"title", "name"})
    names = [changed[label][1] for label in ("title", "name") if label in changed]
    if not names:
        return f"{name}: {others}."
    return f"{name} is now called {names[0]}{f'; also {others}' if others else ''}."


def word_lines(changed: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    """Yield the words before and after, a line for each that has words to show."""
    for label, (before, after) in changed.items():
        if before or after:
            name = f"{label[:1].upper()}{label[1:]}"
            yield f"{name}: {before or 'none'} {_ARROW} {after or 'none'}"


def _words(translation: Any) -> tuple[object, str]:
    return translation.fields, translation.body.markdown


def _known(value: Any) -> object:
    if isinstance(value, tuple):
        return tuple(map(_known, value))
    if isinstance(value, Program):
        return subject_of(value)
    if isinstance(value, Person) and value.slug:
        return value.slug
    return getattr(value, "markdown", value)


def _shown(value: Any) -> str:
    """Return a value as a line can show it."""
    if isinstance(value, Program):
        return value.title
    if isinstance(value, Person):
        return value.title
    if isinstance(value, tuple):
        shown = [_shown(each) for each in value]
        return ", ".join(shown) if all(shown) else ""
    return str(value) if isinstance(value, str | float) else ""
