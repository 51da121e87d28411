"""The examples that RFC 5545 section 3.8.5.3 prints, with the dates printed there.

All start at nine in New York, most on September 2, 1997. Those by the hour and the minute are left
out, for a rule of ours gives at most one date a day.
"""

from datetime import datetime

import pytest

from community.core.occurrence import occurrences_of
from community.core.rule import Frequency, Rule, RuleDay
from community.core.schedule import Schedule
from making import NEW_YORK, at, make_event, on

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FIELDS = {
    "BYMONTHDAY": "month_days",
    "BYYEARDAY": "year_days",
    "BYWEEKNO": "weeks",
    "BYMONTH": "months",
    "BYSETPOS": "positions",
}

#: Start, rule, and the first dates as the RFC prints them: a year, then a month with its days.
EXAMPLES = [
    ("1997-09-02", "FREQ=DAILY;COUNT=10", "1997 Sep 2 3 4 5 6 7 8 9 10 11"),
    ("1997-09-02", "FREQ=DAILY;INTERVAL=2", "1997 Sep 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30"),
    ("1997-09-02", "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997 Sep 2 12 22 Oct 2 12"),
    ("1997-09-02", "FREQ=WEEKLY;COUNT=10", "1997 Sep 2 9 16 23 30 Oct 7 14 21 28 Nov 4"),
    (
        "1997-09-02",
        "FREQ=WEEKLY;UNTIL=19971224T000000Z",
        "1997 Sep 2 9 16 23 30 Oct 7 14 21 28 Nov 4 11 18 25 Dec 2 9 16 23",
    ),
    (
        "1997-09-02",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "1997 Sep 2 16 30 Oct 14 28 Nov 11 25 Dec 9 23 1998 Jan 6 20 Feb 3 17",
    ),
    (
        "1997-09-02",
        "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
        "1997 Sep 2 4 9 11 16 18 23 25 30 Oct 2",
    ),
    (
        "1997-09-01",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
        "1997 Sep 1 3 5 15 17 19 29 Oct 1 3 13 15 17 27 29 31 Nov 10 12 14 24 26 28 Dec 8 10 12 22",
    ),
    (
        "1997-09-02",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
        "1997 Sep 2 4 16 18 30 Oct 2 14 16",
    ),
    (
        "1997-09-05",
        "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        "1997 Sep 5 Oct 3 Nov 7 Dec 5 1998 Jan 2 Feb 6 Mar 6 Apr 3 May 1 Jun 5",
    ),
    (
        "1997-09-05",
        "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
        "1997 Sep 5 Oct 3 Nov 7 Dec 5",
    ),
    (
        "1997-09-07",
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "1997 Sep 7 28 Nov 2 30 1998 Jan 4 25 Mar 1 29 May 3 31",
    ),
    (
        "1997-09-22",
        "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
        "1997 Sep 22 Oct 20 Nov 17 Dec 22 1998 Jan 19 Feb 16",
    ),
    (
        "1997-09-28",
        "FREQ=MONTHLY;BYMONTHDAY=-3",
        "1997 Sep 28 Oct 29 Nov 28 Dec 29 1998 Jan 29 Feb 26",
    ),
    (
        "1997-09-02",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        "1997 Sep 2 15 Oct 2 15 Nov 2 15 Dec 2 15 1998 Jan 2 15",
    ),
    (
        "1997-09-30",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        "1997 Sep 30 Oct 1 31 Nov 1 30 Dec 1 31 1998 Jan 1 31 Feb 1",
    ),
    (
        "1997-09-10",
        "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "1997 Sep 10 11 12 13 14 15 1999 Mar 10 11 12 13",
    ),
    (
        "1997-09-02",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        "1997 Sep 2 9 16 23 30 Nov 4 11 18 25 1998 Jan 6 13 20 27 Mar 3 10 17 24 31",
    ),
    (
        "1997-06-10",
        "FREQ=YEARLY;COUNT=10;BYMONTH=6,7;BYMONTHDAY=10",
        (
            "1997 Jun 10 Jul 10 1998 Jun 10 Jul 10 1999 Jun 10 Jul 10 2000 Jun 10 Jul 10 "
            "2001 Jun 10 Jul 10"
        ),
    ),
    (
        "1997-03-10",
        "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3;BYMONTHDAY=10",
        "1997 Mar 10 1999 Jan 10 Feb 10 Mar 10 2001 Jan 10 Feb 10 Mar 10 2003 Jan 10 Feb 10 Mar 10",
    ),
    (
        "1997-01-01",
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
        ("1997 Jan 1 Apr 10 Jul 19 2000 Jan 1 Apr 9 Jul 18 2003 Jan 1 Apr 10 Jul 19 2006 Jan 1"),
    ),
    ("1997-05-19", "FREQ=YEARLY;BYDAY=20MO", "1997 May 19 1998 May 18 1999 May 17"),
    (
        "1997-05-12",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "1997 May 12 1998 May 11 1999 May 17",
    ),
    (
        "1997-03-13",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
        "1997 Mar 13 20 27 1998 Mar 5 12 19 26 1999 Mar 4 11 18 25",
    ),
    (
        "1997-06-05",
        "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
        (
            "1997 Jun 5 12 19 26 Jul 3 10 17 24 31 Aug 7 14 21 28 "
            "1998 Jun 4 11 18 25 Jul 2 9 16 23 30 Aug 6 13 20 27"
        ),
    ),
    (
        "1998-02-13",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "1998 Feb 13 Mar 13 Nov 13 1999 Aug 13 2000 Oct 13",
    ),
    (
        "1997-09-13",
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        "1997 Sep 13 Oct 11 Nov 8 Dec 13 1998 Jan 10 Feb 7 Mar 7 Apr 11 May 9 Jun 13",
    ),
    (
        "1996-11-05",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "1996 Nov 5 2000 Nov 7 2004 Nov 2",
    ),
    (
        "1997-09-04",
        "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
        "1997 Sep 4 Oct 7 Nov 6",
    ),
    (
        "1997-09-29",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "1997 Sep 29 Oct 30 Nov 27 Dec 30 1998 Jan 29 Feb 26 Mar 30",
    ),
    (
        "1997-08-05",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
        "1997 Aug 5 10 19 24",
    ),
    (
        "1997-08-05",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        "1997 Aug 5 17 19 31",
    ),
    (
        "2007-01-15",
        "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
        "2007 Jan 15 30 Feb 15 Mar 15 30",
    ),
]


