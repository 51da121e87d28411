"""Contrast as WCAG defines it; the numbers are those of the W3C's own examples and checkers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.core.contrast import contrast, is_color, nearest_color

colors = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000", "#fff", 21),
        ("#ffffff", "#FFF", 1),
        ("#777777", "#ffffff", 4.478),
        ("#767676", "#ffffff", 4.542),
        ("#ff0000", "#ffffff", 3.998),
        ("#000000", "#0a0a0a", 1.061),
    ],
)
def test_the_contrast_of_two_colors_is_what_others_compute(
    one: str, other: str, ratio: float
) -> None:
    assert ratio == pytest.approx(contrast(one, other), abs=0.001)
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("#fff", True), ("#12315C", True), ("#ffff", False), ("navy", False), ("#12315g", False)],
)
def test_a_color_has_three_or_six_digits(text: str, *, is_one: bool) -> None:
    assert is_one == is_color(text)


def test_the_nearest_color_is_a_little_darker_on_light_ground() -> None:
    assert "#767676" == nearest_color("#777", ["#fff"], 4.5)


def test_the_nearest_color_is_lighter_where_that_is_less_of_a_change() -> None:
    assert "#787878" == nearest_color("#707070", ["#000", "#080808"], 4.5)


def test_a_color_that_passes_is_its_own_nearest() -> None:
    assert "#0b4d9b" == nearest_color("#0b4d9b", ["#fff", "#f2f5f9"], 4.5)


def test_between_black_and_white_there_may_be_none() -> None:
    assert not nearest_color("#808080", ["#000", "#fff"], 7)


@given(colors, colors)
def test_beside_one_color_there_is_always_one_that_passes(color: str, other: str) -> None:
    assert contrast(nearest_color(color, [other], 4.5), other) >= 4.5
