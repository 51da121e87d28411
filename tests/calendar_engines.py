"""Calendars as other authors' programs read them: Home Assistant's ``ical`` and npm's ``ical.js``.

The first knows the zones by name, the second trusts the zones that the calendar defines.
"""

import atexit
import json
import shutil
import subprocess
import zoneinfo
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from fcntl import LOCK_EX, flock
from functools import cache
from pathlib import Path
from typing import Any

from ical.calendar_stream import CalendarStream
from ical.event import Event as IcalEvent

_FOLDER = Path(__file__).parent / "engines"


@dataclass(frozen=True, kw_only=True)
class ReadEvent:
    """What a program makes of a VEVENT: days are dates, moments are in UTC."""

    uid: str
    starts: date
    ends: date
    summary: str
    description: str
    location: str
    status: str
    sequence: int
    categories: tuple[str, ...]


def read_with_ical(calendar: bytes) -> list[ReadEvent]:
    """Read with the strict library of Home Assistant."""
    with _pinned_zones():
        (stream,) = CalendarStream.from_ics(calendar.decode()).calendars
    return [_from_ical(event) for event in stream.events]


@contextmanager
def _pinned_zones() -> Iterator[None]:
    """Let zones be those of the locked ``tzdata`` package, whichever the machine has of its own."""
    paths = zoneinfo.TZPATH
    try:
        zoneinfo.reset_tzpath(to=())
        zoneinfo.ZoneInfo.clear_cache()
        yield
    finally:
        zoneinfo.reset_tzpath(to=paths)
        zoneinfo.ZoneInfo.clear_cache()


def read_with_icaljs(calendar: bytes) -> list[ReadEvent]:
    """Read with the library of Thunderbird."""
    node = _node()
    assert node.stdin is not None
    assert node.stdout is not None
    node.stdin.write(f"{json.dumps(calendar.decode())}\n")
    node.stdin.flush()
    answer = json.loads(node.stdout.readline())
    assert "error" not in answer, answer["error"]
    return [_from_icaljs(event) for event in answer["events"]]


#: Every engine by its name, to read one calendar with all of them.
ENGINES: dict[str, Callable[[bytes], list[ReadEvent]]] = {
    "ical": read_with_ical,
    "ical.js": read_with_icaljs,
}


def _from_ical(event: IcalEvent) -> ReadEvent:
    return ReadEvent(
        uid=event.uid,
        starts=_in_utc(event.dtstart),
        ends=_in_utc(event.end),
        summary=event.summary or "",
        description=event.description or "",
        location=event.location or "",
        status=str(event.status.value if event.status else ""),
        sequence=event.sequence or 0,
        categories=tuple(event.categories),
    )


def _from_icaljs(event: dict[str, Any]) -> ReadEvent:
    starts, ends = _from_seconds(event["starts"]), _from_seconds(event["ends"])
    categories = tuple(event["categories"])
    return ReadEvent(**{**event, "starts": starts, "ends": ends, "categories": categories})


def _in_utc(moment: date | None) -> date:
    assert moment is not None
    if not isinstance(moment, datetime):
        return moment
    assert moment.tzinfo is not None, f"{moment} has no known zone"
    return moment.astimezone(UTC)


def _from_seconds(moment: str | float) -> date:
    if isinstance(moment, str):
        return date.fromisoformat(moment)
    return datetime.fromtimestamp(moment, UTC)


@cache
def _node() -> subprocess.Popen[str]:
    """Return the one process that reads every calendar of a test run."""
    install()
    command = ["node", "read_calendar.mjs"]
    pipe = subprocess.PIPE
    node = subprocess.Popen(command, cwd=_FOLDER, stdin=pipe, stdout=pipe, text=True)
    atexit.register(node.communicate)
    return node


def _is_installed() -> bool:
    """Tell whether what the lock file names is there: npm notes what it did beside it, later."""
    done = _FOLDER / "node_modules" / ".package-lock.json"
    lock = _FOLDER / "package-lock.json"
    return done.exists() and done.stat().st_mtime >= lock.stat().st_mtime


def install() -> None:
    """Install the engines once, with the versions and checksums of the lock file."""
    missing = [program for program in ("node", "npm") if shutil.which(program) is None]
    if missing:
        message = f"{' and '.join(missing)} not found: install Debian's packages nodejs and npm"
        raise RuntimeError(message)
    with (_FOLDER / "package-lock.json").open() as lock:
        flock(lock, LOCK_EX)
        if not _is_installed():
            subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=_FOLDER, check=True)
