from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from community.intake.header.fault import Fault
from community.intake.header.front_matter import read_document
from community.intake.header.nodes import plain
from community.intake.header.reading import Header, read_header
from community.intake.header.tree import LOADER

LOADERS = [yaml.SafeLoader, LOADER]


def faults(text: str, loader: Any = LOADER) -> tuple[Fault, ...]:
    return read_header(text, 1, loader=loader).faults


def values(text: str) -> object:
    header = read_header(text, 1)
    assert () == header.faults
    assert header.mapping is not None
    return plain(header.mapping)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("start: 08:00", {"start": "08:00"}),
        ("draft: no", {"draft": "no"}),
        ("postal_code: 01977", {"postal_code": "01977"}),
        ("day: 2014-07-09", {"day": "2014-07-09"}),
        ("none: ~\nempty:\nblank: ''", {"none": "~"}),
        ("tags: [a, 'b', \"c\"]", {"tags": ["a", "b", "c"]}),
        ("tags:\n- a\n- b", {"tags": ["a", "b"]}),
        ("tags: [\n  a,\n  b\n]", {"tags": ["a", "b"]}),
        ("summary: one\n  two", {"summary": "one two"}),
        ('summary: "one\n  two"', {"summary": "one two"}),
        ('summary: |\n  a: b: c #4\n    "x\n', {"summary": 'a: b: c #4\n  "x\n'}),
        ("'title' : x", {"title": "x"}),
        ("link: https://a.example/b#c", {"link": "https://a.example/b#c"}),
        ("title:\tx\ty\t", {"title": "x y"}),
        ("title:\u00a0Caf\u00e9\u2028here", {"title": "Caf\u00e9 here"}),
        ("title: C#4", {"title": "C#4"}),
        ("# one\ntitle: x\n  # two\nday: y", {"title": "x", "day": "y"}),
        (
            "title: 'x' # note\ntags: [a] # note\nvenue: # note\n  name: y",
            {"title": "x", "tags": ["a"], "venue": {"name": "y"}},
        ),
        ("a: {b: {c: {d: {e: [f]}}}}", {"a": {"b": {"c": {"d": {"e": ["f"]}}}}}),
        ("x: y\nz:\n  - |\n    # no comment\n  - w", {"x": "y", "z": ["# no comment\n", "w"]}),
    ],
)
def test_values_are_read_as_they_were_typed(text: str, expected: object) -> None:
    assert expected == values(text)


