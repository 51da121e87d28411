"""What the numbers say of whom events reach: sentences for staff, each true of its tally."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from community.core.english import language_name
from community.core.program import Program
from community.core.wording import day_words
from community.outreach.fair_hours import FEWEST_DATES, sentences_on_hours
from community.outreach.tally import Tally, counts, held, place_of

#: After so many days at no event, a program is told; after so many, a recap is missing.
FORGOTTEN_DAYS, RECAP_DAYS = 90, 14


class Topic(StrEnum):
    """What a sentence is about."""

    HOURS = "Days and hours"
    PLACES = "Places"
    LANGUAGES = "Languages"
    PROGRAMS = "Programs"
    RECAPS = "Recaps"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is so, and what is planned about it."""

    topic: Topic
    text: str


def statements(tally: Tally, languages: Iterable[str] = ()) -> tuple[Statement, ...]:
    """Return what the numbers say; ``languages`` are the site's further ones, by code."""
    told = {
        Topic.HOURS: sentences_on_hours(tally),
        Topic.PLACES: _on_places(tally),
        Topic.LANGUAGES: _on_languages(tally, languages),
        Topic.PROGRAMS: _on_programs(tally),
        Topic.RECAPS: _on_recaps(tally),
    }
    return tuple(
        Statement(topic=topic, text=text) for topic, texts in told.items() for text in texts
    )


def _on_places(tally: Tally) -> Iterator[str]:
    """Yield where one half or more were at one place, and places of the files without any."""
    total = len(tally.held)
    if total >= FEWEST_DATES:
        place, number = counts(tally.held, place_of).most_common(1)[0]
        if 2 * number >= total:
            yield f"{number} of {total} events were at {place}."
    used = {place_of(each) for each in (*tally.held, *tally.planned)}
    for venue in tally.calendar.catalog.venues:
        if venue.name not in used:
            yield f"No event at {venue.name} since {day_words(tally.since)}; none is planned."


def _on_languages(tally: Tally, languages: Iterable[str]) -> Iterator[str]:
    for code in languages if tally.held else ():
        number = sum(code in each.event.languages for each in tally.held)
        many = number or "None"
        yield f"{many} of {len(tally.held)} events offered {language_name(code)}."


def _on_programs(tally: Tally) -> Iterator[str]:
    """Yield the programs that no event belonged to or featured in the last 90 days."""
    for program in tally.calendar.catalog.programs:
        last = next(reversed(held(tally.calendar.featuring(program))), None)
        days = (tally.as_of.date() - last.starts.date()).days if last else 0
        if last is None:
            yield f"No event featured {program.title} yet. {_next(program, tally)}"
        elif days >= FORGOTTEN_DAYS:
            ago = f"{days} days ago, on {day_words(last.starts)}"
            yield f"{program.title} was last featured {ago}. {_next(program, tally)}"


def _next(program: Program, tally: Tally) -> str:
    planned = {each.id for each in tally.planned}
    dates = tally.calendar.featuring(program).upcoming
    following = next((each for each in dates if each.id in planned), None)
    if following is None:
        return "None is planned."
    return f"Next: “{following.title}” on {day_words(following.starts)}."


def _on_recaps(tally: Tally) -> Iterator[str]:
    for each in tally.held:
        if each.recap is None and (tally.as_of - each.ends_at_latest).days >= RECAP_DAYS:
            yield f"No recap yet: “{each.title}” on {day_words(each.starts)}."
