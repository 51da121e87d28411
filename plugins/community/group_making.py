"""Groups of files that know nothing of each other, made by two processes where that is allowed."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import count
from typing import Any, Protocol, TypeVar

from community.context import add_group, build_in, group_in, kept_in
from community.made import Group
from community.processes.allowed import is_allowed
from community.processes.sharing import FEWEST, shared
from community.progress import tell_progress


class Wanted(Protocol):
    """A group of files before it is made: its name in the spoken language, and its grounds."""

    @property
    def name(self) -> str:
        """Return what no other group of the language is called."""

    @property
    def grounds(self) -> Hashable:
        """Return what is equal where the files are."""


AnyWanted = TypeVar("AnyWanted", bound=Wanted)


def make_groups(
    context: Mapping[str, Any],
    groups: Iterable[AnyWanted],
    make: Callable[[AnyWanted], None],
    *,
    is_alone: bool = False,
    fewest: int = FEWEST,
) -> None:
    """Have ``make`` write the files of each group, unless they are there as they would be.

    What it tells the build is told by ``context``; what else it changes in memory may be lost.
    ``is_alone``: somebody in this process has to hear of each file. With ``fewest`` groups and more
    a second process helps.
    """
    made = build_in(context).made

    def work(group: AnyWanted) -> tuple[Group, list[str]]:
        before = len(made.changed)
        percent = min(99, 100 * hands * next(done) // len(wanted))
        tell_progress(f"Writing pages and calendars: {percent} %")
        with group_in(context, group.name, group.grounds) as files:
            make(group)
        return files, made.changed[before:]

    wanted = [group for group in groups if not kept_in(context, group.name, group.grounds)]

    def may_share() -> bool:
        return not is_alone and is_allowed()

    done, hands = count(), 2 if len(wanted) >= fewest and may_share() else 1
    with shared(work, wanted, fewest=fewest, may_share=may_share) as results:
        for group, (files, changed) in zip(wanted, results(), strict=True):
            add_group(context, group.name, files, changed)
