"""The data of the output, ``events.json`` and ``next.json``, beside the dates that pages tell."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from community.core.addresses import EVENTS_PATH, absolute, program_path
from community.core.department import Department
from community.proof.dates import ProvedDate, moment
from community.proof.expected import Expected, set_mismatches
from community.proof.facts import Fault, fact_faults
from community.proof.findings import Mismatch, ProvedFeed
from community.proof.json_files import (
    JsonObject,
    UnreadableJsonError,
    moment_in,
    objects_in,
    read_object,
    text_in,
)

#: How many coming dates the file of the next ones has.
_COMING = 20


def prove_data(
    path: str, octets: bytes, expected: Expected, department: Department
) -> tuple[list[Mismatch], ProvedFeed | None]:
    """Return what is wrong with a file of data, and what was read unless it cannot be read."""
    try:
        read = read_object(octets)
        told = objects_in(read, "events" if path == EVENTS_PATH else "coming")
        faults = [fault for each in told for fault in fact_faults(each, expected, department)]
        uids = [text_in(each, "uid") for each in told]
        if path != EVENTS_PATH:
            faults.extend(_next_faults(read, uids, expected, department))
    except UnreadableJsonError as error:
        wanted = "programs of others have to read it"
        return [Mismatch(file=path, identity="JSON", told=str(error), expected=wanted)], None
    found = [Mismatch(file=path, identity=i, told=t, expected=e) for i, t, e in faults]
    found.extend(set_mismatches(path, uids, expected))
    return found, _feed(path, octets, uids, expected)


def _feed(path: str, octets: bytes, uids: list[str], expected: Expected) -> ProvedFeed:
    known = (expected.dates[uid].occurrence for uid in uids if uid in expected.dates)
    days: list[date] = [each.starts.date() for each in known]
    return ProvedFeed(
        path=path,
        entries=len(uids),
        size=len(octets),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _next_faults(
    read: JsonObject, uids: list[str], expected: Expected, department: Department
) -> Iterator[Fault]:
    """Yield what is wrong with the moment, the coming dates and the next one of each program."""
    now = expected.calendar.as_of.astimezone(UTC)
    if moment_in(read, "as_of") != now:
        yield (
            "as_of",
            f"it is {moment(moment_in(read, 'as_of'))}",
            f"it is built as of {moment(now)}",
        )
    coming = _coming(expected)
    told = [_starts(expected.dates[uid]) for uid in uids if uid in expected.dates]
    wanted = [_starts(each) for each in coming[:_COMING]]
    if told != wanted and not expected.unproved:
        yield "coming", _starts_words(told), f"the pages say {_starts_words(wanted)}"
    yield from _one_next("next", read, coming, expected, department)
    named = {text_in(each, "page"): each for each in objects_in(read, "programs")}
    for program in expected.calendar.catalog.programs:
        page = absolute(department.address, program_path(program))
        own = [e for e in coming if program.slug in {p.slug for p in e.occurrence.event.programs}]
        if page in named:
            yield from _one_next(page, named[page], own, expected, department)
        else:
            yield page, "the data lack it", "there is such a program"


def _one_next(
    name: str,
    told: JsonObject,
    coming: Iterable[ProvedDate],
    expected: Expected,
    department: Department,
) -> Iterator[Fault]:
    """Yield what is wrong with the next date: the first that is neither over nor called off."""
    fact = told.get("next", {})
    wanted = next((each for each in coming if not each.page.is_off), None)
    if not isinstance(fact, dict):
        raise UnreadableJsonError(f"'next' is {fact!r}, no object")
    if fact:
        yield from fact_faults(fact, expected, department)
    date_ = expected.dates.get(text_in(fact, "uid"))
    if (date_ and _starts(date_)) != (wanted and _starts(wanted)) and not expected.unproved:
        words = f"next is {date_.path}" if date_ else "no date is next"
        yield name, words, f"it is {wanted.path}" if wanted else "there is none"


def _coming(expected: Expected) -> list[ProvedDate]:
    """Return the dates that are not over, soonest first."""
    as_of = expected.calendar.as_of
    dates = (each for each in expected.dates.values() if not each.occurrence.is_over(as_of))
    return sorted(dates, key=_starts)


def _starts(date_: ProvedDate) -> datetime:
    return date_.occurrence.starts.astimezone(UTC)


def _starts_words(starts: list[datetime]) -> str:
    return ", ".join(f"{each:%Y-%m-%d %H:%M}" for each in starts) or "no date"
