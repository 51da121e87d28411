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

#: How many files are named as those that take most of it.
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
            hint=(
                "Let series that go on daily or weekly end sooner ('until'), or shorten summaries; "
                f"most comes from {_heaviest(dates, department)}"
            ),
        )
    ]


def _heaviest(dates: tuple[Occurrence, ...], department: Department) -> str:
    """Return the files that make most of the calendar, the largest first."""
    octets: Counter[str] = Counter()
    for date in dates:
        octets[date.event.path] += len(vevent(date, department=department).octets)
    numbers = Counter(date.event.path for date in dates)
    largest = sorted(octets, key=lambda path: (-octets[path], path))[:_NAMED]
    return list_words(
        f"{path} ({numbers[path]:,} dates, {octets[path]:,} bytes)" for path in largest
    )
