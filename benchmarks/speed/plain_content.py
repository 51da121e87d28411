"""The corpus as files of a plain generator: a date a file, all facts at its head.

Plain Pelican and Hugo know no events. What a series repeats is spelled out for them, and so are the
names of places, for neither has to find anything out: what is measured is how they make pages.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from speed.corpus import ZONE, Corpus, Event, Happening

#: The keys and values at the head of a file.
Header = Mapping[str, object]


def event_headers(corpus: Corpus) -> Iterator[tuple[Event, Header]]:
    """Yield each event with what stands at the head of its file; of a series, its first date."""
    for event in corpus.events:
        header = _facts(event, event.dates[0]) | {"slug": event.slug, "path": event.path}
        if event.repeat:
            ends = event.dates[-1].ends.replace(tzinfo=ZONE)
            header |= {"repeat": event.repeat, "ends_at": int(ends.timestamp()), "off": False}
        else:
            header |= {"happening": True}
        yield event, header


def date_headers(corpus: Corpus) -> Iterator[tuple[Event, Header]]:
    """Yield the dates of each series."""
    for event in corpus.events:
        for each in event.dates if event.repeat else ():
            own = {"slug": f"{event.slug}-{each.starts:%Y-%m-%d}", "path": event.path_of(each)}
            yield event, _facts(event, each) | own | {"happening": True, "series": event.slug}


def _facts(event: Event, each: Happening) -> dict[str, object]:
    """Return the facts of one date; moments with their distance from UTC."""
    facts: dict[str, object] = {
        "title": event.title,
        "summary": event.summary,
        "date": _local(each.starts),
        "ends": _local(each.ends),
        "ends_at": int(each.ends.replace(tzinfo=ZONE).timestamp()),
        "program": event.program.slug,
        "program_title": event.program.title,
        "place": event.place.slug,
        "place_name": event.place.name,
        "street": event.place.street,
        "off": each.is_off,
        "announced": event.announced.isoformat(),
    }
    if event.moved_from:
        facts["moved_from"] = _local(event.moved_from)
    if event.changed:
        facts["changed"] = event.changed.isoformat()
    if event.reason and (each.is_off or event.moved_from):
        facts["reason"] = event.reason
    return facts


def _local(moment: datetime) -> str:
    return moment.replace(tzinfo=ZONE).isoformat()


def months_of(corpus: Corpus) -> tuple[str, ...]:
    """Return the months that have dates, such as ``2027-03``, in order."""
    return tuple(sorted({f"{each.starts:%Y-%m}" for _, each in corpus.dates}))


def written(value: object) -> str:
    """Return a value as YAML and JSON both have it."""
    return json.dumps(value, ensure_ascii=False)


def write(path: Path, text: str) -> None:
    """Write a file of a new site, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
