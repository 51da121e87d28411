"""Problems of keys as such: one that nobody knows, one that is missing, one of the wrong shape."""

from collections.abc import Container

from community.intake.fields.shapes import KEYS, LIST, TEXT, WrongShapeError
from community.intake.fields.types import Keys
from community.intake.findings import Findings
from community.intake.header.front_matter import Location
from community.intake.keys.known import Guess, guess_key
from community.intake.keys.model_fields import (
    example_of,
    example_of_entry,
    field_at,
    model_at,
    nested_model,
)
from community.intake.quoting import quoted
from community.intake.times.calendar_date import example_from


def add_unknown(
    location: Location, model: type[Keys], findings: Findings, beside: Container[str]
) -> None:
    """Report a key that does not exist here; what it stands for counts as written.

    ``beside`` are the keys around it.
    """
    key = str(location[-1])
    guess = _guess(key, location, model, findings)
    is_there = guess.key is not None and guess.key in beside
    hint = f"Write it into '{guess.key}', or take it out" if is_there else guess.hint
    message = f"{quoted(key)} is not a known key{_inside(location)}"
    findings.add("unknown-key", location, message, hint, at_key=True)
    if guess.key and not is_there:
        findings.doubt((*location[:-1], guess.key))


def _guess(key: str, location: Location, model: type[Keys], findings: Findings) -> Guess:
    """Return what was meant; a key that lost its indentation belongs to the empty one above."""
    for parent in findings.empty_keys if len(location) == 1 else ():
        nested = nested_model(model, parent) if parent in model.model_fields else None
        if nested and key in nested.model_fields:
            hint = f"Begin the line with two more spaces, so that it stands under '{parent}'"
            return Guess(key=parent, hint=hint)
    return guess_key(key, model_at(model, location), model)


def add_missing(location: Location, model: type[Keys], findings: Findings) -> None:
    """Report a key that has to be there."""
    key = str(location[-1])
    example = example_of(field_at(model, location))
    if location == ("start",) and findings.today:
        example = f"{example_from(findings.today)} 08:00"
    hint = f"Add a line such as {model.line_of(key, example)}"
    findings.add("missing-key", location, f"'{key}' is missing{_inside(location)}", hint)


def add_wrong_shape(
    error: WrongShapeError, location: Location, model: type[Keys], findings: Findings
) -> None:
    """Report a list where one text is wanted, and the like."""
    keys = [step for step in location if isinstance(step, str)]
    is_entry = isinstance(location[-1], int)
    name = f"an entry of '{keys[-1]}'" if is_entry else f"'{keys[-1]}'"
    verb = "are" if error.wanted == KEYS else "is"
    message = f"{name} holds {error.found} where {error.wanted} {verb} wanted"
    findings.add("wrong-shape", location, message, _shape_hint(error, location, model))


def _shape_hint(error: WrongShapeError, location: Location, model: type[Keys]) -> str:
    field, is_entry = field_at(model, location), isinstance(location[-1], int)
    key, entry = str(location[-1]), example_of_entry(field)
    if error.wanted == TEXT and is_entry:
        return "Write one text after each hyphen, in quotes where it holds a colon"
    if error.wanted == TEXT:
        return f"Write one text, such as {model.line_of(key, example_of(field))}"
    if not isinstance(entry, dict):
        return f"Write a list, such as {key}: [{entry}]"
    first = model.line_of(*next(iter(entry.items())))
    if error.wanted == LIST or is_entry:
        return f"Begin each entry with a hyphen and its first key, such as - {first}"
    return f"Write its keys on lines of their own below it, such as {first}"


def _inside(location: Location) -> str:
    """Say in which key's keys a location stands."""
    around = [step for step in location[:-1] if isinstance(step, str)]
    return f" under '{around[-1]}'" if around else ""
