import pytest

from community.editing.header_text import HeaderText, UneditableError
from community.editing.keys import with_key, without_key

ORDER = ("title", "start", "end", "status", "reason", "venue")


def wrapped(header: str) -> str:
    return f"---\n{header}---\nBody: text\n"


def put(header: str, key: str, value: str) -> str:
    return with_key(wrapped(header), (), key, value, order=ORDER)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\nreason: old\nvenue: x\n", "title: A\nreason: new\nvenue: x\n"),
        ('title: A\nreason: "old"  # why\n', 'title: A\nreason: "new"  # why\n'),
        ("title: A\nreason: 'it''s old'\n", "title: A\nreason: 'new'\n"),
        ("title: A\nreason:\nvenue: x\n", "title: A\nreason: new\nvenue: x\n"),
        ("title: A\n'reason':   old\n", "title: A\n'reason':   new\n"),
        ("title: A\n'reason':\n", "title: A\n'reason': new\n"),
        ("title: A\nreason: old\n  goes on\n\n  here\n# x\nvenue: x\n",
         "title: A\nreason: new\n# x\nvenue: x\n"),
        ("title: A\nreason:\n  old\nvenue: x\n", "title: A\nreason: new\nvenue: x\n"),
        ("title: A\nreason: |\n  old\n  # text\n\n  more\nvenue: x\n",
         "title: A\nreason: new\nvenue: x\n"),
        ("title: A\nreason: >-\n  old\n", "title: A\nreason: new\n"),
        ("title: A\tb\nreason: \told\n", "title: A\tb\nreason: \tnew\n"),
        ("title: A\nreason: [a,\n  b]\nvenue: x\n", "title: A\nreason: new\nvenue: x\n"),
        ("title: A\nreason:\n- a\n- b\nvenue: x\n", "title: A\nreason: new\nvenue: x\n"),
        ("title: A\nreason:\n  name: a\n  more: b\n# x\n", "title: A\nreason: new\n# x\n"),
        ("title: A\nend: x\nvenue: x\n", "title: A\nend: x\nreason: new\nvenue: x\n"),
        ("venue: x\n# mine\nsummary: y\n", "reason: new\nvenue: x\n# mine\nsummary: y\n"),
        ("title: A\nend:\n  more: [1,\n  2]\n# about the venue\nvenue: x\n",
         "title: A\nend:\n  more: [1,\n  2]\nreason: new\n# about the venue\nvenue: x\n"),
    ],
)  # fmt: skip
def test_a_key_gets_a_value_and_all_else_stays(before: str, after: str) -> None:
    assert wrapped(after) == put(before, "reason", "new")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\nstatus: tentative\n# x\nvenue: x\n", "title: A\n# x\nvenue: x\n"),
        ("status: tentative\ntitle: A\n", "title: A\n"),
        ('title: A\nstatus: "tentative"  # ask Dana\n', "title: A\n# ask Dana\n"),
        ("title: A\nstatus:\n  - x\n  - y\nvenue: x\n", "title: A\nvenue: x\n"),
        ("title: A\n", "title: A\n"),
    ],
)
def test_a_key_goes_with_its_lines_and_a_comment_stays(before: str, after: str) -> None:
    assert wrapped(after) == without_key(wrapped(before), (), "status")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: {title: A, status: x, venue: y}\n", "a: {title: A, venue: y}\n"),
        ("a: {status: x, venue: y}\n", "a: {venue: y}\n"),
        ("a: {title: A, status: [x, y]}\n", "a: {title: A}\n"),
        ("a: {status: x}\n", "a: {}\n"),
        ("a:\n  - status: x\n    venue: y\n", "a:\n  - venue: y\n"),
        ("a:\n  - title: A\n    status: x  \n", "a:\n  - title: A\n"),
    ],
)
def test_a_key_between_others_on_its_line_goes_alone(before: str, after: str) -> None:
    place = ("a",) if "{" in before else ("a", 0)

    assert wrapped(after) == without_key(wrapped(before), place, "status")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: {title: A, venue: y}\n", "a: {title: A, reason: 'so, \"no\"', venue: y}\n"),
        ("a: {venue: y}\n", "a: {reason: 'so, \"no\"', venue: y}\n"),
        ("a: {title: A, reason: old}\n", "a: {title: A, reason: 'so, \"no\"'}\n"),
        ("a: {title: A, reason: }\n", "a: {title: A, reason: 'so, \"no\"'}\n"),
    ],
)
def test_a_key_is_written_between_brackets(before: str, after: str) -> None:
    assert wrapped(after) == with_key(wrapped(before), ("a",), "reason", 'so, "no"', order=ORDER)


def test_a_header_with_mistakes_is_not_edited() -> None:
    with pytest.raises(UneditableError, match="has mistakes"):
        with_key("---\ntitle: A # lost\n---\n", (), "venue", "x", order=ORDER)
    with pytest.raises(UneditableError, match="has mistakes"):
        without_key("no header", (), "venue")


def test_what_holds_no_keys_gets_none() -> None:
    with pytest.raises(UneditableError, match="holds no keys"):
        with_key("---\ntitle: A\n---\n", ("title", 2), "venue", "x", order=ORDER)


def test_a_location_that_is_not_there_has_no_text() -> None:
    file = HeaderText.read("---\ntitle: A  b\na: [{b: c}]\n---\n")

    assert ["A  b".replace("  ", " "), "", "c", "", ""] == [
        file.text_at(place)
        for place in [("title",), ("a",), ("a", 0, "b"), ("a", 3, "b"), ("title", "b")]
    ]
