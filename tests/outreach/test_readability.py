"""Residents read these sentences: a grade of 8 at most, as the English of the whole site."""

import re

import pytest

from community.outreach.kinds import Kind
from community.outreach.phone_script import phone_script
from community.outreach.press_release import press_release
from making import make_department, make_event, make_venue
from outreach_stories import make_story


def grade(text: str) -> float:
    """Return the grade of Flesch and Kincaid; syllables are groups of vowels."""
    words = re.findall(r"[A-Za-z']+", text)
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower()))) for word in words)
    sentences = max(1, len(re.findall(r"[.!?](?:\s|$)", text)))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


@pytest.mark.parametrize("kind", Kind)
def test_what_the_program_says_itself_is_read_by_an_eighth_grader(kind: Kind) -> None:
    story = make_story(
        kind,
        department=make_department(name="Glen Police"),
        event=make_event(title="Coffee", summary="", cost=""),
        venue=make_venue(name="The Diner", street="", city=""),
    )

    lead = press_release(story).split("\n\n")[4].partition("\N{EM DASH}")[2]

    assert grade(phone_script(story, lambda text: len(text) < 2000)) < 9
    # The date and the place are facts; what stands around them is ours.
    facts = r"Wednesday, July 9(, 8\u20139:30 a\.m\.)?(, at The Diner)?"
    assert grade(re.sub(facts, "May 9", lead)) < 9


def test_a_hard_sentence_has_a_high_grade() -> None:
    hard = "Participation notwithstanding, municipal accommodation necessitates authorization."

    assert grade(hard) > 12
