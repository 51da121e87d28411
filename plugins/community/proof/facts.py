"""The facts of one date as data tell them, beside its page and its entry in the calendars."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from community.core.addresses import spoken
from community.core.department import Department
from community.proof.dates import ProvedDate, letters, moment
from community.proof.expected import FILE_NAME, Expected
from community.proof.json_files import (
    JsonObject,
    UnreadableJsonError,
    moment_in,
    text_in,
    time_in,
)

_OFF = frozenset({"postponed", "cancelled"})

#: What is wrong: the identity, what is told, what has to be.
Fault = tuple[str, str, str]


def fact_faults(told: JsonObject, expected: Expected, department: Department) -> Iterator[Fault]:
    """Yield where the facts of a date are not what its page and the calendars say."""
    uid = text_in(told, "uid")
    if uid in expected.unproved:
        return
    date_ = expected.dates.get(uid)
    if date_ is None:
        yield uid or "a date", "the data have it", "no page tells of this identity"
        return
    try:
        faults = [
            *_time_faults(told, date_),
            *_word_faults(told, date_, department),
            *_stamp_faults(told, uid, expected),
        ]
    except UnreadableJsonError as error:
        faults = [(str(error), "every date has it")]
    for words, wanted in faults:
        yield uid, words, wanted


def _time_faults(told: JsonObject, date_: ProvedDate) -> Iterator[tuple[str, str]]:
    starts, ends = time_in(told, "starts"), time_in(told, "ends")
    if starts != date_.page.starts:
        page = f"the page {date_.path} says {moment(date_.page.starts)}"
        yield f"the data say it starts {_moment(starts)}", page
    if ends != _ends(date_):
        yield f"the data say it ends {_moment(ends)}", f"it ends {_moment(_ends(date_))}"
    if told.get("all_day") is not date_.occurrence.all_day:
        all_day = f"the page {date_.path} says {moment(date_.page.starts)}"
        yield f"the data say all_day {told.get('all_day')}", all_day


def _ends(date_: ProvedDate) -> date | datetime | None:
    """Return the last day, the end in UTC, or ``None`` where nobody wrote one."""
    if date_.occurrence.all_day:
        return date_.ends - timedelta(days=1)
    return date_.occurrence.ends and date_.occurrence.ends.astimezone(UTC)


def _word_faults(
    told: JsonObject, date_: ProvedDate, department: Department
) -> Iterator[tuple[str, str]]:
    page, status = date_.page, text_in(told, "status")
    if status != date_.occurrence.status or (status in _OFF) != page.is_off:
        yield f"the data say {status}", f"the page {date_.path} means {date_.occurrence.status}"
    if letters(text_in(told, "title")) != letters(date_.title):
        title = f"the page {date_.path} says '{date_.title}'"
        yield f"the data say '{text_in(told, 'title')}'", title
    file = spoken(department.address, f"{date_.path}{FILE_NAME}")
    for key, address in (("page", page.address), ("calendar_file", file)):
        if text_in(told, key) != address:
            yield f"'{key}' leads to {text_in(told, key)}", f"it is {address}"


def _stamp_faults(told: JsonObject, uid: str, expected: Expected) -> Iterator[tuple[str, str]]:
    """Yield moments that cannot be, and what a calendar says of the same date."""
    now = expected.calendar.as_of.astimezone(UTC)
    for key in ("announced", "changed"):
        if moment_in(told, key) > now:
            yield (
                f"'{key}' is {moment(moment_in(told, key))}",
                f"the build's moment is {moment(now)}",
            )
    if uid in expected.stamps:
        path, (_, changed, sequence) = expected.stamps[uid]
        if (moment_in(told, "changed"), told.get("sequence")) != (changed, sequence):
            said = (
                f"it changed {moment(moment_in(told, 'changed'))}, sequence {told.get('sequence')}"
            )
            yield said, f"{path} says {moment(changed)} and SEQUENCE {sequence}"


def _moment(told: date | datetime | None) -> str:
    return moment(told) if told else "at no time"
