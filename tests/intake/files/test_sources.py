import os
from pathlib import Path

import pytest

from community.core.problem import Problem
from community.intake.files.kinds import Kind
from community.intake.files.sources import Source, read_sources


def site(root: Path, *paths: str) -> Path:
    """Write files that hold their own path; return the content folder."""
    content = root / "content"
    content.mkdir(parents=True, exist_ok=True)
    for path in paths:
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(path)
    return content


def sources(root: Path, *paths: str) -> list[str]:
    return [source.path for source in read_sources(root, site(root, *paths))[0]]


def problems(root: Path, *paths: str) -> tuple[Problem, ...]:
    return read_sources(root, site(root, *paths))[1]


def test_files_of_all_four_folders_come_sorted_with_what_their_names_say(tmp_path: Path) -> None:
    content = site(
        tmp_path,
        "venues/hall.md",
        "people/norman-wood.md",
        "events/2014/coffee.md",
        "events/2014/coffee.es.md",
        "events/b.md",
        "programs/coffee.md",
    )
    found, wrong = read_sources(tmp_path, content)

    assert () == wrong
    assert [
        ("content/events/2014/coffee.es.md", Kind.EVENT, "coffee", "es"),
        ("content/events/2014/coffee.md", Kind.EVENT, "coffee", ""),
        ("content/events/b.md", Kind.EVENT, "b", ""),
        ("content/people/norman-wood.md", Kind.PERSON, "norman-wood", ""),
        ("content/programs/coffee.md", Kind.PROGRAM, "coffee", ""),
        ("content/venues/hall.md", Kind.VENUE, "hall", ""),
    ] == [(source.path, source.kind, source.slug, source.language) for source in found]
    assert "events/b.md" == found[2].text


def test_a_content_folder_can_be_empty_or_absent(tmp_path: Path) -> None:
    assert ((), ()) == read_sources(tmp_path, tmp_path / "content")
    assert ((), ()) == read_sources(tmp_path, site(tmp_path))


def test_dot_files_backups_pages_and_images_are_passed_over(tmp_path: Path) -> None:
    paths = ["events/.#coffee.md", "events/coffee.md~", "events/#coffee.md#", "events/.git/x.md"]
    paths += [".DS_Store", "pages/About Us.md", "images/Cafe.JPG", ".obsidian/x.json"]

    assert [] == sources(tmp_path, *paths)
    assert () == problems(tmp_path, *paths)


@pytest.mark.parametrize(
    ("paths", "place", "rule", "words"),
    [
        (["event/a.md"], "event", "unknown-folder", ("'event'", "mean 'content/events/'?")),
        (["Venues/a.md"], "Venues", "unknown-folder", ("'Venues'", "mean 'content/venues/'?")),
        (["xyz/a.md"], "xyz", "unknown-folder", ("'xyz'", "Use events, programs")),
        (["coffee.md"], "coffee.md", "misplaced-file", ("is in no folder", "content/events/")),
        (["pages"], "pages", "misplaced-file", ("is in no folder", "content/events/")),
        (["events/A.md"], "events/A.md", "file-name", ("'A.md'", "Rename it to a.md")),
        (["events/a.txt"], "events/a.txt", "file-extension", ("'a.txt'", "Rename it to a.md")),
        (["events/2026.md"], "events/2026.md", "reserved-name", ("'2026'", "event-2026.md")),
        (
            ["events/a/x.md", "events/b/x.md"],
            "events/b/x.md",
            "name-twice",
            ("'content/events/b/x.md' and 'content/events/a/x.md'", "all of content/events/"),
        ),
        (
            ["events/coffee.md", "events/cofee.es.md"],
            "events/cofee.es.md",
            "translation-without-original",
            ("'content/events/cofee.md', which does not exist", "Did you mean 'coffee.es.md'?"),
        ),
        (
            ["events/a/x.md", "events/b/x.es.md"],
            "events/b/x.es.md",
            "translation-without-original",
            (
                "'content/events/b/x.md', which does not exist",
                "Move it beside 'content/events/a/x.md'",
            ),
        ),
        (
            ["venues/hall.es.md"],
            "venues/hall.es.md",
            "translation-without-original",
            ("'content/venues/hall.md'", "Write 'content/venues/hall.md' first"),
        ),
    ],
)
def test_one_wrong_name_or_place_is_one_problem(
    paths: list[str], place: str, rule: str, words: tuple[str, str], tmp_path: Path
) -> None:
    message, hint = words
    [problem] = problems(tmp_path, *paths)

    assert (f"content/{place}", 1, 1, rule) == (
        problem.path,
        problem.line,
        problem.column,
        problem.rule,
    )
    assert message in problem.message
    assert hint in problem.hint


