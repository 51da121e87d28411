"""What a resident's calendar program shows: Evolution Data Server, subscribed over HTTP.

Skipped where it is not installed, unless CALENDAR_CLIENTS says ``required``, as ``.ci/run`` does.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from building import AS_OF, COFFEE, build, make_site
from community.core.identity import key_of
from community.preview.editions import Editions
from community.preview.server import PreviewServer

PYTHON = "/usr/bin/python3"
SCRIPT = Path(__file__).with_name("evolution.py")
PATIENCE = 30.0

_BINDINGS = "import gi; gi.require_version('ECal', '2.0')"

UID = f"{key_of('coffee')}@events.harborglen.example"
WALK = f"{key_of('walk')}-2026-12-15@events.harborglen.example"
WALKS = """\
---
title: Walk
start: 2026-12-08 18:00
repeat: every Tuesday
count: 2
online: https://meet.example/
---
Hi.
"""

Entries = dict[str, dict[str, Any]]


def is_installed() -> bool:
    if not shutil.which("dbus-run-session") or not Path(PYTHON).exists():
        return False
    asked = subprocess.run([PYTHON, "-c", _BINDINGS], capture_output=True, check=False)
    return asked.returncode == 0


pytestmark = pytest.mark.skipif(
    os.environ.get("CALENDAR_CLIENTS") != "required" and not is_installed(),
    reason="apt install evolution-data-server gir1.2-ecal-2.0 python3-gi dbus-daemon",
)


class Department:
    """A site that is edited, built and served; every answer of the server is remembered."""

    def __init__(self, root: Path) -> None:
        self._as_of = AS_OF
        self._settings = make_site(root, {"events/coffee.md": COFFEE, "events/walk.md": WALKS})
        self._root = root
        build(self._settings, as_of=self._as_of)
        self._server = PreviewServer(0, Editions(root / "output"))
        self.answers: list[tuple[str, int]] = []
        self._server.RequestHandlerClass = _remembering(
            self._server.RequestHandlerClass, self.answers
        )
        self._thread = Thread(target=self._server.serve_forever)
        self._thread.start()

    @property
    def feed(self) -> str:
        return f"http://127.0.0.1:{self._server.port}/calendar.ics"

    def edit(self, name: str, text: str) -> None:
        """Save a file, and build an hour later."""
        make_site(self._root, {f"events/{name}.md": text})
        self._as_of += timedelta(hours=1)
        build(self._settings, as_of=self._as_of)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _remembering(handler: Any, answers: list[tuple[str, int]]) -> Any:
    class Remembering(handler):  # type: ignore[misc]  # the server's own class
        def send_response(self, code: int, message: str | None = None) -> None:
            answers.append((self.command, int(code)))
            super().send_response(code, message)

    return Remembering


class Evolution:
    """The calendar program in a session of its own, with nothing of whoever runs the test."""

    def __init__(self, home: Path, feed: str) -> None:
        home.mkdir()
        folders = {f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "CONFIG", "CACHE")}
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700)
        self._process = subprocess.Popen(
            ["dbus-run-session", "--", PYTHON, str(SCRIPT), feed],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={
                "HOME": str(home),
                "PATH": os.environ["PATH"],
                "XDG_RUNTIME_DIR": str(runtime),
                "GSETTINGS_BACKEND": "memory",
                "no_proxy": "127.0.0.1",
                **folders,
            },
        )

    def refresh(self) -> Entries:
        """Return what it shows now, by identity."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "it has ended"
        entries = json.loads(answer)
        assert len(entries) == len({entry["uid"] for entry in entries})
        return {entry["uid"]: entry for entry in entries}

    def shows(self, is_right: Callable[[Entries], bool]) -> Entries:
        """Refresh until what it shows is right; it reads the feed on its own time."""
        latest = time.monotonic() + PATIENCE
        while not is_right(entries := self.refresh()):
            assert time.monotonic() < latest, entries
            time.sleep(0.1)
        return entries

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=PATIENCE)
        assert self._process.stdout
        self._process.stdout.close()


@pytest.fixture
def department(tmp_path: Path) -> Iterator[Department]:
    made = Department(tmp_path / "site")
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def evolution(department: Department, tmp_path: Path) -> Iterator[Evolution]:
    started = Evolution(tmp_path / "home", department.feed)
    try:
        yield started
    finally:
        started.close()


def starts(entry: dict[str, Any]) -> datetime:
    return datetime.fromtimestamp(entry["starts"], UTC)


def test_a_subscriber_sees_an_edit_a_move_and_a_cancellation(
    department: Department, evolution: Evolution
) -> None:
    first = evolution.shows(lambda entries: UID in entries)
    assert len(first) == 3
    assert first[UID]["title"] == "Coffee with a Cop"
    assert first[UID]["place"] == "Corner Cafe, 1 Main Street, Harbor Glen"
    assert starts(first[UID]) == datetime(2026, 12, 9, 13, tzinfo=UTC)

    edited = COFFEE.replace("Coffee with", "Tea with")
    department.edit("coffee", edited)
    entries = evolution.shows(lambda entries: entries[UID]["title"] == "Tea with a Cop")
    assert set(entries) == set(first)

    moved = edited.replace("2026-12-09 08:00", "2027-07-08 18:30").replace("09:30", "20:00")
    department.edit("coffee", moved)
    entries = evolution.shows(lambda entries: entries[UID]["starts"] != first[UID]["starts"])
    assert starts(entries[UID]) == datetime(2027, 7, 8, 22, 30, tzinfo=UTC)
    assert set(entries) == set(first)

    off = moved.replace("venue:", "status: cancelled\nreason: The host is ill.\nvenue:")
    department.edit("coffee", off)
    entries = evolution.shows(lambda entries: entries[UID]["status"] == "cancelled")
    assert entries[UID]["title"] == "Canceled: Tea with a Cop"
    assert set(entries) == set(first)


def test_one_date_of_a_series_is_moved_and_called_off_alone(
    department: Department, evolution: Evolution
) -> None:
    first = evolution.shows(lambda entries: WALK in entries)

    change = "changes:\n  - date: 2026-12-15\n    start: 2026-12-16 17:00\nonline:"
    department.edit("walk", WALKS.replace("online:", change))
    entries = evolution.shows(lambda entries: entries[WALK] != first[WALK])
    assert starts(entries[WALK]) == datetime(2026, 12, 16, 22, tzinfo=UTC)

    off = "changes:\n  - date: 2026-12-15\n    status: cancelled\n    reason: Snow.\nonline:"
    department.edit("walk", WALKS.replace("online:", off))
    entries = evolution.shows(lambda entries: entries[WALK]["status"] == "cancelled")
    others = {uid: entry for uid, entry in entries.items() if uid != WALK}
    assert others == {uid: entry for uid, entry in first.items() if uid != WALK}


def test_an_unchanged_feed_is_not_sent_again(department: Department, evolution: Evolution) -> None:
    first = evolution.shows(lambda entries: UID in entries)
    sent = department.answers.count(("GET", 200))

    entries = evolution.shows(lambda _: ("GET", 304) in department.answers)

    assert entries == first
    assert department.answers.count(("GET", 200)) == sent
