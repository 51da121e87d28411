"""An answer is given once for each value."""

from dataclasses import dataclass

from community.core.remembered import remembered
from community.core.words import Original


@dataclass(frozen=True)
class Named:
    """A value that may hold a text of another language."""

    name: str


def test_the_same_value_is_answered_once() -> None:
    asked: list[Named] = []

    @remembered
    def upper(value: Named) -> str:
        """Say it loud."""
        asked.append(value)
        return value.name.upper()

    one, other = Named("ada"), Named("eve")
    assert ["ADA", "EVE", "ADA"] == [upper(value) for value in (one, other, one)]
    assert [one, other] == asked
    assert "Say it loud." == upper.__doc__


def test_an_equal_value_is_another_one() -> None:
    @remembered
    def language(value: Named) -> str:
        return getattr(value.name, "language", "")

    assert Named("Room") == Named(Original("Room", "en"))
    assert ["", "en"] == [language(Named("Room")), language(Named(Original("Room", "en")))]
