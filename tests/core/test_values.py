"""Values of ours beside the same made by the standard library."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, field, fields, is_dataclass, replace
from typing import Any

import pytest

from community.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Coffee:
    """A value of ours."""

    place: str
    cups: int = 2
    guests: list[str] = field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class StandardCoffee:
    """The same of the standard library."""

    place: str
    cups: int = 2
    guests: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A value of which a part is too long for a hash."""

    title: str
    chapters: list[str] = field(default_factory=list, hash=False)


@dataclass(slots=True, kw_only=True)
class Pot:
    """What changes, of ours."""

    cups: int
    guests: list[str] = field(default_factory=list)


@dataclasses.dataclass(slots=True, kw_only=True)
class StandardPot:
    """The same of the standard library."""

    cups: int
    guests: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A value that can be told apart, which checks itself."""

    first: object
    second: object = None

    def __post_init__(self) -> None:
        """Refuse what is too much."""
        if self.first == "too much":
            raise ValueError(self.first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """A value without fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loud:
    """A value with functions of its own."""

    word: str

    def __eq__(self, other: object) -> bool:
        """Tell whether the words are the same, however loud."""
        return isinstance(other, Loud) and self.word.lower() == other.word.lower()

    def __hash__(self) -> int:
        """Return what equal words share."""
        return hash(self.word.lower())


BOTH: list[Callable[..., Any]] = [Coffee, StandardCoffee]


def said(make: Callable[[], object]) -> str:
    try:
        return str(make()).replace("Standard", "")
    except (TypeError, FrozenInstanceError, AttributeError) as error:
        return f"{type(error).__name__}: {error}".replace("Standard", "")


@pytest.mark.parametrize(
    "do",
    [
        lambda kind: kind(place="Lantern"),
        lambda kind: kind(place="Lantern", cups=3, guests=["Dana"]),
        lambda kind: kind(),
        lambda kind: kind("Lantern"),
        lambda kind: kind(place="Lantern", tea=1),
        lambda kind: setattr(kind(place="Lantern"), "cups", 3),
        lambda kind: delattr(kind(place="Lantern"), "cups"),
        lambda kind: replace(kind(place="Lantern"), cups=4),
        lambda kind: asdict(kind(place="Lantern")),
        lambda kind: [(each.name, each.type, each.default) for each in fields(kind)],
        lambda kind: (is_dataclass(kind), kind.__match_args__, kind.__slots__),
        lambda kind: sorted(kind.__init__.__annotations__),
        lambda kind: copy.deepcopy(kind(place="Lantern", guests=["Dana"])),
        lambda kind: pickle.loads(pickle.dumps(kind(place="Lantern"))),  # noqa: S301  # of our own
        lambda kind: kind(place="Lantern") == kind(place="Lantern"),
        lambda kind: kind(place="Lantern") == kind(place="Willow"),
        lambda kind: kind(place="Lantern") == "Lantern",
        lambda kind: hash(kind(place="Lantern")),
        lambda kind: hash(kind(place="Lantern", guests=())) == hash(("Lantern", 2, ())),
        lambda kind: kind.__dataclass_params__.frozen,
    ],
)
def test_it_is_and_says_what_the_standard_librarys_does(do: Callable[[Any], object]) -> None:
    ours, standard = (said(lambda kind=kind: do(kind)) for kind in BOTH)  # type: ignore[misc]

    assert standard == ours


def emptied(pot: Any) -> Any:
    pot.cups = 0
    return pot


@pytest.mark.parametrize(
    "do",
    [
        lambda kind: kind(cups=2),
        lambda kind: kind(),
        lambda kind: kind(2),
        lambda kind: emptied(kind(cups=2)),
        lambda kind: emptied(kind(cups=2)) == kind(cups=0),
        lambda kind: kind(cups=2) == kind(cups=1),
        lambda kind: kind(cups=2) == 2,
        lambda kind: hash(kind(cups=2)),
        lambda kind: setattr(kind(cups=2), "milk", 1),
        lambda kind: replace(kind(cups=2), cups=4),
        lambda kind: copy.deepcopy(kind(cups=2, guests=["Dana"])),
        lambda kind: pickle.loads(pickle.dumps(kind(cups=2))),  # noqa: S301  # of our own
        lambda kind: kind.__dataclass_params__.frozen,
    ],
)
def test_so_is_and_says_what_may_change(do: Callable[[Any], object]) -> None:
    ours, standard = (said(lambda kind=kind: do(kind)) for kind in (Pot, StandardPot))  # type: ignore[misc]

    assert standard == ours


def test_a_field_may_be_left_out_of_the_hash() -> None:
    story = Story(title="Coffee", chapters=["One"])

    assert hash(Story(title="Coffee")) == hash(story)
    assert Story(title="Coffee") != story


def test_each_value_has_a_list_of_its_own() -> None:
    first, second = Coffee(place="Lantern"), Coffee(place="Lantern")
    first.guests.append("Dana")

    assert [] == second.guests


def test_a_value_checks_itself_when_it_is_made() -> None:
    assert Pair(first=1) == Pair(first=1, second=None)
    with pytest.raises(ValueError, match="too much"):
        Pair(first="too much")


def test_a_value_may_have_no_fields() -> None:
    assert Nothing() == Nothing()
    assert "Nothing()" == repr(Nothing())


def test_functions_of_its_own_stay() -> None:
    assert Loud(word="Coffee") == Loud(word="COFFEE")
    assert 1 == len({Loud(word="Coffee"), Loud(word="COFFEE")})


def test_another_kind_of_class_is_left_to_the_standard_library() -> None:
    with pytest.raises(TypeError, match=r"dataclasses\.dataclass"):
        dataclass(frozen=True, slots=False, kw_only=True)
