"""Addresses that were promised."""

from community.core.addresses import (
    CALENDAR_PATH,
    RSS_PATH,
    absolute,
    event_file_path,
    event_path,
    occurrence_path,
    program_path,
    venue_path,
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
    assert "https://police.example.gov/rss.xml" == absolute("https://police.example.gov", RSS_PATH)
