"""What there is to tell of a date, kind by kind."""

from datetime import date
from typing import Any

import pytest

from community.core.event import Deadline, Status
from community.core.language import spoken
from community.core.words import Original
from community.intake.spoken_languages import read_languages
from community.outreach.kinds import Kind, NothingToTellError, kind_of
from community.outreach.story import story_of
from making import (
    AS_OF,
    NEW_YORK,
    at,
    make_body,
    make_change,
    make_department,
    make_event,
    make_occurrence,
    make_program,
    make_series,
    make_venue,
    on,
)
from outreach_stories import AFTERWARD, OF_KIND, REASON, make_story


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_told_as_what_it_is(kind: Kind) -> None:
    changes, as_of = OF_KIND[kind]

    assert kind is kind_of(make_occurrence(**changes), as_of=as_of)


@pytest.mark.parametrize(
    ("kind", "heading", "when", "news"),
    [
        (Kind.INVITATION, "Coffee with a Cop", "Wednesday, July 9, 8\u20139:30 a.m.", ()),
        (
            Kind.TENTATIVE,
            "Not certain yet: Coffee with a Cop",
            "Wednesday, July 9, 8\u20139:30 a.m.",
            ("Look at its page again before you come.",),
        ),
        (
            Kind.EXPECTED,
            "Expected: Coffee with a Cop",
            "Wednesday, July 9, 8\u20139:30 a.m.",
            ("Look at its page again before you come.",),
        ),
        (
            Kind.MOVED,
            "New date: Coffee with a Cop",
            "Wednesday, July 9, 8\u20139:30 a.m.",
            ("Moved from Tuesday, July 8.", "The diner is closed.", "See you in August."),
        ),
        (
            Kind.NEW_PLACE,
            "New place: Coffee with a Cop",
            "Wednesday, July 9, 8\u20139:30 a.m.",
            ("The diner is closed.", "See you in August."),
        ),
        (
            Kind.POSTPONED,
            "Postponed: Coffee with a Cop",
            "What was planned: Wednesday, July 9, 8\u20139:30 a.m.",
            ("The diner is closed.", "See you in August."),
        ),
        (
            Kind.CANCELED,
            "Canceled: Coffee with a Cop",
            "What was planned: Wednesday, July 9, 8\u20139:30 a.m.",
            ("The diner is closed.", "See you in August."),
        ),
        (Kind.RECAP, "What happened: Coffee with a Cop", "Wednesday, July 9", ()),
    ],
)
def test_the_words_of_each_kind(kind: Kind, heading: str, when: str, news: tuple[str, ...]) -> None:
    story = make_story(kind)

    assert (heading, when, news) == (story.heading(), story.when_line, story.news)


@pytest.mark.parametrize("kind", [Kind.POSTPONED, Kind.CANCELED])
def test_nobody_is_invited_to_what_is_off(kind: Kind) -> None:
    story = make_story(kind)

    assert ((), (), ()) == (story.about, story.extras, story.facts)


