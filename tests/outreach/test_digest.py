"""The e-mail of a week: which dates it has, and what it says of them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from community.core.event import Event, Recap, Status
from community.core.language import spoken
from community.core.words import Original
from community.intake.spoken_languages import read_languages
from community.outreach.digest import Digest, digest_of
from community.outreach.digest_text import digest_text
from making import (
    AS_OF,
    START,
    at,
    make_calendar,
    make_department,
    make_event,
    make_facts,
    make_history,
    make_image,
    make_program,
    make_revision,
    make_schedule,
    on,
)

(_, SPANISH) = read_languages(["en", "es"])


def event_on(day: str, **changes: Any) -> Event:
    schedule = make_schedule(start=at(f"{day} 08:00"))
    return make_event(**{"slug": f"event-{day}", "schedule": schedule, **changes})


def digest(*events: Event, first: str = "2014-07-07", **changes: Any) -> Digest:
    return digest_of(make_calendar(*events), make_department(**changes), first=on(first))


def test_a_digest_has_the_dates_of_seven_days_and_a_few_later_ones() -> None:
    days = ["2014-07-07", "2014-07-13", "2014-07-14", *(f"2014-08-0{n}" for n in range(1, 6))]

    told = digest(*(event_on(day) for day in days))

    assert ["Sunday, July 13, 8\u20139:30 a.m."] == [date.when for date in told.dates][1:]
    assert 4 == len(told.later)
    assert "Monday, July 14, 8\u20139:30 a.m." == told.later[0].when
    assert "Monday, July 7, to Sunday, July 13, 2014" == told.period


def test_what_is_over_is_left_out() -> None:
    assert () == digest(event_on("2014-07-06"), first="2014-07-05").dates


def test_what_began_before_the_week_and_goes_on_is_there() -> None:
    schedule = make_schedule(start=at("2014-07-08 08:00"), length=None)
    long = make_schedule(start=at("2014-07-07 22:00"))

    told = digest(make_event(schedule=schedule), make_event(slug="b", schedule=long))

    assert 2 == len(told.dates)


@pytest.mark.parametrize(
    ("status", "title"),
    [(Status.CANCELLED, "Canceled: Coffee"), (Status.POSTPONED, "Postponed: Coffee")],
)
def test_what_is_off_is_told_as_off(status: Status, title: str) -> None:
    image = make_image()
    event = event_on("2014-07-09", title="Coffee", status=status, reason="Snow.", image=image)

    (date,) = digest(event).dates

    assert (title, "Snow.", "", True, None) == (
        date.title,
        date.news,
        date.summary,
        date.is_off,
        date.picture,
    )
    assert "What was planned: Wednesday, July 9, 8\u20139:30 a.m." == date.when


def test_what_is_off_is_no_later_date() -> None:
    off = event_on("2014-07-20", status=Status.CANCELLED, reason="Snow.")

    assert () == digest(off).later


def test_a_picture_has_its_public_address_and_its_words() -> None:
    (date,) = digest(event_on("2014-07-09", image=make_image())).dates

    assert date.picture
    assert "https://police.example.gov/images/cups.jpg" == date.picture.address
    assert "Two cups of coffee" == date.picture.alt


def test_what_changed_in_the_last_week_is_told() -> None:
    before = make_facts(starts=START.replace(hour=7, tzinfo=make_facts().starts.tzinfo))
    history = make_history(
        revisions=(
            make_revision(moment=AS_OF - timedelta(days=8), before=make_facts(), after=before),
            make_revision(
                moment=AS_OF - timedelta(days=1),
                before=before,
                after=make_facts(),
                reason="The diner opens later.",
            ),
        )
    )

    (change,) = digest(make_event(history=history)).changes

    assert change.title.startswith("Moved: Coffee with a Cop, from Wednesday, July 9, 2014, 7 a.m.")
    assert "The diner opens later." == change.reason
    assert "https://police.example.gov/events/coffee/" == change.link


def test_changes_of_what_is_over_are_not_told() -> None:
    moment = datetime(2014, 7, 9, 20, tzinfo=UTC)
    after = make_facts(status="cancelled")
    history = make_history(
        revisions=(make_revision(moment=moment, before=make_facts(), after=after),)
    )
    calendar = make_calendar(
        make_event(history=history, recap=Recap()), as_of=moment + timedelta(hours=1)
    )

    assert () == digest_of(calendar, make_department(), first=on("2014-07-09")).changes


def test_the_e_mail_of_a_later_week_speaks_of_nothing_that_is_over_by_then() -> None:
    moved = make_revision(
        moment=AS_OF - timedelta(days=1),
        before=make_facts(),
        after=make_facts(starts=START.replace(hour=9, tzinfo=make_facts().starts.tzinfo)),
    )
    program = make_program(slug="a", title="A")
    events = (
        make_event(history=make_history(revisions=(moved,)), features=(program,)),
        event_on("2014-07-30", features=(program,)),
    )

    assert 1 == len(digest(*events, first="2014-07-07").changes)
    later = digest(*events, first="2014-07-21")
    assert () == later.changes
    assert later.program
    assert later.program.chance.endswith("Wednesday, July 30, 2014")


def test_a_program_to_know_is_one_that_the_week_does_not_have_and_another_each_week() -> None:
    programs = [make_program(slug=slug, title=slug.upper()) for slug in ("a", "b")]
    later = event_on("2015-01-07", features=tuple(programs))
    events = (event_on("2014-07-09"), later)

    weeks = [digest(*events, first=f"2014-07-{day:02}") for day in (7, 14, 21)]
    titles = [week.program.title if week.program else "" for week in weeks]

    assert titles[0] in {"A", "B"}
    assert 2 <= len(set(titles))
    assert weeks[0].program
    assert (
        "Ask about it in person: Coffee with a Cop, Wednesday, January 7, 2015"
        == weeks[0].program.chance
    )


def test_without_another_program_none_is_told() -> None:
    assert digest(event_on("2014-07-09")).program is None


def test_a_program_without_a_date_has_no_chance() -> None:
    over = event_on("2014-07-01", features=(make_program(slug="a", title="A"),), programs=())

    program = digest(over).program

    assert program
    assert "" == program.chance


def test_help_has_the_sentence_on_accommodation_and_both_numbers() -> None:
    told = digest(accommodation="Call us.", is_sample=False)

    assert ("Call us.", "Not an emergency: 302-555-0100", "In an emergency, call 911.") == told.help
    assert digest().help[-1].startswith("This is a sample.")


def test_every_address_is_whole_and_in_the_spoken_language() -> None:
    with spoken(SPANISH):
        told = digest(event_on("2014-07-09"))

    assert "https://police.example.gov/es/events/event-2014-07-09/" == told.dates[0].link
    assert [
        "https://police.example.gov/es/events/",
        "https://police.example.gov/es/subscribe/",
    ] == [address for _, address in told.links]


def test_words_that_nobody_translated_stay_marked() -> None:
    event = event_on("2014-07-09", summary=Original("No agenda.\nNone.", "en"))

    (date,) = digest(event).dates

    assert "No agenda. None." == date.summary
    assert isinstance(date.summary, Original)
    assert not isinstance(date.title, Original)


def test_the_plain_text_says_the_same_in_short_lines() -> None:
    summary = "A long sentence that goes on and on, so that it has to be broken into two lines."
    calendar = make_calendar(event_on("2014-07-09", summary=summary), event_on("2014-07-20"))

    text = digest_text(digest_of(calendar, make_department(), first=on("2014-07-07")))

    assert text.startswith(
        "Events of the week\nHarbor Glen Police Department\n"
        "Monday, July 7, to Sunday, July 13, 2014\n\n"
        "COFFEE WITH A COP\nWednesday, July 9, 8\u20139:30 a.m.\n"
        "Bridgeway Family Restaurant, 41 West Glenwood Avenue, Smyrna\n"
        "A long sentence that goes on and on, so that it has to be broken into\ntwo lines.\n"
        "https://police.example.gov/events/event-2014-07-09/\n\n"
        "--- Coming up later ---\n\n"
    )
    assert max(map(len, text.splitlines())) <= 72


def test_a_week_without_events_says_so() -> None:
    assert "\n\nNo event is planned in these days.\n\n" in digest_text(digest())
