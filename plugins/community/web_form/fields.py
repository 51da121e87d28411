"""What the form asks for: a field of Sveltia CMS for each key of a model."""

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from community.intake.fields.types import Keys
from community.intake.files.kinds import Kind
from community.intake.keys.model_fields import example_of, nested_model
from community.intake.models.person import PersonKeys
from community.intake.models.venue import VenueKeys
from community.intake.times.moments import Moment

Field = dict[str, Any]

#: Keys that name files, and the files they name. What the form keeps under ``venue_here`` are the
#: keys of a place that has no file; the file has them under ``venue``.
NAMED = {"program": Kind.PROGRAM, "features": Kind.PROGRAM}
NAMED_OR_HERE = {VenueKeys: Kind.VENUE, PersonKeys: Kind.PERSON}
HERE = "_here"

#: What a file of each kind is called in a list of them.
TITLES = {Kind.EVENT: "title", Kind.PROGRAM: "title", Kind.VENUE: "name", Kind.PERSON: "name"}

_FIRST = ("date", "title", "name", "program", "start", "end", "venue", "contact", "summary")

_DAY = r"(\d{4}-\d{2}-\d{2}|([A-Z][a-z]+,? )?[A-Z][a-z]+\.? \d{1,2}, \d{4})"
_MOMENT = rf"^{_DAY}([ T].+)?$"


def fields_of(model: type[Keys]) -> list[Field]:
    """Return the fields for the keys of a model: first what nearly every file has."""
    first = [key for key in _FIRST if key in model.model_fields]
    keys = (*first, *(key for key in model.model_fields if key not in first))
    return [field for key in keys for field in _fields(model, key)]


def _fields(model: type[Keys], key: str) -> Iterator[Field]:
    field = model.model_fields[key]
    nested = nested_model(model, key)
    if nested in NAMED_OR_HERE:
        yield _about(key, field) | _naming(NAMED_OR_HERE[nested])
        yield _here(key, nested)
    elif nested:
        widget = "list" if _is_list(field) else "object"
        fields = fields_of(nested)
        yield _about(key, field) | {"widget": widget, "collapsed": True, "fields": fields}
    elif key in NAMED:
        yield _about(key, field) | _naming(NAMED[key]) | {"multiple": True}
    elif _is_list(field):
        entry = {"name": "entry", "label": _label(key), "widget": "string"}
        yield _about(key, field) | {"widget": "list", "collapsed": True, "field": entry}
    else:
        yield _about(key, field) | _typed(model, key, field)


def _about(key: str, field: FieldInfo) -> Field:
    example = example_of(field)
    such = f" Such as: {example}" if isinstance(example, str) and example else ""
    return {
        "name": key,
        "label": _label(key),
        "hint": f"{field.description}{such}",
        "required": field.is_required(),
    }


def _here(key: str, nested: type[Keys]) -> Field:
    """Return the field for a place or person that has no file of its own."""
    return {
        "name": f"{key}{HERE}",
        "label": f"{_label(key)}, written here",
        "hint": "Only where it has no file of its own; leave the field above empty then.",
        "widget": "object",
        "required": False,
        "collapsed": True,
        "fields": fields_of(nested),
    }


def _naming(kind: Kind) -> Field:
    name = TITLES[kind]
    return {
        "widget": "relation",
        "collection": kind.value,
        "value_field": "{{slug}}",
        "display_fields": [name],
        "search_fields": [name],
    }


def _typed(model: type[Keys], key: str, field: FieldInfo) -> Field:
    schema = model.model_json_schema()["properties"][key]
    told = {**schema, **next(iter(schema.get("anyOf", ())), {})}
    if "enum" in told:
        return {"widget": "select", "options": told["enum"]}
    if told.get("type") == "boolean":
        return {"widget": "boolean", "default": False}
    pattern = _MOMENT if _is_moment(field) else told.get("pattern", "")
    if told.get("type") in ("integer", "number"):  # it may be a list
        pattern = r"^-?\d+(\.\d+)?$"
    wrong = f"Write it as: {example_of(field)}"
    return {"widget": "string", **({"pattern": [pattern, wrong]} if pattern else {})}


def _is_list(field: FieldInfo) -> bool:
    return get_origin(field.annotation) is tuple


def _is_moment(field: FieldInfo) -> bool:
    kinds = (field.annotation, *get_args(field.annotation))
    return any(kind is Moment or getattr(kind, "__name__", "") == "date" for kind in kinds)


def _label(key: str) -> str:
    return key.replace("_", " ").capitalize()
