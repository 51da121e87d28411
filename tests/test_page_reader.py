import os
from pathlib import Path

import pytest

from community.core.problem import ContentError, Problem
from community.page_reader import PageReader

SETTINGS = {"TIMEZONE": "UTC", "DEFAULT_LANG": "en"}


def read(folder: Path, text: str, *, name: str = "about.md") -> tuple[str, dict[str, object]]:
    path = folder / "content" / "pages" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return PageReader({**SETTINGS, "PATH": str(folder / "content")}).read(str(path))


def problems_of(folder: Path, text: str, *, name: str = "about.md") -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as caught:
        read(folder, text, name=name)
    return caught.value.problems


def test_a_page_has_a_header_and_markdown(tmp_path: Path) -> None:
    html, metadata = read(tmp_path, "Title: About us\n\nWe are *here*.\n")

    assert "<em>here</em>" in html
    assert {"title": "About us", "slug": "about"} == metadata


def test_the_header_may_stand_between_lines_of_hyphens(tmp_path: Path) -> None:
    html, metadata = read(tmp_path, "---\nTitle: About us\n---\nHello.\n")

    assert "Hello." in html
    assert metadata["title"] == "About us"


def test_a_byte_order_mark_is_no_part_of_the_title(tmp_path: Path) -> None:
    assert read(tmp_path, "\ufeffTitle: About\n\nx\n")[1]["title"] == "About"


def test_a_header_alone_is_a_page_without_a_text(tmp_path: Path) -> None:
    assert read(tmp_path, "Title: About")[0] == ""


def test_a_date_is_read(tmp_path: Path) -> None:
    metadata = read(tmp_path, "Title: About\nDate: 2026-11-22\n\nx\n")[1]

    assert str(metadata["date"]).startswith("2026-11-22")


def test_an_interview_names_its_template_who_answers_and_a_summary(tmp_path: Path) -> None:
    text = "Title: Nights\nTemplate: Interview\nSpeaker: Officer Ann\nSummary: On nights.\n\nx\n"
    metadata = read(tmp_path, text)[1]

    assert ("interview", "Officer Ann", "On nights.") == tuple(
        metadata[key] for key in ("template", "speaker", "summary")
    )


@pytest.mark.parametrize(
    ("text", "line", "rule", "words"),
    [
        ("Titel: About\nTitle: x\n\nx\n", 1, "unknown-key", "Did you mean 'title'?"),
        ("Title: x\nSave_as: ../../x\n\nx\n", 2, "unknown-key", "Write one of"),
        ("Title: x\nSettings: oops\n\nx\n", 2, "unknown-key", "settings"),
        ("Hello.\n", 1, "missing-key", "no header"),
        ("Title:\n\nHello.\n", 1, "missing-key", "no title"),
        ("Title: x\nSlug: events\n\nx\n", 2, "page-address", "another part of the site"),
        ("Title: x\nSlug: ../x\n\nx\n", 2, "page-address", "is no address"),
        ("Title: x\nStatus: done\n\nx\n", 2, "unknown-choice", "published, hidden, draft"),
        ("Title: x\nStatus: drafts\n\nx\n", 2, "unknown-choice", "Did you mean 'draft'?"),
        ("Title: x\nTemplate: intervew\n\nx\n", 2, "unknown-choice", "mean 'interview'?"),
        ("Title: x\nTemplate: home\n\nx\n", 2, "unknown-choice", "page, interview"),
        ("Title: x\nTemplate: interview\n\nx\n", 2, "missing-key", "one sentence"),
        ("Title: x\nTemplate: interview\nSummary:\n\nx\n", 2, "missing-key", "Summary"),
        ("Title: x\nSpeaker: Ann\n\nx\n", 2, "unknown-key", "Template: interview"),
        ("Title: x\nDate: soon\n\nx\n", 2, "unreadable-date", "Write a date"),
    ],
)
def test_a_slip_in_the_header_is_one_problem_with_its_line(
    tmp_path: Path, text: str, line: int, rule: str, words: str
) -> None:
    (problem,) = problems_of(tmp_path, text)

    assert ("content/pages/about.md", line, rule) == (problem.path, problem.line, problem.rule)
    assert words in str(problem)


def test_a_file_name_that_is_no_address_is_a_problem(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "Title: x\n\nx\n", name="About Us.md")

    assert problem.rule == "page-address"


def test_a_script_in_a_page_is_a_problem_with_its_line(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "Title: x\n\nHello.\n\n<script>alert(1)</script>\n")

    assert problem.line == 5


def test_all_slips_of_a_page_are_told_at_once(tmp_path: Path) -> None:
    text = "Titel: x\nStatus: done\nDate: soon\n\n<iframe src='https://x.example'></iframe>\n"

    assert len(problems_of(tmp_path, text)) == 5


def test_a_key_that_comes_twice_is_told_of(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "Title: About\nTitle: Us\n\nx\n")

    assert (2, "duplicate-key") == (problem.line, problem.rule)


def test_a_language_is_a_code(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "Title: About\nLang: ../../x\n\nx\n")

    assert (2, "language") == (problem.line, problem.rule)
    assert read(tmp_path, "Title: Acerca\nLang: es\n\nx\n")[1]["lang"] == "es"


def test_a_page_cannot_choose_a_file_as_its_template(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "Title: About\nTemplate: ../../etc/passwd\n\nx\n")

    assert (2, "unknown-choice") == (problem.line, problem.rule)


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b"Title: About\n\nCaf\xe9\n", (3, 4, "encoding")),
        ("Title: About\n\nx\n".encode("utf-16"), (1, 1, "encoding")),
        (b"Title: About\n\na\x07b\n", (3, 2, "control-character")),
        (b"Title: About\n\n" + b"x" * 300_000, (1, 1, "file-size")),
    ],
)
def test_bytes_that_are_no_text_are_told_of(
    tmp_path: Path, raw: bytes, place: tuple[int, int, str]
) -> None:
    path = tmp_path / "content" / "pages" / "about.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)

    with pytest.raises(ContentError) as caught:
        PageReader({**SETTINGS, "PATH": str(tmp_path / "content")}).read(str(path))

    (problem,) = caught.value.problems
    assert place == (problem.line, problem.column, problem.rule)


def test_a_link_and_a_pipe_are_not_opened(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "pages"
    folder.mkdir(parents=True)
    (tmp_path / "secret.md").write_text("Title: Secret\n\nx\n", encoding="utf-8")
    (folder / "link.md").symlink_to(tmp_path / "secret.md")
    os.mkfifo(folder / "pipe.md")

    for name in ("link.md", "pipe.md"):
        with pytest.raises(ContentError) as caught:
            PageReader({**SETTINGS, "PATH": str(tmp_path / "content")}).read(str(folder / name))
        assert caught.value.problems == ()