def test_a_year_is_reserved_among_events_alone(tmp_path: Path) -> None:
    assert () == problems(tmp_path, "programs/2026.md")


def test_a_wrongly_named_file_is_read_under_the_name_it_should_have(tmp_path: Path) -> None:
    [source] = read_sources(tmp_path, site(tmp_path, "venues/Town Hall.txt"))[0]

    assert ("content/venues/Town Hall.txt", "town-hall") == (source.path, source.slug)


def test_a_wrongly_named_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    paths = ["events/Coffee.md", "events/coffee.md"]

    assert ["content/events/coffee.md"] == sources(tmp_path, *paths)
    assert ["file-name"] == [problem.rule for problem in problems(tmp_path, *paths)]


def test_a_file_without_any_usable_name_is_not_read(tmp_path: Path) -> None:
    assert [] == sources(tmp_path, "events/!.md", "events/photo.png")


def test_a_translation_of_an_unreadable_original_has_no_problem_of_its_own(tmp_path: Path) -> None:
    content = site(tmp_path, "events/a.md", "events/a.es.md")
    (content / "events/a.md").write_bytes(b"\xff\xfe\x00")
    found, wrong = read_sources(tmp_path, content)

    assert ["content/events/a.es.md"] == [source.path for source in found]
    assert ["content/events/a.md"] == [problem.path for problem in wrong]


@pytest.mark.parametrize(
    "place", ["events/a.md", "events/deep", "images/x.jpg", "pages/a.md", "events"]
)
def test_a_symbolic_link_is_refused_and_not_followed(place: str, tmp_path: Path) -> None:
    content = site(tmp_path / "site")
    target = tmp_path / "secret"
    target.mkdir()
    (target / "b.md").write_text("secret")
    link = content / place
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(target / "b.md" if link.suffix else target)
    found, [problem] = read_sources(tmp_path / "site", content)

    assert () == found
    assert (f"content/{place}", "symbolic-link") == (problem.path, problem.rule)


def test_a_link_to_nothing_is_refused(tmp_path: Path) -> None:
    content = site(tmp_path, "events/a.md")
    (content / "events/b.md").symlink_to("nowhere.md")

    assert ["symbolic-link"] == [problem.rule for problem in read_sources(tmp_path, content)[1]]


def test_a_link_above_the_content_is_refused(tmp_path: Path) -> None:
    site(tmp_path / "real", "events/a.md")
    (tmp_path / "link").symlink_to("real")
    found, [problem] = read_sources(tmp_path, tmp_path / "link" / "content")

    assert ((), "link", "symbolic-link") == (found, problem.path, problem.rule)


def test_a_site_below_a_link_is_read(tmp_path: Path) -> None:
    site(tmp_path / "real", "events/a.md")
    (tmp_path / "link").symlink_to("real")
    found, wrong = read_sources(tmp_path / "link", tmp_path / "link" / "content")

    assert (1, ()) == (len(found), wrong)


@pytest.mark.parametrize("path", ["../elsewhere", "/etc"])
def test_a_content_folder_outside_the_site_is_refused(path: str, tmp_path: Path) -> None:
    found, [problem] = read_sources(tmp_path, tmp_path / path)

    assert ((), "outside") == (found, problem.rule)
    assert Path(path).name == problem.path


def test_what_is_neither_file_nor_folder_is_refused_unread(tmp_path: Path) -> None:
    content = site(tmp_path, "events/a.md")
    os.mkfifo(content / "events/pipe.md")
    [problem] = read_sources(tmp_path, content)[1]

    assert ("content/events/pipe.md", "unreadable-file") == (problem.path, problem.rule)


def test_a_folder_that_cannot_be_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = site(tmp_path, "events/a.md")

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    [problem] = read_sources(tmp_path, content)[1]

    assert ("content", "the folder cannot be read: Permission denied") == (
        problem.path,
        problem.message,
    )


def test_a_name_that_no_terminal_shows_is_shown_with_marks(tmp_path: Path) -> None:
    content = site(tmp_path, "events/a.md")
    (content / "events" / os.fsdecode(b"caf\xe9\n.md")).write_text("x")
    [problem] = read_sources(tmp_path, content)[1]

    assert "content/events/caf\ufffd\ufffd.md" == problem.path
    assert str(problem).isascii() or "\ufffd" in str(problem)
    str(problem).encode()


def test_very_deep_folders_are_read(tmp_path: Path) -> None:
    assert 1 == len(sources(tmp_path, "events/" + "d/" * 150 + "a.md"))


def test_a_source_is_a_value() -> None:
    source = Source(path="a.md", kind=Kind.EVENT, slug="a", language="", text="")

    assert source == Source(path="a.md", kind=Kind.EVENT, slug="a", language="", text="")