#: Text, line, column, rule, part of the message, part of the hint; each has one mistake.
MISTAKES = [
    ("title: Room #4", 1, 13, "comment", "'#4' would be lost", 'Write title: "Room #4", or'),
    ("title: #4", 1, 8, "comment", "'#4' would be lost", 'Write title: "#4"'),
    ("tags:\n  - Room #4", 2, 10, "comment", "'#4'", 'Write - "Room #4"'),
    ("s: one\n  two #4", 2, 7, "comment", "'#4'", 'Write s: "one two #4"'),
    ("s: one\n  two #4\n  three", 2, 7, "comment", "'#4'", 'Write s: "one two #4 three"'),
    ("s: one #4\n  two", 1, 8, "comment", "'#4'", 'Write s: "one #4 two"'),
    ("tags: [a #4, b]", 1, 10, "comment", "'#4, b]' would be lost", "in quotes"),
    ("tags: [a #4\n  , b]", 1, 10, "comment", "'#4'", 'Write "a #4"'),
    ("title: Coffee: x", 1, 14, "colon", "second colon in 'Coffee: x'", 'title: "Coffee: x"'),
    ("title: Coffee:", 1, 14, "colon", "second colon in 'Coffee:'", 'Write title: "Coffee:"'),
    ('title: The "Cop": x', 1, 17, "colon", "second colon", "Write title: 'The \"Cop\": x'"),
    ("t: A: b #4", 1, 5, "colon", "second colon", 'Write t: "A: b #4"'),
    ("tags:\n  - a: b: c", 2, 9, "colon", "'b: c'", 'Write - a: "b: c"'),
    ("title:Coffee", 1, 1, "colon-space", "'title:Coffee' has no space", "Write title: Coffee"),
    ("a: b\ntitle:Coffee", 2, 1, "colon-space", "'title:Coffee'", "Write title: Coffee"),
    ("v:\n  a: x\n  b:4\n  c: y", 3, 3, "colon-space", "'b:4'", "Write b: 4"),
    ("title: *x", 1, 8, "alias", "'*x' begins with *", 'Write title: "*x"'),
    ("title: **Free** coffee", 1, 8, "alias", "'**Free** coffee'", 'title: "**Free** coffee"'),
    ("tags: [a, *b]", 1, 11, "alias", "'*b' begins with *", 'Write "*b"'),
    ("title: &x y", 1, 8, "anchor", "'&x y' begins with &", 'Write title: "&x y"'),
    ("venue: &x\n  name: y", 1, 8, "anchor", "begins with &", "Take '&x' out"),
    ("title: !important", 1, 8, "tag", "'!important' begins with !", 'title: "!important"'),
    ("count: !!int 3", 1, 8, "tag", "'!!int 3'", 'Write count: "!!int 3"'),
    ("title: !<x", 1, 8, "tag", "'!<x' begins with !", 'Write title: "!<x"'),
    ("a: b\n<<: {c: d}", 2, 1, "merge-key", "'<<' merges", "Write the keys"),
    ("a: b\n...\nc: d", 2, 1, "several-documents", "'...'", "Take the line out"),
    ("a: b\n--- c", 2, 1, "several-documents", "'--- c'", "Take the line out"),
    ("a: b\nc: d\na: e", 3, 1, "duplicate-key", "'a' is here twice, first on line 1", "Keep one"),
    ("a: {b: c, b: [d]}", 1, 11, "duplicate-key", "'b' is here twice", "Keep one"),
    ("[a]: b", 1, 1, "no-key", "begins with [", "Write each key"),
    ("{a: b}", 1, 1, "no-key", "begins with {", "Write each key"),
    ("title: {{ x }}", 1, 9, "key", "not a key", "in quotes"),
    ("t: x\n? y\n: z", 2, 3, "key", "not a key", "in quotes"),
    ("t: {? x: y}", 1, 7, "key", "not a key", "in quotes"),
    ("t: {: y}", 1, 4, "list", "'{: y}' is no list", "in quotes"),
    ("t:\n  '': y", 2, 3, "key", "not a key", "in quotes"),
    ("\ttitle: x", 1, 1, "tab", "begins with a tab", "spaces instead"),
    ("v:\n  \tname: x\n\troom: y", 2, 3, "tab", "begins with a tab", "spaces instead"),
    ('title: "Coffee', 1, 8, "quote", "\" before 'Coffee' is not closed", 'title: "Coffee"'),
    ('t: "a\ns: b"', 1, 4, "quote", "\" before 'a' is not closed", 'Write t: "a"'),
    ("t: 'Tis", 1, 4, "quote", "' before 'Tis'", "or, if the quote belongs to the text, t: \"'Tis"),
    ("t: 'Officer's day'", 1, 4, "quote", "'s day'' follows the quote", 't: "Officer\'s day"'),
    ('t: "A" b', 1, 4, "quote", "'b' follows the quote", "Write t: '\"A\" b'"),
    ("tags: [a, 'b]", 1, 11, "quote", "before 'b]' is not closed", "Write ' at the end"),
    ('t: "C:\\dir"', 1, 4, "backslash", "'\\d' means nothing", "Write t: 'C:\\dir'"),
    ('t: "\\ud800"', 1, 4, "backslash", "means nothing", "Write t: '\\ud800'"),
    ('t: "\\U00110000"', 1, 4, "backslash", "means nothing", "Write t: '\\U00110000'"),
    ('t: "a\\0b"', 1, 4, "invisible-character", "U+0000", "Write t: 'a\\0b'"),
    ("tags: [a, b", 1, 7, "bracket", "the bracket [ is not closed", "Write ] at its end"),
    ("t: {a: b", 1, 4, "bracket", "the bracket { is not closed", "Write } at its end"),
    ("a: [b,\nc: d]", 1, 4, "bracket", "the bracket [ is not closed", "Write ] at its end"),
    ("t: [Sample] Coffee", 1, 4, "bracket", "'Coffee' follows", 'Write t: "[Sample] Coffee"'),
    ("tags: [a?, ?]", 1, 7, "list", "'[a?, ?]' is no list", "in quotes"),
    ("t: @home", 1, 4, "unquoted", "cannot begin with @", 'Write t: "@home"'),
    ("t: > a", 1, 4, "unquoted", "cannot begin with >", 'Write t: "> a"'),
    ("t: ? a", 1, 4, "unquoted", "cannot begin with ?", 'Write t: "? a"'),
    ("t: - a\n  - b", 1, 4, "unquoted", "cannot begin with -", "each entry on a line of its own"),
    ("t: [[[[[[[a]]]]]]]", 1, 9, "nesting", "more than 6 deep", "flatter"),
    ("t: {[[[[[[a]]]]]]: b}", 1, 10, "nesting", "more than 6 deep", "flatter"),
    ("title Coffee", 1, 1, "no-key", "'title Coffee' has no key", "a key and a colon"),
    ("a: b\nmore\nand more\nc: d", 2, 1, "no-key", "'more' has no key", "two more spaces"),
    ("v:\n  a: x\n  b y\n  c: z", 3, 3, "no-key", "'b y' has no key", "a key and a colon"),
    ("- a\n- b", 1, 1, "no-key", "begins with a list", "Write a key"),
    ("'words'", 1, 1, "no-key", "''words'' has no key", "a key and a colon"),
    ("a: b\n----\n\nWords\n", 2, 1, "header-end", "'----' does not close", "three hyphens"),
    ("a: b\n\nSome words\nof text", 3, 1, "header-end", "before 'Some words'", "Write ---"),
    ("a: b\n\nNote this: x\nyes\n\nmore", 4, 1, "header-end", "before 'yes'", "Write ---"),
    ("c:\n  - d: x\n   s: y", 3, 4, "indentation", "'s' does not begin", "the same column"),
    ("v:\n  a: x\n b: y", 3, 2, "indentation", "'b' does not begin", "the same column"),
    ("a: x\n  b: y", 2, 3, "indentation", "'b' does not begin", "the same column"),
    ("v:\n  - a: x\n  b: y", 3, 3, "indentation", "'b' does not begin", "the same column"),
    ("a: |\n   b\n  c\nd: e", 3, 3, "indentation", "'c' does not begin", "the same column"),
    ("v:\n  a: x\n b: y\n  c: z", 3, 2, "indentation", "'b' does not begin", "the same column"),
    ("v:\n  a: x\n    y\n b: z", 4, 2, "indentation", "'b' does not begin", "the same column"),
    ('v:\n  a: "x\n    y: z"\n  b: c: d', 4, 7, "colon", "'c: d'", 'Write b: "c: d"'),
    ('t: ["a, b", c', 1, 4, "bracket", "the bracket [ is not closed", "Write ] at its end"),
    ("a: b\nc: :", 2, 4, "unquoted", "cannot begin with :", 'Write c: ":"'),
    (": :", 1, 1, "yaml", "cannot be read from ': :' on", "put its text in quotes"),
    ("v:\n\tname: x\nt: y", 2, 1, "tab", "begins with a tab", "spaces instead"),
    ("  a: x\nb: y", 1, 3, "indentation", "the first column", "Take out the spaces"),
]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_one_mistake_is_one_problem_with_its_place_and_what_to_write(
    mistake: tuple[str, int, int, str, str, str], loader: Any
) -> None:
    text, line, column, rule, message, hint = mistake

    [fault] = faults(text, loader)

    assert (line, column, rule) == (fault.line, fault.column, fault.rule)
    assert message in fault.message
    assert hint in fault.hint


