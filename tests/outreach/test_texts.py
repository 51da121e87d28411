"""Every text of every kind: what it says always, and that no channel gets more than it takes."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings

from community.core.language import spoken
from community.core.occurrence import Occurrence
from community.intake.spoken_languages import read_languages
from community.outreach import gsm
from community.outreach.counting import graphemes
from community.outreach.kinds import Kind, NothingToTellError
from community.outreach.story import Story, story_of
from community.outreach.texts import CHANNELS, Text, texts_of
from making import make_department, make_event, make_venue
from outreach_stories import make_story, occurrences

LANGUAGES = read_languages(["en", "es"])
LINK = "https://police.example.gov/events/coffee/"
LONG = "Bridgeway" * 40


def by_channel(kind: Kind = Kind.INVITATION, **changes: Any) -> dict[str, Text]:
    return {text.channel.name: text for text in texts_of(make_story(kind, **changes))}


@pytest.mark.parametrize("kind", Kind)
def test_each_text_of_each_kind_says_what_when_and_where_and_leads_to_its_page(kind: Kind) -> None:
    for name, text in by_channel(kind).items():
        assert "Coffee with a Cop" in text.text, name
        assert re.search(r"Wednesday, July 9", text.text), name
        assert "Bridgeway Family Restaurant" in text.text, name
        assert LINK in text.text or name == "phone-script"


@pytest.mark.parametrize("kind", Kind)
def test_what_is_off_is_said_first_and_no_text_invites_to_it(kind: Kind) -> None:
    word = {Kind.CANCELED: "anceled", Kind.POSTPONED: "ostponed"}.get(kind)

    for text in by_channel(kind).values():
        assert (word is None) == (re.search("anceled|ostponed", text.text) is None)
        assert not word or "No agenda" not in text.text


def test_a_post_is_lines() -> None:
    assert (
        "Coffee with a Cop\n"
        "Wednesday, July 9, 8\u20139:30 a.m.\n"
        "Bridgeway Family Restaurant, 41 West Glenwood Avenue, Smyrna\n"
        "No agenda and no speeches. Free.\n"
        f"{LINK}"
    ) == by_channel()["x"].text


def test_a_neighborhood_site_has_a_subject_and_every_fact() -> None:
    text = by_channel()["nextdoor"]

    assert "Coffee with a Cop, Wednesday, July 9" == text.subject
    assert "\n\nNo agenda and no speeches.\n\nCost: Free\n\n" in text.text


def test_a_text_message_is_one_where_it_can_be() -> None:
    text = by_channel()["sms"]

    assert (160, "") == (text.most, text.hint)
    assert text.text.startswith("Coffee with a Cop, Wednesday, July 9, 8-9:30 a.m., Bridgeway")


def test_a_text_message_names_its_sender_where_there_is_room() -> None:
    department = make_department(name="Glen PD", address="https://a.example")

    text = by_channel(department=department)["sms"]

    assert text.text.startswith("Glen PD: Coffee with a Cop, Wednesday")


def test_a_long_text_message_is_told_as_two() -> None:
    text = by_channel(Kind.CANCELED, title="Coffee with a Cop for early birds on Ferry Road")["sms"]

    assert (306, "Sent as 2 messages.") == (text.most, text.hint)
    assert "The diner is closed." in text.text


def test_where_even_two_messages_have_no_room_the_title_is_cut() -> None:
    text = by_channel(title="Coffee with a Cop " * 20)["sms"]

    assert "..." in text.text
    assert text.length <= text.most == 306


def test_what_is_seen_before_more_is_told() -> None:
    short, long = by_channel(), by_channel(title="Coffee with a Cop " * 5)

    assert short["facebook"].hint.startswith("What, when and where are in the first 125")
    assert "characters; 125 are seen" in long["facebook"].hint


def test_a_place_too_long_leaves_short_texts_out_and_says_so() -> None:
    texts = by_channel(venue=make_venue(name=LONG))

    assert ("", 0) == (texts["x"].text, texts["x"].length)
    assert "The date, the place and the link alone are longer than this takes." == texts["x"].hint
    assert LONG in texts["facebook"].text


def test_a_newsletter_has_one_paragraph() -> None:
    assert (
        "Coffee with a Cop: Wednesday, July 9, 8\u20139:30 a.m., Bridgeway Family Restaurant, "
        f"41 West Glenwood Avenue, Smyrna. No agenda and no speeches. Free. {LINK}"
    ) == by_channel()["newsletter"].text


def test_every_bound_says_where_it_is_told() -> None:
    ours = {"nextdoor", "phone-script"}

    assert not [
        each.name for each in CHANNELS if each.most and not each.source and each.name not in ours
    ]


@settings(max_examples=60)
@given(occurrences())
def test_no_text_is_longer_than_its_channel_takes_and_none_loses_date_place_or_link(
    drawn: tuple[Occurrence, datetime],
) -> None:
    occurrence, as_of = drawn
    for language in LANGUAGES:
        with spoken(language):
            try:
                story = story_of(occurrence, make_department(), as_of=as_of)
            except NothingToTellError:
                continue
            for text in texts_of(story):
                if not text.text:
                    continue
                assert not text.most or text.length <= text.most
                assert text.length == text.channel.count(text.text)
                if text.channel.name == "phone-script":
                    assert text.text.endswith("9 1 1.")
                elif text.channel.name == "sms":
                    assert gsm.size(text.text).messages <= 2
                    assert gsm.plain(story.when) in text.text
                    assert has_place(story, text, gsm.plain)
                    assert text.text.endswith(story.link)
                else:
                    assert story.link in text.text
                if text.channel.name in {"x", "bluesky", "mastodon", "threads", "nextdoor"}:
                    assert story.when_line in text.text
                    assert has_place(story, text, str)
                    assert graphemes(text.subject) <= text.channel.most_of_subject


def has_place(story: Story, text: Text, written: Callable[[str], str]) -> bool:
    places = (story.place, story.place_name)
    return any(written(place).rstrip(".") in text.text for place in places)


def test_no_text_begins_without_its_date() -> None:
    event = make_event(title="Coffee " * 80)

    for text in texts_of(make_story(event=event, title=event.title)):
        assert not text.text or "July 9" in text.text
