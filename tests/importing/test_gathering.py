"""Entries of one identity belong together."""

import pytest

from foreign_calendars import drafts, gathered, vevent
from making import at, on


def test_events_come_in_the_order_of_their_starts() -> None:
    found = drafts(vevent("UID:b", "DTSTART:20261210T080000"), vevent("UID:a"))

    assert ["a", "b"] == [each.uid for each in found]


def test_the_newest_of_an_event_that_is_told_twice_is_taken() -> None:
    found = drafts(
        vevent("SUMMARY:New", "SEQUENCE:1", "DTSTAMP:20260101T000000Z"),
        vevent("SUMMARY:Old", "DTSTAMP:20260301T000000Z"),
    )
    stamped = drafts(
        vevent("SUMMARY:New", "LAST-MODIFIED:20260401T000000Z"),
        vevent("SUMMARY:Old", "LAST-MODIFIED:20260301T000000Z"),
    )

    both = drafts(vevent(), vevent("LOCATION:Hall"), vevent("LOCATION:Hall"))

    assert ["coffee@example.org", "coffee-2026-12-09@example.org"] == [each.uid for each in both]
    assert [["New"], ["New"]] == [[d.told.heading.title for d in each] for each in (found, stamped)]


def test_dates_that_share_an_identity_are_a_series_where_all_else_is_the_same() -> None:
    later = ("DTSTART:20261216T080000", "DTEND:20261216T093000")
    (draft,) = drafts(vevent(), vevent(*later), vevent("DTSTART:20260101T080000", "DTEND:"))
    others = drafts(vevent(), vevent(*later, "SUMMARY:Tea"))
    over = gathered(vevent(), vevent(*later), since=on("2027-01-01"))

    assert ((at("2026-12-16 08:00"),), "coffee@example.org") == (draft.dates, draft.uid)
    assert ["coffee@example.org", "coffee-2026-12-16@example.org"] == [each.uid for each in others]
    assert ((), 1) == (over.drafts, over.past)


def test_a_changed_date_without_its_series_is_an_event() -> None:
    lines = ("RECURRENCE-ID:20261208T080000",)

    assert ["coffee-2026-12-08@example.org"] == [each.uid for each in drafts(vevent(*lines))]
    assert () == drafts(vevent(*lines), since=on("2027-01-01"))


def test_an_identity_that_a_series_gives_to_one_of_its_dates_is_another() -> None:
    found = drafts(
        vevent("RRULE:FREQ=WEEKLY"), vevent("UID:coffee-2026-12-16@example.org", "SUMMARY:Tea")
    )

    assert 20 == len(found[1].uid)


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        (("CLASS:PRIVATE",), "the event: it is marked as private"),
        (("DTSTART:",), "the event: it does not say when it begins"),
    ],
)
def test_what_cannot_be_an_event_is_told(lines: tuple[str, ...], what: str) -> None:
    found = gathered(vevent(*lines))

    assert () == found.drafts
    assert [(3, "Coffee with a Cop", (what,))] == [
        (loss.line, loss.title, loss.what) for loss in found.losses
    ]


def test_what_is_not_kept_is_told_with_its_line() -> None:
    (loss,) = gathered(
        vevent(
            "ATTENDEE:mailto:a@example.org",
            "ATTENDEE:mailto:b@example.org",
            "ORGANIZER:mailto:c@example.org",
            "ATTACH:https://x.example/a.pdf",
            "BEGIN:VALARM\r\nEND:VALARM",
            "LOCATION:",
            "DTEND:soon",
            "RRULE:FREQ=NEVER",
            "SUMMARY:Canceled coffee",
            'X-ALT-DESC;FMTTYPE=text/html:<p><img src="a.png">Come</p>',
        )
    ).losses

    assert (3, "Canceled coffee") == (loss.line, loss.title)
    assert (
        "an attachment",
        "the people invited",
        "the organizer",
        "a reminder",
        "the end, which cannot be read",
        "how it repeats, which cannot be read",
        "a picture in the text",
        "whether it takes place: look at the title, and write a status if it is off",
        "no place is told: write venue or online",
    ) == loss.what


def test_a_second_rule_is_told() -> None:
    (loss,) = gathered(vevent("RRULE:FREQ=WEEKLY", "RRULE:FREQ=MONTHLY")).losses

    assert ("a second rule",) == loss.what
