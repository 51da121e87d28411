"""What every builder has to make of a corpus: the addresses that are compared, and their facts.

Paths are from the root of the site. What a page lists is what it has to lead to at least; news and
the calendar hold exactly what is expected.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from dateutil.relativedelta import relativedelta

from speed.corpus import Corpus, Event, Happening

#: How many coming dates the home page and the list of events lead to; how many coming and how many
#: past ones a program or a venue does.
ON_HOME, COMING, THERE = 16, 24, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a calendar entry, or the data of a page, says of one date (naive, local)."""

    title: str
    starts: datetime
    is_off: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: words of its heading and its text, what it leads to, and the date it is about.

    ``moved_from`` is where that date was before; ``is_series`` says that it is the first of some.
    """

    path: str
    heading: str = ""
    words: str = ""
    links: frozenset[str] = frozenset()
    about: Facts | None = None
    moved_from: datetime | None = None
    is_series: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """All of it: pages, the file of each event and date by its path, the feeds."""

    pages: tuple[Page, ...]
    files: dict[str, Facts]
    calendar: Counter[Facts]
    news: Counter[str]

    @property
    def count(self) -> int:
        """Return how many files there are, with the calendar, the news and the sitemap."""
        return len(self.pages) + len(self.files) + 3


def expected_of(corpus: Corpus) -> Expected:
    """Return what a builder has to make of this corpus on its day."""
    since = year_before(corpus.as_of).replace(tzinfo=None)
    return Expected(
        pages=(*_lists(corpus), *_archive(corpus), *_places(corpus), *_events(corpus)),
        files=dict(_files(corpus)),
        calendar=Counter(_facts(e, each) for e, each in corpus.dates if each.starts >= since),
        news=Counter(_news(corpus)),
    )


def year_before(moment: datetime) -> datetime:
    """Return from when on dates are in the calendar, and announcements are news."""
    return moment + relativedelta(years=-1)


def _facts(event: Event, each: Happening) -> Facts:
    return Facts(title=event.title, starts=each.starts, is_off=each.is_off)


def _links(dates: Iterable[tuple[Event, Happening]]) -> frozenset[str]:
    return frozenset(event.path_of(each) for event, each in dates)


def _lists(corpus: Corpus) -> Iterator[Page]:
    coming = list(corpus.coming)
    programs = frozenset(program.path for program in corpus.programs)
    yield Page(path="", links=_links(coming[:ON_HOME]) | programs)
    yield Page(path="events/", links=_links(coming[:COMING]))
    yield Page(path="programs/", links=programs)


def _archive(corpus: Corpus) -> Iterator[Page]:
    months: dict[tuple[int, int], list[tuple[Event, Happening]]] = {}
    for event, each in corpus.dates:
        months.setdefault((each.starts.year, each.starts.month), []).append((event, each))
    for (year, month), dates in months.items():
        yield Page(path=f"events/{year}/{month:02}/", heading=str(year), links=_links(dates))
    for year in {year for year, _ in months}:
        dates = [pair for (of, _), found in months.items() if of == year for pair in found]
        yield Page(path=f"events/{year}/", heading=str(year), links=_links(dates))


def _places(corpus: Corpus) -> Iterator[Page]:
    """Yield programs and venues: some coming dates, and some that are over."""
    found: dict[str, list[tuple[Event, Happening]]] = {}
    for event, each in corpus.dates:
        found.setdefault(event.program.path, []).append((event, each))
        found.setdefault(event.place.path, []).append((event, each))
    for program in corpus.programs:
        dates = _coming_and_past(corpus, found.get(program.path, []))
        words = first_words(program.body)
        yield Page(path=program.path, heading=program.title, words=words, links=_links(dates))
    for place in corpus.places:
        dates = _coming_and_past(corpus, found.get(place.path, []))
        yield Page(path=place.path, heading=place.name, words=place.street, links=_links(dates))


def _coming_and_past(
    corpus: Corpus, dates: list[tuple[Event, Happening]]
) -> list[tuple[Event, Happening]]:
    past = [pair for pair in dates if pair[1].is_over(corpus.as_of)]
    coming = [pair for pair in dates if not pair[1].is_over(corpus.as_of)]
    return coming[:THERE] + past[-THERE:]


def _events(corpus: Corpus) -> Iterator[Page]:
    for event in corpus.events:
        words = first_words(event.body)
        if event.repeat:
            coming = [(event, each) for each in event.dates if not each.is_over(corpus.as_of)]
            yield Page(
                path=event.path,
                heading=event.title,
                words=words,
                links=_links(coming) | {event.program.path, event.place.path},
                about=_facts(event, event.dates[0]),
                is_series=True,
            )
        for each in event.dates:
            yield Page(
                path=event.path_of(each),
                heading=event.title,
                words=words,
                links=frozenset({event.program.path, event.place.path}),
                about=_facts(event, each),
                moved_from=event.moved_from,
            )


def _files(corpus: Corpus) -> Iterator[tuple[str, Facts]]:
    for event in corpus.events:
        for each in event.dates:
            yield f"{event.path_of(each)}event.ics", _facts(event, each)
        if event.repeat:
            yield f"{event.path}event.ics", _facts(event, shown_of(event, corpus.as_of))


def shown_of(event: Event, moment: datetime) -> Happening:
    """Return the date that the file of a series holds: the next one, else the last."""
    coming = [each for each in event.dates if not each.is_over(moment)]
    takes_place = [each for each in coming if not each.is_off]
    return next(iter((*takes_place, *coming)), event.dates[-1])


def _news(corpus: Corpus) -> Iterator[str]:
    """Yield the page of each piece of news: of a year, and of what is not over."""

    def is_kept(told: datetime, last: Happening) -> bool:
        return told > year_before(corpus.as_of) or not last.is_over(corpus.as_of)

    yield from (program.path for program in corpus.programs)
    for event in corpus.events:
        if is_kept(event.announced, event.dates[-1]):
            yield event.path
        if event.changed and is_kept(event.changed, event.dates[-1]):
            yield event.path
        for each in event.dates:
            if event.repeat and each.is_off and is_kept(event.announced, each):
                yield event.path_of(each)


def first_words(body: str) -> str:
    """Return the first sentence of a text, which has no Markdown in it."""
    return body.partition(".")[0]
