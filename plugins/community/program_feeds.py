"""The plugin that writes a news feed of each program."""

from community.context import Feed, announce_feed, calendar_in, department_in
from community.core.addresses import (
    RSS_PATH,
    former_program_paths,
    program_path,
    program_rss_path,
)
from community.core.language import gettext
from community.core.news import Announcement
from community.core.program import Program
from community.formats.news_channel import RSS_TYPE, Channel
from community.formats.rss import rss_feed
from community.formats.rss_item import programs_of
from community.news import bodies_in, news_in
from community.once_for_each_language import once_for_each_language
from community.output import write_output
from community.site_outputs import Output, connect


@once_for_each_language
class ProgramFeedsGenerator(Output):
    """Writes the ``rss.xml`` of each program."""

    def generate_context(self) -> None:
        """Tell the page of each program."""
        for program in calendar_in(self.context).catalog.programs:
            feed = Feed(
                title=gettext("News: %(name)s", name=program.title),
                type=RSS_TYPE,
                path=program_rss_path(program),
                pages=(program_path(program),),
            )
            announce_feed(self.context, feed)

    def generate_output(self, _writer: object) -> None:
        """Write the files, the same under every former name of a program."""
        department = department_in(self.context)
        news = news_in(self.context)
        bodies = bodies_in(self.context, news)
        for program in calendar_in(self.context).catalog.programs:
            channel = Channel.of_program(department, program)
            own = [one for one in news if _is_of(one, program)]
            feed = rss_feed(own, department=department, bodies=bodies, channel=channel)
            for page in (program_path(program), *former_program_paths(program)):
                write_output(self.context, f"{page}{RSS_PATH}", feed)


def _is_of(announcement: Announcement, program: Program) -> bool:
    return any(owner.slug == program.slug for owner in programs_of(announcement))


OUTPUTS = (ProgramFeedsGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
