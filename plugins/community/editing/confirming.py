"""A tentative event becomes certain, and the dates of a series up to a day are promised."""

from dataclasses import replace
from datetime import date

from community.core.event import Event, Status
from community.core.wording import day_words
from community.editing.change_entry import change_on, with_change, write_change
from community.editing.edit import Edit, NothingToDoError, RefusedError
from community.editing.event_dates import date_of, told
from community.editing.keys import with_key, without_key
from community.intake.models.event import EventKeys

_ORDER = tuple(EventKeys.model_fields)


def confirm(text: str, event: Event, day: date | None, through: date | None) -> Edit:
    """Return the edit that makes an event, one date of a series or all dates to a day certain.

    Raise ``RefusedError`` where that cannot be, ``NothingToDoError`` where it is so already.
    """
    if through is not None:
        return _confirm_through(text, event, through)
    if event.schedule.is_series and day is not None:
        return _confirm_date(text, event, day)
    if event.status.is_off:
        raise RefusedError(_off(event, event.status))
    if event.status is not Status.TENTATIVE:
        if event.schedule.is_series:
            raise RefusedError(
                f"'{event.slug}' is a series. Say up to which day its dates are sure, with "
                "--through, or which one is, with --date."
            )
        raise NothingToDoError(f"{told(date_of(event, day))}, is certain already. {_UNCHANGED}")
    return Edit(
        text=without_key(text, (), "status"),
        event=replace(event, status=Status.SCHEDULED),
        sentence=f"{event.title} is no longer tentative.",
    )


def _confirm_through(text: str, event: Event, through: date) -> Edit:
    before, first = event.schedule.confirmed_through, event.schedule.start.date()
    if not event.schedule.is_series:
        raise RefusedError(f"--through is for a series, and '{event.slug}' has one date.")
    if before == through:
        raise NothingToDoError(
            f"{event.title} is confirmed through {through} already. {_UNCHANGED}"
        )
    if before is not None and through < before:
        raise RefusedError(
            f"{event.title} is confirmed through {before} already, and residents were told so. "
            "To call later dates off, use cancel."
        )
    if through < first:
        raise RefusedError(f"The series begins later, on {day_words(first)}.")
    text = with_key(text, (), "confirmed_through", f"{through}", order=_ORDER)
    status = event.status
    if status is Status.TENTATIVE:
        text, status = without_key(text, (), "status"), Status.SCHEDULED
    schedule = replace(event.schedule, confirmed_through=through)
    return Edit(
        text=text,
        event=replace(event, schedule=schedule, status=status),
        sentence=f"{event.title} is now confirmed through {day_words(through)}.",
    )


def _confirm_date(text: str, event: Event, day: date) -> Edit:
    found = date_of(event, day)
    if found.status.is_off:
        raise RefusedError(_off(event, found.status))
    if found.status is not Status.TENTATIVE and not found.expected:
        raise NothingToDoError(f"{told(found)}, is certain already. {_UNCHANGED}")
    change = change_on(event, found.original_date)
    bare = with_change(event, replace(change, status=None))
    after = date_of(bare, found.original_date)
    needs_word = after.expected or after.status is Status.TENTATIVE
    status = Status.SCHEDULED if needs_word else None
    return Edit(
        text=write_change(text, found.original_date, {"status": status and status.value}),
        event=with_change(event, replace(change, status=status)),
        sentence=f"{told(found)}, is now certain.",
    )


def _off(event: Event, status: Status) -> str:
    word = "canceled" if status is Status.CANCELLED else "postponed"
    cure = (
        "Use move when its new date is known."
        if status is Status.POSTPONED
        else f"If it takes place after all, take status and reason out of {event.path}."
    )
    return f"'{event.slug}' is {word}. {cure}"


_UNCHANGED = "Nothing was changed."
