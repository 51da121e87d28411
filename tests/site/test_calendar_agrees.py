"""What subscribers get is what the pages say, date by date, as two programs of others read it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import lxml.html
import pytest

from browser.sites import Sites
from building import AS_OF, ROOT, build, files_below, make_site
from calendar_engines import ENGINES, ReadEvent
from ical_lint import faults_of_feed, faults_of_file, faults_of_google_feed

OFF = ("Canceled: ", "Postponed: ")


def own_site(factory: pytest.TempPathFactory) -> Path:
    """Build the department's own content."""
    files = {
        str(path.relative_to(ROOT / "content")): path.read_bytes()
        for path in (ROOT / "content").rglob("*")
        if path.is_file()
    }
    folder = factory.mktemp("site")
    build(make_site(folder, files))
    return folder / "output"


def nasty_site(factory: pytest.TempPathFactory) -> Path:
    """Return the output of the site of everything that breaks calendars."""
    return Sites.of_run(factory).nasty().output


@pytest.fixture(scope="module", params=[own_site, nasty_site], ids=["own", "nasty"])
def output(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of one of the sites, built once."""
    made: Path = request.param(tmp_path_factory)
    return made


def date_pages(output: Path) -> dict[str, lxml.html.HtmlElement]:
    """Return the pages of single events and of single dates, by their path; none that redirect."""
    folders = [path.parent for path in (output / "events").rglob("event.ics")]
    leaves = [f for f in folders if not any(f.glob("*-*-*/index.html"))]
    pages = {
        f"{folder.relative_to(output).as_posix()}/": lxml.html.parse(
            folder / "index.html"
        ).getroot()
        for folder in leaves
    }
    return {path: page for path, page in pages.items() if page.xpath("//article")}


def start_on(page: lxml.html.HtmlElement) -> tuple[date, str, str]:
    """Return the moment (UTC) or day that a page names, its words, and the page's heading."""
    (shown,) = page.xpath("//article/header/p[contains(@class, 'when')]/time")
    machine = shown.get("datetime")
    words, heading = shown.text_content(), page.xpath("string(//h1)")
    if "T" not in machine:
        return date.fromisoformat(machine), words, heading
    return datetime.fromisoformat(machine), words, heading


def page_of(event: ReadEvent) -> str:
    """Return the path of the page that ends a calendar entry's text."""
    address = event.description.split("\n")[-1]
    return address.removeprefix("https://events.harborglen.example/")


def is_within_window(day: date) -> bool:
    moment = (
        day if isinstance(day, datetime) else datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    )
    return datetime(2025, 11, 22, tzinfo=UTC) <= moment <= datetime(2028, 5, 23, tzinfo=UTC)


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_the_calendar_has_every_date_of_the_pages_and_no_other(output: Path, engine: str) -> None:
    read = ENGINES[engine]((output / "calendar.ics").read_bytes())
    pages = {path: start_on(page) for path, page in date_pages(output).items()}

    expected = {path for path, (start, _, _) in pages.items() if is_within_window(start)}
    assert expected == {page_of(event) for event in read}
    assert len(read) == len(expected)
    for event in read:
        start, words, heading = pages[page_of(event)]
        assert event.starts == start
        assert f"{start:%A, %B} {start.day}" in words
        assert f"{start.year}" in words
        assert heading.startswith(OFF) == (event.status.upper() == "CANCELLED")
        assert event.summary.startswith(OFF) == heading.startswith(OFF)


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_the_file_to_add_holds_the_same_date_as_the_calendar(output: Path, engine: str) -> None:
    feed = {event.uid: event for event in ENGINES[engine]((output / "calendar.ics").read_bytes())}

    for path in date_pages(output):
        (event,) = ENGINES[engine]((output / path / "event.ics").read_bytes())
        assert event.uid not in feed or feed[event.uid] == event


def lint_of(path: str) -> Callable[[bytes], list[str]]:
    """Return the rules for the calendar at a path."""
    if path.endswith("calendar/google.ics"):
        return faults_of_google_feed
    return faults_of_file if path.endswith("event.ics") else faults_of_feed


def test_every_calendar_keeps_the_rules(output: Path) -> None:
    for path, octets in files_below(output).items():
        if path.endswith(".ics"):
            assert lint_of(path)(octets) == [], path


def test_nothing_that_is_called_off_is_named_as_the_next(output: Path) -> None:
    home = lxml.html.parse(output / "index.html").getroot()

    (following,) = home.xpath("(//main//time)[1]/@datetime")
    assert datetime.fromisoformat(following).date() >= AS_OF.date()
    assert not home.xpath("string(//h1)").startswith(OFF)
