"""The plugin that writes the calendars of one program, one venue or one tag."""

from collections.abc import Iterator
from dataclasses import dataclass

from community.context import Feed, announce_feed, calendar_in, department_in
from community.core.addresses import (
    CALENDAR_PATH,
    event_path,
    former_program_paths,
    program_calendar_path,
    program_path,
    tag_calendar_path,
    venue_calendar_path,
    venue_path,
)
from community.core.calendar import Calendar
from community.core.language import gettext
from community.formats.ical import calendar_feed
from community.once_for_each_language import once_for_each_language
from community.output import write_output
from community.site_outputs import Output, connect


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrowCalendar:
    """A part of the main calendar: ``name`` is what it is of, ``pages`` link to it.

    ``former`` are addresses under which residents may have subscribed before.
    """

    name: str
    path: str
    pages: tuple[str, ...]
    calendar: Calendar
    former: tuple[str, ...] = ()


@once_for_each_language
class NarrowCalendarsGenerator(Output):
    """Writes the ``calendar.ics`` of each program, venue and tag."""

    def generate_context(self) -> None:
        """Tell the pages of each program and venue, and those of events with a tag."""
        for narrow in narrow_calendars(calendar_in(self.context)):
            title = gettext("Calendar: %(name)s", name=narrow.name)
            feed = Feed(title=title, type="text/calendar", path=narrow.path, pages=narrow.pages)
            announce_feed(self.context, feed)

    def generate_output(self, _writer: object) -> None:
        """Write the files."""
        department = department_in(self.context)
        for narrow in narrow_calendars(calendar_in(self.context)):
            feed = calendar_feed(
                narrow.calendar.occurrences,
                department=department,
                name=f"{narrow.name}: {department.name}",
                path=narrow.path,
            )
            for path in (narrow.path, *narrow.former):
                write_output(self.context, path, feed)


def narrow_calendars(calendar: Calendar) -> Iterator[NarrowCalendar]:
    """Yield every part of the main calendar that has an address of its own."""
    whole = calendar.window
    for program in calendar.catalog.programs:
        yield NarrowCalendar(
            name=program.title,
            path=program_calendar_path(program),
            pages=(program_path(program),),
            calendar=whole.of_program(program),
            former=tuple(f"{path}{CALENDAR_PATH}" for path in former_program_paths(program)),
        )
    for venue in calendar.catalog.venues:
        yield NarrowCalendar(
            name=venue.name,
            path=venue_calendar_path(venue),
            pages=(venue_path(venue),),
            calendar=whole.at_venue(venue),
        )
    for tag in calendar.tags:
        events = {each.event.slug: each.event for each in calendar.tagged(tag).occurrences}
        yield NarrowCalendar(
            name=tag,
            path=tag_calendar_path(tag),
            pages=tuple(map(event_path, events.values())),
            calendar=whole.tagged(tag),
        )


OUTPUTS = (NarrowCalendarsGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
