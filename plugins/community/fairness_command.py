"""What the task ``fairness`` does: who can come to events, in words here or as a page to print."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from community.command import Options, UsageError
from community.core.english import WEEKDAYS
from community.core.problem import ContentError
from community.core.wording import day_words
from community.intake.times.moments import read_date
from community.intake.unreadable import UnreadableError
from community.outreach.count_tables import count_tables
from community.outreach.fairness import Statement, statements
from community.outreach.heat_map import LEFT, SQUARE, When, heat_map, places_by_time
from community.outreach.tally import Part, Tally, part_of, weekday_of
from community.outreach_templates import filled_template
from community.public_site import PublicSite
from community.terminal import Terminal

DONE, WRONG = 0, 2

_FILE = "fairness.html"


def tell_fairness(
    root: Path, *, since: str, to: str, as_of: str, terminal: Terminal | None = None
) -> int:
    """Tell who can come to events; with ``to``, write the page into this folder as well."""
    teller = terminal or Terminal.here()
    try:
        options = Options.read(as_of=as_of, style="text")
        first = read_date(since) if since else None
        site = PublicSite.read(root, as_of=options.as_of)
        tally = _tally(site, first)
    except UnreadableError as error:
        teller.complain(f"--since: {error.message}. {error.hint}.")
        return WRONG
    except (UsageError, ContentError) as error:
        teller.complain(str(error))
        return WRONG
    found = statements(tally, site.department.languages[1:])
    teller.say("\n".join(_words(tally, found)))
    if to:
        file = root / to / _FILE
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_page(site, tally, found), "utf-8", newline="\n")
        teller.say(f"\nThe page to print: {file}")
    return DONE


def _tally(site: PublicSite, first: date | None) -> Tally:
    if first and first > site.as_of.date():
        raise UsageError(f"--since: {day_words(first)}, is still to come.")
    return Tally.of(site.calendar, since=first)


def _words(tally: Tally, found: Iterable[Statement]) -> Iterator[str]:
    """Yield the lines for the terminal: the numbers as a small table, then the sentences."""
    since, until = day_words(tally.since), day_words(tally.until)
    yield f"{len(tally.held)} held since {since}; {len(tally.planned)} planned until {until}."
    yield ""
    yield f"{'held + planned':16}" + "".join(f"{day[:3]:>8}" for day in WEEKDAYS)
    for part in Part:
        cells = (_cell(tally, part, day) for day in range(len(WEEKDAYS)))
        yield f"{part.capitalize():16}" + "".join(f"{cell:>8}" for cell in cells)
    for topic, texts in _by_topic(found):
        yield f"\n{topic}"
        yield from (f"- {text}" for text in texts)


def _cell(tally: Tally, part: Part, weekday: int) -> str:
    held, planned = (
        sum((part_of(each), weekday_of(each)) == (part, weekday) for each in dates)
        for dates in (tally.held, tally.planned)
    )
    return f"{held}+{planned}" if held or planned else "-"


def _by_topic(found: Iterable[Statement]) -> list[tuple[str, list[str]]]:
    grouped = groupby(found, key=lambda statement: statement.topic)
    return [(topic.value, [each.text for each in group]) for topic, group in grouped]


def _page(site: PublicSite, tally: Tally, found: Iterable[Statement]) -> str:
    return filled_template(
        _FILE,
        department=site.department.name,
        held=len(tally.held),
        planned=len(tally.planned),
        since=day_words(tally.since),
        today=day_words(tally.as_of),
        until=day_words(tally.until),
        topics=_by_topic(found),
        map=heat_map(tally),
        places=places_by_time(tally),
        times=[when.value for when in When],
        left=LEFT,
        square=SQUARE,
        tables=count_tables(tally),
    )
