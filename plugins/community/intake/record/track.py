"""One date of an event through all versions of its file."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from community.core.event import Status
from community.core.history import DateHistory, Facts, Revision
from community.core.occurrence import Occurrence
from community.intake.record.dates import Key, facts_of, words_of
from community.intake.record.places import Places


@dataclass(slots=True, kw_only=True)
class Track:
    """A date that was announced, as it was told last; ``is_there``: its file has it still.

    ``reason`` is what residents read of a date that was taken away: what they read then.
    """

    told: Occurrence
    announced: datetime
    changed: datetime
    sequence: int = 0
    is_there: bool = True
    is_called_off: bool = False
    reason: str = ""
    announced_as: str = field(init=False)

    def __post_init__(self) -> None:
        """Keep how it was announced."""
        self.announced_as = self.told.status.value

    def change(
        self, key: Key, told: Occurrence, moment: datetime, places: Places, *, of_series: bool
    ) -> Iterator[Revision]:
        """Go on with what the next version says; yield the change of facts, if residents care.

        A date that is over before and after is corrected, and nobody has to hear of it.
        """
        before, after = self._facts(places), facts_of(told, places)
        was_over, is_over = self.told.is_over(moment), told.is_over(moment)
        came_back = self.is_called_off
        if before != after:
            self.sequence += 1
            if not (was_over and is_over):
                yield Revision(
                    moment=moment,
                    original_date=key,
                    before=None if came_back or was_over else before,
                    after=after,
                    reason=told.reason,
                    of_series=of_series,
                )
        if before != after or came_back or words_of(self.told) != words_of(told):
            self.changed = moment
        self.told, self.is_there, self.is_called_off = told, True, False

    def withdraw(
        self, key: Key, reason: str, moment: datetime, places: Places
    ) -> Iterator[Revision]:
        """Take the date away; yield that, unless it was over or called off already."""
        self.is_there, self.reason = False, reason
        if self.told.is_over(moment):
            return
        self.changed = moment
        if self.told.status is Status.CANCELLED:
            return
        self.is_called_off = True
        self.sequence += 1
        yield Revision(
            moment=moment,
            original_date=key,
            before=facts_of(self.told, places),
            after=None,
            reason=reason,
            of_series=key is not None,
        )

    def _facts(self, places: Places) -> Facts:
        """Return what residents read now: what was taken away is off."""
        facts = facts_of(self.told, places)
        return replace(facts, status=Status.CANCELLED.value) if self.is_called_off else facts

    def history(self, key: Key) -> DateHistory:
        """Return the date's own history."""
        return DateHistory(
            original_date=key,
            announced=self.announced,
            changed=self.changed,
            sequence=self.sequence,
            announced_as=self.announced_as,
        )
