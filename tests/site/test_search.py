"""Search in a whole site: the index comes with the pages, or nothing comes at all."""

from pathlib import Path

import pytest

from building import COFFEE, build, files_below, make_site, run_pelican
from community.command import FAILED
from community.command import build as build_task
from community.search_index import SearchError


def test_the_index_is_published_with_the_pages(tmp_path: Path) -> None:
    build(make_site(tmp_path, {"events/coffee.md": COFFEE}))

    assert (tmp_path / "output/pagefind/pagefind.js").is_file()
    assert "search/</loc>" in (tmp_path / "output/sitemap.xml").read_text("utf-8")


def test_a_setting_leaves_it_out(tmp_path: Path) -> None:
    more = 'COMMUNITY["search"] = False'
    build(make_site(tmp_path, {"events/coffee.md": COFFEE}, more=more))

    assert not (tmp_path / "output/pagefind").exists()
    assert "data-pagefind" not in (tmp_path / "output/events/coffee/index.html").read_text("utf-8")


def test_where_the_index_fails_nothing_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE})
    build(settings)
    before = files_below(tmp_path / "output")
    (tmp_path / "content/events/tea.md").write_text(COFFEE.replace("Coffee", "Tea"), "utf-8")
    monkeypatch.setattr("community.search_index.get_executable", lambda: tmp_path / "none")

    with pytest.raises(SearchError):
        build(settings)

    assert FAILED == build_task(tmp_path, as_of="", style="text")
    assert "Nothing was published" in capsys.readouterr().err
    assert before == files_below(tmp_path / "output")


def test_the_pelican_command_says_so_too(tmp_path: Path) -> None:
    more = "\nimport community.search_index\ncommunity.search_index.get_executable = lambda: None\n"
    done = run_pelican(make_site(tmp_path, {"events/coffee.md": COFFEE}, more=more))

    assert 1 == done.returncode
    assert "The search index could not be made" in done.stderr
