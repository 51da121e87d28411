"""Count what the rule ``text-and-facts`` says of real events: ``text_facts.py FOLDER [NUMBER]``.

The folder, which may be of another project, holds ``.ics`` files. Each event is a title, a
description and a schedule that somebody really published together. What the rule says of them is
printed with the words around it, for a person to judge: nobody else knows which alarm is false.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parents[1] / "plugins"))

from icalendar import Calendar as Feed
from icalendar import Component

from community.advice.text_facts import text_and_facts
from community.core.body import Body
from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.event import Event
from community.core.history import History
from community.core.schedule import Length, Schedule

_ZONE = ZoneInfo("America/Los_Angeles")
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_AROUND = 70


def main(folder: Path, number: int) -> None:
    """Print every finding on up to ``number`` events, then the counts."""
    events: list[Event] = []
    for event in _events(folder):
        if len(events) == number:
            break
        events.append(event)
    found = [each for event in events for each in _findings(event)]
    texts = sum(bool(event.body.markdown) for event in events)
    print(*found, sep="\n")
    print(f"{len(events)} events, {texts} with a description: {len(found)} findings")


def _findings(event: Event) -> Iterator[str]:
    calendar = Calendar.of(Catalog(events=(event,)), as_of=_NOW)
    for each in text_and_facts(calendar):
        lines = (each.key and event.title) or event.body.markdown.split("\n")[each.line - 1]
        start = 0 if each.key else max(0, each.column - _AROUND)
        words = " ".join(lines[start : each.column + _AROUND].split())
        yield f"{event.schedule.start:%a %Y-%m-%d %H:%M} | {event.title} | {each.message} | {words}"


def _events(folder: Path) -> Iterator[Event]:
    """Yield events with a description, each text once, a few of each file."""
    seen = set()
    for file in sorted(folder.rglob("*.ics")):
        for number, component in enumerate(_components(file)):
            text = str(component.get("DESCRIPTION", ""))
            start = component.get("DTSTART")
            if not text or text in seen or start is None or not _is_told(component, start.dt):
                continue
            seen.add(text)
            yield _event(component, start.dt, text, f"{file.stem}-{number}")


def _is_told(component: Component, start: date | datetime) -> bool:
    """Tell whether the clock on the wall is known: a moment in UTC does not tell it."""
    is_universal = isinstance(start, datetime) and start.tzname() in {"UTC", "Z"}
    return "RRULE" not in component and not is_universal


def _components(file: Path) -> list[Component]:
    try:
        return list(Feed.from_ical(file.read_bytes()).walk("VEVENT"))
    except ValueError:
        return []


def _event(component: Component, start: date | datetime, text: str, slug: str) -> Event:
    all_day = not isinstance(start, datetime)
    zone = _ZONE
    if isinstance(start, datetime):
        zone = start.tzinfo if isinstance(start.tzinfo, ZoneInfo) else _ZONE
        local = start.astimezone(zone) if start.tzinfo else start
        naive = local.replace(tzinfo=None)
    else:
        naive = datetime.combine(start, datetime.min.time())
    end = component.get("DTEND")
    length = end.dt - start if end is not None else timedelta()
    return Event(
        slug=slug,
        path=slug,
        title=str(component.get("SUMMARY", "")),
        schedule=Schedule(
            start=naive,
            zone=zone,
            all_day=all_day,
            length=Length(wall=length) if length > timedelta() else None,
        ),
        history=History(announced=_NOW, changed=_NOW),
        body=Body(markdown=text),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2000)
