"""The same commit and moment give the same bytes, wherever and however the site is built."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from building import AS_OF, COFFEE, build, files_below, make_site

FILES = {
    "events/coffee.md": COFFEE.replace("title", "program: [talks, smart911]\ntags: [a, b]\ntitle"),
    "events/meeting.md": COFFEE.replace("2026-12-09", "2026-12-07").replace(
        "end:", "repeat: first Monday of the month\nend:"
    ),
    "events/far.md": COFFEE.replace("end: 09:30", "timezone: Pacific/Auckland"),
    "programs/talks.md": "---\ntitle: Talks\nsummary: We talk.\n---\nHello.\n",
    "programs/smart911.md": "---\ntitle: Smart911\nsummary: A profile.\n---\nHello.\n",
    "pages/about.md": "Title: About\n\nHello.\n",
    "pages/privacy.md": "Title: Privacy\n\nHello.\n",
}

BUILD = """
import sys
from datetime import datetime
from pathlib import Path

from community.site import build_site

build_site(Path(sys.argv[1]), as_of=datetime.fromisoformat(sys.argv[2]))
"""


def build_elsewhere(settings: Path, **environment: str) -> dict[str, bytes]:
    """Build in a process of its own and return every file's bytes."""
    plugins = str(Path(__file__).parent.parent.parent / "plugins")
    result = subprocess.run(
        [sys.executable, "-c", BUILD, str(settings), AS_OF.isoformat()],
        env={**os.environ, "PYTHONPATH": plugins, **environment},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return files_below(settings.parent / "output")


def test_a_rebuild_without_a_change_leaves_every_byte(tmp_path: Path) -> None:
    settings = make_site(tmp_path, FILES)
    build(settings)
    before = files_below(tmp_path / "output")

    build(settings)

    assert before == files_below(tmp_path / "output")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2"},
        {"TZ": "Asia/Kolkata"},
        {"LC_ALL": "C", "LANG": "C"},
        {"LC_ALL": "C.UTF-8", "LANGUAGE": "de"},
    ],
    ids=str,
)
def test_seeds_zones_and_locales_do_not_show(tmp_path: Path, environment: dict[str, str]) -> None:
    here = build_elsewhere(make_site(tmp_path / "here", FILES))

    there = build_elsewhere(make_site(tmp_path / "a folder ñ" / "there", FILES), **environment)

    assert here == there


def test_the_order_of_files_does_not_show(tmp_path: Path) -> None:
    build(make_site(tmp_path / "a", FILES))
    build(make_site(tmp_path / "b", dict(reversed(FILES.items()))))

    assert files_below(tmp_path / "a" / "output") == files_below(tmp_path / "b" / "output")


def components(feed: bytes, name: bytes) -> set[bytes]:
    return {part.split(b"END:" + name)[0] for part in feed.split(b"BEGIN:" + name)[1:]}


def items(feed: bytes) -> set[bytes]:
    return {part.split(b"</item>")[0] for part in feed.split(b"<item>")[1:]}


def commit(folder: Path) -> None:
    """Put the site's files under git, so that no clock is needed."""
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_DATE": "2026-11-20T12:00:00Z",
        "GIT_COMMITTER_DATE": "2026-11-20T12:00:00Z",
    }
    who = ["-c", "user.name=Sgt. Ruiz", "-c", "user.email=ruiz@harborglen.example"]
    for command in (["init", "-q"], ["add", "content"], [*who, "commit", "-qm", "Announce"]):
        subprocess.run(["git", *command], cwd=folder, env=environment, check=True)


@pytest.mark.parametrize("days", [1, 9, 20])
def test_another_day_changes_no_event_and_no_news_item(tmp_path: Path, days: int) -> None:
    settings = make_site(tmp_path, FILES)
    commit(tmp_path)
    build(settings)
    before = files_below(tmp_path / "output")

    build(settings, as_of=AS_OF + timedelta(days=days))

    after = files_below(tmp_path / "output")
    events = [components(files["calendar.ics"], b"VEVENT") for files in (before, after)]
    assert events[0] <= events[1]
    assert items(before["rss.xml"]) == items(after["rss.xml"])
    assert items(before["programs/talks/rss.xml"]) == items(after["programs/talks/rss.xml"])
    for name in ("atom.xml", "feed.json"):
        assert before[name] == after[name]
    assert len(items(before["rss.xml"])) == 5


def test_a_first_build_far_away_in_time_still_works(tmp_path: Path) -> None:
    settings = make_site(tmp_path, FILES)

    build(settings, as_of=datetime(1999, 12, 31, tzinfo=UTC))
    build(settings, as_of=datetime(2090, 2, 28, tzinfo=UTC))

    assert (tmp_path / "output" / "events" / "coffee" / "index.html").is_file()
