"""Tables of the report: how many dates by hour, weekday, place, city, language and program."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from community.core.english import WEEKDAYS, language_name
from community.core.occurrence import Occurrence
from community.outreach.tally import Part, Tally, city_of, part_of, place_of, weekday_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """How many dates of one name were held and are planned."""

    name: str
    held: int
    planned: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountTable:
    """One table; ``caption`` says how its rows are counted, ``heading`` what they are."""

    title: str
    heading: str
    caption: str
    rows: tuple[CountRow, ...]


def count_tables(tally: Tally) -> tuple[CountTable, ...]:
    """Return the tables, each with a row for every name that has a date; none without rows."""
    catalog = tally.calendar.catalog
    begins = "Each event counts once, when it begins"
    several = "An event counts in each that it has"
    parts = [part.value.capitalize() for part in Part]
    programs = [program.title for program in catalog.programs]
    tables = (
        _table(tally, ("Part of the day", begins), lambda e: [part_of(e).capitalize()], parts),
        _table(tally, ("Weekday", begins), lambda e: [WEEKDAYS[weekday_of(e)]], WEEKDAYS),
        _table(tally, ("Place", "Each event counts once"), lambda e: [place_of(e)]),
        _table(tally, ("City", "Each event counts once, if its place has a city"), _cities),
        _table(tally, ("Language", several), _languages),
        _table(
            tally,
            ("Program", "Those that own an event, or are featured there"),
            _programs,
            programs,
        ),
    )
    return tuple(table for table in tables if table.rows)


def _table(
    tally: Tally,
    words: tuple[str, str],
    names_of: Callable[[Occurrence], Iterable[str]],
    always: Iterable[str] = (),
) -> CountTable:
    """Return one table: names that are ``always`` there in their order, the others by number."""
    held = [name for each in tally.held for name in names_of(each)]
    planned = [name for each in tally.planned for name in names_of(each)]
    order = list(always) or sorted({*held, *planned}, key=lambda name: (-held.count(name), name))
    heading, caption = words
    return CountTable(
        title=f"By {heading[0].lower()}{heading[1:]}",
        heading=heading,
        caption=caption,
        rows=tuple(
            CountRow(name=name, held=held.count(name), planned=planned.count(name))
            for name in order
        ),
    )


def _cities(occurrence: Occurrence) -> list[str]:
    return [city_of(occurrence)] if city_of(occurrence) else []


def _languages(occurrence: Occurrence) -> list[str]:
    return [language_name(code) for code in occurrence.event.languages]


def _programs(occurrence: Occurrence) -> set[str]:
    return {program.title for program in (*occurrence.event.programs, *occurrence.event.features)}
