"""Names of releases, which of them are kept, and what a killed run has left."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

#: A release that is not whole yet, and one that is being removed.
UNFINISHED = ".unfinished-"
LEAVING = ".leaving-"

_NAME = re.compile(r"\d{4}-\d\d-\d\dT\d{6}Z(?:-\d{3})?")


def release_name(moment: datetime, taken: Iterable[str]) -> str:
    """Return the name of a release made at ``moment`` (aware), such as ``2026-11-22T150000Z``.

    Names sort as they were made; a second one in a second gets a number.
    """
    name = f"{moment.astimezone(UTC):%Y-%m-%dT%H%M%SZ}"
    same = [each for each in releases_in(taken) if each.startswith(name)]
    if not same:
        return name
    number = same[-1].removeprefix(name).removeprefix("-")
    return f"{name}-{int(number or 0) + 1:03}"


def releases_in(names: Iterable[str]) -> list[str]:
    """Return those names that are names of releases, oldest first."""
    return sorted(name for name in names if _NAME.fullmatch(name))


def surplus(names: Iterable[str], *, current: str, keep: int) -> list[str]:
    """Return the releases to remove; the one that readers see is never among them."""
    others = [name for name in releases_in(names) if name != current]
    return others[: max(0, len(others) - (keep - 1))]


def leftovers(names: Iterable[str]) -> list[str]:
    """Return what a killed run has left in the folder of the releases."""
    return sorted(
        name
        for name in names
        for beginning in (UNFINISHED, LEAVING)
        if _NAME.fullmatch(name.removeprefix(beginning)) and name.startswith(beginning)
    )
