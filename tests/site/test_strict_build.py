"""A broken site is told of, whole, and never published."""

from pathlib import Path

import pytest

from building import COFFEE, build, files_below, make_site, run_pelican
from community.core.problem import ContentError, SettingsError
from community.site import build_site

FEEDS = ("calendar.ics", "rss.xml")
PAGE = "Title: About\n\nHello.\n"
PROGRAM = "---\ntitle: Smart911\nsummary: A profile for an emergency.\n---\nHello.\n"


def problems_of(settings: Path) -> list[tuple[str, int, str]]:
    """Build the site, which must fail, and return file, line and rule of each problem."""
    with pytest.raises(ContentError) as caught:
        build(settings)
    return [(problem.path, problem.line, problem.rule) for problem in caught.value.problems]


def feeds_below(output: Path) -> set[str]:
    """Return the addresses of the feeds: not of files that add one event, nor of descriptions."""
    others = ("event.ics", "-1.json", "sitemap.xml", "embed/events.json", "pagefind-entry.json")
    paths = (path for path in output.rglob("*") if path.suffix in {".ics", ".xml", ".json"})
    return {
        path.relative_to(output).as_posix()
        for path in paths
        if not path.as_posix().endswith(others)
    }


def test_a_good_site_is_built(tmp_path: Path) -> None:
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE, "pages/about.md": PAGE})

    report = build(settings)

    assert (tmp_path / "output" / "events" / "coffee" / "index.html").is_file()
    assert 1 == report.events
    assert {"calendar.ics", "rss.xml", "calendar/2026.ics"} < feeds_below(tmp_path / "output")
    assert len(feeds_below(tmp_path / "output")) == report.feeds
    assert report.pages == len(list((tmp_path / "output").rglob("*.html")))


def test_a_site_without_any_content_is_built(tmp_path: Path) -> None:
    build(make_site(tmp_path, {}))

    assert (tmp_path / "output" / "calendar.ics").is_file()


def test_nothing_is_replaced_when_anything_is_wrong(tmp_path: Path) -> None:
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE})
    build(settings)
    before = files_below(tmp_path / "output")
    make_site(tmp_path, {"events/bad.md": COFFEE.replace("venue", "venu")})

    assert ("content/events/bad.md", 5, "unknown-key") in problems_of(settings)
    assert before == files_below(tmp_path / "output")
    folders = {path.name for path in tmp_path.iterdir() if path.is_dir()}
    assert {"content", "output"} == folders - {"__pycache__", ".cache"}


def test_problems_of_events_pages_and_links_are_told_together(tmp_path: Path) -> None:
    settings = make_site(
        tmp_path,
        {
            "events/bad.md": COFFEE.replace("2026-12-09 08:00", "12/9/2026"),
            "pages/about.md": "Titel: About\nTitle: About\n\nHello.\n",
            "programs/smart911.md": PROGRAM + "\n[x]({filename}/events/none.md)\n",
        },
    )

    found = problems_of(settings)

    assert ["content/events/bad.md", "content/pages/about.md", "content/programs/smart911.md"] == [
        path for path, _, _ in found
    ]


def test_the_pelican_command_prints_every_problem_and_exits_with_2(tmp_path: Path) -> None:
    settings = make_site(
        tmp_path,
        {"events/a.md": COFFEE.replace("end:", "ende:"), "events/b.md": COFFEE.replace("t", "T")},
    )

    result = run_pelican(settings)

    assert result.returncode == 2
    assert "content/events/a.md:4:1: error: " in result.stderr
    assert "content/events/b.md" in result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    assert not (tmp_path / "output").exists()


def test_the_pelican_command_builds_the_same_site(tmp_path: Path, monkeypatch: object) -> None:
    del monkeypatch
    files = {"events/coffee.md": COFFEE, "pages/about.md": PAGE}
    one, other = make_site(tmp_path / "a", files), make_site(tmp_path / "b", files)
    build(one)

    result = run_pelican(other)

    assert result.returncode == 0, result.stdout + result.stderr
    assert set(files_below(tmp_path / "a" / "output")) == set(
        files_below(tmp_path / "b" / "output")
    )


@pytest.mark.parametrize("plugin", ["community.nothing", "json.nothing"])
def test_a_plugin_that_is_missing_stops_the_build(tmp_path: Path, plugin: str) -> None:
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE}, more=f"PLUGINS.append({plugin!r})")

    result = run_pelican(settings)

    assert result.returncode == 2
    assert plugin in result.stderr
    assert not (tmp_path / "output").exists()


def test_a_plugin_whose_register_fails_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "failing.py").write_text("def register():\n    raise OSError('no disk')\n")
    more = "sys.path.insert(0, str(ROOT))\nPLUGINS.append('failing')"
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE}, more=more)

    result = run_pelican(settings)

    assert result.returncode == 2
    assert "failing" in result.stderr
    assert "no disk" in result.stderr


def test_a_build_that_is_not_kept_writes_nothing(tmp_path: Path) -> None:
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE})

    build_site(settings, keep=False)

    assert not (tmp_path / "output").exists()


def test_an_output_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE})
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "letter.txt").write_text("mine")

    with pytest.raises(SettingsError):
        build(settings)

    assert {"letter.txt": b"mine"} == files_below(tmp_path / "output")


def test_a_moment_that_is_no_number_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH"):
        build_site(make_site(tmp_path, {}))


def test_the_environment_can_set_the_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1404910800")
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE.replace("2026-12", "2014-07")})

    build_site(settings)

    assert "July 9, 2014" in (tmp_path / "output" / "index.html").read_text(encoding="utf-8")


def test_two_pages_with_one_address_are_a_problem(tmp_path: Path) -> None:
    settings = make_site(
        tmp_path, {"pages/about.md": PAGE, "pages/us.md": "Title: Us\nSlug: about\n\nx\n"}
    )

    assert problems_of(settings)


def test_without_plugins_there_is_nothing_to_prove(tmp_path: Path) -> None:
    result = run_pelican(make_site(tmp_path, {}, more="PLUGINS = []"))

    assert result.returncode == 0, result.stderr
    assert not list((tmp_path / "output").rglob("*.html"))


def test_a_feed_that_did_not_change_keeps_its_time(tmp_path: Path) -> None:
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE, "pages/about.md": PAGE})
    build(settings)
    before = {name: (tmp_path / "output" / name).stat().st_mtime_ns for name in FEEDS}

    make_site(tmp_path, {"pages/about.md": PAGE.replace("Hello", "Welcome")})
    build(settings)

    assert before == {name: (tmp_path / "output" / name).stat().st_mtime_ns for name in FEEDS}
