"""Addresses that were promised."""

from community.core.addresses import (
    ATOM_PATH,
    CALENDAR_PATH,
    EVENTS_PATH,
    GOOGLE_CALENDAR_PATH,
    JSON_FEED_PATH,
    NEXT_PATH,
    RSS_PATH,
    absolute,
    event_file_path,
    event_path,
    former_event_paths,
    former_program_paths,
    occurrence_path,
    program_calendar_path,
    program_path,
    program_rss_path,
    tag_calendar_path,
    venue_calendar_path,
    venue_path,
    year_calendar_path,
    year_path,
)
from making import make_event, make_occurrence, make_program, make_series, make_venue


def test_a_single_event_has_one_page_and_one_file() -> None:
    occurrence = make_occurrence()

    assert "events/coffee/" == event_path(occurrence.event) == occurrence_path(occurrence)
    assert "events/coffee/event.ics" == event_file_path(occurrence)


def test_each_date_of_a_series_has_its_own() -> None:
    occurrence = make_occurrence(event=make_event(schedule=make_series()))

    assert "events/coffee/2014-07-09/" == occurrence_path(occurrence)
    assert "events/coffee/2014-07-09/event.ics" == event_file_path(occurrence)


def test_programs_and_venues_have_a_page_but_not_a_place_inside_an_event() -> None:
    assert "programs/coffee-with-a-cop/" == program_path(make_program())
    assert "venues/hall/" == venue_path(make_venue(slug="hall"))
    assert "" == venue_path(make_venue(slug=""))


def test_the_feeds_are_at_the_sites_root() -> None:
    assert ("calendar.ics", "rss.xml") == (CALENDAR_PATH, RSS_PATH)
    assert ("atom.xml", "feed.json") == (ATOM_PATH, JSON_FEED_PATH)
    assert ("events.json", "next.json") == (EVENTS_PATH, NEXT_PATH)
    assert "https://police.example.gov/rss.xml" == absolute("https://police.example.gov", RSS_PATH)


def test_parts_of_the_calendar_are_beside_what_they_are_of() -> None:
    program, venue = make_program(), make_venue(slug="hall")

    assert "calendar/google.ics" == GOOGLE_CALENDAR_PATH
    assert ("events/2014/", "calendar/2014.ics") == (year_path(2014), year_calendar_path(2014))
    assert "programs/coffee-with-a-cop/calendar.ics" == program_calendar_path(program)
    assert "programs/coffee-with-a-cop/rss.xml" == program_rss_path(program)
    assert "venues/hall/calendar.ics" == venue_calendar_path(venue)
    assert "tags/families/calendar.ics" == tag_calendar_path("families")


def test_an_event_remembers_where_its_pages_and_files_were() -> None:
    event = make_event(slug="cocoa", aliases=("tea", "coffee"))

    former = former_event_paths(event, "events/cocoa/2014-07-09/")
    assert ("events/tea/2014-07-09/", "events/coffee/2014-07-09/") == former


def test_a_program_remembers_where_it_was() -> None:
    program = make_program(aliases=("coffee", "cop-coffee"))

    assert ("programs/coffee/", "programs/cop-coffee/") == former_program_paths(program)
