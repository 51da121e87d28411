"""A calendar in a further language: translated words in place, the others marked as what they are.

Facts stay: identities, addresses of files, times, places and status are those of the original.
"""

from collections.abc import Callable, Iterable
from dataclasses import field, replace
from typing import Any, TypeVar

from community.core.body import Body
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.event import Deadline, Event, Recap, Topic
from community.core.occurrence import Occurrence
from community.core.place import Image, Person, Venue
from community.core.program import Program, Question
from community.core.values import dataclass
from community.core.words import Original, Translation, in_spoken_language

_Translated = TypeVar("_Translated", Department, Event, Program, Person, Venue)
_Value = TypeVar("_Value")

_EVENT = (
    *("title", "summary", "reason", "cost", "audience", "bring", "accessibility", "weather"),
    "capacity",
)
_PROGRAM = (
    *("title", "summary", "audience", "cost", "eligibility", "bring", "limits", "renew"),
    *("disclaimer", "emergency_note"),
)
_VENUE = ("room", "parking", "transit", "access")


def calendar_in_language(calendar: Calendar, code: str, *, original: str) -> Calendar:
    """Return the calendar as residents who read ``code`` (which is spoken) see it.

    ``original`` is the site's own language, in which all files are written.
    """
    return InLanguage(code=code, original=original).calendar(calendar)


def department_in_language(department: Department, code: str) -> Department:
    """Return the department as residents who read ``code`` (which is spoken) see it."""
    said = InLanguage(code=code, original=department.languages[0])
    return said.department(department)


@dataclass(frozen=True, slots=True, kw_only=True)
class InLanguage:
    """Words in the language ``code``, which is spoken; each value is translated once."""

    code: str
    original: str
    _done: dict[int, tuple[object, Any]] = field(default_factory=dict, repr=False)

    def calendar(self, calendar: Calendar) -> Calendar:
        """Return the calendar; what it shares with an earlier one is not translated again."""
        catalog = calendar.catalog
        return Calendar(
            as_of=calendar.as_of,
            catalog=replace(
                catalog,
                events=tuple(map(self.event, catalog.events)),
                programs=tuple(map(self.program, catalog.programs)),
                venues=tuple(map(self.venue, catalog.venues)),
                people=tuple(map(self.person, catalog.people)),
            ),
            occurrences=tuple(map(self.occurrence, calendar.occurrences)),
        )

    def department(self, department: Department) -> Department:
        """Return the department; its name and its city stay."""
        words = self._words(department)
        return replace(
            department, **self._texts(department, words, ("description", "about", "accommodation"))
        )

    def event(self, event: Event) -> Event:
        """Return an event with everything that it names."""
        return self._once(event, self._event)

    def program(self, program: Program) -> Program:
        """Return a program with its questions and whom to ask."""
        return self._once(program, self._program)

    def venue(self, venue: Venue) -> Venue:
        """Return a venue; its name is a name, and stays where nobody translated it."""
        return self._once(venue, self._venue)

    def person(self, person: Person) -> Person:
        """Return a person; ranks and names stay where nobody translated them."""
        return self._once(person, self._person)

    def occurrence(self, occurrence: Occurrence) -> Occurrence:
        """Return one date; what it shares with its series is said as the series says it."""
        return self._once(occurrence, self._occurrence)

    def _occurrence(self, occurrence: Occurrence) -> Occurrence:
        before, event = occurrence.event, self.event(occurrence.event)
        is_own = occurrence.title != before.title
        has_own_reason = occurrence.reason != before.reason
        return replace(
            occurrence,
            event=event,
            title=Original(occurrence.title, self.original) if is_own else event.title,
            reason=self._text(occurrence.reason) if has_own_reason else event.reason,
            venue=self.venue(occurrence.venue) if occurrence.venue else None,
            recap=self._recap(occurrence.recap) if occurrence.recap else None,
        )

    def _once(self, value: _Value, translate: Callable[[_Value], _Value]) -> _Value:
        """Return the translation of this very value; it is kept, so that its id stays its own."""
        if id(value) not in self._done:
            self._done[id(value)] = value, translate(value)
        translated: _Value = self._done[id(value)][1]
        return translated

    def _event(self, event: Event) -> Event:
        words = self._words(event)
        return replace(
            event,
            **self._texts(event, words, _EVENT),
            venue=self.venue(event.venue) if event.venue else None,
            programs=tuple(map(self.program, event.programs)),
            features=tuple(map(self.program, event.features)),
            contact=self.person(event.contact) if event.contact else None,
            deadlines=tuple(map(self._deadline, event.deadlines)),
            image=self._image(event.image, words),
            recap=self._recap(event.recap) if event.recap else None,
            body=self._body(event.body, words),
        )

    def _program(self, program: Program) -> Program:
        words = self._words(program)
        steps: Any = words.word("how_to_start") if words else None
        return replace(
            program,
            **self._texts(program, words, _PROGRAM),
            how_to_start=steps or tuple(map(self._text, program.how_to_start)),
            faq=self._questions(program.faq, words),
            contact=self.person(program.contact) if program.contact else None,
            image=self._image(program.image, words),
            body=self._body(program.body, words),
        )

    def _venue(self, venue: Venue) -> Venue:
        words = self._words(venue)
        name: Any = words.word("name") if words else None
        texts = self._texts(venue, words, _VENUE)
        return replace(venue, **texts, name=name or venue.name, body=self._body(venue.body, words))

    def _person(self, person: Person) -> Person:
        words = self._words(person)
        rank: Any = words.word("rank") if words else None
        texts = self._texts(person, words, ("role",))
        return replace(
            person, **texts, rank=rank or person.rank, body=self._body(person.body, words)
        )

    def _words(self, value: _Translated) -> Translation | None:
        return next((t for t in value.translations if t.language == self.code), None)

    def _texts(
        self, value: _Translated, words: Translation | None, keys: Iterable[str]
    ) -> dict[str, Any]:
        """Return the texts of these keys, translated or marked."""
        told = {key: words.word(key) if words else None for key in keys}
        return {key: word or self._text(getattr(value, key)) for key, word in told.items()}

    def _text(self, text: str) -> str:
        return in_spoken_language(text, self.original)

    def _body(self, body: Body, words: Translation | None) -> Body:
        return words.body if words and words.body.html else body

    def _image(self, image: Image | None, words: Translation | None) -> Image | None:
        alt: Any = words.word("image_alt") if words else None
        return replace(image, alt=alt or self._text(image.alt)) if image else None

    def _questions(
        self, questions: tuple[Question, ...], words: Translation | None
    ) -> tuple[Question, ...]:
        told: Any = words.word("faq") if words else None
        if told:
            return tuple(Question(**dict(entry)) for entry in told)
        return tuple(
            Question(question=self._text(each.question), answer=self._text(each.answer))
            for each in questions
        )

    def _deadline(self, deadline: Deadline) -> Deadline:
        return replace(deadline, what=self._text(deadline.what))

    def _recap(self, recap: Recap) -> Recap:
        return replace(
            recap,
            summary=self._text(recap.summary),
            topics=tuple(map(self._topic, recap.topics)),
            photos=tuple(replace(photo, alt=self._text(photo.alt)) for photo in recap.photos),
        )

    def _topic(self, topic: Topic) -> Topic:
        return replace(
            topic,
            asked=self._text(topic.asked),
            did=self._text(topic.did),
            owner=self._text(topic.owner),
        )
