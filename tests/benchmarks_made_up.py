"""Results that nobody measured, to see how they are shown."""

from speed.builders import ALL_OF_OURS, HUGO, OURS, PLAIN
from speed.measure import Cost
from speed.results import SCENARIOS, Measured, Results, Runs, Sized, Weight


def measured(seconds: float) -> Measured:
    """Return a builder that takes so long for everything, in the median of three."""
    costs = [
        Cost(clock=clock, processor=2 * clock, memory=int(clock * 1_000_000))
        for clock in (seconds / 2, seconds, 5 * seconds)
    ]
    kinds = ("pages", "feeds", "event files", "all that is made")
    return Measured(
        runs={name: Runs(costs=tuple(costs), written=12_345) for name in SCENARIOS},
        weights={kind: Weight(files=3, raw=4_000_000, gzipped=1_000_000) for kind in kinds},
        served=(0.1, 0.3, 0.2),
    )


def sized(events: int, seconds: float) -> Sized:
    """Return a corpus on which each builder takes twice as long as the one before."""
    names = (OURS, HUGO, PLAIN, ALL_OF_OURS)
    return Sized(
        events=events,
        dates=events + 27,
        files=3 * events,
        date="2027-03-02 08:00 UTC",
        load=0.5,
        builders={name: measured(seconds * 2**place) for place, name in enumerate(names)},
    )


RESULTS = Results(
    machine="2 processors (Abacus & Sons), 24 GiB, Linux 6",
    versions={"ours": "abc1234", "Hugo": "0.168.0"},
    corpora=(sized(100, 0.2), sized(1_000, 3)),
)
