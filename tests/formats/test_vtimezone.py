"""The zones a calendar defines, against the zones' own data and the rules of dateutil."""

import re
from datetime import datetime

import pytest
from dateutil.rrule import rrulestr
from icalendar import Component

from community.core.zones import aware, zone_names, zone_of
from community.formats.ical_text import written
from community.formats.posix_zone import posix_zone
from community.formats.vtimezone import is_told, vtimezone
from making import NEW_YORK, at

NEW_YORK_IN_CALENDARS = """\
BEGIN:VTIMEZONE
TZID:America/New_York
X-LIC-LOCATION:America/New_York
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
END:STANDARD
END:VTIMEZONE
"""


def rules(key: str, first_year: int = 2026) -> list[tuple[str, datetime]]:
    """Return each change's rule and first moment."""
    text = lines(vtimezone(key, first_year=first_year))
    changes = re.findall(r"DTSTART:(.*)\nRRULE:(.*)\n", text)
    return [(rule, datetime.fromisoformat(start)) for start, rule in changes]


def lines(component: Component) -> str:
    return written(component).decode().replace("\r\n", "\n")


def test_new_york_is_the_block_that_every_program_reads() -> None:
    assert NEW_YORK_IN_CALENDARS == lines(vtimezone("America/New_York", first_year=2026))


def test_a_zone_without_changes_has_one_part_without_a_rule() -> None:
    (part,) = vtimezone("Asia/Kathmandu", first_year=2026).subcomponents

    assert [
        "BEGIN:STANDARD",
        "DTSTART:20070101T000000",
        "TZOFFSETFROM:+0545",
        "TZOFFSETTO:+0545",
        "TZNAME:+0545",
        "END:STANDARD",
    ] == lines(part).splitlines()


@pytest.mark.parametrize(
    ("first_year", "begins"), [(2030, 2007), (2008, 2007), (2007, 2006), (1987, 1986), (1, 1)]
)
def test_the_rules_begin_before_the_first_event(first_year: int, begins: int) -> None:
    assert {begins} == {start.year for _, start in rules("America/New_York", first_year)}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("Europe/Dublin", ["BYDAY=-1SU;BYMONTH=3", "BYDAY=-1SU;BYMONTH=10"]),
        ("Australia/Lord_Howe", ["BYDAY=1SU;BYMONTH=10", "BYDAY=1SU;BYMONTH=4"]),
        (
            "Asia/Jerusalem",
            ["BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29;BYMONTH=3", "BYDAY=-1SU;BYMONTH=10"],
        ),
        (
            "Africa/Cairo",
            ["BYDAY=-1FR;BYMONTH=4", "BYDAY=FR;BYYEARDAY=-67,-66,-65,-64,-63,-62,-61"],
        ),
        (
            "America/Nuuk",
            ["BYDAY=SA;BYMONTHDAY=24,25,26,27,28,29,30;BYMONTH=3", "BYDAY=-1SU;BYMONTH=10"],
        ),
        ("Africa/Casablanca", []),
    ],
)
def test_each_change_has_a_yearly_rule_with_its_weekday(key: str, expected: list[str]) -> None:
    assert [f"FREQ=YEARLY;{rule}" for rule in expected] == [rule for rule, _ in rules(key)]


def test_the_rules_of_all_zones_give_the_moments_of_their_changes() -> None:
    for key in sorted(zone_names()):
        periods = [period for period in posix_zone(key).periods if period.onset]
        for period, (rule, start) in zip(periods, rules(key), strict=True):
            assert period.onset
            years = range(2007, 2101)
            given = rrulestr(rule, dtstart=start).between(at("2006-12-31"), at("2100-12-31"))
            assert [period.onset.in_year(year) for year in years] == given, key


@pytest.mark.parametrize(
    ("local", "is_right"),
    [
        ("2026-07-01 08:00", True),
        ("2026-12-01 08:00", True),
        ("2026-11-01 00:59", True),
        ("2026-11-01 01:00", False),
        ("2026-11-01 01:59", False),
        ("2026-11-01 02:00", True),
        ("2006-07-04 10:00", True),
        ("2006-03-20 10:00", False),  # summer time began on April 2 in that year
        ("2006-10-29 01:30", False),  # came twice in that year
        ("2006-11-05 01:30", False),  # comes twice by the rule of today
        ("1970-01-01 00:00", True),
        ("1974-01-10 12:00", False),  # summer time all year
        ("2099-07-01 08:00", True),
    ],
)
def test_only_what_the_present_rule_gives_is_told_on_the_clock(local: str, is_right: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_right == is_told(aware(at(local), NEW_YORK), NEW_YORK)


def test_a_zone_whose_law_changed_is_told_on_the_clock_where_today_agrees() -> None:
    sao_paulo = zone_of("America/Sao_Paulo")

    assert is_told(aware(at("2014-07-01 12:00"), sao_paulo), sao_paulo)
    assert not is_told(aware(at("2014-12-01 12:00"), sao_paulo), sao_paulo)
