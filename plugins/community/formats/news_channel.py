"""Whose news a feed tells, and where it stands."""

from typing import Self

from community.core.addresses import program_path, program_rss_path
from community.core.department import Department
from community.core.program import Program
from community.core.values import dataclass

RSS_TYPE = "application/rss+xml"
ATOM_TYPE = "application/atom+xml"
JSON_FEED_TYPE = "application/feed+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A feed of news.

    ``path`` is its own and ``type`` its media type, ``page`` is the address of what it tells of.
    """

    title: str
    description: str
    path: str
    type: str
    page: str = ""

    @classmethod
    def of_site(cls, department: Department, path: str, media_type: str) -> Self:
        """Return the feed of all news at ``path``."""
        words = department.description or department.name
        return cls(title=department.name, description=words, path=path, type=media_type)

    @classmethod
    def of_program(cls, department: Department, program: Program) -> Self:
        """Return the feed of one program's news."""
        return cls(
            title=f"{program.title}: {department.name}",
            description=program.summary,
            path=program_rss_path(program),
            type=RSS_TYPE,
            page=program_path(program),
        )
