"""The way from a location of a header to the field and the model that stand for it."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from community.intake.fields.types import Keys
from community.intake.header.front_matter import Location


@cache
def nested_model(model: type[Keys], key: str) -> type[Keys] | None:
    """Return the model of the keys that can stand under ``key``, or None."""
    return next(_models_in(model.model_fields[key].annotation), None)


def model_at(model: type[Keys], location: Location) -> type[Keys]:
    """Return the model whose keys stand around the last step of ``location``."""
    for step in location[:-1]:
        if isinstance(step, str):
            model = nested_model(model, step) or model
    return model


def field_at(model: type[Keys], location: Location) -> FieldInfo:
    """Return the field that ``location`` leads to; an entry of a list leads to the list."""
    steps = tuple(step for step in location if isinstance(step, str))
    return model_at(model, steps).model_fields[steps[-1]]


def example_of(field: FieldInfo) -> Any:
    """Return what a field's documentation shows."""
    return (field.examples or [""])[0]


def example_of_entry(field: FieldInfo) -> Any:
    """Return one entry of what the documentation of a list shows."""
    example = example_of(field)
    return example[0] if isinstance(example, list) else example


def _models_in(annotation: object) -> Iterator[type[Keys]]:
    if isinstance(annotation, type) and issubclass(annotation, Keys):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
