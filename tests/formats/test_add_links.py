"""The links that open a calendar on the web with one date filled in."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from community.core.event import Event, Status
from community.core.occurrence import Occurrence
from community.core.zones import zone_of
from community.formats.add_links import AddLinks, add_links
from making import (
    at,
    make_all_day,
    make_body,
    make_calendar,
    make_change,
    make_department,
    make_event,
    make_length,
    make_schedule,
    make_series,
    on,
)

PAGE = "https://police.example.gov/events/coffee/"


def occurrence_of(event: Event) -> Occurrence:
    return make_calendar(event).occurrences[0]


def links_of(event: Event) -> AddLinks:
    return add_links(occurrence_of(event), department=make_department())


def asked(address: str) -> dict[str, str]:
    """Return what an address asks for, as the server that it leads to reads it."""
    query = urlsplit(address).query
    assert "+" not in query
    return {key: value for key, (value,) in parse_qs(query, strict_parsing=True).items()}


def google_times(event: Event) -> tuple[datetime, datetime]:
    first, last = asked(links_of(event).google)["dates"].split("/")
    form = "%Y%m%dT%H%M%SZ"
    return (
        datetime.strptime(first, form).replace(tzinfo=UTC),
        datetime.strptime(last, form).replace(tzinfo=UTC),
    )


def outlook_times(event: Event) -> tuple[datetime, datetime]:
    values = asked(links_of(event).outlook)
    return datetime.fromisoformat(values["startdt"]), datetime.fromisoformat(values["enddt"])


def test_each_link_leads_to_the_form_of_its_calendar() -> None:
    links = links_of(make_event())

    assert [
        ("calendar.google.com", "/calendar/render"),
        ("outlook.live.com", "/calendar/0/action/compose"),
        ("outlook.office.com", "/calendar/0/action/compose"),
    ] == [urlsplit(address)[1:3] for address in (links.google, links.outlook, links.microsoft)]
    assert "TEMPLATE" == asked(links.google)["action"]
    assert "addevent" == asked(links.outlook)["rru"]
    assert asked(links.outlook) == asked(links.microsoft)


def test_title_place_and_text_are_those_of_the_date() -> None:
    links = links_of(make_event(title="Coffee & cake + a cop", summary="Bring a question."))
    google, outlook = asked(links.google), asked(links.outlook)

    assert "Coffee & cake + a cop" == google["text"] == outlook["subject"]
    assert (
        "Bridgeway Family Restaurant, 41 West Glenwood Avenue, Smyrna, DE 19977"
        == (google["location"])
    )
    assert google["location"] == outlook["location"]
    assert f"Bring a question. {PAGE}" == google["details"] == outlook["body"]


def test_a_date_that_is_only_online_has_its_link_as_place() -> None:
    links = links_of(make_event(venue=None, online="https://meet.example/?a=1&b=2"))

    assert "https://meet.example/?a=1&b=2" == asked(links.google)["location"]


@pytest.mark.parametrize(
    ("zone", "start", "starts", "ends"),
    [
        ("America/New_York", "2014-07-09 08:00", "2014-07-09 12:00", "2014-07-09 13:30"),
        ("America/New_York", "2014-12-09 23:30", "2014-12-10 04:30", "2014-12-10 06:00"),
        ("America/Phoenix", "2014-07-09 08:00", "2014-07-09 15:00", "2014-07-09 16:30"),
        ("Asia/Kolkata", "2014-07-09 02:00", "2014-07-08 20:30", "2014-07-08 22:00"),
        ("UTC", "2014-07-09 08:00", "2014-07-09 08:00", "2014-07-09 09:30"),
    ],
)
def test_times_are_told_in_utc_whatever_the_zone(
    zone: str, start: str, starts: str, ends: str
) -> None:
    event = make_event(schedule=make_schedule(start=at(start), zone=zone_of(zone)))
    expected = (at(starts).replace(tzinfo=UTC), at(ends).replace(tzinfo=UTC))

    assert expected == google_times(event) == outlook_times(event)
    assert zone == asked(links_of(event).google)["ctz"]
    assert "allday" not in asked(links_of(event).outlook)


def test_a_night_in_which_clocks_change_keeps_its_real_length() -> None:
    schedule = make_schedule(start=at("2014-03-08 22:00"), length=make_length(hours=8))
    starts, ends = google_times(make_event(schedule=schedule))

    assert timedelta(hours=7) == ends - starts


def test_a_date_without_an_end_lasts_an_hour_there() -> None:
    starts, ends = google_times(make_event(schedule=make_schedule(length=None)))

    assert timedelta(hours=1) == ends - starts


@pytest.mark.parametrize(
    ("days", "after"), [(1, date(2014, 7, 12)), (3, date(2014, 7, 14))], ids=["one", "three"]
)
def test_an_all_day_date_ends_on_the_day_after_its_last(days: int, after: date) -> None:
    links = links_of(make_event(schedule=make_all_day(on("2014-07-11"), days=days)))
    outlook = asked(links.outlook)

    assert f"20140711/{after:%Y%m%d}" == asked(links.google)["dates"]
    assert ("2014-07-11", after.isoformat(), "true") == (
        outlook["startdt"],
        outlook["enddt"],
        outlook["allday"],
    )


def test_what_is_not_certain_and_what_moved_comes_first_in_the_text() -> None:
    change = make_change(on("2014-07-09"), start=at("2014-07-10 08:00"), reason="Holiday.")
    moved = make_event(schedule=make_series(count=2), changes=(change,), summary="Bring a cup.")
    tentative = make_event(status=Status.TENTATIVE, summary="Bring a cup.")

    assert asked(links_of(moved).google)["details"].startswith(
        "Moved from Wednesday, July 9. Holiday. Bring a cup. https://"
    )
    assert f"Not certain yet. Bring a cup. {PAGE}" == asked(links_of(tentative).google)["details"]


def test_a_long_text_is_cut_and_without_a_text_the_page_is_enough() -> None:
    long = links_of(make_event(summary="word " * 200))
    none = links_of(make_event(summary="", body=make_body("Come in.")))

    assert len(long.google) < 1000
    assert asked(long.google)["details"].endswith(f"word… {PAGE}")
    assert f"Come in. {PAGE}" == asked(none.google)["details"]


def test_a_line_break_of_staff_becomes_a_space() -> None:
    links = links_of(make_event(summary="Bring a\nquestion."))

    assert f"Bring a question. {PAGE}" == asked(links.outlook)["body"]
