"""Flyers: one page to hang up, and four to a page to hand out.

A flyer of an event, or of a series, leads to the page of that event: what a reader of the paper
wants is this very event, and its page says what became of it. A flyer of a program leads to the
address that always shows the program's next event, so that it can hang for years.
"""

from collections.abc import Iterator, Mapping

from community.core import wording
from community.core.addresses import (
    absolute,
    event_path,
    flyer_path,
    four_flyers_path,
    next_path,
    program_flyer_path,
    program_path,
)
from community.core.language import gettext, language
from community.core.program import Program
from community.core.values import dataclass
from community.formats.qr_code import QrCode, qr_code
from community.views.agenda import Agenda, next_in
from community.views.dates import DateView, Mark
from community.views.details import EventView, PersonView, PlaceView, person_view, place_view
from community.views.flyer_sizes import PAGE, QUARTER, Block, TitleSize, title_size
from community.views.page import Page

#: Further dates that the flyer of a series or a program lists.
MORE_DATES = 3

#: How large titles are: times the size of plain words, and points at most.
_TITLE_ON_PAGE = {
    TitleSize.NORMAL: (4.0, 44.0),
    TitleSize.LONG: (2.9, 32.0),
    TitleSize.LONGER: (2.2, 24.0),
    TitleSize.LONGEST: (1.4, 15.0),
}
_TITLE_ON_QUARTER = {
    TitleSize.NORMAL: (2.75, 22.0),
    TitleSize.LONG: (2.1, 17.0),
    TitleSize.LONGER: (1.75, 14.0),
    TitleSize.LONGEST: (1.25, 10.0),
}

#: As long as what the theme says beside the answers and the code; and the width that this has.
_PHONE = "302-555-0100"
_INVITATION = (
    "Plans can change. Scan this code, or type the address, to see that all is as planned."
)
_BESIDE_CODE = 360
_BESIDE_SMALL_CODE = 118


@dataclass(frozen=True, slots=True, kw_only=True)
class FlyerFact:
    """A short answer and what it answers: ``Cost``, ``Free``."""

    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """Where a flyer leads: the public address, as a code and as one types it."""

    address: str
    typed: str
    code: QrCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Flyer:
    """What a flyer says. ``about`` is the page that it tells of, ``path`` its own.

    ``word`` stands first where it was called off, and ``lead`` is then the reason. ``date`` is the
    one that it invites to, ``more`` come after it; ``phrase`` is the rule of a series, ``note``
    says how to ask for help. Where nobody can come any more (``is_over``) there is no ``goal``;
    ``instead`` is the program's next date.
    """

    path: str
    about: str
    is_of_program: bool = False
    title: str
    word: str
    mark: Mark
    lead: str
    phrase: str
    date: DateView | None
    more: tuple[DateView, ...]
    place: PlaceView | None
    facts: tuple[FlyerFact, ...]
    contact: PersonView | None
    is_over: bool
    instead: DateView | None
    goal: Goal | None
    note: str

    @property
    def four(self) -> str:
        """Return where four of them are on a page."""
        return four_flyers_path(self.path)

    @property
    def heading(self) -> str:
        """Return ``Canceled: Bike rodeo, Saturday, December 5, 2026`` for the page's title."""
        title = f"{self.word}: {self.title}" if self.word else self.title
        return title if self.is_of_program or not self.date else f"{title}, {self.date.day}"

    @property
    def day(self) -> str:
        """Return the day alone, the first line of when it is."""
        return self._lines[0]

    @property
    def hours(self) -> str:
        """Return the second line: ``8 a.m.``, ``""`` where one line says all."""
        return self._lines[1]

    @property
    def _lines(self) -> tuple[str, str]:
        if self.date is None:
            return "", ""
        day, when = f"{self.date.day}, ", self.date.when
        return (self.date.day, when.removeprefix(day)) if when.startswith(day) else (when, "")

    @property
    def is_online(self) -> bool:
        """Tell whether one can take part from home."""
        return bool(self.date and self.date.occurrence.online)

    @property
    def title_size(self) -> TitleSize:
        """Return how large the title is."""
        return title_size(self.title)

    @property
    def base(self) -> int:
        """Return the points of plain words on the flyer to hang up."""
        answers = [fact.words for fact in self.facts]
        contact = self.contact
        answers.append(f"{contact.name} {contact.role} {_PHONE}" if contact else _PHONE)
        more = "; ".join(
            f"{date.when} {date.place}" if date.is_elsewhere else date.when for date in self.more
        )
        return PAGE.base(
            (
                Block(text=self.word, em=2.4, bold=True, gap=30),
                *self._blocks(_TITLE_ON_PAGE),
                Block(text=self.lead, em=1.2),
                Block(text=more, em=1),
                Block(
                    text=max(answers, key=len), em=1, bold=True, share=0.95 / len(answers), gap=52
                ),
            ),
            taken=self._beside_code,
        )

    @property
    def _beside_code(self) -> float:
        """Return the points that the code needs, or what stands at its side."""
        address = self.goal.typed if self.goal else ""
        side = (
            Block(text=_INVITATION, em=1, bold=True, most=13, gap=5),
            Block(text=address, em=1, bold=True, most=13, gap=5),
            Block(text=self.note, em=1, most=11, gap=50),
        )
        return 20 + max(144, sum(block.height(13, _BESIDE_CODE) for block in side))

    @property
    def _beside_small_code(self) -> float:
        address = Block(text=self.goal.typed if self.goal else "", em=1, bold=True, gap=70)
        return 20 + max(101, address.height(9, _BESIDE_SMALL_CODE))

    @property
    def quarter_base(self) -> int:
        """Return the points of plain words on a handout, of which four are on a page."""
        cost = self.facts[0].words if self.facts else ""
        return QUARTER.base(
            (
                Block(text=self.word, em=1.8, bold=True, gap=12),
                *self._blocks(_TITLE_ON_QUARTER, gap=6),
                Block(text=cost, em=1, gap=6),
            ),
            taken=self._beside_small_code,
        )

    def _blocks(
        self, em: Mapping[TitleSize, tuple[float, float]], gap: float = 12
    ) -> Iterator[Block]:
        """Yield what both kinds have in common, as large as in the style sheet."""
        title, most = em[self.title_size]
        yield Block(text="x", em=1.2, gap=2 * gap)
        yield Block(text=self.title, em=title, bold=True, most=most, gap=gap)
        yield Block(text=self.day, em=2, bold=True, gap=gap)
        yield Block(text=self.hours, em=2, bold=True, gap=0)
        yield Block(text=self.phrase, em=1.1, gap=gap)
        if self.place:
            venue = self.place.venue
            yield Block(text=venue.name, em=1.7, bold=True, gap=gap)
            for line in (venue.room, venue.street, self.place.town):
                yield Block(text=line, em=1.2, gap=0)


