"""An event from the keys of its file, with every rule between its keys."""

from community.core.event import Deadline, Event
from community.core.program import Program
from community.core.schedule import Schedule
from community.core.wording import day_words
from community.intake.files.manuscript import Manuscript
from community.intake.files.names import reserved
from community.intake.files.pictures import picture_of
from community.intake.findings import Findings
from community.intake.models.event import DeadlineKeys, EventKeys
from community.intake.readers.changes import read_changes
from community.intake.readers.clock_checks import check_time
from community.intake.readers.person import find_person
from community.intake.readers.publishing import check_aliases, publish_moment
from community.intake.readers.recap import recap_of, warn_of_early_recaps
from community.intake.readers.schedule import DATES, read_schedule
from community.intake.readers.status import read_status_of
from community.intake.readers.surroundings import Surroundings
from community.intake.readers.venue import find_venue
from community.intake.times.moments import Moment

#: Keys whose value goes into the event as it is.
_AS_WRITTEN = (
    *("reason", "host", "partners", "cost", "audience", "bring", "accessibility", "weather"),
    *("capacity", "registration", "summary", "draft", "aliases", "uid"),
)


def read_event(manuscript: Manuscript[EventKeys], surroundings: Surroundings) -> Event:
    """Return the event; the manuscript's findings know whether it may be relied on."""
    keys, findings, source = manuscript.keys, manuscript.findings, manuscript.source
    pictures, venues = surroundings.pictures, surroundings.venues
    schedule = read_schedule(keys, surroundings.department.zone, findings)
    publish_on = publish_moment(keys.publish_on, surroundings, findings)
    _check_place(keys, findings)
    _check_recap(keys, schedule, findings)
    check_aliases(keys.aliases, source.slug, findings)
    _check_reserved(keys, findings)
    event = Event(
        slug=source.slug,
        path=source.path,
        title=keys.title,
        schedule=schedule,
        history=surroundings.unrecorded(publish_on),
        changes=read_changes(keys, schedule, surroundings, findings),
        status=read_status_of(keys, findings),
        venue=find_venue(keys.venue, venues, findings, ("venue",)),
        online=keys.online or "",
        programs=_programs("program", keys.program, surroundings, findings),
        features=_programs("features", keys.features, surroundings, findings),
        contact=find_person(keys.contact, surroundings.people, findings, ("contact",)),
        languages=tuple(dict.fromkeys(keys.languages)),
        deadlines=_deadlines(keys, schedule, findings),
        tags=tuple(dict.fromkeys(keys.tags)),
        image=picture_of(keys.image, keys.image_alt, findings, (), pictures),
        publish_on=publish_on,
        recap=recap_of(keys.recap, findings, ("recap",), pictures),
        body=manuscript.body,
        translations=manuscript.translations,
        **{key: getattr(keys, key) for key in _AS_WRITTEN},
    )
    if findings.are_none:
        warn_of_early_recaps(event, keys, surroundings.as_of, findings)
    return event


def _programs(
    key: str, slugs: tuple[str, ...], surroundings: Surroundings, findings: Findings
) -> tuple[Program, ...]:
    found = (
        surroundings.programs.find(slug, findings, (key, number))
        for number, slug in enumerate(slugs)
        if findings.is_sound((key, number))
    )
    return tuple({program.slug: program for program in found if program}.values())


def _check_place(keys: EventKeys, findings: Findings) -> None:
    if keys.venue is None and not keys.online and findings.is_sound(("venue",), ("online",)):
        message = "neither 'venue' nor 'online' says where it is"
        hint = "Add a line such as venue: town-hall, or online: with a web address"
        findings.add("missing-place", (), message, hint)


def _check_reserved(keys: EventKeys, findings: Findings) -> None:
    """Report a former name whose address is that of a year's events."""
    for number, alias in enumerate(keys.aliases):
        if (error := reserved(alias)) and findings.is_sound(("aliases", number)):
            location = ("aliases", number)
            findings.add(error.rule, location, error.message, "Take it out of 'aliases'")


def _check_recap(keys: EventKeys, schedule: Schedule, findings: Findings) -> None:
    if keys.recap and schedule.is_series and findings.is_sound(("recap",)):
        message = "'recap' tells of one date, and this event is a series"
        hint = "Move it under 'changes', to the date it tells of"
        findings.add("recap-of-series", ("recap",), message, hint, at_key=True)


def _deadlines(keys: EventKeys, schedule: Schedule, findings: Findings) -> tuple[Deadline, ...]:
    for number, deadline in enumerate(keys.deadlines):
        _check_deadline(number, deadline.when, schedule, findings)
    return tuple(_deadline_of(deadline) for deadline in keys.deadlines)


def _deadline_of(keys: DeadlineKeys) -> Deadline:
    when = keys.when.start.date() if keys.when.all_day else keys.when.start
    return Deadline(what=keys.what, when=when, link=keys.link)


def _check_deadline(number: int, when: Moment, schedule: Schedule, findings: Findings) -> None:
    """Report what is due at no time, or after a single event, which is mostly a wrong year."""
    location = ("deadlines", number, "when")
    if not findings.is_sound(location, *DATES):
        return
    if not when.all_day:
        check_time(when.start, schedule.zone, findings, location)
    if not schedule.is_series and when.start.date() > schedule.start.date():
        message = f"{day_words(when.start.date())}, is after the event"
        hint = f"Write {schedule.start.date()} or an earlier day"
        findings.add("deadline-after-event", location, message, hint)
