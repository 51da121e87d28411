"""A header and its model: the values of its keys, and a problem for each key that has none."""

from collections.abc import Iterable
from typing import Any, TypeVar, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from community.intake.fields.shapes import WrongShapeError
from community.intake.fields.types import Keys
from community.intake.findings import Findings
from community.intake.header.front_matter import Document, Location, plain
from community.intake.keys.model_fields import example_of, example_of_entry, field_at
from community.intake.keys.problems import add_missing, add_unknown, add_wrong_shape
from community.intake.models.references import FORMS
from community.intake.unreadable import UnreadableError

AnyKeys = TypeVar("AnyKeys", bound=Keys)


def read_keys(
    document: Document, model: type[AnyKeys], findings: Findings, *, without: Iterable[str] = ()
) -> AnyKeys | None:
    """Return the values of a header; None where there is no header at all.

    Where a key is wrong its documentation's example stands in, so that everything else can still
    be checked; ``findings`` knows which keys those are. ``without`` are keys to pass over.
    """
    if document.header is None:
        return None
    values = cast("dict[str, Any]", plain(document.header))
    for key in without:
        values.pop(key, None)
    try:
        return model.model_validate(values)
    except ValidationError as error:
        # Unknown keys first: a misspelled key is not a missing one as well.
        for details in sorted(error.errors(include_url=False), key=_is_of_a_known_key):
            _take(details, values, model, findings)
    return model.model_validate(values)


def _is_of_a_known_key(details: ErrorDetails) -> bool:
    return details["type"] != "extra_forbidden"


def _take(
    details: ErrorDetails, values: dict[str, Any], model: type[Keys], findings: Findings
) -> None:
    """Report one error and put what cannot be wrong in the place of what is."""
    location = tuple(step for step in details["loc"] if step not in FORMS)
    if details["type"] == "extra_forbidden":
        beside = _container(values, location)
        add_unknown(location, model, findings, beside)
        del beside[location[-1]]
        return
    if findings.is_sound(location):
        _add(details, location, model, findings)
    _mend(values, model, location)


def _add(details: ErrorDetails, location: Location, model: type[Keys], findings: Findings) -> None:
    """Report an error; our fields raise no others than these."""
    if details["type"] == "missing":
        add_missing(location, model, findings)
        return
    error = details["ctx"]["error"]
    if isinstance(error, WrongShapeError):
        add_wrong_shape(error, location, model, findings)
    else:
        findings.add_unreadable(cast("UnreadableError", error), location)


def _mend(values: dict[str, Any], model: type[Keys], location: Location) -> None:
    container, last = _container(values, location), location[-1]
    field = field_at(model, location)
    if isinstance(container, str):  # one text that serves as a list of one
        _container(values, location[:-1])[location[-2]] = [example_of_entry(field)]
    elif isinstance(last, int):
        container[last] = example_of_entry(field)
    elif field.is_required():
        container[last] = example_of(field)
    else:
        del container[last]


def _container(values: Any, location: Location) -> Any:
    """Return the keys or the list in which the last step of ``location`` stands."""
    for step in location[:-1]:
        values = values[step]
    return values
