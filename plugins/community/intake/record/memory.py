"""What the record knows of committed files, for a rebuild that reads a few of them again."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from community.core.values import dataclass
from community.processes.blocks import Blocks

if TYPE_CHECKING:  # what a rebuild needs where it reads a file again
    from community.intake.record.replay import CommittedLine


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMemory:
    """What all commits tell of the files of events, before what is not committed.

    ``lines`` are by path, ``blobs`` are git's names of all committed files, ``edited`` the files
    that say something else by now. ``is_plain``: none of these was deleted, or has the text of a
    deleted one. ``told_again`` asks it.
    """

    lines: "Blocks[CommittedLine]"
    blobs: Mapping[str, str]
    words_changed: Mapping[str, datetime]
    renamed: Mapping[str, str]
    edited: frozenset[str]
    is_plain: bool
