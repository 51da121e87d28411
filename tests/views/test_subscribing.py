"""Each calendar program is asked in its own way, with addresses that lead somewhere."""

from urllib.parse import parse_qs, urlsplit

from community.context import Feed
from community.core.addresses import (
    CALENDAR_PATH,
    GOOGLE_CALENDAR_PATH,
    program_calendar_path,
    venue_calendar_path,
)
from community.views.agenda import Agenda
from community.views.subscribing import Subscription, subscription
from full_values import FEEDS, NARROW_FEEDS
from making import make_calendar, make_department, make_program, make_venue

ALL = (*FEEDS, *NARROW_FEEDS)


def ways(path: str, *feeds: Feed, address: str = "https://police.example.gov") -> Subscription:
    agenda = Agenda.of(make_calendar(), make_department(address=address), feeds)
    found = subscription(agenda, "Coffee & more", path)
    assert found
    return found


def asked(address: str, name: str) -> str:
    (value,) = parse_qs(urlsplit(address).query, strict_parsing=True)[name]
    return value


def test_apple_s_calendar_is_opened_by_its_own_kind_of_address() -> None:
    found = ways(CALENDAR_PATH, *ALL)

    assert "https://police.example.gov/calendar.ics" == found.address
    assert "webcal://police.example.gov/calendar.ics" == found.webcal


def test_google_is_given_its_own_calendar_where_there_is_one() -> None:
    found = ways(CALENDAR_PATH, *ALL)

    assert (
        "https://calendar.google.com/calendar/r"
        "?cid=webcal%3A%2F%2Fpolice.example.gov%2Fcalendar%2Fgoogle.ics" == found.google
    )
    assert found.keeps_called_off


def test_google_is_given_the_calendar_of_all_where_it_has_none_of_its_own() -> None:
    found = ways(CALENDAR_PATH, *FEEDS)

    assert "webcal://police.example.gov/calendar.ics" == asked(found.google, "cid")
    assert not found.keeps_called_off


def test_both_outlooks_are_told_address_and_name() -> None:
    found = ways(CALENDAR_PATH, *ALL)

    assert (
        "https://outlook.live.com/calendar/0/addfromweb"
        "?url=https%3A%2F%2Fpolice.example.gov%2Fcalendar.ics&name=Coffee%20%26%20more"
        == found.outlook
    )
    assert found.outlook.replace("outlook.live.com", "outlook.office.com") == found.microsoft


def test_the_calendar_of_one_program_is_asked_for_everywhere() -> None:
    path = program_calendar_path(make_program(slug="smart911"))
    found = ways(path, *ALL)
    whole = "https://police.example.gov/programs/smart911/calendar.ics"

    assert whole == found.address == asked(found.outlook, "url") == asked(found.microsoft, "url")
    assert whole.replace("https", "webcal") == found.webcal == asked(found.google, "cid")
    assert not found.keeps_called_off


def test_a_calendar_that_nobody_announced_is_not_offered() -> None:
    agenda = Agenda.of(make_calendar(), make_department(), FEEDS)

    for path in (GOOGLE_CALENDAR_PATH, venue_calendar_path(make_venue())):
        assert subscription(agenda, "Coffee", path) is None


def test_a_preview_on_this_machine_has_its_own_addresses() -> None:
    found = ways(CALENDAR_PATH, *ALL, address="http://127.0.0.1:8000")

    assert "webcal://127.0.0.1:8000/calendar.ics" == found.webcal
