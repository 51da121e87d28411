"""How large a calendar may be: Google reads none of a megabyte, and says nothing."""

from collections import Counter
from collections.abc import Iterable

from community.core.department import Department
from community.core.english import list_words
from community.core.occurrence import Occurrence
from community.core.problem import Problem
from community.formats.vevent import vevent

#: Bytes from which on a calendar is too large.
SIZE_LIMIT = 900_000

#: The part of a calendar from which on a file is called large, and how many such are named.
_LARGE = 0.05
_NAMED = 3


def size_problems(
    feed: bytes, occurrences: Iterable[Occurrence], *, department: Department, path: str
) -> list[Problem]:
    """Return the problem of a calendar at ``path`` that is too large; nothing is ever cut off."""
    if len(feed) < SIZE_LIMIT:
        return []
    dates = tuple(occurrences)
    return [
        Problem(
            path=path,
            line=1,
            column=1,
            rule="calendar-size",
            message=(
                f"the calendar has {len(dates):,} dates and {len(feed):,} bytes, and calendar "
                f"programs need fewer than {SIZE_LIMIT:,}"
            ),
            hint=_advice(dates, department),
        )
    ]


def _advice(dates: tuple[Occurrence, ...], department: Department) -> str:
    """Return what to do, and about which files where a few make most of the calendar."""
    octets: Counter[str] = Counter()
    for date in dates:
        octets[date.event.path] += len(vevent(date, department=department).octets)
    numbers = Counter(date.event.path for date in dates)
    share = _LARGE * octets.total()
    large = sorted(
        (path for path in octets if octets[path] >= share), key=lambda path: (-octets[path], path)
    )
    if not large:
        return "Shorten summaries and the facts beside them; no file is much larger than others"
    told = (f"{path} ({octets[path]:,} bytes, dates: {numbers[path]:,})" for path in large[:_NAMED])
    return (
        "Let series that go on daily or weekly end sooner ('until'), or shorten their summaries; "
        f"the largest are {list_words(told)}"
    )
