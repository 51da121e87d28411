"""The plugin that writes the calendar, and beside each page the one file to add its event."""

from pathlib import Path

from dateutil.relativedelta import relativedelta
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from community.context import Feed, announce_feed, calendar_in, department_in
from community.core.addresses import CALENDAR_PATH, event_file_path, event_path
from community.core.calendar import MONTHS_AHEAD, Calendar
from community.core.occurrence import Occurrence
from community.formats.ical import calendar_feed, event_file
from community.output import write_output

#: How far back the calendar goes; before that there are the pages of each year.
_MONTHS_BACK = 12


class IcalGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes ``/calendar.ics`` and the ``event.ics`` of each event and each date."""

    def generate_context(self) -> None:
        """Tell the pages that there is a calendar."""
        announce_feed(
            self.context, Feed(title="Calendar", type="text/calendar", path=CALENDAR_PATH)
        )

    def generate_output(self, _writer: Writer) -> None:
        """Write the files."""
        calendar, department = calendar_in(self.context), department_in(self.context)
        output = Path(self.output_path)
        feed = calendar_feed(
            window(calendar),
            department=department,
            name=self.settings["SITENAME"],
            path=CALENDAR_PATH,
        )
        write_output(output, CALENDAR_PATH, feed)
        for path, occurrence in files_to_add(calendar):
            write_output(output, path, event_file(occurrence, department=department))


def window(calendar: Calendar) -> tuple[Occurrence, ...]:
    """Return the dates from 12 months back to 18 months ahead, by each event's own clock."""
    today = calendar.as_of.date()
    return calendar.between(
        today - relativedelta(months=_MONTHS_BACK), today + relativedelta(months=MONTHS_AHEAD)
    ).occurrences


def files_to_add(calendar: Calendar) -> list[tuple[str, Occurrence]]:
    """Return the address of every ``event.ics`` and the date it holds.

    That of a series holds its next date, or its last where none is to come.
    """
    files = {event_file_path(each): each for each in calendar.occurrences}
    for event in calendar.catalog.events:
        if event.schedule.is_series:
            dates = calendar.of_event(event)
            shown = dates.next or next(iter((*dates.upcoming, *dates.past)), None)
            if shown:
                files[f"{event_path(event)}event.ics"] = shown
    return list(files.items())


def _generator(_pelican: object) -> type[IcalGenerator]:
    return IcalGenerator


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
