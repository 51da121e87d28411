"""What passes between ``serve`` and the process that builds: a line of JSON each way."""

import json
from dataclasses import asdict
from typing import Self

from community.core.problem import Problem, Severity
from community.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """How staff look at the site: as of a moment of the department's clock, and with drafts.

    ``as_of`` is written as ``2027-01-05T09:00``; ``""`` is now.
    """

    as_of: str = ""
    drafts: bool = False

    @property
    def is_usual(self) -> bool:
        """Tell whether it is what residents see today."""
        return self == USUAL


USUAL = Outlook()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A build that is wanted; ``first`` are the pages somebody waits for (``events/coffee/``)."""

    outlook: Outlook = USUAL
    first: tuple[str, ...] = ()

    def to_line(self) -> str:
        """Return it for ``from_line``."""
        return json.dumps(asdict(self))

    @classmethod
    def from_line(cls, line: str) -> Self:
        """Return what ``to_line`` was made of."""
        read = json.loads(line)
        return cls(outlook=Outlook(**read["outlook"]), first=tuple(read["first"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Early:
    """Pages that are there before the rest: their files (``events/coffee/index.html``)."""

    folder: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a build went: what is printed, and what a page says of it.

    ``as_of`` is the moment it believed in, in ISO 8601 with its offset. ``hidden`` are the
    addresses that only staff see, and why; ``sources`` the files of pages.
    """

    is_good: bool
    printed: str
    as_of: str = ""
    problems: tuple[Problem, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    sources: tuple[tuple[str, str], ...] = ()


News = Early | Outcome


def news_line(news: News) -> str:
    """Return news for ``news_of``."""
    return json.dumps({"kind": type(news).__name__, **asdict(news)})


def news_of(line: str) -> News:
    """Return what ``news_line`` was made of."""
    read = json.loads(line)
    if read.pop("kind") == Early.__name__:
        return Early(folder=read["folder"], names=tuple(read["names"]))
    problems = tuple(_problem(found) for found in read.pop("problems"))
    hidden, sources = _pairs(read.pop("hidden")), _pairs(read.pop("sources"))
    return Outcome(problems=problems, hidden=hidden, sources=sources, **read)


def _pairs(read: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, second in read)


def _problem(found: dict[str, str]) -> Problem:
    severity = Severity(found.pop("severity"))
    return Problem(**found, severity=severity)  # type: ignore[arg-type]  # two of them are numbers
