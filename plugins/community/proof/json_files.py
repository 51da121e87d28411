"""JSON files, read by the letter of RFC 8259; what they lack is told by name."""

import json
import math
from datetime import UTC, date, datetime
from typing import Any, NoReturn, TypeAlias

JsonObject: TypeAlias = dict[str, Any]


class UnreadableJsonError(ValueError):
    """A file or a value is not what a program of others could read; the message says what."""


def read_object(octets: bytes) -> JsonObject:
    """Return the object that a file holds: UTF-8, no key twice, nothing empty, no ``NaN``."""
    try:
        read = json.loads(
            octets.decode(),
            object_pairs_hook=_object,
            parse_constant=_no_number,
            parse_float=_number,
        )
    except UnicodeDecodeError as error:
        raise UnreadableJsonError(f"octet {error.start} is no character of UTF-8") from None
    except json.JSONDecodeError as error:
        raise UnreadableJsonError(f"it is not well-formed: {error}") from None
    if not isinstance(read, dict):
        raise UnreadableJsonError(f"it holds {type(read).__name__}, no object")
    return read


def text_in(told: JsonObject, key: str) -> str:
    """Return a text, ``""`` where it is left out."""
    value = told.get(key, "")
    if not isinstance(value, str):
        raise UnreadableJsonError(f"'{key}' is {value!r}, no text")
    return value


def objects_in(told: JsonObject, key: str) -> list[JsonObject]:
    """Return the objects of a list."""
    value = told.get(key)
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise UnreadableJsonError(f"'{key}' is no list of objects")
    return value


def time_in(told: JsonObject, key: str) -> date | datetime | None:
    """Return a day, a moment in UTC, or ``None`` where it is left out."""
    text = text_in(told, key)
    try:
        if "T" not in text:
            return date.fromisoformat(text) if text else None
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UnreadableJsonError(f"'{key}' is {text!r}, no time of RFC 3339") from None
    if moment.tzinfo is None:
        raise UnreadableJsonError(f"'{key}' is {text!r}, which has no zone")
    return moment.astimezone(UTC)


def moment_in(told: JsonObject, key: str) -> datetime:
    """Return a moment in UTC, which has to be there."""
    moment = time_in(told, key)
    if not isinstance(moment, datetime):
        raise UnreadableJsonError(f"'{key}' is {told.get(key)!r}, no moment")
    return moment


def _object(pairs: list[tuple[str, Any]]) -> JsonObject:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise UnreadableJsonError(f"a key stands twice among {', '.join(key for key, _ in pairs)}")
    for key, value in pairs:
        if value is None:
            raise UnreadableJsonError(f"'{key}' is null")
    return read


def _no_number(name: str) -> NoReturn:
    raise UnreadableJsonError(f"{name} is no number of JSON")


def _number(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise UnreadableJsonError(f"{text} is too large a number")
    return number
