"""Tests of how large the words of a flyer are."""

import pytest

from community.views.flyer_sizes import Block, Paper, TitleSize, letters_in, title_size

PAPER = Paper(width=500, height=400, bases=(16, 12, 8))


@pytest.mark.parametrize(
    ("letters", "size"),
    [
        (0, TitleSize.NORMAL),
        (54, TitleSize.NORMAL),
        (55, TitleSize.LONG),
        (101, TitleSize.LONGER),
        (171, TitleSize.LONGEST),
        (2000, TitleSize.LONGEST),
    ],
)
def test_a_longer_title_is_smaller(letters: int, size: TitleSize) -> None:
    assert size is title_size("x" * letters)


def test_wide_letters_count_twice_and_marks_on_letters_not() -> None:
    assert letters_in("cafe") == letters_in("cafe\u0301") == letters_in("\u65e5\u672c")


def test_nothing_needs_no_room() -> None:
    assert Block(text="", em=1).height(12, 500) == 0


def test_more_words_need_more_lines_and_a_part_of_the_width_still_more() -> None:
    one, many = Block(text="x" * 20, em=1), Block(text="x" * 200, em=1)

    assert one.height(12, 500) < many.height(12, 500)
    assert many.height(12, 500) < Block(text="x" * 200, em=1, share=0.5).height(12, 500)
    assert many.height(12, 500) < Block(text="x" * 200, em=1, gap=50).height(12, 500)
    assert many.height(12, 500) < Block(text="x" * 400, em=1, bold=True).height(12, 500)


def test_a_limit_in_points_holds_however_large_plain_words_are() -> None:
    block = Block(text="Coffee", em=4, most=44)

    assert block.height(12, 500) == block.height(16, 500) > block.height(8, 500)


def test_a_line_too_narrow_for_a_word_still_holds_a_letter() -> None:
    assert Block(text="xx", em=1, gap=0).height(500, 500) == 2 * 500 * 1.3


def test_the_largest_words_that_have_room_are_chosen_else_the_smallest() -> None:
    def base(letters: int, taken: float = 0) -> int:
        return PAPER.base([Block(text="x" * letters, em=1)], taken=taken)

    assert [16, 12, 8, 8] == [base(10), base(1200), base(2500), base(99_999)]
    assert [16, 12, 8] == [base(600), base(600, taken=150), base(600, taken=250)]
