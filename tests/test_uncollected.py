"""Cycles are not searched for during a build, and are afterward."""

import gc

import pytest

from community.uncollected import uncollected


def test_cycles_are_searched_for_again_even_after_a_failure() -> None:
    seen: list[bool] = []

    @uncollected()
    def fail() -> None:
        seen.append(gc.isenabled())
        raise KeyError

    with pytest.raises(KeyError):
        fail()

    assert [False, True] == [*seen, gc.isenabled()]


def test_whoever_does_not_search_is_not_made_to() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
