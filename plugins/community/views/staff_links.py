"""Links for staff: the editor of the git host for a page's file, and for a new event."""

from collections.abc import Mapping
from dataclasses import field

from community.core.repository import Repository
from community.core.values import dataclass
from community.views.page_sources import source_at

_FOLDER = "content/events"
_NAME = "name-of-the-event.md"

#: What a new file begins with: ``check`` tells what still has to be filled in.
_NEW_EVENT = """\
---
title:
program:
start:
end:
venue:
contact:
summary:
---
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLinks:
    """``sources`` are the files of pages by their address, as paths of the repository."""

    repository: Repository
    sources: Mapping[str, str] = field(default_factory=dict)

    @property
    def new_event(self) -> str:
        """Return where a new event is begun."""
        return self.repository.new_address(_FOLDER, _NAME, _NEW_EVENT)

    def edit(self, output_file: str) -> str:
        """Return where the file of a page is edited, or ``""`` where it has none."""
        source = source_at(output_file.removesuffix("index.html"), self.sources)
        return self.repository.edit_address(source) if source else ""
