from pathlib import Path

import pytest

from community.intake.files.text import read_text


def written(folder: Path, raw: bytes) -> Path:
    file = folder / "coffee.md"
    file.write_bytes(raw)
    return file


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        ("Café\n".encode(), "Café\n"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb", "a\nb"),
        (b"\xef\xbb\xbf---\n", "---\n"),
        (b"a\tb", "a\tb"),
        (b"a" * 262_144, "a" * 262_144),
    ],
)
def test_text_comes_with_line_feeds_and_without_a_mark(
    raw: bytes, text: str, tmp_path: Path
) -> None:
    assert (text, ()) == read_text(written(tmp_path, raw), "x.md")


@pytest.mark.parametrize(
    ("raw", "place", "rule", "message"),
    [
        (b"a" * 262_145, (1, 1), "file-size", "256 KiB"),
        (
            "a\nCafé".encode("cp1252"),
            (2, 4),
            "encoding",
            "E9 here is not UTF-8, perhaps meant as 'é'",
        ),
        ("Café".encode() + b"\r\n\xff", (2, 1), "encoding", "the byte FF here is not UTF-8"),
        (b"\x9d", (1, 1), "encoding", "the byte 9D here is not UTF-8"),
        ("é".encode()[:1], (1, 1), "encoding", "the byte C3"),
        (b"\xed\xa0\x80", (1, 1), "encoding", "the byte ED"),
        ("title".encode("utf-16"), (1, 1), "encoding", "UTF-16"),
        ("title".encode("utf-16-be"), (1, 1), "encoding", "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_at_its_first_wrong_byte(
    raw: bytes, place: tuple[int, int], rule: str, message: str, tmp_path: Path
) -> None:
    text, [problem] = read_text(written(tmp_path, raw), "content/events/coffee.md")

    assert text is None
    assert (place, rule) == ((problem.line, problem.column), problem.rule)
    assert message in problem.message
    assert problem.path == "content/events/coffee.md"


def test_control_characters_are_told_once_a_line_and_become_spaces(tmp_path: Path) -> None:
    raw = "a\x00b\x07\nc\n\u0085d\x1b\n".encode()
    text, problems = read_text(written(tmp_path, raw), "x.md")

    assert "a b \nc\n d \n" == text
    assert [(1, 2), (3, 1)] == [(problem.line, problem.column) for problem in problems]
    assert "an invisible character stands here: U+0000" == problems[0].message


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    text, [problem] = read_text(tmp_path / "missing.md", "missing.md")

    assert text is None
    assert "the file cannot be read: No such file or directory" == problem.message
