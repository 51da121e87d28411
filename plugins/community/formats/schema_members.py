"""Values become the members of a JSON-LD object: what is unknown or empty is left out."""

import json
from collections.abc import Mapping

from community.formats.plain_text import one_line

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

#: What is not told.
_NOTHING: tuple[object, ...] = ("", [], {})


class Told(dict[str, object]):
    """Members as they are told; what many events have in common is made so once."""


def told(thing: Mapping[str, object]) -> Told:
    """Return members with their texts on one line, and without those that say nothing."""
    found = {name: _told(each) for name, each in thing.items() if each is not None}
    return Told((name, each) for name, each in found.items() if each or each not in _NOTHING)


def written(thing: Mapping[str, object]) -> str:
    """Return JSON that no HTML around it can end, without what is unknown or empty."""
    members = told({"@context": "https://schema.org", **thing})
    return _JSON.encode(members).replace("<", "\\u003c")


def _told(value: object) -> object:
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, list):
        return [_told(each) for each in value]
    return told(value) if isinstance(value, Mapping) and not isinstance(value, Told) else value
