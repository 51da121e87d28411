"""Build a corpus with every builder, in turns: each scenario with all of them before the next."""

import gzip
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from speed.builders import Builder, environment, filled
from speed.checker import findings
from speed.corpus import Corpus, Event
from speed.edits import Edit, another_time, another_word, event_to_edit, save
from speed.expected import Expected, expected_of
from speed.measure import Cost, measure
from speed.results import COLD, NOTHING, TIME, WORD, Measured, Runs, Sized, Weight
from speed.serving import serve_seconds
from speed.surroundings import commit

_SHOWN = 10

#: Seconds after which nobody has to look twice at files that were saved just before a build.
_SETTLED = 3


class OmissionError(RuntimeError):
    """A builder left something out: what it took cannot be compared."""


@dataclass(slots=True, kw_only=True)
class Site:
    """A builder at work: its folder, and what it cost by scenario."""

    builder: Builder
    folder: Path
    costs: dict[str, list[Cost]] = field(default_factory=lambda: defaultdict(list))
    written: dict[str, int] = field(default_factory=dict)

    @property
    def output(self) -> Path:
        """Return the folder of what it makes."""
        return self.folder / self.builder.made[0]

    def build(self, scenario: str) -> None:
        """Build once and remember the cost, and how many files were written."""
        before = _times_in(self.output)
        command = filled(self.builder.command, self.folder)
        self.costs[scenario].append(measure(command, self.folder, environment()))
        after = _times_in(self.output)
        self.written[scenario] = sum(before.get(path) != time for path, time in after.items())


def _times_in(output: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in output.rglob("*") if path.is_file()}


def measure_corpus(
    folder: Path, corpus: Corpus, builders: Sequence[Builder], *, rounds: int, saves: int
) -> Sized:
    """Measure all builders in ``folder``; raise ``OmissionError`` where one leaves something out.

    ``saves`` is how many times a file is saved while each site is served.
    """
    began = datetime.now(UTC)
    load, made = os.getloadavg()[0], commit()
    expected = expected_of(corpus)
    sites = [_new_site(folder, corpus, builder) for builder in builders]
    event = event_to_edit(corpus)
    time.sleep(_SETTLED)
    for number in range(rounds):
        _round(sites, event, number, expected)
    return Sized(
        events=len(corpus.events),
        dates=len(corpus.dates),
        files=expected.count,
        date=f"{began:%Y-%m-%d %H:%M} UTC",
        commit=made,
        load=round(load, 1),
        builders={site.builder.name: _measured(site, expected, event, saves) for site in sites},
    )


def _new_site(folder: Path, corpus: Corpus, builder: Builder) -> Site:
    """Write the site; its modules are compiled, as they are after the first build ever."""
    site = Site(builder=builder, folder=folder / builder.name.replace(" ", "-").replace(",", ""))
    builder.write(site.folder, corpus)
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(site.folder)], check=False)
    return site


def _round(sites: Iterable[Site], event: Event, number: int, expected: Expected) -> None:
    for site in sites:
        site.builder.forget(site.folder)
        site.build(COLD)
        if number == 0:
            _refuse_omissions(site, expected)
    for site in sites:
        site.build(NOTHING)
    for site in sites:
        _edit(site, event, WORD, number)
    for site in sites:
        _edit(site, event, TIME, number)


def _refuse_omissions(site: Site, expected: Expected) -> None:
    found = list(islice(findings(site.output, expected), _SHOWN))
    if found:
        told = "\n".join(found)
        raise OmissionError(f"{site.builder.name} does not make what is compared:\n{told}")


def _edit(site: Site, event: Event, scenario: str, number: int) -> None:
    path = site.folder / site.builder.file_of(event)
    edited = {WORD: another_word, TIME: another_time}[scenario](path.read_text("utf-8"), number)
    save(path, edited.text)
    site.build(scenario)
    _refuse_old_page(site, event, edited)


def _refuse_old_page(site: Site, event: Event, edited: Edit) -> None:
    page = (site.output / event.path / "index.html").read_text("utf-8")
    if edited.wanted not in page:
        raise OmissionError(f"{site.builder.name} does not show {edited.wanted} after the edit")


def _measured(site: Site, expected: Expected, event: Event, saves: int) -> Measured:
    weights = weights_of(site.output, expected)
    served: list[float] = []
    if site.builder.serve and saves:
        served = serve_seconds(site.builder, site.folder, event, saves)
    return Measured(
        runs={
            name: Runs(costs=tuple(costs), written=site.written[name])
            for name, costs in site.costs.items()
        },
        weights=weights,
        served=tuple(served),
    )


def weights_of(output: Path, expected: Expected) -> dict[str, Weight]:
    """Return the bytes of what is compared, and of all that was made."""
    pages = [output / page.path / "index.html" for page in expected.pages]
    feeds = [output / name for name in ("calendar.ics", "rss.xml")]
    files = [output / path for path in expected.files]
    made = [path for path in output.rglob("*") if path.is_file()]
    kinds = {"pages": pages, "feeds": feeds, "event files": files, "all that is made": made}
    return {name: _weight(paths) for name, paths in kinds.items()}


def _weight(paths: Sequence[Path]) -> Weight:
    texts = (path.read_bytes() for path in paths)
    sizes = [(len(text), len(gzip.compress(text, 6))) for text in texts]
    return Weight(
        files=len(sizes),
        raw=sum(raw for raw, _ in sizes),
        gzipped=sum(gzipped for _, gzipped in sizes),
    )
