"""Posts for social networks and neighborhood sites, and messages of phones."""

from collections.abc import Callable, Sequence

from community.outreach.counting import graphemes
from community.outreach.filling import Fits, Form, NoRoomError, filled
from community.outreach.gsm import plain, size
from community.outreach.story import Story

#: A notice that takes more is for other channels.
_MOST_MESSAGES = 2


def post(story: Story, fits: Fits) -> str:
    """Return a post of lines, as long as ``fits`` allows."""

    def whole(head: str, told: Sequence[str]) -> str:
        return "\n".join(part for part in (head, " ".join(told), story.link) if part)

    form = Form(head=_lines(story), whole=whole)
    return filled(story, form, (*story.news, *story.about, *story.extras), fits)


def long_post(story: Story, fits: Fits) -> str:
    """Return a post of paragraphs with every fact, as long as ``fits`` allows."""
    prose = (*story.news, *story.about)
    facts = (f"{label}: {words}" for label, words in story.facts)

    def whole(head: str, told: Sequence[str]) -> str:
        text, lines = " ".join(told[: len(prose)]), "\n".join(told[len(prose) :])
        return "\n\n".join(part for part in (head, text, lines, story.link) if part)

    return filled(story, Form(head=_lines(story), whole=whole), (*prose, *facts), fits)


def hook(story: Story) -> str:
    """Return what has to be seen before a reader asks for more."""
    return _lines(story)(story.title, story.place_name)


def subject(story: Story, most: int) -> str:
    """Return what and on which day in at most ``most`` letters; raise ``NoRoomError``."""

    def head(title: str, _: str) -> str:
        return f"{story.heading(title)}, {story.day}"

    form = Form(head=head, whole=lambda written, _: written)
    return filled(story, form, (), lambda text: graphemes(text) <= most)


def text_message(story: Story) -> str:
    """Return a message of phones, or two where one has no room; raise ``NoRoomError``.

    The name of the sender stands before it where there is room.
    """

    def whole(head: str, told: Sequence[str]) -> str:
        return plain(" ".join((f"{head.rstrip('.')}.", *told, story.link)))

    def head(title: str, place: str) -> str:
        return ", ".join((story.heading(title), story.when, place))

    form = Form(head=head, whole=whole)
    for messages, may_cut in ((1, False), (_MOST_MESSAGES, False), (_MOST_MESSAGES, True)):
        fits = _in(messages)
        try:
            text = filled(story, form, story.news, fits, may_cut=may_cut)
        except NoRoomError:
            continue
        signed = plain(f"{story.department.name}: {text}")
        return signed if fits(signed) else text
    raise NoRoomError


def _lines(story: Story) -> Callable[[str, str], str]:
    """Return what makes the first lines of a title and a place."""
    return lambda title, place: "\n".join((story.heading(title), story.when_line, place))


def _in(messages: int) -> Fits:
    return lambda text: size(text).messages <= messages
