"""Every calendar of a whole built site, read back and compared with the main one."""

from pathlib import Path

import pytest
from lxml import html

from browser.sites import Sites
from building import COFFEE, build, files_below, make_site
from calendar_engines import ENGINES
from community.core.problem import ContentError
from ical_lint import faults_of_feed, faults_of_google_feed

#: All dates are within the calendar's window but the first and the last.
FILES = {
    "venues/hall.md": "---\nname: Town Hall\n---\n",
    "venues/cafe.md": "---\nname: Corner Cafe\n---\n",
    "programs/talks.md": "---\ntitle: Talks\nsummary: We talk.\naliases: [lectures]\n---\n",
    "programs/quiet.md": "---\ntitle: Quiet\nsummary: No event yet.\n---\n",
    "events/old.md": "---\ntitle: Old\nstart: 2020-05-05 09:00\nvenue: hall\ntags: [old]\n---\n",
    "events/far.md": "---\ntitle: Far\nstart: 2031-05-05 09:00\nvenue: hall\n---\n",
    "events/weekly.md": """\
        ---
        title: Weekly talk
        start: 2026-10-07 18:00
        repeat: every Wednesday
        until: 2027-03-31
        program: talks
        venue: hall
        tags: [talks, evening]
        changes:
          - date: 2026-12-02
            status: cancelled
            reason: Snow.
          - date: 2026-12-09
            venue: cafe
        ---
        """,
    "events/coffee.md": COFFEE.replace("start", "tags: [morning, talks]\nstart"),
    "events/new-year.md": """\
        ---
        title: Night walk
        start: 2026-12-31 23:00
        end: 2027-01-01 01:00
        venue: cafe
        program: talks
        ---
        """,
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(make_site(folder, FILES))
    return folder / "output"


def events_in(calendar: bytes) -> dict[str, str]:
    """Return the lines of every event under its identity."""
    parts = calendar.decode().split("BEGIN:VEVENT\r\n")[1:]
    events = [part.split("END:VEVENT")[0].replace("\r\n ", "") for part in parts]
    return {event.split("\r\n")[0]: event for event in events}


def calendar_at(output: Path, path: str) -> dict[str, str]:
    return events_in((output / path).read_bytes())


def narrowed(output: Path, line: str) -> dict[str, str]:
    """Return the events of the main calendar that have this line, or begin one like it."""
    main = calendar_at(output, "calendar.ics")
    return {uid: event for uid, event in main.items() if f"\r\n{line}" in event}


def test_a_program_has_exactly_its_part_of_the_main_calendar(output: Path) -> None:
    expected = narrowed(output, "CATEGORIES:Talks")

    assert len(expected) == 27
    assert calendar_at(output, "programs/talks/calendar.ics") == expected


def test_a_venue_has_what_takes_place_there_after_every_change(output: Path) -> None:
    cafe = calendar_at(output, "venues/cafe/calendar.ics")

    # That of the coffee is written in its event, and is a place without a page.
    shared = narrowed(output, "LOCATION:Corner Cafe\r\n")
    assert len(shared) == 2
    assert cafe == shared
    assert calendar_at(output, "venues/hall/calendar.ics") == narrowed(output, "LOCATION:Town Hall")


def test_a_tag_has_the_events_that_share_it(output: Path) -> None:
    main = calendar_at(output, "calendar.ics")
    talks = {uid: text for uid, text in main.items() if "Weekly" in text or "Coffee" in text}

    assert calendar_at(output, "tags/talks/calendar.ics") == talks
    assert calendar_at(output, "tags/evening/calendar.ics") == narrowed(
        output, "SUMMARY:Weekly"
    ) | narrowed(output, "SUMMARY:Canceled: Weekly")
    assert len(calendar_at(output, "tags/morning/calendar.ics")) == 1
    assert calendar_at(output, "tags/old/calendar.ics") == {}


def test_a_program_without_events_has_a_calendar_all_the_same(output: Path) -> None:
    assert calendar_at(output, "programs/quiet/calendar.ics") == {}


def test_who_subscribed_under_a_former_name_goes_on_reading(output: Path) -> None:
    now = (output / "programs/talks/calendar.ics").read_bytes()

    assert (output / "programs/lectures/calendar.ics").read_bytes() == now


def test_every_year_with_dates_has_an_archive_and_no_other(output: Path) -> None:
    archives = {path.stem for path in (output / "calendar").iterdir()} - {"google"}

    assert archives == {"2020", "2026", "2027", "2031"}


def test_the_archives_together_have_every_date_once_as_the_calendar_has_it(output: Path) -> None:
    years = [calendar_at(output, f"calendar/{year}.ics") for year in (2020, 2026, 2027, 2031)]
    main = calendar_at(output, "calendar.ics")

    together = {uid: event for year in years for uid, event in year.items()}
    assert sum(map(len, years)) == len(together)
    assert together.items() > main.items()
    assert len(together) == len(main) + 2
    assert "Night walk" in "".join(years[1].values())
    assert "Night walk" not in "".join(years[2].values())


def test_googles_calendar_differs_in_status_alone(output: Path) -> None:
    google, main = (calendar_at(output, f"calendar{name}.ics") for name in ("/google", ""))

    differing = {uid for uid in google if google[uid] != main[uid]}
    assert google.keys() == main.keys()
    assert {google[uid] for uid in differing} == {
        main[uid].replace("STATUS:CANCELLED", "STATUS:CONFIRMED") for uid in differing
    }
    assert len(differing) == 1


def test_every_calendar_says_its_own_address_and_keeps_the_rules(output: Path) -> None:
    former = {"programs/lectures/calendar.ics"}
    calendars = {
        path: octets
        for path, octets in files_below(output).items()
        if path.endswith(".ics") and "event.ics" not in path
    }

    assert len(calendars) == 15
    for path, octets in calendars.items():
        lint = faults_of_google_feed if "google" in path else faults_of_feed
        source = f"SOURCE;VALUE=URI:https://events.harborglen.example/{path}\r\n"
        assert lint(octets) == [], path
        assert (source in octets.decode().replace("\r\n ", "")) == (path not in former)


@pytest.mark.parametrize("engine", ENGINES)
def test_other_programs_read_the_same_dates_in_every_part(output: Path, engine: str) -> None:
    read = ENGINES[engine]
    whole = {
        event.uid: event
        for year in (2020, 2026, 2027, 2031)
        for event in read((output / f"calendar/{year}.ics").read_bytes())
    }

    for path in ("calendar.ics", "programs/talks/calendar.ics", "venues/hall/calendar.ics"):
        for event in read((output / path).read_bytes()):
            assert whole[event.uid] == event, path


def links_on(output: Path, page: str) -> list[str]:
    document = html.document_fromstring((output / page / "index.html").read_bytes())
    found = document.xpath("//link[@rel='alternate']/@href")
    return [str(link).removeprefix("https://events.harborglen.example/") for link in found]


def test_pages_link_to_the_feeds_that_are_theirs(output: Path) -> None:
    own = {
        "": set(),
        "programs/": set(),
        "programs/talks/": {"programs/talks/calendar.ics", "programs/talks/rss.xml"},
        "programs/quiet/": {"programs/quiet/calendar.ics", "programs/quiet/rss.xml"},
        "venues/hall/": {"venues/hall/calendar.ics"},
        "events/2027/": {"calendar/2027.ics"},
        "events/coffee/": {"tags/morning/calendar.ics", "tags/talks/calendar.ics"},
    }
    everywhere = set(links_on(output, "events/far"))

    assert everywhere == {
        *("calendar.ics", "rss.xml", "atom.xml", "feed.json", "events.json", "next.json"),
        "changes.xml",
    }
    for page, feeds in own.items():
        links = links_on(output, page)
        assert set(links) == everywhere | feeds, page
        assert len(links) == len(set(links))
        assert all((output / link).is_file() for link in links)


def test_a_program_and_a_venue_offer_their_calendar_in_words(output: Path) -> None:
    for page in ("programs/talks", "venues/hall"):
        document = html.document_fromstring((output / page / "index.html").read_bytes())
        address = document.xpath("string(//section[@id='subscribe']//code)")
        assert str(address).endswith(f"/{page}/calendar.ics")


def test_500_events_are_500_in_every_calendar(tmp_path_factory: pytest.TempPathFactory) -> None:
    output = Sites.of_run(tmp_path_factory).talks().output

    for path in (
        "calendar.ics",
        "calendar/google.ics",
        "calendar/2027.ics",
        "programs/talks/calendar.ics",
        "venues/hall/calendar.ics",
        "tags/talks/calendar.ics",
    ):
        assert len(calendar_at(output, path)) == 500, path


def test_a_calendar_that_is_too_large_is_an_error_and_the_last_good_site_stays(
    tmp_path: Path,
) -> None:
    settings = make_site(tmp_path, FILES)
    build(settings)
    before = files_below(tmp_path / "output")
    words = "word " * 380
    daily = (
        "---\ntitle: Desk\nstart: 2026-11-22 09:00\nrepeat: every day\nvenue: hall\n"
        f"summary: {words}\n---\n"
    )
    make_site(tmp_path, {"events/desk.md": daily})

    with pytest.raises(ContentError) as caught:
        build(settings)

    (problem,) = caught.value.problems
    assert problem.rule == "calendar-size"
    assert "content/events/desk.md (" in problem.hint
    assert files_below(tmp_path / "output") == before
