"""Does once what every rebuild does, so that it is loaded and worked out when somebody waits."""

from contextlib import suppress
from itertools import islice

from jinja2 import Environment

from community.context import build_in
from community.core.addresses import event_path
from community.core.in_language import InLanguage
from community.core.language import spoken
from community.intake.spoken_languages import read_languages
from community.rebuilding.doubt import DoubtError
from community.rebuilding.making import context_of, environment_of, put_events, show_first
from community.rebuilding.memory import Memory
from community.rebuilding.outputs import outputs_of
from community.rebuilding.reading import Reader
from community.staging import scratch_folder
from community.theme_environment import warm
from community.viewing import Viewing

#: How many events are tried: of one that has links, a rebuild knows nothing.
_MOST = 5


def warm_environment(memory: Memory) -> Environment:
    """Return the templates of the site, all of them loaded."""
    environment = environment_of(memory)
    warm(environment)
    return environment


def rehearse(memory: Memory, environment: Environment, said: dict[str, InLanguage]) -> None:
    """Read an event again and write its page where nobody sees it; ``said`` keeps translations."""
    there = (
        each for each in memory.catalog.events if str(memory.root / each.path) in memory.hashes
    )
    for event in islice(there, _MOST):  # what was withdrawn may have no file
        with suppress(DoubtError), scratch_folder() as folder:
            languages = read_languages(memory.department.languages)
            first = tuple(f"{each.home}{event_path(event)}" for each in languages)
            context = context_of(memory, memory.now, folder, Viewing(first=first))
            build = build_in(context)
            build.said = said
            with spoken(build.languages[0]):
                read = Reader.of(memory, build.as_of).read([event.path], memory.hashes)
                put_events(context, memory, read)
                show_first(
                    context, memory, outputs_of(memory.plugins, context, folder, environment)
                )
            return