@pytest.mark.parametrize("text", [row[0] for row in MISTAKES])
def test_the_sentence_is_free_of_jargon(text: str) -> None:
    words = " ".join(f"{fault.message} {fault.hint}" for fault in faults(text))

    for jargon in ("mapping", "scalar", "sequence", "token", "parser", "node"):
        assert jargon not in words


def test_several_mistakes_are_all_told_and_the_rest_is_read() -> None:
    header = read_header("a: b: c\nd: *e\nf: [g\nh: 'i\nj: k #l\nm: n", 2)

    assert header.mapping is not None
    assert ["colon", "alias", "bracket", "quote", "comment"] == [
        fault.rule for fault in sorted(header.faults, key=lambda fault: fault.line)
    ]
    assert {("a",), ("d",), ("f",), ("h",), ("j",)} == header.spoiled
    assert ("m", "n") in dict(plain(header.mapping)).items()  # type: ignore[arg-type] # a dict


def test_several_mistakes_in_one_key_are_all_told() -> None:
    text = "tags:\n- a: b: c\n- d #4\n- 'x\nkey: y"

    assert [2, 3, 4] == sorted(fault.line for fault in faults(text))


def test_a_key_with_very_many_mistakes_is_left_out_in_the_end() -> None:
    header = read_header("tags:\n" + "- a: b: c\n" * 30 + "key: y", 1)

    assert header.mapping is not None
    assert 20 == len(header.faults)
    assert {"key": "y"} == plain(header.mapping)
    assert ("tags",) in header.spoiled


