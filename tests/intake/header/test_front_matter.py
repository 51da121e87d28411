import pytest

from community.intake.header.front_matter import Document, plain, read_document


def read(text: str) -> Document:
    return read_document("content/events/coffee.md", text)


def test_header_and_body_are_told_apart() -> None:
    document = read("---\ntitle: Coffee\n---\nMeet us.\n")

    assert document.header is not None
    assert {"title": "Coffee"} == plain(document.header)
    assert ("Meet us.\n", 4, ()) == (document.body, document.body_line, document.problems)


@pytest.mark.parametrize("text", ["---\ntitle: x\n---", "---\ntitle: x\n---\n"])
def test_a_file_may_have_no_body(text: str) -> None:
    assert ("", 4, ()) == (read(text).body, read(text).body_line, read(text).problems)


def test_a_line_of_hyphens_in_the_body_is_a_rule() -> None:
    assert "one\n\n---\n\ntwo\n" == read("---\ntitle: x\n---\none\n\n---\n\ntwo\n").body


def test_spaces_after_the_hyphens_do_no_harm() -> None:
    assert () == read("--- \ntitle: x\n---\t\n").problems


@pytest.mark.parametrize("header", ["", "# only a comment\n", "\n\n"])
def test_an_empty_header_is_a_header_without_keys(header: str) -> None:
    document = read(f"---\n{header}---\nbody\n")

    assert document.header is not None
    assert ({}, (), "body\n") == (plain(document.header), document.problems, document.body)


@pytest.mark.parametrize(
    ("text", "line", "rule", "message", "hint"),
    [
        ("", 1, "header-start", "the file is empty", "Begin the file with ---"),
        ("\n \n", 1, "header-start", "the file is empty", "Begin the file with ---"),
        ("\n---\nt: x\n---\n", 1, "header-start", "empty lines stand above", "Take them out"),
        ("title: x\n---\n", 1, "header-start", "first line is 'title: x'", "Begin the file"),
        ("\n\nWords", 3, "header-start", "first line is 'Words'", "Begin the file"),
        ("+++\ntitle\n+++\n", 1, "header-start", "'+++', not '---'", "Begin the file"),
        ("---", 1, "header-end", "has no end", "Write --- on a line of its own"),
        ("---\ntitle: x\n", 1, "header-end", "has no end", "Write --- on a line of its own"),
        ("---\nt: x\n----\n", 3, "header-end", "'----' does not close", "three hyphens"),
        ("---\nt: x\n\u2014\nb", 3, "header-end", "'\u2014' does not close", "three hyphens"),
        (f"---\n{'a' * 65537}\n---\n", 1, "header-size", "longer than 64 KiB", "below the header"),
    ],
)
def test_a_header_without_bounds_is_one_problem(
    text: str, line: int, rule: str, message: str, hint: str
) -> None:
    document = read(text)
    [problem] = document.problems

    assert document.header is None
    assert (line, 1, rule) == (problem.line, problem.column, problem.rule)
    assert message in problem.message
    assert hint in problem.hint


def test_a_text_without_a_header_is_still_a_body() -> None:
    assert "Just words" == read("Just words").body
    assert "" == read("title: x\n---\nwords").body


def test_problems_name_the_file_and_come_in_the_order_of_its_lines() -> None:
    problems = read("---\na: '&x y'\nb: &x y\nc: 'z\nd: e: f\n---\n").problems

    assert [3, 4, 5] == [problem.line for problem in problems]
    assert {"content/events/coffee.md"} == {problem.path for problem in problems}


def test_a_value_with_a_problem_is_spoiled_and_so_are_those_around_and_in_it() -> None:
    document = read("---\nvenue:\n  name: *x\n  room: '4'\ntitle: x\n---\n")

    assert document.is_spoiled(("venue", "name"))
    assert document.is_spoiled(("venue",))
    assert document.is_spoiled(("venue", "name", 0))
    assert not document.is_spoiled(("venue", "room"))
    assert not document.is_spoiled(("title",))
