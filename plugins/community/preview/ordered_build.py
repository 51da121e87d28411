"""One build of the site for ``serve``, and the reading that can be done before it is wanted."""

import gc
import importlib
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from community.build_words import made_words
from community.command import nothing_words
from community.core.problem import ContentError
from community.intake.files.manuscript import open_file
from community.intake.files.sources import read_sources
from community.preview.orders import Early, Order, Outcome
from community.problem_report import Style, report_problems
from community.proof.findings import ProofError
from community.search_index import SearchError
from community.settings_file import read_settings_file
from community.site import build_site
from community.viewing import Viewing

_SETTINGS = "pelicanconf.py"

#: Where the site lies as of another moment or with drafts: nothing of it is ever published.
_OUTLOOK = Path(".cache", "serve", "site")


def output_of(root: Path, order: Order) -> Path:
    """Return the folder into which an order is built."""
    return root / ("output" if order.outlook.is_usual else _OUTLOOK)


def prepare(root: Path, *, is_enough: Callable[[], bool]) -> None:
    """Load what every build loads, and read the texts that will hardly change, until it is enough.

    What fails here is told by the build that follows.
    """
    with suppress(Exception):
        settings = read_settings_file(root / _SETTINGS)
        for name in settings["PLUGINS"]:
            importlib.import_module(name)
        today = datetime.now(UTC).date()
        sources, _ = read_sources(root, Path(settings["PATH"]).resolve())
        for source in sources:
            if is_enough():
                break
            open_file(source, today)
    gc.freeze()


def build_ordered(root: Path, order: Order, hear: Callable[[Early], None]) -> Outcome:
    """Build the site of ``root``; ``hear`` is told of the pages that are there first."""
    began = time.perf_counter()
    outlook = order.outlook
    viewing = Viewing(
        output=None if outlook.is_usual else output_of(root, order),
        shows_hidden=outlook.drafts,
        first=order.first,
        hear=lambda folder, names: hear(Early(folder=str(folder), names=names)),
    )
    as_of = datetime.fromisoformat(outlook.as_of) if outlook.as_of else None
    try:
        report = build_site(root / _SETTINGS, as_of=as_of, viewing=viewing)
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


def _told(problems: str, sentence: str) -> str:
    whole = sentence[0].upper() + sentence[1:]
    return f"{problems}\n{whole}" if problems else whole