def test_a_recap_keeps_each_question_with_its_answer() -> None:
    assert (
        "27 people came.",
        "Most asked about speed.",
        "You asked: Is the light fixed? What we did: Yes.",
        "You asked: When is the next one?",
    ) == make_story(Kind.RECAP).about


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, "It is over since Wednesday, July 9, 2014. Write under 'recap' what came of it"),
        (
            {"status": Status.CANCELLED},
            "It was called off, and its day, Wednesday, July 9, 2014, is over.",
        ),
    ],
)
def test_what_is_over_and_has_no_recap_is_no_news(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(NothingToTellError, match=reason.replace(".", r"\.")):
        story_of(make_occurrence(**changes), make_department(), as_of=AFTERWARD)


def test_a_date_of_a_series_elsewhere_for_a_reason_has_a_new_place() -> None:
    change = make_change(on("2014-07-09"), venue=make_venue(slug="x", name="Hall"), reason=REASON)
    event = make_event(schedule=make_series(), changes=(change,))

    assert Kind.NEW_PLACE is kind_of(make_occurrence(event=event), as_of=AS_OF)


def test_the_year_is_told_where_it_is_another_one() -> None:
    event = make_event(schedule=make_series(start=at("2015-01-07 08:00")))

    assert "Wednesday, January 7, 2015, 8\u20139:30 a.m." == make_story(event=event).when


@pytest.mark.parametrize(
    ("changes", "place", "name"),
    [
        ({}, "Bridgeway Family Restaurant, 41 West Glenwood Avenue, Smyrna", None),
        (
            {"venue": make_venue(city="Harbor Glen", room="Hall")},
            "{}, Hall, 41 West Glenwood Avenue",
            None,
        ),
        ({"venue": None, "online": "https://a.example"}, "Online", "Online"),
        (
            {"online": "https://a.example"},
            "{}, 41 West Glenwood Avenue, Smyrna, and online",
            "{}, and online",
        ),
    ],
)
def test_the_city_is_told_where_it_is_another_one(
    changes: dict[str, Any], place: str, name: str | None
) -> None:
    restaurant = "Bridgeway Family Restaurant"

    story = make_story(**changes)

    assert place.format(restaurant) == story.place
    assert (name or "{}").format(restaurant) == story.place_name


def test_the_zone_is_told_of_what_is_online_alone() -> None:
    both = make_story(online="https://a.example")

    assert (
        "Wednesday, July 9, 8\u20139:30 a.m. Eastern Time"
        == make_story(venue=None, online="https://a.example").when
    )
    assert both.when.endswith("a.m.")


def test_without_a_summary_the_first_paragraph_tells_what_it_is() -> None:
    assert ("Meet the officers.",) == make_story(event=make_event(summary="")).about
    assert () == make_story(event=make_event(summary="", body=make_body(""))).about


def test_another_hour_of_the_same_day_is_a_new_time() -> None:
    before = at("2014-07-09 07:00").replace(tzinfo=NEW_YORK)

    assert "New time: Coffee with a Cop" == make_story(Kind.MOVED, moved_from=before).heading()


def test_programs_to_ask_about_are_told() -> None:
    programs = (make_program(slug="a", title="Smart911"), make_program(slug="b", title="Rides"))

    story = make_story(event=make_event(features=programs))

    assert "Ask there about Smart911 and Rides." in story.extras
    assert ("Ask there about", "Smart911 and Rides") in story.facts


def test_cost_sign_up_and_languages_follow() -> None:
    event = make_event(registration="https://example.org", languages=("en", "es"))

    assert (
        "Free.",
        "Please sign up on its page.",
        "Languages: English and Spanish.",
    ) == make_story(event=event).extras
    assert () == make_story(event=make_event(cost="")).extras


def test_deadlines_that_are_over_are_not_told() -> None:
    deadlines = (
        Deadline(what="Ask for a permit", when=date(2014, 7, 6)),
        Deadline(what="Register", when=date(2014, 7, 7)),
        Deadline(what="Call us", when=at("2014-07-07 07:00")),
        Deadline(what="Write to us", when=at("2014-07-07 09:00")),
    )

    labels = [label for label, _ in make_story(event=make_event(deadlines=deadlines)).facts]

    assert ["Register", "Write to us"] == [each for each in labels if each[0] in "ARCW"][-2:]
    assert "Ask for a permit" not in labels
    assert "Call us" not in labels


def test_words_that_nobody_translated_are_named() -> None:
    occurrence = make_occurrence(
        title=Original("Coffee with a Cop", "en"),
        reason=Original(REASON, "en"),
        status=Status.CANCELLED,
    )
    (_, spanish) = read_languages(["en", "es"])

    with spoken(spanish):
        story = story_of(occurrence, make_department(), as_of=AS_OF)

    assert ("title", "reason") == story.untranslated
    assert "Cancelado: Coffee with a Cop" == make_heading(story, spanish)


def make_heading(story: Any, language: Any) -> str:
    with spoken(language):
        return str(story.heading())
