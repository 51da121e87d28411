"""The plugin that writes the calendar, and beside each page the one file to add its event."""

from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

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
from community.core.language import gettext, language
from community.core.occurrence import Occurrence
from community.formats.ical import calendar_feed, event_file
from community.formats.ical_size import size_problems
from community.once_for_each_language import once_for_each_language
from community.output import write_output


@once_for_each_language
class IcalGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
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
            dates, department=department, name=calendar_name_in(self.context), path=CALENDAR_PATH
        )
        self._calendars[language().code] = feed
        path = f"{language().home}{CALENDAR_PATH}"
        problems = size_problems(feed, dates, department=department, path=path)
        build_in(self.context).problems.extend(problems)

    def generate_output(self, _writer: Writer) -> None:
        """Write the files."""
        output = Path(self.output_path)
        write_output(output, CALENDAR_PATH, self._calendars[language().code])
        for path, occurrence in files_to_add(calendar_in(self.context)):
            file = event_file(occurrence, department=department_in(self.context))
            write_output(output, path, file)


def files_to_add(calendar: Calendar) -> list[tuple[str, Occurrence]]:
    """Return the address of every ``event.ics`` and the date it holds.

    That of a series holds its next date, or its last where none is to come. Under a former slug of
    its event each is the same, for links to it are anywhere by now.
    """
    files = {event_file_path(each): each for each in calendar.occurrences}
    for event in calendar.catalog.events:
        if event.schedule.is_series:
            dates = calendar.of_event(event)
            shown = dates.next or next(iter((*dates.upcoming, *dates.past)), None)
            if shown:
                files[f"{event_path(event)}event.ics"] = shown
    former = {
        path: occurrence
        for now, occurrence in files.items()
        for path in former_event_paths(occurrence.event, now)
    }
    return list({**former, **files}.items())


def _generator(_pelican: object) -> type[IcalGenerator]:
    return IcalGenerator


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
