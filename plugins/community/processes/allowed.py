"""What makes a build faster and may be forbidden: a second process, shortcuts past libraries."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

#: The variable that forbids a second process, where its value is ``1``.
VARIABLE = "COMMUNITY_PROCESSES"

#: The variable that forbids shortcuts, where its value is ``0``.
SHORTCUTS = "COMMUNITY_SHORTCUTS"

#: Each thread of this process has a folder here, those of libraries too, which Python cannot see.
_THREADS = Path("/proc/self/task")


def _processors() -> int:
    """Return how many processors this process may use, 1 where nobody can tell."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def is_allowed(
    variables: Mapping[str, str] = os.environ,
    *,
    system: str = sys.platform,
    processors: Callable[[], int] = _processors,
    threads: Path = _THREADS,
) -> bool:
    """Tell whether a copy of this process may share its work.

    Only Linux is trusted with copies (``fork``): Windows has none, and libraries of macOS break in
    them. Other threads could hold locks that nobody would ever open in the copy.
    """
    if system != "linux" or variables.get(VARIABLE) == "1":
        return False
    return processors() > 1 and _is_alone(threads)


def takes_shortcuts(variables: Mapping[str, str] = os.environ) -> bool:
    """Tell whether Markdown and Jinja may pass over steps that change nothing.

    The bytes are the same; without shortcuts they are those of the libraries alone.
    """
    return variables.get(SHORTCUTS) != "0"


def _is_alone(threads: Path) -> bool:
    """Tell whether this process has one thread; where nobody can tell, it may have more."""
    try:
        return len(list(threads.iterdir())) == 1
    except OSError:
        return False
