"""The plugin that writes the archive: a calendar of each year that has dates."""

from community.context import Feed, announce_feed, calendar_in, calendar_name_in, department_in
from community.core.addresses import year_calendar_path, year_path
from community.core.language import gettext
from community.formats.ical import calendar_feed
from community.once_for_each_language import once_for_each_language
from community.output import write_output
from community.site_outputs import Output, connect


@once_for_each_language
class YearCalendarsGenerator(Output):
    """Writes ``/calendar/<year>.ics``."""

    def generate_context(self) -> None:
        """Tell the page of each year."""
        for year in calendar_in(self.context).years:
            feed = Feed(
                title=gettext("Calendar of %(year)s", year=year),
                type="text/calendar",
                path=year_calendar_path(year),
                pages=(year_path(year),),
            )
            announce_feed(self.context, feed)

    def generate_output(self, _writer: object) -> None:
        """Write the files."""
        calendar = calendar_in(self.context)
        for year in calendar.years:
            path = year_calendar_path(year)
            feed = calendar_feed(
                calendar.in_year(year).occurrences,
                department=department_in(self.context),
                name=f"{calendar_name_in(self.context)} {year}",
                path=path,
            )
            write_output(self.context, path, feed)


OUTPUTS = (YearCalendarsGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
