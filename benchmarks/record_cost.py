"""How long the record takes: a history of many versions, read whole, from what was kept, grown.

    .venv/bin/python benchmarks/record_cost.py [EVENTS] [VERSIONS]

One commit a version, as staff make them. Printed are seconds of the clock, the best of three.
"""

import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from community.core.department import Department  # noqa: E402  # the path comes first
from community.core.zones import zone_of  # noqa: E402
from community.intake.library import read_library  # noqa: E402
from community.intake.record import record as module  # noqa: E402

_DEPARTMENT = Department(
    name="Police",
    city="Smyrna",
    address="https://events.example.gov",
    zone=zone_of("America/New_York"),
    uid_domain="events.example.gov",
    non_emergency_phone="302-555-0100",
)
_START = 1_400_000_000
_ROUNDS = 3

_EVENT = """\
---
title: Coffee with a Cop {number}
start: 2027-{month:02}-{day:02} {hour:02}:00
end: {end:02}:30
{repeat}venue: hall
summary: Bring a question, have a coffee, number {number}.
---
Come in and bring a friend.
"""


def make_history(folder: Path, events: int, versions: int) -> None:
    """Write a repository where every event has so many versions; a tenth of them are series."""
    parts = [_file(0, "content/venues/hall.md", "---\nname: Town Hall\nstreet: 1 Main St\n---\n")]
    for version in range(versions):
        for number in range(events):
            moment = 1 + version * events + number
            parts.append(_file(moment, f"content/events/event-{number}.md", _text(number, version)))
    _git(folder, "init", "--quiet", "--initial-branch=main")
    _git(folder, "fast-import", "--quiet", given="".join(parts))
    _git(folder, "reset", "--quiet", "--hard", "main")


def _text(number: int, version: int) -> str:
    repeat = "repeat: every week\nuntil: 2027-12-31\n" if number % 10 == 0 else ""
    return _EVENT.format(
        number=number,
        month=1 + number % 12,
        day=1 + number % 28,
        hour=8 + version % 3,
        end=9 + version % 3,
        repeat=repeat,
    )


def _file(moment: int, path: str, text: str) -> str:
    size = len(text.encode())
    return (
        f"commit refs/heads/main\ncommitter A <a@b.c> {_START + moment * 60} +0000\ndata 1\nx\n"
        f"M 100644 inline {path}\ndata {size}\n{text}\n"
    )


def _git(folder: Path, *arguments: str, given: str = "") -> None:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@b.c", *arguments]
    subprocess.run(command, cwd=folder, input=given.encode(), check=True)


def record_seconds(folder: Path) -> float:
    """Return how long the record alone takes while the library is read."""
    took = 0.0
    recorded = module.recorded

    def timed(*arguments: object, **named: object) -> object:
        nonlocal took
        began = time.perf_counter()
        result = recorded(*arguments, **named)  # type: ignore[arg-type]  # handed on as they are
        took = time.perf_counter() - began
        return result

    library = sys.modules["community.intake.library"]
    library.recorded = timed  # type: ignore[attr-defined]  # measured where it is called
    now = datetime.fromtimestamp(_START, UTC).replace(year=2026)
    read_library(folder, folder / "content", _DEPARTMENT, as_of=now)
    library.recorded = recorded  # type: ignore[attr-defined]
    return took


def main(events: int, versions: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_history(folder, events, versions)
        whole, again = [], []
        for _ in range(_ROUNDS):
            (folder / ".cache/record.json").unlink(missing_ok=True)
            whole.append(record_seconds(folder))
            again.append(record_seconds(folder))
        (folder / "content/events/event-1.md").write_text(_text(1, versions))
        _git(folder, "commit", "--quiet", "--all", "--message", "Another")
        grown = record_seconds(folder)
        size = (folder / ".cache/record.json").stat().st_size
    print(f"{events} events of {versions} versions, {events * versions} in all, seconds")
    print(f"read whole {min(whole):.2f}  from what was kept {min(again):.2f}  grown {grown:.2f}")
    print(f"kept {size / 1000:.0f} kB")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*(numbers + [1000, 3][len(numbers) :]))
