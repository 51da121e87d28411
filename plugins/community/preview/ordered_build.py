"""One build of the site for ``serve``, and the reading that can be done before it is wanted."""

import gc
import importlib
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from community.build_report import BuildReport
from community.build_words import kept, made_words
from community.command import nothing_words
from community.core.problem import ContentError
from community.intake.files.manuscript import open_file
from community.intake.files.sources import read_sources
from community.last_build import remember, remember_again
from community.preview.orders import Early, Order, Outcome
from community.problem_report import Style, report_problems
from community.proof.findings import ProofError
from community.rebuilding.rebuild import Rebuilder
from community.search_index import SearchError
from community.settings_file import read_settings_file
from community.site import build_site
from community.viewing import Viewing

_SETTINGS = "pelicanconf.py"

#: Seconds between two looks at what the last build has left.
_PAUSE = 0.02

#: Where the site lies as of another moment or with drafts: nothing of it is ever published.
_OUTLOOK = Path(".cache", "serve", "site")


def output_of(root: Path, order: Order) -> Path:
    """Return the folder into which an order is built."""
    return root / ("output" if order.outlook.is_usual else _OUTLOOK)


def prepare(root: Path, *, is_enough: Callable[[float], bool]) -> Rebuilder:
    """Load what every build loads, and keep what a rebuild needs at hand, until it is enough.

    ``is_enough`` tells so within some seconds. What fails here is told by the build that follows.
    """
    rebuilder = Rebuilder(root=root.resolve())
    with suppress(Exception):
        settings = read_settings_file(root / _SETTINGS)
        for name in settings["PLUGINS"]:
            importlib.import_module(name)
        gc.disable()  # hardly anything is in a ring, and the process lives for one build
        rebuilder.prepare()
        _read_texts(root, Path(settings["PATH"]), is_enough)
        while not is_enough(_PAUSE):
            rebuilder.prepare()
    gc.freeze()
    return rebuilder


def _read_texts(root: Path, content: Path, is_enough: Callable[[float], bool]) -> None:
    """Read what will hardly change, for a build of everything."""
    today = datetime.now(UTC).date()
    sources, _ = read_sources(root, content.resolve())
    for source in sources:
        if is_enough(0):
            break
        open_file(source, today)


def build_ordered(
    root: Path, order: Order, hear: Callable[[Early], None], rebuilder: Rebuilder | None = None
) -> Outcome:
    """Build the site of ``root``; ``hear`` is told of the pages that are there first.

    ``rebuilder`` makes again what has changed, where that can be done.
    """
    began, clock = time.perf_counter(), time.time()
    outlook = order.outlook
    viewing = Viewing(
        output=None if outlook.is_usual else output_of(root, order),
        shows_hidden=outlook.drafts,
        first=order.first,
        hear=lambda folder, names: hear(Early(folder=str(folder), names=names)),
    )
    as_of = datetime.fromisoformat(outlook.as_of) if outlook.as_of else None
    try:
        report = _rebuilt(root, rebuilder, viewing, clock) if outlook.is_usual else None
        if report is None:
            report = build_site(root / _SETTINGS, as_of=as_of, viewing=viewing)
            if outlook.is_usual and report.until:
                remember(root, kept(report, report.until), began=clock)
    except ContentError as error:
        printed = _told(report_problems(error.problems, Style.TEXT), nothing_words(error))
        return Outcome(is_good=False, printed=printed, problems=error.problems)
    except (ProofError, SearchError) as error:
        return Outcome(is_good=False, printed=str(error))
    made = made_words(report, time.perf_counter() - began)
    return Outcome(
        is_good=True,
        printed=_told(report_problems(report.warnings, Style.TEXT), made),
        as_of=report.as_of.isoformat(),
        hidden=tuple(sorted(report.hidden.items())),
        sources=tuple(sorted(report.page_files.items())),
    )


def _rebuilt(
    root: Path, rebuilder: Rebuilder | None, viewing: Viewing, began: float
) -> BuildReport | None:
    """Make again what has changed, None where only a whole build is right."""
    try:
        report, looks = (rebuilder or Rebuilder(root=root.resolve())).rebuild(viewing=viewing)
    except Exception:  # noqa: BLE001  # whatever it is, a whole build makes it right or tells it
        return None
    if report.until:
        remember_again(root, kept(report, report.until), looks, began=began)
    return report


def _told(problems: str, sentence: str) -> str:
    whole = sentence[0].upper() + sentence[1:]
    return f"{problems}\n{whole}" if problems else whole
