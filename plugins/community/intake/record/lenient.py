"""Surroundings in which every file and picture exists, for versions whose own are long gone."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TypeVar

from community.core.department import Department
from community.core.history import History
from community.core.place import Person, Venue
from community.core.program import Program
from community.intake.files.kinds import Kind
from community.intake.files.shelf import Shelf
from community.intake.readers.surroundings import Surroundings

Value = TypeVar("Value")

_EARLY = datetime(1970, 1, 1, tzinfo=UTC)


class _AnyName(dict[str, Value]):
    """The values that there are, and one made for every other name that is asked for."""

    def __init__(self, make: Callable[[str], Value], known: Mapping[str, Value]) -> None:
        super().__init__(known)
        self._make = make

    def __missing__(self, name: str) -> Value:
        return self._make(name)

    def __contains__(self, name: object) -> bool:
        return True


class _AnyPicture(frozenset[str]):
    __slots__ = ()

    def __contains__(self, path: object) -> bool:
        return True


def lenient(
    department: Department,
    *,
    venues: Mapping[str, Venue] | None = None,
    people: Mapping[str, Person] | None = None,
    programs: Mapping[str, Program] | None = None,
) -> Surroundings:
    """Return surroundings where every name that a file may give leads to something."""
    return Surroundings(
        department=department,
        as_of=_EARLY,
        pictures=_AnyPicture(),
        people=_shelf(Kind.PERSON, _some_person, people or {}),
        venues=_shelf(Kind.VENUE, some_venue, venues or {}),
        programs=_shelf(Kind.PROGRAM, _some_program, programs or {}),
    )


def _shelf(kind: Kind, make: Callable[[str], Value], known: Mapping[str, Value]) -> Shelf[Value]:
    return Shelf(kind=kind, values=_AnyName(make, known), names=frozenset())


def some_venue(slug: str) -> Venue:
    """Return a venue of which no more than its slug is known."""
    return Venue(slug=slug, name=slug.replace("-", " ").strip().title() or slug)


def _some_person(slug: str) -> Person:
    return Person(slug=slug, name=slug)


def _some_program(slug: str) -> Program:
    never = History(announced=_EARLY, changed=_EARLY)
    return Program(slug=slug, path="", title=slug, summary="", history=never)
