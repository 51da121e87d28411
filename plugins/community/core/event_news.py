"""The news of one event: that it is announced, moved, called off, back on, changed as a series."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime

from community.core.addresses import event_path, occurrence_path
from community.core.announcement import Announcement
from community.core.event import Event, Status
from community.core.identity import OccurrenceId, key_of
from community.core.language import gettext, message
from community.core.occurrence import Occurrence
from community.core.phrases import rule_words
from community.core.place import Venue
from community.core.titles import title_with_status
from community.core.turns import Turn, turn_of_status, turns_of
from community.core.values import dataclass
from community.core.wording import day_words, series_words, start_words

_TITLES = {
    Turn.MOVED: message("Moved: %(title)s"),
    Turn.RESTORED: message("Takes place after all: %(title)s"),
    Turn.CHANGED: message("Changed: %(title)s"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _News:
    """What became news, before it is in words; ``original`` as in ``OccurrenceId``.

    ``start`` is where it moved to, if that is what happened to one date.
    """

    moment: datetime
    turn: Turn | None
    id: OccurrenceId
    start: datetime | None = None

    @property
    def name(self) -> str:
        """Return the identity of the news, were there no other of its kind."""
        if self.turn is Turn.MOVED and self.start:
            return _moved(self.id, self.start)
        again = f":{_second(self.moment)}" if self.turn in {Turn.MOVED, Turn.CHANGED} else ""
        return f"{self.id}:{self.turn or 'announced'}{again}"


def news_of_event(dates: tuple[Occurrence, ...]) -> Iterator[Announcement]:
    """Yield the news of one event; what comes again has the moment in its identity.

    That a date is back where it was first is always news that come again.
    """
    event = dates[0].event
    shown = {occurrence.id: occurrence for occurrence in dates}
    told = set(_first_starts(event))
    for news in sorted((*_beginnings(dates), *_turns(event)), key=lambda news: news.moment):
        name = news.name if news.name not in told else f"{news.name}:{_second(news.moment)}"
        told.add(name)
        if news.id.original is None:
            yield _of_event(dates, news, name)
        elif news.id in shown:
            yield _of_date(shown[news.id], news, name)


def series_words_from(first: Occurrence) -> str:
    """Return ``first Monday of each month at 6 p.m., from Monday, July 7, 2014``."""
    schedule = first.event.schedule
    has_words = schedule.rule is not None and rule_words(schedule.rule) is not None
    start = day_words(first.starts) if has_words else start_words(first)
    return gettext("%(phrase)s, from %(day)s", phrase=series_words(schedule), day=start)


def _beginnings(dates: tuple[Occurrence, ...]) -> Iterator[_News]:
    """Yield what was told with the announcement.

    What was called off before anybody heard of it is news once.
    """
    event = dates[0].event
    off = turn_of_status(event.history.announced_as or event.status)
    yield _News(moment=event.history.announced, turn=off, id=_id(event))
    for occurrence in dates:
        turn = _own_beginning(occurrence) if occurrence.is_of_series else None
        if turn and turn is not off:
            told = occurrence.history.announced
            yield _News(moment=told, turn=turn, id=occurrence.id, start=occurrence.starts)


def _own_beginning(occurrence: Occurrence) -> Turn | None:
    """Return how one date of a series was off, or had moved already, when it was announced."""
    history = occurrence.history
    if off := turn_of_status(history.announced_as or occurrence.status):
        return off
    return Turn.MOVED if occurrence.moved_from and not history.revisions else None


def _turns(event: Event) -> Iterator[_News]:
    """Yield what changed since: what happened to a whole series at once, once.

    A single date that a series lost, or got back, is news of that date.
    """
    turns = tuple(turns_of(event.history.revisions))
    lost = Counter(r.moment for r, _ in turns if r.of_series and r.after is None)
    found = Counter(r.moment for r, _ in turns if r.of_series and r.before is None)
    whole: dict[tuple[datetime, Turn], None] = {}
    for revision, turn in turns:
        moment, after = revision.moment, revision.after
        is_lost, is_back = after is None, revision.before is None
        is_alone = (is_lost and lost[moment] == 1) or (is_back and found[moment] == 1)
        if revision.of_series and not is_alone:
            whole[moment, turn if after else Turn.CHANGED] = None
        else:
            start = after.starts if after else None
            id_ = _id(event, revision.original_date)
            yield _News(moment=moment, turn=turn, id=id_, start=start)
    for moment, turn in whole:
        yield _News(moment=moment, turn=turn, id=_id(event))


def _first_starts(event: Event) -> Iterator[str]:
    """Yield how news would be named that a date is back where it was announced first."""
    seen: set[date | None] = set()
    for revision in event.history.revisions:
        if revision.before and revision.original_date not in seen:
            yield _moved(_id(event, revision.original_date), revision.before.starts)
        seen.add(revision.original_date)


def _of_event(dates: tuple[Occurrence, ...], news: _News, name: str) -> Announcement:
    event = dates[0].event
    kept = tuple(each for each in dates if not each.is_withdrawn) or dates
    words = series_words_from(kept[0]) if event.schedule.is_series else start_words(kept[0])
    here = sum(each.venue == event.venue for each in kept)
    title = _with_place(event.title, event.venue) if 2 * here > len(kept) else event.title
    return Announcement(
        id=name,
        title=_titled(f"{title}, {words}", event.status, news.turn),
        path=event_path(event),
        published=news.moment,
        about=event,
        dates=kept,
        is_series=event.schedule.is_series,
    )


def _of_date(occurrence: Occurrence, news: _News, name: str) -> Announcement:
    title = f"{_with_place(occurrence.title, occurrence.venue)}, {start_words(occurrence)}"
    return Announcement(
        id=name,
        title=_titled(title, occurrence.status, news.turn),
        path=occurrence_path(occurrence),
        published=news.moment,
        about=occurrence.event,
        dates=(occurrence,),
    )


def _titled(title: str, status: Status, turn: Turn | None) -> str:
    """Return the title with what is true now: that it is off, else what has happened."""
    if status.is_off:
        return title_with_status(title, status)
    return gettext(_TITLES[turn], title=title) if turn in _TITLES else title


def _id(event: Event, original: date | None = None) -> OccurrenceId:
    return OccurrenceId(key=key_of(event.first_slug), original=original)


def _moved(id_: OccurrenceId, start: datetime) -> str:
    return f"{id_}:moved:{start:%Y%m%dT%H%M}"


def _second(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _with_place(title: str, venue: Venue | None) -> str:
    """Return ``Coffee with a Cop at the library``; a place that the title names is said once."""
    if (venue.name if venue else gettext("online")).casefold() in title.casefold():
        return title
    if venue is None:
        return gettext("%(title)s online", title=title)
    return gettext("%(title)s at %(place)s", title=title, place=venue.name)
