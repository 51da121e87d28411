"""Work on many values, shared with a second process where that is allowed and worth it.

The second process is a copy of this one, so nothing has to be sent to it: it knows the values
already. It begins with the last of them and this one with the first, each a batch at a time, until
they meet; so both end at the same moment, whatever else the machine has to do.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from community.processes.allowed import is_allowed
from community.processes.second import SecondProcess, second_process

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Beginning a process takes as long as reading some dozens of files.
FEWEST = 150
#: Each has an octet in a pipe, which holds 4,096 and more.
_MOST_BATCHES = 200


@contextmanager
def shared(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    fewest: int = FEWEST,
    may_share: Callable[[], bool] = is_allowed,
) -> Iterator[Callable[[], list[Result]]]:
    """Begin to do ``work`` on each item in a second process; yield what does the rest in this one.

    What is yielded returns the results in the order of the items; the block does before it asks for
    them what can be done meanwhile. ``work`` must give the same in either process, and in any
    order; what else it changes in the memory of the second one is lost. Its results are pickled.
    What it raises is raised here. When the block ends, there is one process again.
    """
    if len(items) < fewest or not may_share():
        yield lambda: [work(item) for item in items]
        return
    job = _Job(work=work, items=items, size=-(-len(items) // _MOST_BATCHES))
    from_the_last = reversed(range(job.batches))
    with (
        _turns(job.batches) as turns,
        second_process(lambda: job.in_turn(turns, from_the_last)) as second,
    ):
        yield lambda: _results(job, turns, second)


@dataclass(frozen=True, slots=True)
class _Turns:
    """The end of a pipe that holds an octet for each batch that nobody has begun."""

    pipe: int

    def take(self) -> bool:
        """Take one; tell whether there was one left."""
        return bool(os.read(self.pipe, 1))


@contextmanager
def _turns(number: int) -> Iterator[_Turns]:
    reading, writing = os.pipe()
    os.write(writing, bytes(number))
    os.close(writing)
    try:
        yield _Turns(reading)
    finally:
        os.close(reading)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job(Generic[Item, Result]):
    """What is to be done, in batches that are counted from 0."""

    work: Callable[[Item], Result]
    items: Sequence[Item]
    size: int

    @property
    def batches(self) -> int:
        return -(-len(self.items) // self.size)

    def do(self, batch: int) -> list[Result]:
        first = batch * self.size
        return [self.work(item) for item in self.items[first : first + self.size]]

    def in_turn(self, turns: _Turns, batches: Iterable[int]) -> Iterator[tuple[int, list[Result]]]:
        """Yield batches with what came of them, as long as there are turns left."""
        for batch in batches:
            if not turns.take():
                break
            yield batch, self.do(batch)


def _results(job: _Job[Item, Result], turns: _Turns, second: SecondProcess) -> list[Result]:
    done = dict(job.in_turn(turns, range(job.batches)))
    done.update(second.results())
    for batch in range(job.batches):
        if batch not in done:  # the second process did not live to tell
            done[batch] = job.do(batch)
    second.check()
    return [result for batch in range(job.batches) for result in done[batch]]
