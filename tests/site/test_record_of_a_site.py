"""What a whole site shows of what its files once said; on real git."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from building import COFFEE, build, files_below, make_site
from community.core.problem import ContentError
from repository import Repository

PATH = "content/events/coffee.md"
SERIES = COFFEE.replace("end: 09:30\n", "end: 09:30\nrepeat: every Wednesday\nuntil: 2026-12-30\n")
LINKED = COFFEE.replace("Bring a question.", "[Tea]({filename}/events/tea.md)")


def day(number: int) -> datetime:
    return datetime(2026, 11, number, 12, tzinfo=UTC)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "site")


def site(repository: Repository, coffee: str) -> Path:
    """Return the settings of a site whose event was announced on November 2."""
    settings = make_site(repository.folder, {"events/coffee.md": coffee, "events/tea.md": COFFEE})
    repository.write(".gitignore", "/output*\n/.cache/\n")
    repository.commit(day(2))
    return settings


def texts(repository: Repository) -> dict[str, str]:
    files = files_below(repository.folder / "output")
    return {path: octets.decode("utf-8", "replace") for path, octets in files.items()}


def unfolded(calendar: str) -> str:
    return calendar.replace("\r\n ", "")


def test_a_deleted_event_is_canceled_in_pages_calendar_and_news(repository: Repository) -> None:
    settings = site(repository, LINKED)
    repository.commit_all(day(3), {PATH: None})
    report = build(settings)
    output = texts(repository)

    assert ["withdrawn-event"] == [problem.rule for problem in report.warnings]
    assert "This event was taken off the calendar." in output["events/coffee/index.html"]
    assert "SUMMARY:Canceled: Coffee with a Cop" in unfolded(output["calendar.ics"])
    assert 2 == unfolded(output["calendar.ics"]).count("BEGIN:VEVENT")
    assert ":cancelled</guid>" in output["rss.xml"]


def test_a_deleted_series_keeps_its_pages(repository: Repository) -> None:
    settings = site(repository, SERIES)
    repository.commit_all(day(3), {PATH: None})
    build(settings)
    output = texts(repository)

    assert "events/coffee/2026-12-30/index.html" in output
    assert "Canceled: Coffee with a Cop" in output["events/coffee/index.html"]


def test_a_date_that_a_series_lost_keeps_its_page(repository: Repository) -> None:
    settings = site(repository, SERIES)
    repository.commit_all(day(3), {PATH: SERIES.replace("12-30\n", "12-23\n")})
    build(settings)
    output = texts(repository)

    page = output["events/coffee/2026-12-30/index.html"]
    assert "This date was taken off the calendar." in page
    assert "events/coffee/2026-12-30/event.ics" in output


def test_an_event_that_moved_says_from_when(repository: Repository) -> None:
    settings = site(repository, COFFEE)
    repository.commit_all(day(3), {PATH: COFFEE.replace("12-09 08:00", "12-10 08:00")})
    build(settings)
    output = texts(repository)

    assert "Moved from Wednesday, December 9" in output["events/coffee/index.html"]
    assert "Moved from Wednesday\\, December 9" in unfolded(output["events/coffee/event.ics"])
    assert ":moved:20261210T0800</guid>" in output["rss.xml"]
    assert "SEQUENCE:1\r\n" in output["events/coffee/event.ics"]
    assert "LAST-MODIFIED:20261103T120000Z" in output["events/coffee/event.ics"]


def test_a_renamed_file_without_aliases_is_not_built(repository: Repository) -> None:
    settings = site(repository, COFFEE)
    repository.rename(PATH, "content/events/cocoa.md")
    with pytest.raises(ContentError) as caught:
        build(settings)

    assert ["former-name"] == [problem.rule for problem in caught.value.problems]


def test_a_second_build_changes_nothing(repository: Repository) -> None:
    settings = site(repository, SERIES)
    repository.commit_all(day(3), {PATH: SERIES.replace("12-30\n", "12-23\n")})
    build(settings)
    first = texts(repository)
    build(settings)

    assert first == texts(repository)
