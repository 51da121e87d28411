"""An event, or one date of a series, is cancelled or postponed."""

from dataclasses import replace
from datetime import date

from community.core.event import Event, Status
from community.editing.change_entry import change_on, with_change, write_change
from community.editing.edit import Edit, NothingToDoError, RefusedError
from community.editing.event_dates import date_of, own_day, told
from community.editing.keys import with_key
from community.intake.models.event import EventKeys

_ORDER = tuple(EventKeys.model_fields)
_WORDS = {Status.CANCELLED: "canceled", Status.POSTPONED: "postponed"}


def call_off(text: str, event: Event, day: date | None, status: Status, reason: str) -> Edit:
    """Return the edit that gives an event, or its date on ``day``, this status and reason.

    ``status`` is cancelled or postponed. Raise ``RefusedError`` where there is no such date or no
    reason, ``NothingToDoError`` where the date is off in this way already.
    """
    found = date_of(event, day)
    word = _WORDS[status]
    if found.status is status:
        raise NothingToDoError(f"{told(found)}, is {word} already. Nothing was changed.")
    reason = " ".join(reason.split())
    if not reason:
        raise RefusedError(f"Say with --reason why it is {word}: residents read it.")
    original, sentence = own_day(found), f"{told(found)}, is now {word}."
    if original is None:
        text = with_key(text, (), "status", status.value, order=_ORDER)
        text = with_key(text, (), "reason", reason, order=_ORDER)
        return Edit(
            text=text, event=replace(event, status=status, reason=reason), sentence=sentence
        )
    change = replace(change_on(event, original), status=status, reason=reason)
    return Edit(
        text=write_change(text, original, {"status": status.value, "reason": reason}),
        event=with_change(event, change),
        sentence=sentence,
    )
