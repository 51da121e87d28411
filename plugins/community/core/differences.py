"""What is different between two versions of a date, before and after, in words."""

from collections.abc import Iterator
from enum import StrEnum

from community.core.event import Status
from community.core.history import Facts, Revision
from community.core.language import gettext, message
from community.core.values import dataclass
from community.core.wording import span_words

_STATUS = {
    Status.SCHEDULED: message("Takes place"),
    Status.TENTATIVE: message("Not certain yet"),
    Status.POSTPONED: message("Postponed"),
    Status.CANCELLED: message("Canceled"),
}


class Kind(StrEnum):
    """What a change means to somebody who planned to come; its value is the message they read."""

    CANCELED = message("Canceled")
    POSTPONED = message("Postponed")
    BACK = message("Takes place after all")
    MOVED = message("Moved")
    PLACE = message("New place")
    CONFIRMED = message("Confirmed")
    OTHER = message("Changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One fact that changed: ``label`` is ``When``, ``Where``, ``Online`` or ``Status``."""

    label: str
    before: str
    after: str


def kind_of(revision: Revision) -> Kind:
    """Return what residents must know first: whether it takes place, then when, then where."""
    before, after = revision.before, revision.after
    if _status(before) is not _status(after):
        return _kind_of_status(_status(before), _status(after))
    if before is None or after is None:
        return Kind.OTHER
    if (before.starts, before.all_day) != (after.starts, after.all_day):
        return Kind.MOVED
    return Kind.OTHER if before.place == after.place else Kind.PLACE


def differences(revision: Revision) -> tuple[Difference, ...]:
    """Return what changed, in the order residents ask."""
    before, after = revision.before, revision.after
    old, new = gettext(_STATUS[_status(before)]), gettext(_STATUS[_status(after)])
    pairs = [(gettext("Status"), old, new)]
    if before and after:
        pairs += _of_facts(before, after)
    return tuple(Difference(label=name, before=a, after=b) for name, a, b in pairs if a != b)


def _kind_of_status(before: Status, after: Status) -> Kind:
    if after is Status.CANCELLED:
        return Kind.CANCELED
    if after is Status.POSTPONED:
        return Kind.POSTPONED
    if before.is_off:
        return Kind.BACK
    return Kind.CONFIRMED if after is Status.SCHEDULED else Kind.OTHER


def _of_facts(before: Facts, after: Facts) -> Iterator[tuple[str, str, str]]:
    yield gettext("When"), _when(before), _when(after)
    no_place = gettext("No place")
    yield gettext("Where"), before.place or no_place, after.place or no_place
    if before.online and after.online and before.online != after.online:
        yield gettext("Online"), gettext("At another address"), gettext("At a new address")
    else:
        yield gettext("Online"), _online(before), _online(after)


def _when(facts: Facts) -> str:
    return span_words(facts.starts, facts.ends, all_day=facts.all_day)


def _online(facts: Facts) -> str:
    return gettext("Yes") if facts.online else gettext("No")


def _status(facts: Facts | None) -> Status:
    """Return the status; a date that was taken away is as good as canceled."""
    return Status(facts.status) if facts else Status.CANCELLED
