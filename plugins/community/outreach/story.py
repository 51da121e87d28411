"""What there is to tell of one date of an event: an invitation, a change, or what came of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from community.core.addresses import occurrence_path, spoken
from community.core.department import Department
from community.core.event import Deadline, Recap
from community.core.language import gettext, message, ngettext
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.spoken_names import language_name, list_words
from community.core.wording import day_words, moved_words, when_words, zone_words
from community.core.words import Original
from community.formats.event_text import as_sentence, facts
from community.formats.plain_text import first_paragraph, one_line
from community.outreach.kinds import Kind, kind_of
from community.outreach.shortening import sentences

_HEADINGS = {
    Kind.INVITATION: "%(title)s",
    Kind.TENTATIVE: message("Not certain yet: %(title)s"),
    Kind.EXPECTED: message("Expected: %(title)s"),
    Kind.MOVED: message("New time: %(title)s"),
    Kind.NEW_PLACE: message("New place: %(title)s"),
    Kind.POSTPONED: message("Postponed: %(title)s"),
    Kind.CANCELED: message("Canceled: %(title)s"),
    Kind.RECAP: message("What happened: %(title)s"),
}
#: Keys of a file whose words invitations have.
_TOLD_KEYS = ("summary", "cost", "audience", "bring", "accessibility", "weather", "capacity")
_NOTES = {
    Kind.TENTATIVE: message("Look at its page again before you come."),
    Kind.EXPECTED: message("Look at its page again before you come."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The facts of one date in words of the spoken language.

    ``when`` has the year only where it is another than now; ``day`` is the first day alone.
    ``place`` has the address, ``place_name`` only the name. ``note`` says that it is not certain,
    ``moved`` from when it moved, ``reason`` are the sentences on why; ``about`` those on what it
    is, ``extras`` those on cost, sign-up, programs and languages;
    ``facts`` is what residents ask, with its answers.
    ``untranslated`` are the keys whose words stay in the language of the file.
    """

    occurrence: Occurrence
    department: Department
    as_of: datetime
    kind: Kind
    title: str
    when: str
    day: str
    place: str
    place_name: str
    note: str
    moved: str
    reason: tuple[str, ...]
    about: tuple[str, ...]
    extras: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    link: str
    untranslated: tuple[str, ...]

    def heading(self, title: str = "") -> str:
        """Return what happened to which event: ``Canceled: Bike rodeo``."""
        words = {"title": title or self.title}
        if self.kind is Kind.INVITATION:
            return words["title"]
        if self.kind is Kind.MOVED and not self._is_on_its_day:
            return gettext("New date: %(title)s", **words)
        return gettext(_HEADINGS[self.kind], **words)

    @property
    def _is_on_its_day(self) -> bool:
        """Tell whether only the time of the day moved."""
        before = self.occurrence.moved_from
        return before is not None and before.date() == self.occurrence.starts.date()

    @property
    def news(self) -> tuple[str, ...]:
        """Return the sentences on what is different from what people may know."""
        return tuple(each for each in (self.note, self.moved, *self.reason) if each)

    @property
    def when_line(self) -> str:
        """Return when it is; of what is off, that this was the plan."""
        if self.kind.is_off:
            return gettext("What was planned: %(when)s", when=self.when)
        return self.day if self.kind is Kind.RECAP else self.when


def where_words(story: Story, place: str) -> str:
    """Return a place within a sentence: ``at Lantern Café``, ``online``."""
    return gettext("at %(place)s", place=place) if story.occurrence.venue else gettext("online")


def closed_once(words: str) -> str:
    """Return words in which no second period follows that of ``a.m.`` or a title."""
    return re.sub(r"([.!?])\.(?=\s|$)", r"\1", words)


def story_of(occurrence: Occurrence, department: Department, *, as_of: datetime) -> Story:
    """Return what is to be told, in the language that is spoken, as of a moment (aware).

    ``occurrence`` and ``department`` are in that language. Raise ``NothingToTellError`` where
    nobody has to be told anything.
    """
    kind = kind_of(occurrence, as_of=as_of)
    now = as_of.astimezone(occurrence.starts.tzinfo)
    has_year = occurrence.starts.year != now.year
    is_moved = kind.invites and occurrence.moved_from is not None
    return Story(
        occurrence=occurrence,
        department=department,
        as_of=as_of,
        kind=kind,
        title=one_line(occurrence.title),
        when=_when(occurrence, year=has_year),
        day=day_words(occurrence.starts, year=has_year),
        place=place_words(occurrence, department),
        place_name=_joined(occurrence, occurrence.venue.name if occurrence.venue else ""),
        note=gettext(_NOTES[kind]) if kind in _NOTES else "",
        moved=as_sentence(moved_words(occurrence)) if is_moved else "",
        reason=_reason(occurrence, kind),
        about=tuple(_about(occurrence, kind)),
        extras=tuple(_extras(occurrence)) if kind.invites else (),
        facts=tuple(_facts(occurrence, department, now)) if kind.invites else (),
        link=spoken(department.address, occurrence_path(occurrence)),
        untranslated=_untranslated(occurrence, kind),
    )


