import pytest

from community.editing.entries import entry_texts, with_entry, with_first_entry, without_entry
from community.editing.header_text import UneditableError

VALUES = {"date": "2", "reason": "a, b"}


def wrapped(header: str) -> str:
    return f"---\ntitle: A\n{header}venue: x\n---\n"


@pytest.mark.parametrize(
    ("before", "position", "after"),
    [
        ("a:\n  - date: 1\n  # 3\n  - date: 3\n", 1,
         "a:\n  - date: 1\n  - date: 2\n    reason: a, b\n  # 3\n  - date: 3\n"),
        ("a:\n  - date: 3\n", 0, "a:\n  - date: 2\n    reason: a, b\n  - date: 3\n"),
        ("a:\n-   date: 1\n    x: |\n      b\n", 1,
         "a:\n-   date: 1\n    x: |\n      b\n-   date: 2\n    reason: a, b\n"),
        ("a:\n  -\n    date: 1\n", 1, "a:\n  -\n    date: 1\n  - date: 2\n    reason: a, b\n"),
        ("a: [{date: 1}, {date: 3}]\n", 1,
         'a: [{date: 1}, {date: 2, reason: "a, b"}, {date: 3}]\n'),
        ("a: [{date: 1}]\n", 1, 'a: [{date: 1}, {date: 2, reason: "a, b"}]\n'),
        ("a: []\n", 0, 'a: [{date: 2, reason: "a, b"}]\n'),
    ],
)  # fmt: skip
def test_an_entry_is_added_in_the_way_the_list_is_written(
    before: str, position: int, after: str
) -> None:
    assert wrapped(after) == with_entry(wrapped(before), "a", position, VALUES)


@pytest.mark.parametrize(
    ("before", "position", "after"),
    [
        ("a:\n  - date: 1\n  # 3\n  - date: 3\n    b: c\n", 1, "a:\n  - date: 1\n  # 3\n"),
        ("a:\n  - date: 1\n    b:\n      - c\n  - date: 3\n", 0, "a:\n  - date: 3\n"),
        ("a:\n  - date: 1\n", 0, ""),
        ("a: [{date: 1}]\n", 0, ""),
        ("a: [{date: 1}, {date: 3}]\n", 0, "a: [{date: 3}]\n"),
        ("a: [{date: 1}, {date: 3}]\n", 1, "a: [{date: 1}]\n"),
    ],
)
def test_an_entry_goes_and_the_last_one_with_its_key(
    before: str, position: int, after: str
) -> None:
    assert wrapped(after) == without_entry(wrapped(before), "a", position)


def test_a_list_that_is_not_there_begins_behind_a_key() -> None:
    after = with_first_entry(wrapped("b:\n  - c\n# x\n"), "a", VALUES, after="b")

    assert wrapped("b:\n  - c\na:\n  - date: 2\n    reason: a, b\n# x\n") == after


def test_what_is_no_list_gets_no_entry() -> None:
    with pytest.raises(UneditableError, match="'a' is no list"):
        with_entry(wrapped("a: b\n"), "a", 0, VALUES)
    with pytest.raises(UneditableError, match="'a' is no list"):
        entry_texts(wrapped("a: b\n"), "a", "date")


def test_the_texts_of_a_list_are_those_of_one_key() -> None:
    assert ["1", ""] == entry_texts(wrapped("a:\n  - date: 1\n  - x: y\n"), "a", "date")
    assert [] == entry_texts(wrapped("a:\n"), "a", "date")
    assert [] == entry_texts(wrapped(""), "a", "date")