def test_what_a_line_without_a_colon_meant_is_spoiled() -> None:
    assert ("title",) in read_header("Title Coffee\nday: x", 1).spoiled


def test_a_merge_spoils_all_keys_beside_it_because_it_may_hold_any() -> None:
    assert {()} == read_header("<<: {a: b}\nc: d", 1).spoiled


class Moody(yaml.SafeLoader):
    """Stands for a reader that refuses two keys together though it reads each of them."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        if "a:" in stream and "b:" in stream:
            raise yaml.YAMLError


def test_what_no_single_key_explains_is_told_all_the_same() -> None:
    header = read_header("a: x\nb: y", 5, loader=Moody)

    assert header.mapping is None
    assert [(5, 1, "yaml")] == [(fault.line, fault.column, fault.rule) for fault in header.faults]


def test_what_is_explained_is_not_told_twice() -> None:
    header = read_header("a: x\nb: y: z", 5, loader=Moody)

    assert (None, ["colon"]) == (header.mapping, [fault.rule for fault in header.faults])


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    "text",
    [
        "\ta: b\n" * 9000,
        "a: " + "[" * 60_000,
        "[" * 60_000,
        "a: " + "{" * 60_000,
        "- " * 30_000,
        "? " * 30_000,
        "a:\n" + "- a: b: c\n" * 6000,
        "a: '" + "''" * 30_000,
        'a: "' + "\\" * 60_000,
        "a" + " " * 60_000,
        "words\n" * 10_000,
    ],
)
def test_hostile_headers_end_soon_in_a_problem(text: str, loader: Any) -> None:
    assert 1 <= len(faults(text, loader)) <= 20


PIECES = st.sampled_from(
    [*"title a \n:#'\"[]{},|>?%@`\\\t\u2028\x00", "  ", "\n- ", ": ", " #", "&a", "*a", "<<", "---"]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES).map("".join))


def problems_within(text: str, header: Header) -> bool:
    return all(1 <= fault.line <= text.count("\n") + 1 for fault in header.faults)


@pytest.mark.parametrize("loader", LOADERS)
@given(text=TEXTS)
def test_any_text_is_read_or_told_at_a_line_it_has(text: str, loader: Any) -> None:
    header = read_header(text, 1, loader=loader)

    assert header.mapping or header.faults
    assert problems_within(text, header)


@given(text=st.one_of(TEXTS, TEXTS.map("---\n{}\n---\n".format), st.binary().map(str)))
def test_any_file_is_read(text: str) -> None:
    document = read_document("content/events/x.md", text)

    assert document.header or document.problems