def _when(occurrence: Occurrence, *, year: bool) -> str:
    """Return when it is; with the zone where people may join from another one."""
    when = when_words(occurrence, year=year)
    if occurrence.venue or occurrence.all_day:
        return when
    zone = zone_words(occurrence.event.schedule.zone)
    return gettext("%(when)s %(zone)s", when=when, zone=zone)


def place_words(occurrence: Occurrence, department: Department) -> str:
    """Return where it is: name, room and street, and a city that is not the department's own."""
    return _joined(occurrence, _address(occurrence.venue, department) if occurrence.venue else "")


def _address(venue: Venue, department: Department) -> str:
    """Return name, room and street, and the city where it is not the department's own."""
    own = department.city.partition(",")[0]
    city = "" if venue.city == own else venue.city
    return ", ".join(part for part in (venue.name, venue.room, venue.street, city) if part)


def _joined(occurrence: Occurrence, place: str) -> str:
    if not place:
        return gettext("Online")
    return gettext("%(place)s, and online", place=place) if occurrence.online else place


def _reason(occurrence: Occurrence, kind: Kind) -> tuple[str, ...]:
    """Return why it is off, or elsewhere, or at another time than people may know."""
    is_changed = kind is Kind.NEW_PLACE or occurrence.moved_from is not None
    if not occurrence.reason or not (kind.is_off or (kind.invites and is_changed)):
        return ()
    return sentences(as_sentence(one_line(occurrence.reason)))


def _about(occurrence: Occurrence, kind: Kind) -> list[str]:
    if kind is Kind.RECAP and occurrence.recap:
        return _recap(occurrence.recap)
    if kind.is_off:
        return []
    event = occurrence.event
    summary = one_line(event.summary) or first_paragraph(event.body.html)
    return list(sentences(as_sentence(summary))) if summary else []


def _extras(occurrence: Occurrence) -> list[str]:
    event = occurrence.event
    found = [as_sentence(one_line(event.cost))] if event.cost else []
    if event.registration:
        found.append(gettext("Please sign up on its page."))
    if event.features:
        programs = list_words(one_line(program.title) for program in event.features)
        found.append(gettext("Ask there about %(programs)s.", programs=programs))
    if len(event.languages) > 1:
        names = list_words(map(language_name, event.languages))
        found.append(gettext("Languages: %(names)s.", names=names))
    return found


def _facts(
    occurrence: Occurrence, department: Department, now: datetime
) -> Iterator[tuple[str, str]]:
    """Yield what residents ask; what nobody can do any more is left out."""
    late = {each.what for each in occurrence.event.deadlines if _is_late(each, now)}
    told = facts(occurrence, department)
    yield from ((label, words) for label, words in told if label not in late)
    if programs := occurrence.event.features:
        yield gettext("Ask there about"), list_words(one_line(each.title) for each in programs)


def _is_late(deadline: Deadline, now: datetime) -> bool:
    """Tell whether a deadline is over; a date alone is open to the end of its day."""
    if isinstance(deadline.when, datetime):
        return deadline.when.replace(tzinfo=now.tzinfo) < now
    return deadline.when < now.date()


def _recap(recap: Recap) -> list[str]:
    came = recap.attendance
    told = [
        ngettext("%(number)s person came.", "%(number)s people came.", came)
        if came is not None
        else "",
        *sentences(as_sentence(one_line(recap.summary)) if recap.summary else ""),
    ]
    for topic in recap.topics:
        # A question never stands without the answer that belongs to it.
        pair = [gettext("You asked: %(question)s", question=as_sentence(one_line(topic.asked)))]
        if topic.did:
            pair.append(gettext("What we did: %(answer)s", answer=as_sentence(one_line(topic.did))))
        told.append(" ".join(pair))
    return [sentence for sentence in told if sentence]


def _untranslated(occurrence: Occurrence, kind: Kind) -> tuple[str, ...]:
    """Return the keys of the file whose words are told, and are in its language alone."""
    words = {"title": occurrence.title}
    if kind.invites:
        words |= {key: getattr(occurrence.event, key) for key in _TOLD_KEYS}
    if _reason(occurrence, kind):
        words["reason"] = occurrence.reason
    if kind is Kind.RECAP and occurrence.recap:
        words["recap"] = occurrence.recap.summary
    return tuple(key for key, word in words.items() if isinstance(word, Original))
