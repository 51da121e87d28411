"""Sites that are built once in a test run, whatever the number of workers, and changed by nobody.

They are built in processes of their own: a browser's event loop is no place to build in. The code
that builds is measured by other tests.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fcntl import LOCK_EX, flock
from functools import partial
from pathlib import Path

import pytest

import nasty
from building import make_site
from own_site import AS_OF, ROOT, unmeasured

ADDRESS = "https://events.harborglen.example"

#: Where the site stands when it is part of another one.
BELOW = "/community"

_PUBLIC = """\
import sys
sys.path.insert(0, {root!r})
from publishconf import *
SITEURL = {address!r}
"""

_EVENT = """\
---
title: Coffee with a Cop {number}
start: {day} 08:00
end: 09:30
venue: town-hall
program: coffee
summary: No agenda and no speeches. Bring a question, have a coffee.
---
Officers who work mornings are at the long table.
"""


_TALK = """\
---
title: Talk {number}
start: 2027-{month:02}-{day:02} 08:00
venue: hall
program: talks
tags: [talks]
---
"""


@dataclass(frozen=True, kw_only=True)
class BuiltSite:
    """A site as it would be copied to a web server: its files, and where they will stand."""

    output: Path
    address: str
    base: str = ""


class Sites:
    """Builds sites in a folder that every worker of a test run knows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def of_run(cls, factory: pytest.TempPathFactory) -> "Sites":
        """Return the sites of this test run."""
        own = factory.getbasetemp()
        return cls((own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "sites")

    def public(self) -> BuiltSite:
        """Return the department's own site, as residents get it."""
        return self.once("public", lambda place: _build_own(place, ADDRESS), ADDRESS)

    def below(self) -> BuiltSite:
        """Return the same, made to stand in a folder of another site."""
        address = f"{ADDRESS}{BELOW}"
        return self.once("below", lambda place: _build_own(place, address), address, BELOW)

    def large(self) -> BuiltSite:
        """Return a site of 1,000 events, one on each day, most of them coming."""
        return self.small("large", _thousand_events())

    def talks(self) -> BuiltSite:
        """Return a site of 500 talks in a year, all of one program, at one place."""
        return self.small("talks", _talks())

    def nasty(self) -> BuiltSite:
        """Return the site of everything that breaks calendars."""
        return self.small("nasty", nasty.FILES)

    def small(self, name: str, files: Mapping[str, str], as_of: datetime = AS_OF) -> BuiltSite:
        """Return a site of these files, by their path below ``content/``."""
        return self.once(name, partial(_build_small, files, as_of), ADDRESS)

    def once(
        self, name: str, build: Callable[[Path], None], address: str, base: str = ""
    ) -> BuiltSite:
        """Return the site that ``build`` leaves in ``output`` of the folder it is given."""
        place = self.folder / name
        place.mkdir(parents=True, exist_ok=True)
        with (place / "lock").open("w") as lock:
            flock(lock, LOCK_EX)
            if not (place / "output").exists():
                build(place)
        return BuiltSite(output=place / "output", address=address, base=base)


def run_pelican(root: Path, settings: Path, output: Path, as_of: datetime = AS_OF) -> None:
    """Build the content of ``root``; at its usual moment the events of the sample are coming."""
    command = [sys.executable, "-m", "pelican", str(root / "content"), "-s", str(settings)]
    told = subprocess.run(
        [*command, "-o", str(output)],
        cwd=root,
        env={**unmeasured(), "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": f"{as_of.timestamp():.0f}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, f"{settings} was not built:\n{told.stdout}{told.stderr}"


def _build_own(place: Path, address: str) -> None:
    settings = place / "settings.py"
    settings.write_text(_PUBLIC.format(root=str(ROOT), address=address), "utf-8")
    run_pelican(ROOT, settings, place / "output")


def _build_small(files: Mapping[str, str], as_of: datetime, place: Path) -> None:
    settings = make_site(place, {**files})
    run_pelican(place, settings, place / "output", as_of)


def _thousand_events() -> Mapping[str, str]:
    first = date(2026, 9, 1)
    events = {
        f"events/coffee-{number}.md": _EVENT.format(number=number, day=first + timedelta(number))
        for number in range(1000)
    }
    return {
        **events,
        "venues/town-hall.md": "---\nname: Town Hall\nstreet: 1 Main Street\n---\n",
        "programs/coffee.md": "---\ntitle: Coffee with a Cop\nsummary: Bring a question.\n---\n",
    }


def _talks() -> Mapping[str, str]:
    talks = {
        f"events/talk-{number}.md": _TALK.format(
            number=number, month=number % 12 + 1, day=number % 28 + 1
        )
        for number in range(500)
    }
    return {
        **talks,
        "venues/hall.md": "---\nname: Town Hall\n---\n",
        "programs/talks.md": "---\ntitle: Talks\nsummary: We talk.\n---\n",
    }