def event_flyers(agenda: Agenda, view: EventView, dates: tuple[DateView, ...]) -> Iterator[Page]:
    """Yield the flyer of an event whose ``dates`` these are, and of one to come four to a page."""
    event = view.event
    date = _date_to_tell(dates)
    is_over = date is None or date.is_over
    is_series = event.schedule.is_series and bool(date and date.is_open)
    yield from _pages(
        Flyer(
            path=flyer_path(event),
            about=event_path(event),
            title=date.title if date else event.title,
            word=date.word if date else "",
            mark=date.mark if date else Mark.NONE,
            lead=(date.reason if date else "") or event.summary,
            phrase=wording.series_words(event.schedule) if is_series else "",
            date=date,
            more=_more(dates) if is_series else (),
            place=_place(date),
            facts=_facts((gettext("Cost"), event.cost), (gettext("Languages"), view.languages)),
            contact=view.contact,
            is_over=is_over,
            instead=agenda.next_of(event.programs) if is_over else None,
            goal=None if is_over else _goal(agenda, event_path(event)),
            note=_note(agenda),
        )
    )


def program_flyers(agenda: Agenda, program: Program) -> Iterator[Page]:
    """Yield the flyer of a program, and four to a page."""
    coming = agenda.views(agenda.calendar.of_program(program).upcoming)
    yield from _pages(
        Flyer(
            path=program_flyer_path(program),
            about=program_path(program),
            is_of_program=True,
            title=program.title,
            word="",
            mark=Mark.NONE,
            lead=program.summary,
            phrase="",
            date=next_in(coming),
            more=_more(coming),
            place=_place(next_in(coming)),
            facts=_facts((gettext("For whom"), program.audience), (gettext("Cost"), program.cost)),
            contact=person_view(program.contact) if program.contact else None,
            is_over=False,
            instead=None,
            goal=_goal(agenda, next_path(program)),
            note=_note(agenda),
        )
    )


def _date_to_tell(dates: tuple[DateView, ...]) -> DateView | None:
    """Return the next date that takes place, else one that was called off, else the last one."""
    coming = (date for date in dates if not date.is_over)
    return next_in(dates) or next(coming, dates[-1] if dates else None)


def _more(dates: tuple[DateView, ...]) -> tuple[DateView, ...]:
    """Return the dates after the next one."""
    return tuple(date for date in dates if date.is_open)[1 : 1 + MORE_DATES]


def _place(date: DateView | None) -> PlaceView | None:
    """Return where it is, ``None`` where it is online alone."""
    venue = date.occurrence.venue if date else None
    return place_view(venue) if venue else None


def _facts(*answers: tuple[str, str]) -> tuple[FlyerFact, ...]:
    return tuple(FlyerFact(label=label, words=words) for label, words in answers if words)


def _goal(agenda: Agenda, path: str) -> Goal:
    address = absolute(agenda.department.address, f"{language().home}{path}")
    return Goal(address=address, typed=address.partition("://")[2], code=qr_code(address))


def _note(agenda: Agenda) -> str:
    """Return how to ask for an interpreter or other help."""
    return agenda.department.accommodation or gettext(
        "Do you need an interpreter or another accommodation? Call us before the event."
    )


def _pages(flyer: Flyer) -> Iterator[Page]:
    yield Page(address=flyer.path, template="flyer", values={"flyer": flyer})
    if flyer.goal:
        yield Page(address=flyer.four, template="four_flyers", values={"flyer": flyer})
