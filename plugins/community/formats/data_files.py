"""The data of all events and of the next ones, and the JSON Schema of each."""

import json
from typing import Any, Literal

from pydantic import Field

from community.core.addresses import (
    CALENDAR_PATH,
    EVENTS_SCHEMA_PATH,
    NEXT_SCHEMA_PATH,
    absolute,
)
from community.core.calendar import Calendar
from community.core.department import Department
from community.formats.event_data import Address, EventFacts, Facts, Moment, PageFacts, Text
from community.formats.event_facts import event_facts, page_facts
from community.formats.machine_times import stamp

#: Dates in the file of the next ones: some weeks, whatever the moment at which it is read.
COMING_DATES = 20

#: What a schema says of the writer alone, who leaves out what is empty and writes no other key.
_OF_THE_WRITER = {"default", "additionalProperties"}

_NOTHING = {"type": "null"}
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


class EventsFile(Facts):
    """The dates that the calendar holds: 12 months back, 18 months ahead, soonest first."""

    schema_: Address = Field(alias="$schema")
    """The description of this file's form."""
    version: Literal[1]
    """Grows when a program that reads this file has to change; new keys may come without."""
    department: Text
    """Whose events they are."""
    site: Address
    """The website."""
    calendar: Address
    """The same dates as a calendar to subscribe to."""
    events: tuple[EventFacts, ...]
    """The dates."""


class NextOfProgram(PageFacts):
    """A program and its next date."""

    next: EventFacts | None = None
    """The next date that the program owns; left out where none is planned."""


class NextFile(Facts):
    """The next dates, as of the moment at which the site was built."""

    schema_: Address = Field(alias="$schema")
    """The description of this file's form."""
    version: Literal[1]
    """Grows when a program that reads this file has to change; new keys may come without."""
    as_of: Moment
    """The moment at which this was true; compare `ends` with the clock to know what is over."""
    next: EventFacts | None = None
    """The next date that takes place, neither postponed nor canceled; left out if there is none."""
    coming: tuple[EventFacts, ...]
    """The first 20 dates that are not over, called-off ones among them."""
    programs: tuple[NextOfProgram, ...]
    """Each program with its next date."""


def events_file(calendar: Calendar, *, department: Department) -> bytes:
    """Return the dates of the calendar's window, in its order."""
    address = department.address
    dates = calendar.window.occurrences
    return _written(
        EventsFile(
            **{"$schema": absolute(address, EVENTS_SCHEMA_PATH)},
            version=1,
            department=department.name,
            site=absolute(address, ""),
            calendar=absolute(address, CALENDAR_PATH),
            events=tuple(event_facts(date, department=department) for date in dates),
        )
    )


def next_file(calendar: Calendar, *, department: Department) -> bytes:
    """Return what is next as of the calendar's moment."""
    return _written(
        NextFile(
            **{"$schema": absolute(department.address, NEXT_SCHEMA_PATH)},
            version=1,
            as_of=stamp(calendar.as_of),
            next=_next(calendar, department),
            coming=tuple(
                event_facts(date, department=department)
                for date in calendar.upcoming[:COMING_DATES]
            ),
            programs=tuple(
                NextOfProgram(
                    **dict(page_facts(program, department)),
                    next=_next(calendar.of_program(program), department),
                )
                for program in calendar.catalog.programs
            ),
        )
    )


def events_schema(department: Department) -> bytes:
    """Return the JSON Schema of ``events_file``."""
    return _schema(EventsFile, absolute(department.address, EVENTS_SCHEMA_PATH))


def next_schema(department: Department) -> bytes:
    """Return the JSON Schema of ``next_file``."""
    return _schema(NextFile, absolute(department.address, NEXT_SCHEMA_PATH))


def _next(calendar: Calendar, department: Department) -> EventFacts | None:
    return event_facts(calendar.next, department=department) if calendar.next else None


def _written(facts: Facts) -> bytes:
    """Return JSON without what has nothing to say."""
    return facts.model_dump_json(by_alias=True, exclude_defaults=True).encode() + b"\n"


def _schema(model: type[Facts], address: str) -> bytes:
    schema = model.model_json_schema(by_alias=True)
    tree = {"$schema": _DRAFT, "$id": address, **_open(schema)}
    return json.dumps(tree, ensure_ascii=False, indent=2).encode() + b"\n"


def _open(schema: Any) -> Any:
    """Return a schema for readers: keys may come later, and no key is ever null."""
    if isinstance(schema, list):
        return [_open(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _open(part) for key, part in schema.items() if key not in _OF_THE_WRITER}
    if _NOTHING in kept.get("anyOf", ()):
        (form,) = (form for form in kept.pop("anyOf") if form != _NOTHING)
        kept.update(form)
    return kept
