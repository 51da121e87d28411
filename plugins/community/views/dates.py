"""One date of an event as lists and headings show it: every word ready."""

from datetime import datetime
from enum import StrEnum

from community.core import wording
from community.core.addresses import event_path, occurrence_path
from community.core.event import Status
from community.core.language import gettext
from community.core.occurrence import Occurrence
from community.core.spoken_names import short_month_name
from community.core.values import dataclass

#: A date that is further away than this many days is not said to be, as in ``clock.js``.
_COUNTED_DAYS = 60


class Mark(StrEnum):
    """What a status looks like: the class of the style sheet that colors it."""

    NONE = ""
    OFF = "off"
    MOVED = "moved"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """One date of an event, worded.

    ``path`` is its page, from the site's root. ``word`` stands first in its heading, ``status``
    says the same at more length, both ``""`` where all is as planned; ``moved`` is a sentence that
    says from when it moved. ``starts`` is for ``<time datetime>``, and so is ``ends``, the last day
    of an all-day date, ``""`` where nobody wrote an end; ``month`` and ``day_number`` make the
    block that decorates a list. ``distance`` says how far away it is on the day of ``as_of``
    (``in 15 days``): ``""`` if that is not worth saying, None where the day is another one, in the
    zone of the date, than in the zone of ``as_of``.
    """

    occurrence: Occurrence
    path: str
    title: str
    word: str
    status: str
    mark: Mark
    moved: str
    reason: str
    day: str
    when: str
    starts: str
    ends: str
    month: str
    day_number: int
    place: str
    is_over: bool
    distance: str | None

    @property
    def heading(self) -> str:
        """Return ``Canceled: Bike rodeo``."""
        return f"{self.word}: {self.title}" if self.word else self.title

    @property
    def is_open(self) -> bool:
        """Tell whether one can still come: it is not over and was not called off."""
        return not self.is_over and not self.occurrence.status.is_off

    @property
    def begins(self) -> str:
        """Return the moment of the start with its offset, of all-day dates too."""
        return self.occurrence.starts.isoformat(timespec="minutes")

    @property
    def is_over_at(self) -> str:
        """Return the moment from which it is over, with its offset."""
        return self.occurrence.ends_at_latest.isoformat(timespec="minutes")

    @property
    def calendar_file(self) -> str:
        """Return the file that adds this date to a calendar."""
        return f"{self.path}event.ics"

    @property
    def is_elsewhere(self) -> bool:
        """Tell whether this date of a series is at another place than the series."""
        event = self.occurrence.event
        return (self.occurrence.venue, self.occurrence.online) != (event.venue, event.online)

    @property
    def is_renamed(self) -> bool:
        """Tell whether this date of a series has a title of its own."""
        return self.title != self.occurrence.event.title

    @property
    def is_findable(self) -> bool:
        """Tell whether search has this date: in a series, those that differ from all others."""
        return not self.is_like_its_series or self.occurrence.recap is not None

    @property
    def is_like_its_series(self) -> bool:
        """Tell whether it is a date of a series, of which the series says all that is so."""
        is_changed = self.mark in {Mark.OFF, Mark.MOVED} or self.is_renamed or self.is_elsewhere
        return bool(self.series_path) and not is_changed

    @property
    def series_path(self) -> str:
        """Return the page of the whole series, or ``""`` for a single event."""
        event = self.occurrence.event
        return event_path(event) if event.schedule.is_series else ""


def date_view(occurrence: Occurrence, *, as_of: datetime) -> DateView:
    """Return the date in words, as of a moment (aware).

    What was uncertain is no longer said of a date that is over.
    """
    starts = occurrence.starts
    is_over = occurrence.is_over(as_of)
    mark = _mark(occurrence)
    is_told = not (is_over and mark is Mark.OPEN)
    return DateView(
        occurrence=occurrence,
        path=occurrence_path(occurrence),
        title=occurrence.title,
        word=_word(occurrence) if is_told else "",
        status=wording.status_words(occurrence) if is_told else "",
        mark=mark if is_told else Mark.NONE,
        moved=_sentence(wording.moved_words(occurrence)),
        reason=occurrence.reason,
        day=wording.day_words(starts.date()),
        when=wording.when_words(occurrence),
        starts=_machine_start(occurrence),
        ends=_machine_end(occurrence),
        month=short_month_name(starts.month),
        day_number=starts.day,
        place=_place(occurrence),
        is_over=is_over,
        distance=_distance(starts, as_of),
    )


def _distance(starts: datetime, as_of: datetime) -> str | None:
    if starts.tzinfo is not as_of.tzinfo:
        return None
    days = (starts.date() - as_of.date()).days
    return wording.days_words(days) if 0 <= days <= _COUNTED_DAYS else ""


def _machine_start(occurrence: Occurrence) -> str:
    if occurrence.all_day:
        return occurrence.starts.date().isoformat()
    return occurrence.starts.isoformat(timespec="minutes")


def _machine_end(occurrence: Occurrence) -> str:
    if occurrence.all_day:
        return occurrence.last_day.isoformat()
    return occurrence.ends.isoformat(timespec="minutes") if occurrence.ends else ""


def _mark(occurrence: Occurrence) -> Mark:
    if occurrence.status.is_off:
        return Mark.OFF
    if occurrence.status is Status.TENTATIVE or occurrence.expected:
        return Mark.OPEN
    return Mark.MOVED if occurrence.moved_from else Mark.NONE


def _word(occurrence: Occurrence) -> str:
    is_expected = occurrence.expected and occurrence.status is Status.SCHEDULED
    return gettext("Expected") if is_expected else wording.status_words(occurrence)


def _sentence(words: str) -> str:
    """Close a sentence that ends in ``a.m.`` with no second period."""
    return f"{words}." if words and not words.endswith(".") else words


def _place(occurrence: Occurrence) -> str:
    """Return ``Town Hall, Smyrna``, ``Online`` or both: enough to know which place is meant."""
    venue = occurrence.venue
    if venue is None:
        return gettext("Online")
    name = ", ".join(part for part in (venue.name, venue.city) if part)
    return gettext("%(place)s, and online", place=name) if occurrence.online else name
