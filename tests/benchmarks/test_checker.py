"""Whatever a builder leaves out or tells otherwise is found."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from speed.builders import environment
from speed.checker import findings
from speed.corpus import ZONE, Corpus
from speed.expected import expected_of
from speed.maker import make_corpus
from speed.pelican_site import write_pelican_site

CORPUS = make_corpus(40, datetime.now(ZONE).date())
COMING = [
    (event, each)
    for event, each in CORPUS.coming
    if not event.repeat and not each.is_off and not event.changed
]
EVENT, DATE = COMING[0]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what plain Pelican makes."""
    site = tmp_path_factory.mktemp("plain") / "site"
    write_pelican_site(site, CORPUS)
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-q"]
    subprocess.run(command, cwd=site, env=environment(), capture_output=True, check=True)
    return site / "output"


@pytest.fixture
def output(built: Path, tmp_path: Path) -> Path:
    """Return a copy to break."""
    return Path(shutil.copytree(built, tmp_path / "output"))


def found_in(output: Path, corpus: Corpus = CORPUS) -> list[str]:
    return list(findings(output, expected_of(corpus)))


def test_nothing_is_wrong_with_what_plain_pelican_makes(built: Path) -> None:
    assert [] == found_in(built)


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        f"{EVENT.path}index.html",
        f"{EVENT.path}event.ics",
        f"events/{DATE.starts:%Y/%m}/index.html",
        f"{EVENT.place.path}index.html",
        "calendar.ics",
    ],
)
def test_a_missing_file_is_found(output: Path, path: str) -> None:
    (output / path).unlink()

    assert f"{path} is missing" in found_in(output)


@pytest.mark.parametrize("path", ["rss.xml", "sitemap.xml"])
def test_a_missing_feed_is_found(output: Path, path: str) -> None:
    (output / path).unlink()

    assert len([each for each in found_in(output) if each.startswith(path)]) > 10


def without(pattern: str, text: str) -> str:
    assert pattern in text
    return text.replace(pattern, "")


@pytest.mark.parametrize(
    ("path", "change", "told"),
    [
        (
            f"{EVENT.path}index.html",
            lambda text: text.replace(f"{DATE.starts:%Y-%m-%dT%H:%M}", "2027-01-01T08:00"),
            "the data begin 2027-01-01",
        ),
        (
            f"{EVENT.path}index.html",
            lambda text: text.replace(f'"name": "{EVENT.title}"', '"name": "Else"'),
            "the data have the name 'Else'",
        ),
        (
            f"{EVENT.path}index.html",
            lambda text: text.replace("application/ld+json", "text/plain"),
            "no data of an Event",
        ),
        (
            f"{EVENT.path}index.html",
            lambda text: text.replace("EventScheduled", "EventCancelled"),
            "the data have the status EventCancelled",
        ),
        (
            f"{EVENT.path}index.html",
            lambda text: text.replace("<h1>", "<h2>").replace("</h1>", "</h2>"),
            "the heading is not",
        ),
        (
            f"{EVENT.path}index.html",
            lambda text: without(EVENT.body.partition(".")[0], text),
            "are missing",
        ),
        (
            f"{EVENT.program.path}index.html",
            lambda text: without(f"/{EVENT.path}", text),
            "no link leads to 1 pages",
        ),
        (
            "calendar.ics",
            lambda text: text.replace(f"SUMMARY:{EVENT.title}", "SUMMARY:Else"),
            "title='Else'",
        ),
        (
            "rss.xml",
            lambda text: without(f"<link>https://events.bench.example/{EVENT.path}", text),
            "",
        ),
        ("sitemap.xml", lambda text: without(f"/{EVENT.path}", text), f"{EVENT.path} is missing"),
    ],
)
def test_another_fact_is_found(
    output: Path, path: str, change: Callable[[str], str], told: str
) -> None:
    file = output / path
    file.write_bytes(change(file.read_bytes().decode()).encode())

    found = found_in(output)
    assert any(each.startswith(path) and told in each for each in found), found


def test_a_date_too_many_is_found(output: Path) -> None:
    calendar = output / "calendar.ics"
    text = calendar.read_bytes().decode()
    entry = text[text.index("BEGIN:VEVENT") : text.index("END:VEVENT") + len("END:VEVENT\r\n")]
    calendar.write_bytes(text.replace("END:VCALENDAR", f"{entry}END:VCALENDAR").encode())

    [found] = found_in(output)
    assert "is too much" in found


def test_a_start_in_utc_is_the_same_fact(output: Path) -> None:
    file = output / EVENT.path / "event.ics"
    utc = DATE.starts.replace(tzinfo=ZONE).astimezone(UTC)
    start = f"DTSTART[^:]*:{DATE.starts:%Y%m%dT%H%M%S}"
    text, number = re.subn(start, f"DTSTART:{utc:%Y%m%dT%H%M%S}Z", file.read_bytes().decode())
    file.write_bytes(text.encode())

    assert (number, []) == (1, found_in(output))
