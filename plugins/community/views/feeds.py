"""The feeds that announced themselves: those of the whole site, those of one part of it."""

from community.context import Feed
from community.core.language import language
from community.core.values import dataclass

#: The media type by which a calendar announces itself.
CALENDAR_TYPE = "text/calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeds:
    """Every feed of one build, each once, in the order they announced themselves."""

    announced: tuple[Feed, ...]

    @property
    def of_site(self) -> tuple[Feed, ...]:
        """Return the feeds that every page links to."""
        return tuple(each for each in self.announced if not each.pages)

    def below(self, folder: str) -> tuple[Feed, ...]:
        """Return the feeds of the spoken language in this very folder: of a program, of a venue."""
        own = f"{language().home}{folder}"
        return tuple(each for each in self.announced if _folder(each) == own)

    def has(self, path: str) -> bool:
        """Tell whether a feed of the spoken language at ``path`` announced itself."""
        own = f"{language().home}{path}"
        return any(each.path == own for each in self.announced)


def _folder(feed: Feed) -> str:
    head, slash, _ = feed.path.rpartition("/")
    return f"{head}{slash}"
