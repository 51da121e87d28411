"""Answers that are given once for each value that is asked about."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Generic, TypeVar

_Asked = TypeVar("_Asked")
_Answer = TypeVar("_Answer")

#: How many answers are kept of one function.
_MOST = 2**12


class _Itself(Generic[_Asked]):
    """A value that only equals itself."""

    __slots__ = ("value",)

    def __init__(self, value: _Asked) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.value is other.value


def remembered(function: Callable[[_Asked], _Answer]) -> Callable[[_Asked], _Answer]:
    """Return a function that gives the same value the same answer, and works it out once.

    The same is that very object, for equal ones may hold texts of another language (``Original``).
    The function may depend on nothing else: not on the language that is spoken, not on the clock.
    """

    @lru_cache(maxsize=_MOST)
    def answer(itself: _Itself[_Asked]) -> _Answer:
        return function(itself.value)

    @wraps(function)
    def asked(value: _Asked) -> _Answer:
        return answer(_Itself(value))

    return asked
