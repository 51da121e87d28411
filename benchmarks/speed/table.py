"""The results as plain text."""

from collections.abc import Callable, Iterator
from statistics import median

from speed.builders import HUGO, OURS
from speed.results import COLD, NOTHING, SCENARIOS, WORD, Measured, Results, Runs, Sized

#: The most that ours may take of what Hugo takes, by number of events; memory is that of ``COLD``.
GOALS = {
    WORD: {100: 1.2, 1_000: 0.4, 10_000: 0.06},
    NOTHING: {100: 0.4, 1_000: 0.12, 10_000: 0.03},
    COLD: {100: 3.0, 1_000: 1.5, 10_000: 1.0},
}
MEMORY_GOALS = {100: 1.0, 1_000: 0.5, 10_000: 0.25}

_MEGA = 1_000_000
_COLUMN = 18


def table_of(results: Results) -> str:
    """Return all tables, as they are printed."""
    versions = ", ".join(f"{name} {version}" for name, version in results.versions.items())
    head = [results.machine, versions, ""]
    return "\n".join(line.rstrip() for line in (*head, *_tables(results))) + "\n"


def _tables(results: Results) -> Iterator[str]:
    for sized in results.corpora:
        yield from corpus_lines(sized)
        yield ""


def corpus_lines(sized: Sized) -> Iterator[str]:
    """Yield the lines on one corpus."""
    rounds = max(len(runs.costs) for each in sized.builders.values() for runs in each.runs.values())
    yield (
        f"{sized.events:,} events: {sized.dates:,} dates, {sized.files:,} files compared; "
        f"median of {rounds}; {sized.date}, load {sized.load}"
    )
    yield _row("", *SCENARIOS.values())
    yield from _block(sized, "seconds on the clock", lambda runs: runs.clock, GOALS)
    yield from _block(sized, "seconds of processors", lambda runs: runs.processor, {})
    memory = {COLD: MEMORY_GOALS}
    yield from _block(sized, "megabytes of memory", lambda runs: runs.memory / _MEGA, memory)
    yield from _written(sized)
    yield from _weights(sized)
    yield from _served(sized)


def _block(
    sized: Sized, title: str, value: Callable[[Runs], float], goals: dict[str, dict[int, float]]
) -> Iterator[str]:
    """Yield what each builder took, and ours as a share of Hugo's, with the goal behind it."""
    yield f"  {title}"
    for name, measured in sized.builders.items():
        yield _row(name, *(_number(value(measured.runs[each])) for each in SCENARIOS))
    if {OURS, HUGO} <= sized.builders.keys():
        ours, hugo = sized.builders[OURS].runs, sized.builders[HUGO].runs
        shares = (
            _share(value(ours[each]) / value(hugo[each]), goals.get(each, {}).get(sized.events))
            for each in SCENARIOS
        )
        yield _row("ours / Hugo", *shares)


def _share(ratio: float, goal: float | None) -> str:
    return f"{ratio:.2f}" if goal is None else f"{ratio:.2f} (goal {goal:g})"


def _written(sized: Sized) -> Iterator[str]:
    yield "  files written"
    for name, measured in sized.builders.items():
        yield _row(name, *(f"{measured.runs[each].written:,}" for each in SCENARIOS))


def _weights(sized: Sized) -> Iterator[str]:
    kinds = tuple(next(iter(sized.builders.values())).weights)
    for title, member in (("kilobytes", "raw"), ("kilobytes, each file gzipped", "gzipped")):
        yield f"  {title}"
        yield _row("", *kinds)
        for name, measured in sized.builders.items():
            sizes = (getattr(measured.weights[kind], member) / 1000 for kind in kinds)
            yield _row(name, *(f"{size:,.0f}" for size in sizes))


def _served(sized: Sized) -> Iterator[str]:
    """Yield how long it takes from saving to the served page."""
    found = {name: each for name, each in sized.builders.items() if each.served}
    if found:
        yield "  seconds from saving to the page that is served"
        yield _row("", "median", "slowest", "times")
    for name, measured in found.items():
        yield _row(name, *_spread(measured))


def _spread(measured: Measured) -> tuple[str, str, str]:
    times = measured.served
    return _number(median(times)), _number(max(times)), str(len(times))


def _row(name: str, *cells: str) -> str:
    return f"    {name:16}" + "".join(f"{cell:>{_COLUMN}}" for cell in cells)


def _number(value: float) -> str:
    """Return a number with as many places as are worth reading."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
