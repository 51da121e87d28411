"""Every text of one story, for each channel, with its length as that channel counts it."""

from collections.abc import Callable
from dataclasses import dataclass

from community.outreach import counting, gsm
from community.outreach.filling import Fits, NoRoomError
from community.outreach.newsletter import newsletter_paragraph
from community.outreach.phone_script import phone_script
from community.outreach.posts import hook, long_post, post, subject, text_message
from community.outreach.press_release import press_release
from community.outreach.story import Story

#: What Instagram shows before "more" (https://help.instagram.com/1643471055915254). Facebook tells
#: no number; what is seen first on the one is seen first on the other.
SEEN_FIRST = 125

#: Why a text is left out.
NO_ROOM = "The date, the place and the link alone are longer than this takes."


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Where a text goes: it takes ``most`` of ``unit`` as ``count`` counts them (0: no bound).

    ``name`` is that of its file, ``source`` where the bound is told. ``most_of_subject`` is the
    bound of a field of its own above the text, 0 where there is none.
    """

    name: str
    title: str
    write: Callable[[Story, Fits], str]
    count: Callable[[str], int]
    most: int = 0
    unit: str = "characters"
    source: str = ""
    most_of_subject: int = 0
    has_hook: bool = False

    def fits(self, text: str) -> bool:
        """Tell whether the channel takes a text of this length."""
        return not self.most or self.count(text) <= self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text for a channel: ``length`` of ``most`` (0: no bound), in the channel's unit.

    It is ``""`` where date, place and link have no room. ``hint`` says more on its length.
    """

    channel: Channel
    text: str
    length: int
    most: int
    subject: str = ""
    hint: str = ""


CHANNELS = (
    Channel(
        name="x",
        title="X",
        write=post,
        count=counting.weight_on_x,
        most=280,
        source="https://docs.x.com/fundamentals/counting-characters",
    ),
    Channel(
        name="bluesky",
        title="Bluesky",
        write=post,
        count=counting.graphemes,
        most=300,
        source="https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json",
    ),
    Channel(
        name="mastodon",
        title="Mastodon",
        write=post,
        count=counting.graphemes_on_mastodon,
        most=500,
        source="https://docs.joinmastodon.org/user/posting/#text",
    ),
    Channel(
        name="threads",
        title="Threads",
        write=post,
        count=counting.letters_on_threads,
        most=500,
        source="https://developers.facebook.com/docs/threads/posts",
    ),
    Channel(
        name="facebook",
        title="Facebook",
        write=long_post,
        count=counting.graphemes,
        has_hook=True,
    ),
    Channel(
        name="instagram",
        title="Instagram",
        write=long_post,
        count=counting.graphemes,
        most=2196,
        source="https://developers.buffer.com/guides/character-limits",
        has_hook=True,
    ),
    # Nextdoor tells no bounds. These are ours: a subject on one line, a text that is read whole.
    Channel(
        name="nextdoor",
        title="Nextdoor",
        write=long_post,
        count=counting.graphemes,
        most=1500,
        most_of_subject=80,
    ),
    Channel(
        name="sms",
        title="Text message",
        write=lambda story, _: text_message(story),
        count=lambda text: gsm.size(text).letters,
        source="3GPP TS 23.038",
    ),
    # 30 seconds at 150 words a minute, the pace of people who read news aloud.
    Channel(
        name="phone-script",
        title="Phone line, 30 seconds",
        write=phone_script,
        count=counting.spoken_words,
        most=75,
        unit="words",
    ),
    Channel(
        name="newsletter",
        title="Newsletter paragraph",
        write=lambda story, _: newsletter_paragraph(story),
        count=counting.spoken_words,
        unit="words",
    ),
    Channel(
        name="press-release",
        title="Press release",
        write=lambda story, _: press_release(story),
        count=counting.spoken_words,
        unit="words",
    ),
)


def texts_of(story: Story) -> tuple[Text, ...]:
    """Return the text for every channel."""
    return tuple(text_for(channel, story) for channel in CHANNELS)


def text_for(channel: Channel, story: Story) -> Text:
    """Return the text for one channel, empty where what must be said has no room."""
    try:
        text = channel.write(story, channel.fits)
        above = subject(story, channel.most_of_subject) if channel.most_of_subject else ""
    except NoRoomError:
        return Text(channel=channel, text="", length=0, most=channel.most, hint=NO_ROOM)
    length, most, hint = channel.count(text), channel.most, ""
    if channel.name == "sms":
        size = gsm.size(text)
        most, hint = size.room, "" if size.messages == 1 else f"Sent as {size.messages} messages."
    elif channel.has_hook:
        hint = _of_hook(counting.graphemes(hook(story)))
    return Text(channel=channel, text=text, length=length, most=most, subject=above, hint=hint)


def _of_hook(length: int) -> str:
    """Return how much of what matters is seen before a reader asks for more."""
    if length <= SEEN_FIRST:
        return f"What, when and where are in the first {SEEN_FIRST} characters, seen before 'more'."
    return f"What, when and where take {length} characters; {SEEN_FIRST} are seen before 'more'."
