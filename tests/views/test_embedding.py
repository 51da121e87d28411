"""What other websites are given: worded dates, enough of every program, and instructions."""

import json
from typing import Any

from community.core.event import Event, Status
from community.views.embedding import COMING_DATES, NARROW_DATES, embed_file
from making import (
    at,
    make_calendar,
    make_department,
    make_event,
    make_program,
    make_schedule,
    make_series,
    make_venue,
)
from rendering import render_page, words


def told(*events: Event) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(embed_file(make_calendar(*events)))["events"]
    return found


def test_a_date_is_told_in_words_and_for_programs() -> None:
    (date,) = told(make_event(status=Status.CANCELLED))

    assert "Canceled" == date["status"]
    assert "off" == date["mark"]
    assert date["when"].startswith("Wednesday, July 9, 2014")
    assert date["start"].startswith("2014-07-09T08:00")
    assert date["over"].startswith("2014-07-09T")
    assert "events/coffee/" == date["path"]
    assert ["coffee-with-a-cop"] == date["programs"]
    assert date["venue"]


def test_what_is_over_is_left_out_and_a_place_without_a_page_has_no_name() -> None:
    past = make_event(slug="past", schedule=make_schedule(start=at("2014-01-15 08:00")))
    online = make_event(slug="online", venue=None, online="https://meet.example/")

    assert [""] == [date["venue"] for date in told(past, online)]


def test_a_program_with_few_dates_is_not_pushed_out_by_the_others() -> None:
    busy = make_event(slug="busy", schedule=make_series(count=2 * COMING_DATES))
    rare = make_event(
        slug="rare",
        programs=(make_program(slug="rare"),),
        venue=make_venue(slug="far"),
        schedule=make_series(start=at("2015-07-08 08:00"), count=2 * NARROW_DATES),
    )
    dates = told(busy, rare)

    assert NARROW_DATES <= sum("rare" in date["programs"] for date in dates)
    assert len(dates) < COMING_DATES + 2 * NARROW_DATES


def test_the_line_to_copy_is_whole_and_names_the_public_address() -> None:
    page = render_page("embed/", make_event())
    line, policy = (words(code) for code in page.xpath("//p[@class='copy']/code"))

    assert line == (
        '<department-events><a href="https://police.example.gov/events/">Coming community events'
        '</a></department-events><script type="module" '
        'src="https://police.example.gov/embed/events.js"></script>'
    )
    assert "script-src https://police.example.gov; connect-src https://police.example.gov" == policy


def test_a_site_in_a_folder_names_its_host_alone_in_the_policy() -> None:
    department = make_department(address="https://www.example.gov/police")
    page = render_page("embed/", make_event(), department=department)

    assert words(page.xpath("//p[@class='copy']/code")[1]).endswith(
        "connect-src https://www.example.gov"
    )


def test_the_example_is_a_link_where_scripts_are_off() -> None:
    (example,) = render_page("embed/", make_event()).iter("department-events")

    assert ["../events/"] == example.xpath("a/@href")
