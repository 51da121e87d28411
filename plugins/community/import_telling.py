"""What staff read before an import writes: what is new, what differs, what could not be kept."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePath

from community.calendar_source import is_address
from community.file_write import difference
from community.importing.feed import Feed
from community.importing.losses import Loss, private_names
from community.importing.plan import Plan, PlannedFile
from community.terminal import Terminal

#: How many new files, and how many properties of other programs, are listed.
_LISTED = 40
_PROPERTIES = 8


def count_words(number: int, noun: str) -> str:
    """Return ``1 file`` or ``12 files``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def shown(calendar: str) -> str:
    """Return how a calendar is named: an address whole, a file without its folders."""
    return calendar if is_address(calendar) else PurePath(calendar).name


def tell_plan(plan: Plan, feed: Feed, name: str, since: date, terminal: Terminal) -> None:
    """Say what an import is about to do."""
    terminal.say("\n".join(_summary(plan, feed, name, since)))
    _tell_new([each for each in (*plan.venues, *plan.events) if each.before is None], terminal)
    for each in plan.events:
        if each.before is not None:
            _show(each, terminal)
    for each in plan.kept:
        terminal.say(
            f"{each.source.path} was edited here and stays as it is. "
            "The calendar now says something else:"
        )
        _show(each, terminal)
    if plan.losses or private_names(feed.entries):
        terminal.say("\n".join(["Not kept:", *_losses(plan.losses, name), *_others(feed)]))


def _summary(plan: Plan, feed: Feed, name: str, since: date) -> Iterator[str]:
    entries = count_words(len(feed.entries), "entry").replace("entrys", "entries")
    new = sum(each.before is None for each in plan.events)
    yield f"{name}: {entries}. Wanted are dates from {since} on."
    counts = {
        "new": new,
        "changed": len(plan.events) - new,
        "edited here, left alone": len(plan.kept),
        "as they are": plan.same,
        "of this very site, left out": plan.own,
        "over, left out": plan.past,
    }
    yield "Events: " + (
        ", ".join(f"{number:,} {words}" for words, number in counts.items() if number) or "none"
    )


def _tell_new(files: list[PlannedFile], terminal: Terminal) -> None:
    lines = [f"  {each.source.path}  {each.words}" for each in files[:_LISTED]]
    if len(files) > _LISTED:
        lines.append(f"  and {len(files) - _LISTED:,} more")
    if lines:
        terminal.say("\n".join(["New files:", *lines]))


def _show(planned: PlannedFile, terminal: Terminal) -> None:
    before = planned.before.text if planned.before else ""
    terminal.show_difference(difference(planned.source.path, before, planned.source.text))


def _losses(losses: Iterable[Loss], name: str) -> Iterator[str]:
    for loss in losses:
        yield f"  {name}:{loss.line}: {loss.title}: {'; '.join(loss.what)}"


def _others(feed: Feed) -> Iterator[str]:
    """Yield what else is in the calendar and means nothing here, all entries together."""
    names = private_names(feed.entries)
    if names:
        some = ", ".join(names[:_PROPERTIES])
        more = f" and {len(names) - _PROPERTIES} more" if len(names) > _PROPERTIES else ""
        yield f"  what other programs note for themselves: {some}{more}"
    if feed.others:
        some = ", ".join(f"{number} {name}" for name, number in sorted(feed.others.items()))
        yield f"  what is no event: {some}"
