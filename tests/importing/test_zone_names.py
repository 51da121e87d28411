"""Names of zones as programs write them."""

from datetime import datetime

import pytest

from community.core.zones import zone_of
from community.importing.feed import read_feed
from community.importing.zone_names import ZoneNames, same_clock
from foreign_calendars import NEW_YORK, calendar
from making import at

_NOW = at("2026-11-22 00:00")


def names(*zones: str, head: tuple[str, ...] = ()) -> ZoneNames:
    return ZoneNames(site=NEW_YORK, feed=read_feed(calendar(*zones, head=head)))


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("America/Chicago", "America/Chicago"),
        ("Eastern Standard Time", "America/New_York"),
        ("(UTC-06:00) Central Time (US & Canada)", "America/Chicago"),
        ("Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("US Mountain Standard Time", "America/Phoenix"),
        ("Indiana (East)", "America/Indiana/Indianapolis"),
        ("/freeassociation.sourceforge.net/America/Denver", "America/Denver"),
        ("/mozilla.org/20050126_1/Europe/London", "Europe/London"),
        ("EST", "America/New_York"),
        ("PDT", "America/Los_Angeles"),
        ('"America/New_York"', "America/New_York"),
        ("GMT", "UTC"),
        ("Z", "UTC"),
    ],
)
def test_a_zone_is_found_by_what_programs_call_it(name: str, zone: str) -> None:
    found = names().zone(name, _NOW)

    assert found is not None
    assert zone == found.key


def definition(name: str, *, winter: str, summer: str, more: str = "") -> str:
    return (
        f"BEGIN:VTIMEZONE\r\nTZID:{name}\r\n{more}"
        f"BEGIN:STANDARD\r\nDTSTART:20071104T020000\r\nTZOFFSETFROM:{summer}\r\n"
        f"TZOFFSETTO:{winter}\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\nEND:STANDARD\r\n"
        f"BEGIN:DAYLIGHT\r\nDTSTART:20070311T020000\r\nTZOFFSETFROM:{winter}\r\n"
        f"TZOFFSETTO:{summer}\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\nEND:DAYLIGHT\r\n"
        "END:VTIMEZONE"
    )


def test_a_zone_of_the_file_s_own_is_known_by_its_clock() -> None:
    own = definition("Customized Time Zone", winter="-0600", summer="-0500")
    site = definition("tzone://Microsoft/Custom", winter="-0500", summer="-0400")
    located = definition(
        "Ours", winter="-0500", summer="-0400", more="X-LIC-LOCATION:America/Toronto\r\n"
    )
    odd = definition("Odd", winter="-0713", summer="-0613")
    empty = "BEGIN:VTIMEZONE\r\nTZID:Empty\r\nEND:VTIMEZONE"
    half = (
        "BEGIN:VTIMEZONE\r\nTZID:Half\r\nBEGIN:STANDARD\r\nDTSTART:20071104T020000\r\n"
        "TZOFFSETFROM:-0400\r\nEND:STANDARD\r\nEND:VTIMEZONE"
    )
    found = names(own, site, located, odd, empty, half)

    assert zone_of("America/Chicago") == found.zone("Customized Time Zone", _NOW)
    assert NEW_YORK == found.zone("tzone://Microsoft/Custom", _NOW)
    assert zone_of("America/Toronto") == found.zone("Ours", _NOW)
    assert {None} == {found.zone(name, _NOW) for name in ("Odd", "Empty", "Half", "Nobody's")}


@pytest.mark.parametrize(
    ("head", "zone"),
    [
        ((), "America/New_York"),
        (("X-WR-TIMEZONE:America/Chicago",), "America/Chicago"),
        (("X-WR-TIMEZONE:UTC",), "America/New_York"),
        (("X-WR-TIMEZONE:Nowhere",), "America/New_York"),
    ],
)
def test_a_calendar_says_its_zone_or_has_that_of_the_site(head: tuple[str, ...], zone: str) -> None:
    assert zone == names(head=head).own.key


def test_two_zones_can_have_one_clock() -> None:
    assert same_clock(NEW_YORK, zone_of("America/Detroit"), _NOW)
    assert not same_clock(NEW_YORK, zone_of("America/Panama"), datetime(2026, 11, 22))  # noqa: DTZ001
