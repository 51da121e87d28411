"""Text against facts: a weekday, date or time in the words that is not the one of the schedule.

Whatever could be meant otherwise is left alone, for advice that is often wrong is not read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from community.advice.finding import Finding
from community.advice.languages import TEXT_LANGUAGES, TextLanguage
from community.advice.statements import (
    StatedDate,
    stated_dates,
    stated_times,
    stated_weekdays,
)
from community.core.calendar import Calendar
from community.core.event import Event
from community.core.occurrence import Occurrence
from community.core.wording import clock_words, day_words

#: A date without a year is of a year near the event's.
_YEARS_AROUND = (-1, 0, 1)

#: A title's time is that of the event behind these; elsewhere it may be that of the last call.
_BEFORE_TIME = re.compile(r"(?:\b(?:at|from|a\s+las?|de|desde)|[,@(])\s*$", re.IGNORECASE)

#: So long before the start doors open.
_DOORS = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """One text of a file: ``key`` is where it stands, ``""`` the text below the header."""

    path: str
    text: str
    language: TextLanguage
    key: str = ""
    line: int = 1


def text_and_facts(calendar: Calendar) -> Iterator[Finding]:
    """Yield what an event's words say of days and times and its schedule does not."""
    known = {each.starts.date() for each in calendar.occurrences}
    for event in calendar.catalog.events:
        dates = calendar.of_event(event).occurrences
        if dates:
            facts = _Facts(event=event, dates=dates, known=known)
            for passage in _passages(event):
                yield from _in_passage(passage, facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """``known`` are the days of all events, which a text may speak of."""

    event: Event
    dates: tuple[Occurrence, ...]
    known: set[date]

    def on(self, said: StatedDate) -> list[Occurrence]:
        """Return the dates of the event that a date in the text may mean."""
        return [
            each
            for each in self.dates
            if (each.starts.month, each.starts.day) == (said.month, said.day)
            and said.year in {None, each.starts.year}
        ]

    def speaks_of(self, day: date) -> bool:
        """Tell whether the day is one that the file or the calendar knows otherwise."""
        own = {each.original_date for each in self.dates} | {
            each.moved_from.date() for each in self.dates if each.moved_from
        }
        due = {_day(deadline.when) for deadline in self.event.deadlines}
        return day in own | due | self.known

    @property
    def years(self) -> set[int]:
        """Return the years of the event's dates."""
        return {each.starts.year for each in self.dates}


def _day(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when


def _passages(event: Event) -> Iterator[_Passage]:
    english = TEXT_LANGUAGES["en"]
    for key in ("title", "summary", "bring", "weather", "audience"):
        yield _Passage(path=event.path, text=getattr(event, key), language=english, key=key)
    yield _Passage(
        path=event.path, text=event.body.markdown, language=english, line=event.body.line
    )
    for words in event.translations:
        language = TEXT_LANGUAGES.get(words.language.partition("-")[0])
        if language is None:
            continue
        for key in ("title", "summary", "bring", "weather", "audience"):
            text = str(words.word(key) or "")
            yield _Passage(path=words.path, text=text, language=language, key=key)
        body = words.body
        yield _Passage(path=words.path, text=body.markdown, language=language, line=body.line)


def _in_passage(passage: _Passage, facts: _Facts) -> Iterator[Finding]:
    for said in stated_dates(passage.text, passage.language):
        if finding := _about_date(said, passage, facts):
            yield finding
    if passage.key == "title":
        yield from _in_title(passage, facts)


def _about_date(said: StatedDate, passage: _Passage, facts: _Facts) -> Finding | None:
    """Hold one date against the calendar: its weekday, its time, whether it is a date at all."""
    years = {said.year} if said.year else {y + n for y in facts.years for n in _YEARS_AROUND}
    days = [day for year in sorted(years) if (day := said.in_year(year))]
    if not days:
        hint = "Write a day that the month has"
        return _finding(passage, said.position, f"'{said.written}' is no day", hint)
    own = facts.on(said)
    if said.weekday is not None:
        meant = [each.starts.date() for each in own] or days
        if said.weekday not in {day.weekday() for day in meant}:
            right = day_words(meant[0], year=bool(said.year) or not own)
            message = f"'{said.written}' does not fit: it is {right}"
            return _finding(passage, said.position, message, "Mend the weekday or the date")
    if own and said.time is not None and not any(_covers(each, said) for each in own):
        message = f"'{said.written}' has another time here than in the schedule"
        hint = f"The schedule says {clock_words(own[0].starts)}; mend the text or the schedule"
        return _finding(passage, said.position, message, hint)
    if said.is_held and not own and not any(facts.speaks_of(day) for day in days):
        near = min((each.starts.date() for each in facts.dates), key=lambda day: abs(day - days[0]))
        message = f"the text says that it is on '{said.written}', the schedule does not"
        hint = f"The nearest date is {day_words(near)}; mend the text or the schedule"
        return _finding(passage, said.position, message, hint)
    return None


def _covers(occurrence: Occurrence, said: StatedDate) -> bool:
    """Tell whether a time said with a date is within the event, or doors open then."""
    if occurrence.all_day or said.time is None:
        return True
    moment = datetime.combine(occurrence.starts.date(), said.time)
    starts = occurrence.starts.replace(tzinfo=None)
    ends = occurrence.ends_at_latest.astimezone(occurrence.starts.tzinfo).replace(tzinfo=None)
    is_close = timedelta() < starts - moment <= _DOORS or starts <= moment <= ends
    return is_close or occurrence.starts.date() != ends.date()


def _in_title(passage: _Passage, facts: _Facts) -> Iterator[Finding]:
    """Hold a weekday or a time alone in a title against all dates of the event."""
    in_dates = [said.position for said in stated_dates(passage.text, passage.language)]
    weekdays = {each.starts.weekday() for each in facts.dates}
    weekdays |= {each.original_date.weekday() for each in facts.dates}
    said_days = stated_weekdays(passage.text, passage.language)
    if said_days and not in_dates and not any(said.value in weekdays for said in said_days):
        first = facts.dates[0].starts
        yield _finding(
            passage,
            said_days[0].position,
            f"the title says '{said_days[0].written}', and no date is one",
            f"The first date is {day_words(first)}; mend the title or the schedule",
        )
    times = [
        said
        for said in stated_times(passage.text, passage.language)
        if _BEFORE_TIME.search(passage.text[: said.position])
    ]
    starts = [each.starts for each in facts.dates if not each.all_day]
    ends = [each.ends for each in facts.dates if each.ends]
    right = {moment.time() for moment in (*starts, *ends)}
    if times and starts and not in_dates and not any(said.value in right for said in times):
        yield _finding(
            passage,
            times[0].position,
            f"the title says '{times[0].written}', and no date is at that time",
            f"The schedule says {clock_words(starts[0])}; mend the title or the schedule",
        )


def _finding(passage: _Passage, position: int, message: str, hint: str) -> Finding:
    before = passage.text[:position]
    return Finding(
        path=passage.path,
        rule="text-and-facts",
        message=message,
        hint=hint,
        key=passage.key,
        line=passage.line + before.count("\n"),
        column=position - before.rfind("\n"),
    )
