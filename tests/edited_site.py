"""A site that somebody edits and builds at moments of a test, held against whole builds."""

import io
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from blinker import ANY
from pelican.plugins import signals

from building import AS_OF, files_below, make_site
from community import build_command, command, moment, rebuild_command, unchanged
from community.build_report import BuildReport
from community.command import DONE, WRONG
from community.core.problem import ContentError
from community.rebuilding.doubt import DoubtError
from community.rebuilding.rebuild import Rebuilder, rebuild
from community.site import build_site
from community.viewing import Viewing
from repository import Repository

#: Plugins that make few files, and all kinds of them.
FEW = ("content", "pages", "ical_feed", "rss_feed", "data_feeds", "changes_feed", "feed_health")

#: Settings of a site that is made quickly.
QUICK = f"PLUGINS = {[f'community.{name}' for name in FEW]!r}\nCOMMUNITY['search'] = False\n"

#: Bytes, time in nanoseconds and place on disk of each file.
Looks = dict[str, tuple[bytes, int, int]]


@dataclass
class Clock:
    """What the product takes for the time."""

    now: datetime = AS_OF

    def set_in(self, patch: pytest.MonkeyPatch) -> None:
        """Have every build believe in it."""
        patch.setattr(moment, "_moment", lambda: self.now)
        seconds = SimpleNamespace(time=self._seconds)
        patch.setattr(unchanged, "time", seconds)

    def _seconds(self) -> float:
        return self.now.timestamp()


@dataclass
class EditedSite:
    """A site in a repository; ``outcomes`` counts how it was built, ``doubts`` why as a whole.

    Where pages are ``watched``, rebuilds are those of ``serve``: by one process, these pages first.
    ``early`` counts the pages that were there before the rest.
    """

    root: Path
    clock: Clock
    more: str = QUICK
    outcomes: Counter[str] = field(default_factory=Counter)
    doubts: Counter[str] = field(default_factory=Counter)
    report: BuildReport | None = None
    last: str = ""
    watched: tuple[str, ...] = ()
    early: int = 0
    rebuilder: Rebuilder | None = None

    def begin(self, files: Mapping[str, str], patch: pytest.MonkeyPatch) -> None:
        """Write the files of ``content/``, commit them, and watch how the site is built."""
        make_site(self.root, files, more=self.more)
        (self.root / ".gitignore").write_text(".cache\noutput*\ncold*\n")
        self.commit(self.clock.now - timedelta(days=3))
        self.clock.set_in(patch)
        for other in list(signals.get_generators.receivers_for(ANY)):
            signals.get_generators.disconnect(other)  # of a site with more plugins
        patch.setattr(rebuild_command, "rebuild", self._rebuild)
        patch.setattr(command, "build", partial(command.build, builder=self._build_whole))

    @property
    def output(self) -> Path:
        return self.root / "output"

    def write(self, path: str, text: str) -> None:
        """Write a file of ``content/``."""
        file = self.root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def commit(self, at: datetime | None = None) -> None:
        Repository(self.root).commit(at or self.clock.now)

    def is_committed(self, file: Path) -> bool:
        """Tell whether git knows a file."""
        place = file.relative_to(self.root).as_posix()
        return bool(Repository(self.root).git("ls-tree", "HEAD", place))

    def revert(self, file: Path) -> None:
        """Let a file say again what is committed."""
        Repository(self.root).git("checkout", "--", file.relative_to(self.root).as_posix())

    def build(self) -> int:
        """Do what ``python3 run.py build`` does; no file may be touched that says what it said."""
        self.last = "unchanged"
        before = looks_below(self.output)
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as told:
            code = build_command.build(self.root, as_of="", style="text")
        assert code in {DONE, WRONG}, f"the program is at fault: {told.getvalue()}"
        self.outcomes[self.last if code == 0 else "wrong"] += 1
        self._hold_times(before, looks_below(self.output))
        return code

    def differences(self) -> list[str]:
        """Return what a whole build of this moment, elsewhere, makes and reports otherwise."""
        cold = self.root / "cold"
        shutil.rmtree(cold, ignore_errors=True)
        try:
            report = build_site(
                self.root / "pelicanconf.py", as_of=self.clock.now, viewing=Viewing(output=cold)
            )
        except ContentError as error:
            return [f"nothing can be built: {error.problems[0]}"]
        found = list(other_files(files_below(self.output), files_below(cold)))
        if self.report is not None and told(self.report) != told(report):
            found.append(f"the report: {told(self.report)} for {told(report)}")
        return found

    def _rebuild(self, root: Path) -> tuple[BuildReport, frozenset[str]]:
        try:
            self.report, looks = self._serve(root) if self.watched else rebuild(root)
        except DoubtError as doubt:
            self.doubts[str(doubt)] += 1
            raise
        except Exception as error:  # a whole build would hide it
            raise pytest.fail.Exception(f"a rebuild failed: {error!r}") from error
        self.last = "rebuilt"
        return self.report, looks

    def _serve(self, root: Path) -> tuple[BuildReport, frozenset[str]]:
        self.rebuilder = self.rebuilder or Rebuilder(root=root)
        self.rebuilder.prepare()
        pages: dict[str, bytes] = {}

        def hear(folder: Path, names: tuple[str, ...]) -> None:
            pages.update({name: (folder / name).read_bytes() for name in names})

        done = self.rebuilder.rebuild(viewing=Viewing(first=self.watched, hear=hear))
        for name, content in pages.items():
            assert content == (self.output / name).read_bytes(), f"{name} was another at first"
        self.early += len(pages)
        return done

    def _build_whole(self, settings: Path, /, *, as_of: datetime | None, keep: bool) -> BuildReport:
        self.report = build_site(settings, as_of=as_of, keep=keep)
        self.last = "whole"
        return self.report

    def _hold_times(self, before: Looks, after: Looks) -> None:
        for path in before.keys() & after.keys():
            was, now = before[path], after[path]
            if was[0] == now[0]:
                assert was[1] == now[1], f"{path} has another time, and says the same"
                assert self.last == "whole" or was[2] == now[2], f"{path} was written anew"


def looks_below(folder: Path) -> Looks:
    """Return how every file looks, by its path."""
    found: Looks = {}
    for path, content in files_below(folder).items():
        look = (folder / path).stat()
        found[path] = content, look.st_mtime_ns, look.st_ino
    return found


def told(report: BuildReport) -> tuple[Any, ...]:
    """Return what a report tells staff."""
    return (report.pages, report.events, report.feeds, report.until, report.warnings)


def other_files(ours: Mapping[str, bytes], right: Mapping[str, bytes]) -> Iterable[str]:
    """Yield each file that is not right, with the first place where it differs."""
    for path in sorted(ours.keys() | right.keys()):
        if ours.get(path) != right.get(path):
            yield f"{path}: {_first(ours.get(path), right.get(path))}"


def _first(ours: bytes | None, right: bytes | None) -> str:
    if ours is None or right is None:
        return "missing" if ours is None else "too much"
    pairs = zip(ours, right, strict=False)
    place = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(ours), len(right)))
    start = max(place - 30, 0)
    return f"{ours[start : place + 60]!r} for {right[start : place + 60]!r}"
