"""The events of a week as one e-mail: what it says, before it is HTML or plain text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from community.core.addresses import (
    EVENTS_PAGE_PATH,
    SUBSCRIBE_PATH,
    absolute,
    image_path,
    occurrence_path,
    program_path,
    spoken,
)
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.language import gettext
from community.core.occurrence import Occurrence
from community.core.place import Image
from community.core.program import Program
from community.core.titles import title_with_status
from community.core.told_changes import ToldChange, told_changes
from community.core.wording import day_words, when_words
from community.core.words import Original
from community.formats.event_text import news
from community.formats.plain_text import one_line
from community.outreach.story import place_words

#: How many days the digest has, and how many days of changes.
DAYS = 7

#: How many dates after the week are named.
_LATER = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestPicture:
    """A picture at its public address, and what it shows."""

    address: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestDate:
    """One date: ``news`` says why it is off, from when it moved, or that it is not certain.

    ``title`` says of what is off that it is, and ``when`` that this was the plan.
    """

    title: str
    when: str
    place: str
    news: str
    summary: str
    link: str
    is_off: bool
    picture: DigestPicture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestChange:
    """What residents were told in the days before: the change in words, why, and its page."""

    title: str
    reason: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestProgram:
    """A program to know; ``chance`` says where residents can ask about it, or ``""``."""

    title: str
    summary: str
    chance: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """Every word of the e-mail in the language that is spoken; links are whole addresses.

    ``help`` are sentences on interpreters and phone numbers, ``links`` pairs of words and address.
    """

    subject: str
    heading: str
    period: str
    department: str
    dates: tuple[DigestDate, ...]
    later: tuple[DigestDate, ...]
    changes: tuple[DigestChange, ...]
    program: DigestProgram | None
    help: tuple[str, ...]
    links: tuple[tuple[str, str], ...]


def digest_of(calendar: Calendar, department: Department, *, first: date) -> Digest:
    """Return the digest of the seven days from ``first`` on, in the language that is spoken.

    What is over at the calendar's moment is left out.
    """
    last = first + timedelta(days=DAYS - 1)
    coming = calendar.upcoming
    this_week = [e for e in coming if e.starts.date() <= last and first <= e.last_day]
    afterward = [e for e in coming if e.starts.date() > last and not e.status.is_off]
    return Digest(
        subject=gettext("Events of the week: %(name)s", name=department.name),
        heading=gettext("Events of the week"),
        period=gettext(
            "%(first_day)s, to %(last_day)s",
            first_day=day_words(first, year=first.year != last.year),
            last_day=day_words(last),
        ),
        department=department.name,
        dates=tuple(_date(each, calendar, department) for each in this_week),
        later=tuple(_date(each, calendar, department) for each in afterward[:_LATER]),
        changes=tuple(_changes(calendar, department, first)),
        program=_program(calendar, department, first, last),
        help=tuple(_help(department)),
        links=(
            (gettext("All coming events"), spoken(department.address, EVENTS_PAGE_PATH)),
            (gettext("Subscribe to our events"), spoken(department.address, SUBSCRIBE_PATH)),
        ),
    )


def _date(occurrence: Occurrence, calendar: Calendar, department: Department) -> DigestDate:
    event, is_off = occurrence.event, occurrence.status.is_off
    when = when_words(occurrence, year=occurrence.starts.year != calendar.as_of.year)
    image = None if is_off else event.image
    return DigestDate(
        title=_titled(occurrence),
        when=gettext("What was planned: %(when)s", when=when) if is_off else when,
        place=place_words(occurrence, department),
        news=_line(occurrence.reason) if is_off else one_line(news(occurrence)),
        summary="" if is_off else _line(event.summary),
        link=spoken(department.address, occurrence_path(occurrence)),
        is_off=is_off,
        picture=_picture(image, department) if image else None,
    )


def _titled(occurrence: Occurrence) -> str:
    if not occurrence.status.is_off:
        return _line(occurrence.title)
    return title_with_status(one_line(occurrence.title), occurrence.status)


def _line(text: str) -> str:
    """Return the text on one line, still marked if it stays in the language of its file."""
    line = one_line(text)
    return Original(line, text.language) if isinstance(text, Original) else line


def _picture(image: Image, department: Department) -> DigestPicture:
    return DigestPicture(address=absolute(department.address, image_path(image)), alt=image.alt)


def _changes(calendar: Calendar, department: Department, first: date) -> Iterator[DigestChange]:
    """Yield what was told in the last seven days of dates that are still to come in that week."""
    since = calendar.as_of - timedelta(days=DAYS)
    for change in told_changes(calendar):
        is_coming = any(
            facts.starts.date() >= first
            for revision in change.revisions
            for facts in (revision.before, revision.after)
            if facts
        )
        if change.moment > since and is_coming and calendar.of_event(change.event).upcoming:
            yield _change(change, department)


def _change(change: ToldChange, department: Department) -> DigestChange:
    return DigestChange(
        title=change.title,
        reason=one_line(change.reason),
        link=spoken(department.address, change.path),
    )


def _program(
    calendar: Calendar, department: Department, first: date, last: date
) -> DigestProgram | None:
    """Return a program that no event of the week has, another one each week."""
    week = {each.id for each in calendar.between(first, last).upcoming}
    programs = [
        program
        for program in calendar.catalog.programs
        if not any(each.id in week for each in calendar.featuring(program).upcoming)
    ]
    if not programs:
        return None
    program = programs[first.toordinal() // DAYS % len(programs)]
    return DigestProgram(
        title=_line(program.title),
        summary=_line(program.summary),
        chance=_chance(program, calendar, first),
        link=spoken(department.address, program_path(program)),
    )


def _chance(program: Program, calendar: Calendar, first: date) -> str:
    """Return where one can ask about a program, from the day on at which the week begins."""
    dates = (each for each in calendar.featuring(program).upcoming if each.starts.date() >= first)
    following = next((each for each in dates if not each.status.is_off), None)
    if following is None:
        return ""
    day = day_words(following.starts)
    return gettext("Ask about it in person: %(title)s, %(day)s", title=following.title, day=day)


def _help(department: Department) -> Iterator[str]:
    if department.accommodation:
        yield one_line(department.accommodation)
    yield gettext("Not an emergency: %(phone)s", phone=department.non_emergency_phone)
    yield gettext("In an emergency, call 911.")
    if department.is_sample:
        yield gettext("This is a sample. The department and its coming events are invented.")
