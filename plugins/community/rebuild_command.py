"""What the task ``build`` does first: make again what an edit has changed, and nothing else."""

import time
from pathlib import Path

from community.build_words import kept, made_words, show
from community.last_build import remember_again
from community.problem_report import Style
from community.rebuilding.rebuild import rebuild


def rebuild_and_tell(root: Path) -> bool:
    """Rebuild the site of ``root`` and say what was made; tell whether that could be done.

    Otherwise nothing was changed, and a whole build is right.
    """
    began, clock = time.perf_counter(), time.time()
    try:
        report, looks = rebuild(root.resolve())
    except Exception:  # noqa: BLE001  # a doubt or not, a whole build makes it right or tells it
        return False
    show(report.warnings, Style.TEXT, made_words(report, time.perf_counter() - began))
    if report.until:
        remember_again(root, kept(report, report.until), looks, began=clock)
    return True
