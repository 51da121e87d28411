"""What was measured, as values, and as the JSON that is kept beside the documentation."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Self

from speed.measure import Cost

#: What is measured, in this order, and what it is called.
COLD, NOTHING, WORD, TIME = "cold", "nothing", "word", "time"
SCENARIOS = {
    COLD: "from nothing",
    WORD: "one word changed",
    TIME: "one time changed",
    NOTHING: "nothing changed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """The runs of one builder in one scenario; ``written`` is how many files the last one wrote."""

    costs: tuple[Cost, ...]
    written: int

    @property
    def clock(self) -> float:
        """Return the median of the seconds on the clock."""
        return median(cost.clock for cost in self.costs)

    @property
    def processor(self) -> float:
        """Return the median of the seconds of processors."""
        return median(cost.processor for cost in self.costs)

    @property
    def memory(self) -> float:
        """Return the median of the peaks of memory, in bytes."""
        return median(cost.memory for cost in self.costs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """Bytes of some files, as they are and each gzipped."""

    files: int
    raw: int
    gzipped: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One builder, one corpus: runs by scenario, bytes by kind, seconds until ``serve`` shows."""

    runs: Mapping[str, Runs]
    weights: Mapping[str, Weight]
    served: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sized:
    """One corpus: how many events, dates and compared files, when, and each builder's result."""

    events: int
    dates: int
    files: int
    date: str
    load: float
    builders: Mapping[str, Measured]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All corpora, and where they were measured."""

    machine: str
    versions: Mapping[str, str]
    corpora: tuple[Sized, ...] = field(default=())

    def with_corpus(self, sized: Sized) -> Self:
        """Return the results with another corpus, in the place of one of as many events."""
        others = [each for each in self.corpora if each.events != sized.events]
        ordered = sorted((*others, sized), key=lambda each: each.events)
        return type(self)(machine=self.machine, versions=self.versions, corpora=tuple(ordered))


def save_results(path: Path, results: Results) -> None:
    """Write the results as JSON."""
    path.write_text(json.dumps(asdict(results), indent=1) + "\n", encoding="utf-8")


def load_results(path: Path) -> Results:
    """Return the results that a file holds."""
    told = json.loads(path.read_text(encoding="utf-8"))
    corpora = tuple(_sized(each) for each in told.pop("corpora"))
    return Results(**told, corpora=corpora)


def _sized(told: dict[str, Any]) -> Sized:
    builders = {name: _measured(each) for name, each in told.pop("builders").items()}
    return Sized(**told, builders=builders)


def _measured(told: dict[str, Any]) -> Measured:
    return Measured(
        runs={
            name: Runs(costs=tuple(Cost(**cost) for cost in each["costs"]), written=each["written"])
            for name, each in told["runs"].items()
        },
        weights={name: Weight(**each) for name, each in told["weights"].items()},
        served=tuple(told["served"]),
    )
