"""The plugin that writes the calendar, and beside each page the one file to add its event."""

from collections.abc import Hashable, Iterator
from itertools import chain
from typing import Any

from community.context import (
    Feed,
    announce_feed,
    build_in,
    calendar_in,
    calendar_name_in,
    department_in,
)
from community.core.addresses import (
    CALENDAR_PATH,
    event_file_path,
    event_path,
    former_event_paths,
)
from community.core.calendar import Calendar
from community.core.event import Event
from community.core.language import gettext, language
from community.core.occurrence import Occurrence
from community.core.values import dataclass
from community.formats.ical import calendar_feed, event_file
from community.formats.ical_size import size_problems
from community.group_making import make_groups
from community.kept_components import components_in
from community.once_for_each_language import once_for_each_language
from community.output import write_output
from community.site_outputs import Output, connect


@dataclass(frozen=True, slots=True, kw_only=True)
class _EventFiles:
    """The ``event.ics`` of an event and of its dates: a group of files."""

    name: str
    grounds: Hashable
    event: Event


@once_for_each_language
class IcalGenerator(Output):
    """Writes ``/calendar.ics`` and the ``event.ics`` of each event and each date."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Begin without a calendar in any language."""
        super().__init__(*arguments, **options)
        self._calendars: dict[str, bytes] = {}

    def generate_context(self) -> None:
        """Tell the pages that there is a calendar, and the build if it is too large."""
        announce_feed(
            self.context, Feed(title=gettext("Calendar"), type="text/calendar", path=CALENDAR_PATH)
        )
        dates, department = (
            calendar_in(self.context).window.occurrences,
            department_in(self.context),
        )
        feed = calendar_feed(
            dates,
            department=department,
            name=calendar_name_in(self.context),
            path=CALENDAR_PATH,
            component=components_in(self.context),
        )
        self._calendars[language().code] = feed
        path = f"{language().home}{CALENDAR_PATH}"
        problems = size_problems(feed, dates, department=department, path=path)
        build_in(self.context).problems.extend(problems)

    def generate_output(self, _writer: object) -> None:
        """Write the files."""
        write_output(self.context, CALENDAR_PATH, self._calendars[language().code])
        calendar = calendar_in(self.context)
        groups = (self._files_of(calendar, event) for event in calendar.catalog.events)
        make_groups(self.context, groups, self._write_files)

    def _files_of(self, calendar: Calendar, event: Event) -> _EventFiles:
        shown = shown_date(calendar, event)
        whole = build_in(self.context).numbers.whole[event.slug]
        return _EventFiles(
            name=f"calendar of {event.slug}",
            grounds=(whole, shown.original_date if shown else None),
            event=event,
        )

    def _write_files(self, files: _EventFiles) -> None:
        department = department_in(self.context)
        for path, occurrence in files_of(calendar_in(self.context), files.event):
            write_output(self.context, path, event_file(occurrence, department=department))


def files_to_add(calendar: Calendar) -> list[tuple[str, Occurrence]]:
    """Return the address of every ``event.ics`` and the date it holds."""
    events = calendar.catalog.events
    return list(chain.from_iterable(files_of(calendar, event) for event in events))


def files_of(calendar: Calendar, event: Event) -> Iterator[tuple[str, Occurrence]]:
    """Yield the address of every ``event.ics`` of an event and the date it holds.

    That of a series holds its next date, or its last where none is to come. Under a former slug of
    its event each is the same, for links to it are anywhere by now.
    """
    files = {event_file_path(each): each for each in calendar.dates_of(event)}
    shown = shown_date(calendar, event)
    if shown:
        files[f"{event_path(event)}event.ics"] = shown
    for path, occurrence in files.items():
        yield path, occurrence
        yield from ((former, occurrence) for former in former_event_paths(event, path))


def shown_date(calendar: Calendar, event: Event) -> Occurrence | None:
    """Return the date of a series that its own ``event.ics`` holds."""
    if not event.schedule.is_series:
        return None
    dates = calendar.of_event(event)
    return dates.next or next(iter((*dates.upcoming, *dates.past)), None)


OUTPUTS = (IcalGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
