"""The search index: what is in it, the same every time, and what happens where it fails."""

from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from building import files_below
from community.search_index import SearchError, write_index

PAGE = """\
<!DOCTYPE html>
<html lang="{language}"><head><title>x</title></head><body><main{body}{over}>
<h1>{title}</h1><p>{words}</p><nav>elsewhere</nav></main></body></html>
"""


def write_page(folder: Path, path: str, **parts: str) -> None:
    defaults = {"language": "en", "body": " data-pagefind-body", "over": "", "title": "Coffee"}
    file = folder / path / "index.html"
    file.parent.mkdir(parents=True)
    file.write_text(PAGE.format(**{**defaults, "words": "A question.", **parts}), "utf-8")


def write_site(folder: Path) -> Path:
    for number in range(12):
        language = "es" if number % 3 else "en"
        over = ' data-pagefind-filter="over:yes"' if number % 2 else ""
        title = f"Coffee {number}"
        write_page(folder, f"events/{number}", title=title, language=language, over=over)
    write_page(folder, "list", body="")
    return folder


def in_memory() -> str | None:
    """Return a folder that keeps files in the order in which they were made, if there is one."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  # a folder in it is made


def script(folder: Path, text: str) -> Path:
    """Return a program that stands for Pagefind."""
    program = folder / "program"
    program.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    program.chmod(0o755)
    return program


def test_the_index_has_the_pages_that_ask_for_it_and_nothing_unused(tmp_path: Path) -> None:
    write_index(write_site(tmp_path / "site"))

    names = {path for path in files_below(tmp_path / "site") if path.startswith("pagefind/")}
    assert 12 == sum("/fragment/" in name for name in names)
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json"} <= names
    assert [] == [name for name in names if "ui" in name or "highlight" in name]


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    found = set()
    for turn in range(6):
        site = write_site(tmp_path / f"{turn}" / "site")
        write_index(site)
        found.add(sha256(repr(files_below(site / "pagefind")).encode()).hexdigest())

    assert 1 == len(found)


def test_the_order_in_which_pages_were_made_does_not_show() -> None:
    found = set()
    with TemporaryDirectory(dir=in_memory()) as folder:
        for turn, numbers in enumerate([range(12), reversed(range(12))]):
            site = Path(folder) / str(turn)
            for number in numbers:
                write_page(site, f"events/{number}", title=f"Coffee {number}")
            write_index(site)
            found.add(sha256(repr(files_below(site / "pagefind")).encode()).hexdigest())

    assert 1 == len(found)


def test_where_no_page_asks_to_be_found_all_are(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_page(tmp_path, name, body="")

    write_index(tmp_path)

    assert 2 == sum("/fragment/" in path for path in files_below(tmp_path))


def test_on_a_disk_without_links_pages_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    write_index(write_site(tmp_path / "linked"))
    monkeypatch.setattr(Path, "hardlink_to", refuse)

    write_index(write_site(tmp_path / "copied"))

    assert files_below(tmp_path / "linked") == files_below(tmp_path / "copied")


def test_what_was_there_before_does_not_stay(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")
    write_index(site)
    before = files_below(site)
    write_page(site, "more", title="Another")
    write_index(site)
    (site / "more/index.html").unlink()

    write_index(site)

    assert before == files_below(site)


def test_settings_of_pagefind_that_lie_around_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_OUTPUT_SUBDIR", "elsewhere")

    write_index(write_site(tmp_path / "site"))

    assert (tmp_path / "site/pagefind/pagefind.js").is_file()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("echo broken >&2; exit 3", "broken"),
        ("exit 0", "Pagefind has written no pagefind-entry.json"),
    ],
)
def test_a_pagefind_that_fails_is_told(tmp_path: Path, text: str, told: str) -> None:
    site = write_site(tmp_path / "site")

    with pytest.raises(SearchError) as caught:
        write_index(site, script(tmp_path, text))

    assert str(caught.value).startswith(f"{told}\nThe search index could not be made.")


def test_a_pagefind_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site")

    with pytest.raises(SearchError, match="Pagefind cannot be started"):
        write_index(site, tmp_path / "nothing")


def test_a_computer_without_pagefind_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("community.search_index.get_executable", lambda: None)

    with pytest.raises(SearchError, match="not installed"):
        write_index(write_site(tmp_path / "site"))
