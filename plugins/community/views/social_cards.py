"""What other sites show beside a link to a page: a picture with the facts.

Every event to come has one, every series, every program, and the site. What is over borrows that of
its program, so that a build draws only what is still shared; so do pages of other kinds.
"""

from community.core import wording
from community.core.addresses import event_path, occurrence_path, program_path, social_image_path
from community.core.department import Department
from community.core.event import Event
from community.core.language import gettext, language
from community.core.program import Program
from community.core.values import dataclass
from community.views.dates import DateView, Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One picture. ``path`` is where it is, from the site's root, of the spoken language.

    ``month`` and ``number`` are the leaf of the calendar, ``""`` and ``0`` where no single day is
    meant; ``facts`` are lines under the title.
    """

    path: str
    title: str
    word: str = ""
    is_off: bool = False
    month: str = ""
    number: int = 0
    facts: tuple[str, ...] = ()

    @property
    def alt(self) -> str:
        """Return the words of the picture, for those who cannot see it."""
        title = f"{self.word}: {self.title}" if self.word else self.title
        return " ".join(map(_sentence, (title, *self.facts)))


def site_card(department: Department) -> Card:
    """Return the picture of the site."""
    return Card(
        path=_path(""),
        title=gettext("Community events"),
        facts=tuple(part for part in (department.description,) if part),
    )


def program_card(program: Program) -> Card:
    """Return the picture of a program."""
    return Card(path=_path(program_path(program)), title=program.title, facts=(program.summary,))


def date_card(date: DateView) -> Card | None:
    """Return the picture of one date, where it is not over.

    The dates of a series share that of the series, except one that was called off, moved, renamed
    or is at another place.
    """
    event = date.occurrence.event
    if date.is_over:
        return None
    if date.is_like_its_series:
        return series_card(event, date)
    hours = date.when.removeprefix(f"{date.day}, ")
    day = (date.day, hours) if hours != date.when else (date.when,)
    return Card(
        path=_path(occurrence_path(date.occurrence)),
        title=date.title,
        word=date.word,
        is_off=date.mark is Mark.OFF,
        month=date.month,
        number=date.day_number,
        facts=(*day, date.place),
    )


def series_card(event: Event, date: DateView | None) -> Card | None:
    """Return the picture of a series that has a ``date`` to come."""
    if date is None:
        return None
    phrase = wording.series_words(event.schedule)
    place = (event.venue.name,) if event.venue else ()
    return Card(
        path=_path(event_path(event)),
        title=event.title,
        facts=(f"{phrase[:1].upper()}{phrase[1:]}", *place),
    )


def _sentence(words: str) -> str:
    """Return words with a full stop, where they have no mark of their own at their end."""
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def _path(page: str) -> str:
    return f"{language().home}{social_image_path(page)}"
