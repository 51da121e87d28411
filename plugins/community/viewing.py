"""What ``serve`` asks of a build beside what everybody gets."""

from collections.abc import Callable
from pathlib import Path

from community.core.values import dataclass

#: Hears of pages that are there before the rest: the folder, and their paths below it.
Hearer = Callable[[Path, tuple[str, ...]], None]


def _hear_nothing(_folder: Path, _names: tuple[str, ...]) -> None:
    """Have nobody waiting for a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewing:
    """How staff look at the site.

    ``output`` is a folder for this look alone; without one it is the settings' own. With
    ``shows_hidden`` drafts and what is not published yet are there too, which residents must not
    see: that needs such a folder. The pages at ``first`` (``events/coffee/``) are written before
    all others, and ``hear`` is told.
    """

    output: Path | None = None
    shows_hidden: bool = False
    first: tuple[str, ...] = ()
    hear: Hearer = _hear_nothing

    @property
    def is_everybodys(self) -> bool:
        """Tell whether what is made is what everybody gets, where everybody gets it."""
        return self.output is None and not self.shows_hidden

    def __post_init__(self) -> None:
        """Refuse drafts in the folder that is published."""
        if self.shows_hidden and self.output is None:
            raise ValueError("drafts need a folder of their own")


#: What everybody gets.
EVERYBODY = Viewing()
