from community.core.brand import COLOR_NAMES, Confusion, confusions


def test_what_is_written_with_a_color_that_is_too_pale_is_told_with_the_worst_ground() -> None:
    [found] = confusions({"ink": "#888", "paper": "#fff", "tint": "#f2f5f9"})

    assert found == Confusion(
        name="ink", other="tint", ratio=found.ratio, least=4.5, nearest="#707070"
    )
    assert found.is_text
    assert 3 < found.ratio < 3.5


def test_an_edge_needs_less_than_words() -> None:
    assert not [*confusions({"edge": "#888", "paper": "#fff"})]
    [found] = confusions({"edge": "#aaa", "paper": "#fff"})

    assert not found.is_text
    assert 3 == found.least


def test_the_brand_makes_room_for_what_stands_on_it() -> None:
    [found] = confusions({"brand": "#ffd166", "on-brand": "#fff"})

    assert ("brand", "on-brand") == (found.name, found.other)


def test_colors_that_are_not_there_are_not_compared() -> None:
    assert not [*confusions({"ink": "#888"})]
    assert not [*confusions({"paper": "#888", "on-brand": "#888"})]


def test_lines_that_only_decorate_may_be_pale() -> None:
    assert "rule" not in COLOR_NAMES
