"""The plugin that writes the calendar for Google's button."""

from community.context import Feed, announce_feed, calendar_in, calendar_name_in, department_in
from community.core.addresses import GOOGLE_CALENDAR_PATH, SUBSCRIBE_PATH
from community.core.language import gettext
from community.formats.google_calendar import google_feed
from community.once_for_each_language import once_for_each_language
from community.output import write_output
from community.site_outputs import Output, connect


@once_for_each_language
class GoogleCalendarGenerator(Output):
    """Writes ``/calendar/google.ics``."""

    def generate_context(self) -> None:
        """Tell the one page that has Google's button."""
        feed = Feed(
            title=gettext("Calendar for Google"),
            type="text/calendar",
            path=GOOGLE_CALENDAR_PATH,
            pages=(SUBSCRIBE_PATH,),
        )
        announce_feed(self.context, feed)

    def generate_output(self, _writer: object) -> None:
        """Write the file."""
        feed = google_feed(
            calendar_in(self.context).window.occurrences,
            department=department_in(self.context),
            name=calendar_name_in(self.context),
            path=GOOGLE_CALENDAR_PATH,
        )
        write_output(self.context, GOOGLE_CALENDAR_PATH, feed)


OUTPUTS = (GoogleCalendarGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
