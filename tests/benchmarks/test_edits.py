"""An edit changes one word, or one time, and nothing else, in the files of each builder."""

from datetime import date
from difflib import ndiff

import pytest

from speed.edits import another_time, another_word, event_to_edit
from speed.maker import make_corpus
from speed.ours import event_text

CORPUS = make_corpus(60, date(2027, 3, 2))
EVENT = event_to_edit(CORPUS)

OURS = event_text(EVENT)
PLAIN = f"title: {EVENT.title}\ndate: 2027-07-15T08:00:00-04:00\n\n{EVENT.body}\n"
HUGO = f'---\ntitle: "A"\ndate: "2027-07-15T08:00:00-04:00"\n---\n{EVENT.body}\n'


def changed(before: str, after: str) -> list[str]:
    compared = ndiff(before.splitlines(), after.splitlines())
    return [line[2:] for line in compared if line.startswith("+")]


@pytest.mark.parametrize("text", [OURS, PLAIN, HUGO])
def test_the_first_word_of_the_body_is_another_one(text: str) -> None:
    edit = another_word(text, 7)

    [line] = changed(text, edit.text)
    assert line.split()[0] == edit.wanted == "Word7"
    assert line.split()[1:] == EVENT.body.splitlines()[0].split()[1:]
    assert another_word(edit.text, 8) == another_word(text, 8)


@pytest.mark.parametrize("text", [OURS, PLAIN, HUGO])
def test_only_the_start_is_another_one(text: str) -> None:
    edit = another_time(text, 4)

    [line] = changed(text, edit.text)
    assert line.startswith(("start:", "date:"))
    assert edit.wanted.removeprefix("T") in line
    assert edit.wanted.endswith(":05")


def test_an_ordinary_event_to_come_is_edited() -> None:
    assert not EVENT.repeat
    assert not EVENT.changed
    assert not EVENT.dates[0].is_over(CORPUS.as_of)
