"""The whole history of one event, from what residents could see of it, moment by moment."""

from collections.abc import Iterable
from dataclasses import field
from datetime import datetime

from community.core.event import Status, Withdrawn
from community.core.history import DateHistory, History, Revision
from community.core.language import message
from community.core.values import dataclass
from community.intake.record.dates import Key, dates_of, is_own_change, with_keys_of
from community.intake.record.places import Places
from community.intake.record.states import State
from community.intake.record.track import Track
from community.intake.record.version import Plan

#: What residents read of a date that its file has no more, and of a file that is gone or hidden.
DATE_GONE = message("This date was taken off the calendar.")
EVENT_GONE = message("This event was taken off the calendar.")


@dataclass(slots=True, kw_only=True)
class Telling:
    """``shown`` is the last state that was public; ``is_shown``: it is public still.

    ``since`` is when the dates began to follow from the plan that they follow from.
    """

    shown: State
    places: Places
    announced: datetime
    changed: datetime
    modified: datetime
    since: datetime
    announced_as: str
    is_shown: bool = True
    tracks: dict[Key, Track] = field(default_factory=dict)
    revisions: list[Revision] = field(default_factory=list)

    @classmethod
    def of(cls, states: Iterable[State], places: Places) -> "Telling | None":
        """Go through all states, which begin with a public one; None where there is none."""
        telling: Telling | None = None
        for state in states:
            if telling is None:
                telling = cls._begun(state, places)
            elif state.version is None:
                telling.hide(state.moment)
            else:
                telling.go_on(state)
        return telling

    @classmethod
    def _begun(cls, state: State, places: Places) -> "Telling":
        moment = state.moment
        return cls(
            shown=state,
            places=places,
            announced=moment,
            changed=moment,
            modified=moment,
            since=moment,
            announced_as=state.version.plan.status.value
            if state.version and state.version.plan
            else "",
        )

    @property
    def plan(self) -> Plan:
        """Return what the dates follow from."""
        version = self.shown.version
        if version is None or version.plan is None:
            raise LookupError(f"{self.shown.path} is no event")
        return version.plan

    def history(self, now: datetime) -> History:
        """Return the history of the event and of its dates."""
        if self.since > self.announced and self.is_shown:
            self._announce(self.plan, now)
        single = None if self.plan.schedule.is_series else self.tracks.get(None)
        if single:
            self.modified = max(self.modified, single.changed)
        moments = {revision.moment for revision in self.revisions}
        return History(
            announced=self.announced,
            changed=max(self.changed, self.modified),
            sequence=single.sequence if single else len(moments),
            revisions=tuple(self.revisions),
            modified=None if self.modified == self.changed else self.modified,
            dates=self._own_histories(),
            announced_as=self.announced_as,
        )

    def withdrawn(self, now: datetime) -> tuple[Withdrawn, ...]:
        """Return the dates that residents were told of and that are gone, until they are over."""
        planned = {t.told.original_date for t in self.tracks.values() if t.is_there}
        gone = (
            _withdrawn(key, track, self.places)
            for key, track in self.tracks.items()
            if not track.is_there and not track.told.is_over(now)
        )
        kept = {each.original_date: each for each in gone if each.original_date not in planned}
        return tuple(kept[original] for original in sorted(kept))

    def hide(self, moment: datetime) -> None:
        """Go on without a version: all told dates are off, and say no more of the file's text."""
        if not self.is_shown:
            return
        self._announce(self.plan, moment)
        self.is_shown = False
        self.changed = self.modified = moment
        for key, track in self.tracks.items():
            if track.is_there:
                self.revisions.extend(track.withdraw(key, EVENT_GONE, moment, self.places))

    def go_on(self, state: State) -> None:
        """Go on with the next version that residents could see."""
        before, self.shown = self.shown, state
        moment = state.moment
        if (before.blob, before.slug) != (state.blob, state.slug) or not self.is_shown:
            self.changed = moment
        if _wording(before) != _wording(state) or not self.is_shown:
            self.modified = moment
        plan_before = before.version.plan if before.version else None
        if plan_before != self.plan or not self.is_shown:
            if plan_before and self.is_shown:
                self._announce(plan_before, moment)
            self._compare(plan_before or self.plan, moment)
            self.since = moment
        self.is_shown = True

    def _compare(self, before: Plan, moment: datetime) -> None:
        """Hold what was told of each date against what is told now."""
        plan = self.plan
        new = dates_of(plan, moment)
        known = {key: track.told for key, track in self.tracks.items()}
        for old_key, new_key in with_keys_of(known, plan).items():
            if new_key in new and new_key not in self.tracks:
                self.tracks[new_key] = self.tracks.pop(old_key)
        for key, track in self.tracks.items():
            if key in new:
                of_series = key is not None and not is_own_change(before, plan, key)
                changes = track.change(key, new[key], moment, self.places, of_series=of_series)
                self.revisions.extend(changes)
            elif track.is_there:
                self.revisions.extend(track.withdraw(key, DATE_GONE, moment, self.places))
        for key, told in new.items():
            if key not in self.tracks:
                self.tracks[key] = Track(told=told, announced=moment, changed=moment)

    def _announce(self, plan: Plan, moment: datetime) -> None:
        """Add the dates that the plan has told residents of since it began to be told."""
        if None in self.tracks and not plan.schedule.is_series:
            return
        for key, told in dates_of(plan, moment).items():
            if key not in self.tracks:
                self.tracks[key] = Track(told=told, announced=self.since, changed=self.since)

    def _own_histories(self) -> tuple[DateHistory, ...]:
        """Return those that differ from what is said of all dates."""
        if self.tracks.keys() <= {None}:
            return ()
        own = (
            track.history(key)
            for key, track in sorted(self.tracks.items(), key=_place_of_key)
            if track.sequence or track.announced != self.announced or track.changed > self.modified
        )
        return tuple(own)


def _place_of_key(entry: tuple[Key, Track]) -> tuple[bool, str]:
    return entry[0] is not None, str(entry[0])


def _wording(state: State) -> tuple[str, str]:
    return state.slug, state.version.wording if state.version else ""


def _withdrawn(key: Key, track: Track, places: Places) -> Withdrawn:
    told = track.told
    own_reason = told.reason if told.status is Status.CANCELLED else ""
    return Withdrawn(
        original_date=told.original_date,
        of_series=key is not None,
        starts=told.starts,
        ends=told.ends,
        all_day=told.all_day,
        title=told.title,
        reason=own_reason or track.reason,
        venue=places.now(told.venue),
        online=told.online,
    )
