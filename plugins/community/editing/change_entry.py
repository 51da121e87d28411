"""What differs on one date of a series is written under ``changes``."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date

from community.core.event import Change, Event
from community.editing.entries import (
    entry_texts,
    with_entry,
    with_first_entry,
    without_entry,
)
from community.editing.header_text import HeaderText
from community.editing.keys import with_key, without_key
from community.intake.models.event import ChangeKeys, EventKeys
from community.intake.times.moments import read_date

_CHANGES, _DATE = "changes", "date"
_ORDER = tuple(ChangeKeys.model_fields)
#: Of a change that says nothing but these, nothing is left.
_NOT_ALONE = {_DATE, "reason"}


def change_on(event: Event, day: date) -> Change:
    """Return what differs on a date of a series; of most dates nothing does."""
    return next((change for change in event.changes if change.date == day), Change(date=day))


def with_change(event: Event, change: Change) -> Event:
    """Return the event with this change in the place of what differed on its date."""
    others = [other for other in event.changes if other.date != change.date]
    own = [] if _says_nothing(change) else [change]
    return replace(event, changes=tuple(sorted([*others, *own], key=lambda each: each.date)))


def write_change(text: str, day: date, values: Mapping[str, str | None]) -> str:
    """Return the text with these keys on a date of a series; None takes a key away.

    A date that has no change yet gets one in the order of dates; one of which nothing is left but
    its reason goes.
    """
    days = [read_date(each) for each in entry_texts(text, _CHANGES, _DATE)]
    if day not in days:
        return _with_new(text, days, day, values)
    place = (_CHANGES, days.index(day))
    for key, value in values.items():
        text = (
            without_key(text, place, key)
            if value is None
            else with_key(text, place, key, value, order=_ORDER)
        )
    left = {key.text for key, _ in HeaderText.read(text).keys_at(place).entries}
    return without_entry(text, _CHANGES, days.index(day)) if left <= _NOT_ALONE else text


def text_in_change(text: str, day: date, key: str) -> str:
    """Return what is written for a key on a date of a series, or ``""``."""
    days = [read_date(each) for each in entry_texts(text, _CHANGES, _DATE)]
    place = (_CHANGES, days.index(day), key) if day in days else ()
    return HeaderText.read(text).text_at(place)


def _with_new(text: str, days: list[date], day: date, values: Mapping[str, str | None]) -> str:
    written = {_DATE: f"{day}", **{key: value for key, value in values.items() if value}}
    if not written.keys() - _NOT_ALONE:
        return text
    if days:
        position = next((n for n, other in enumerate(days) if other > day), len(days))
        return with_entry(text, _CHANGES, position, written)
    text = without_key(text, (), _CHANGES)
    order = [*EventKeys.model_fields]
    before = set(order[: order.index(_CHANGES)])
    present = [key.text for key, _ in HeaderText.read(text).header.entries if key.text in before]
    after = max(present, key=order.index)
    return with_first_entry(text, _CHANGES, written, after=after)


def _says_nothing(change: Change) -> bool:
    told = (getattr(change, field.name) for field in fields(Change) if field.name not in _NOT_ALONE)
    return all(each is None for each in told)
