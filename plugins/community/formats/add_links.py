"""The addresses at which calendars on the web open with one date filled in.

A calendar takes what stands in the address once and never looks at this site again.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlencode

from community.core.addresses import occurrence_path, spoken
from community.core.department import Department
from community.core.occurrence import Occurrence
from community.core.titles import title_with_status
from community.core.values import dataclass
from community.formats.event_text import news
from community.formats.plain_text import first_paragraph, one_line

#: Calendars refuse an address that is too long: a text of staff has no bounds, this has.
_LONGEST_TEXT = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class AddLinks:
    """Where each calendar asks whether to save the date."""

    google: str
    outlook: str
    microsoft: str


def add_links(occurrence: Occurrence, *, department: Department) -> AddLinks:
    """Return the addresses for a date that takes place; one without an end lasts an hour there.

    Times are in UTC, so that nothing depends on where the reader is. The text has what is not
    certain, what it is, and the address of the date's page, where changes are told.
    """
    title = one_line(title_with_status(occurrence.title, occurrence.status))
    text = " ".join(_text(occurrence, department))
    place = one_line(occurrence.venue.words if occurrence.venue else occurrence.online)
    compose = _query(
        rru="addevent",
        subject=title,
        **_outlook_times(occurrence),
        location=place,
        body=text,
    )
    return AddLinks(
        google="https://calendar.google.com/calendar/render?"
        + _query(
            action="TEMPLATE",
            text=title,
            dates=_google_times(occurrence),
            ctz=occurrence.event.schedule.zone.key,
            location=place,
            details=text,
        ),
        outlook=f"https://outlook.live.com/calendar/0/action/compose?{compose}",
        microsoft=f"https://outlook.office.com/calendar/0/action/compose?{compose}",
    )


def _query(**values: str) -> str:
    """Return the values for an address; Outlook shows a space written as ``+`` as a plus sign."""
    return urlencode(values, quote_via=quote, safe="")


def _text(occurrence: Occurrence, department: Department) -> Iterator[str]:
    event = occurrence.event
    told = news(occurrence)
    if told:
        yield one_line(told)
    summary = one_line(event.summary or first_paragraph(event.body.html))
    if summary:
        yield summary if len(summary) <= _LONGEST_TEXT else f"{summary[:_LONGEST_TEXT].rstrip()}…"
    yield spoken(department.address, occurrence_path(occurrence))


def _google_times(occurrence: Occurrence) -> str:
    """Return start and end; of an all-day date the first day and the day after the last."""
    if occurrence.all_day:
        first, after = occurrence.starts.date(), occurrence.last_day + timedelta(days=1)
        return f"{first:%Y%m%d}/{after:%Y%m%d}"
    starts, ends = occurrence.starts, occurrence.ends_at_latest
    return f"{starts.astimezone(UTC):%Y%m%dT%H%M%SZ}/{ends.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _outlook_times(occurrence: Occurrence) -> dict[str, str]:
    """Return the same as Outlook wants to be told it."""
    if occurrence.all_day:
        after = occurrence.last_day + timedelta(days=1)
        days = {"startdt": occurrence.starts.date().isoformat(), "enddt": after.isoformat()}
        return {**days, "allday": "true"}
    return {"startdt": _utc(occurrence.starts), "enddt": _utc(occurrence.ends_at_latest)}


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
