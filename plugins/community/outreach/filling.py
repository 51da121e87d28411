"""A text of bounded length: what must be said always, then as much of the rest as has room."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from community.outreach.shortening import shortened
from community.outreach.story import Story

#: A sentence is cut only where so many of its words are left.
_LEAST = 5

#: Tells whether a text is short enough.
Fits: TypeAlias = Callable[[str], bool]


class NoRoomError(ValueError):
    """Not even what, when, where and the way to more have room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How a text is written: ``head`` of a title and a place, ``whole`` of a head and sentences."""

    head: Callable[[str, str], str]
    whole: Callable[[str, Sequence[str]], str]


def filled(
    story: Story, form: Form, told: Iterable[str], fits: Fits, *, may_cut: bool = True
) -> str:
    """Return the longest text that ``fits``; raise ``NoRoomError`` where none does.

    The title may lose words (not unless ``may_cut``) and the place its address; the date and the
    link stay whole. If not even the first sentence fits, it is cut short.
    """
    head = _head(story, form, fits, may_cut=may_cut)
    kept: list[str] = []
    for sentence in told:
        least = len(sentence.split()) if kept or not may_cut else _LEAST
        short = shortened(sentence, lambda each: fits(form.whole(head, [*kept, each])), least=least)
        if short:
            kept.append(short)
        if short != sentence:
            break
    return form.whole(head, kept)


def _head(story: Story, form: Form, fits: Fits, *, may_cut: bool) -> str:
    for place in (story.place, story.place_name):
        head = form.head(story.title, place)
        if fits(form.whole(head, ())):
            return head
    place = story.place_name
    least = 1 if may_cut else len(story.title.split())
    title = shortened(
        story.title, lambda short: fits(form.whole(form.head(short, place), ())), least=least
    )
    if not title:
        raise NoRoomError
    return form.head(title, place)