def read_rule(text: str) -> Rule:
    parts = dict(part.split("=") for part in text.split(";"))
    fields = {
        field: tuple(int(number) for number in parts[key].split(","))
        for key, field in FIELDS.items()
        if key in parts
    }
    days = parts["BYDAY"].split(",") if "BYDAY" in parts else []
    return Rule(
        frequency=Frequency(parts["FREQ"]),
        interval=int(parts.get("INTERVAL", "1")),
        days=tuple(
            RuleDay(weekday=WEEKDAYS.index(day[-2:]), nth=int(day[:-2] or "0")) for day in days
        ),
        week_start=WEEKDAYS.index(parts.get("WKST", "MO")),
        **fields,
    )


def read_schedule(start: str, text: str) -> Schedule:
    parts = dict(part.split("=") for part in text.split(";"))
    return Schedule(
        start=at(f"{start} 09:00"),
        zone=NEW_YORK,
        rule=read_rule(text),
        count=int(parts["COUNT"]) if "COUNT" in parts else None,
        until=on("1997-12-23") if "UNTIL" in parts else None,  # December 24, midnight in UTC
    )


def read_dates(text: str) -> list[datetime]:
    year = month = ""
    found = []
    for word in text.split():
        if word.isalpha():
            month = word
        elif len(word) == 4:
            year = word
        else:
            found.append(datetime.strptime(f"{year} {month} {word} 9 +0000", "%Y %b %d %H %z"))
    return [moment.replace(tzinfo=None) for moment in found]


@pytest.mark.parametrize(("start", "rule", "printed"), EXAMPLES)
def test_an_example_has_the_dates_that_the_rfc_prints(start: str, rule: str, printed: str) -> None:
    dates = read_dates(printed)
    event = make_event(schedule=read_schedule(start, rule))

    through = max(dates).date()
    found = [each.starts.replace(tzinfo=None) for each in occurrences_of(event, through=through)]

    assert dates == found


@pytest.mark.parametrize(
    ("start", "rule", "number"),
    [(start, rule, len(read_dates(dates))) for start, rule, dates in EXAMPLES if "COUNT" in rule],
)
def test_an_example_that_counts_has_no_date_after_these(start: str, rule: str, number: int) -> None:
    planned = read_schedule(start, rule).planned(through=on("2099-12-31"))

    assert number == len(list(planned))


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        ("1997-10-25", "-04:00"),
        ("1997-10-26", "-05:00"),
        ("1998-04-04", "-05:00"),
        ("1998-04-05", "-04:00"),
    ],
)
def test_nine_in_the_morning_stays_nine_when_the_clocks_change(day: str, offset: str) -> None:
    """The RFC prints EDT until October 25, 1997, and EST from October 26 on."""
    event = make_event(schedule=read_schedule("1997-09-02", "FREQ=DAILY"))

    *_, last = occurrences_of(event, through=on(day))

    assert f"{day}T09:00:00{offset}" == last.starts.isoformat()
