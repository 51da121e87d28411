import pytest

from community.intake.header.tree import BrokenError, Tree


@pytest.mark.parametrize("lines", [["a: b", "---", "c: d"], ["a: b", "...", "c"], ["%YAML 1.1"]])
def test_only_one_document_is_read(lines: list[str]) -> None:
    with pytest.raises(BrokenError):
        Tree(lines=lines, first_line=1).read()


def test_lines_that_were_mended_hold_spoiled_values() -> None:
    tree = Tree(lines=["a: b", "c: [d, e]"], first_line=1, mended=frozenset({1}))
    tree.read()

    assert {("c", 0), ("c", 1)} == tree.spoiled
