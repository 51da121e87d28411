"""Measure how fast sites of many events are built: ``bench.py [--quick] [--events 100,1000]``.

Ours, plain Pelican and Hugo build the same addresses of the same facts, in turns; docs/speed.md
tells more.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from speed.builders import Builder, builders
from speed.corpus import ZONE
from speed.maker import make_corpus
from speed.measure import CommandError
from speed.picture import picture_of
from speed.program import hugo_in
from speed.results import Results, load_results, save_results
from speed.rounds import OmissionError, measure_corpus
from speed.serving import NotServedError
from speed.surroundings import machine, versions
from speed.table import corpus_lines, table_of

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "docs" / "speed.json"
TABLE = ROOT / "docs" / "speed.txt"
PICTURE = ROOT / "docs" / "speed.svg"

_EVENTS = (100, 1_000, 10_000)


def main(arguments: list[str]) -> int:
    """Measure what is asked for, print it, and keep it for the documentation if that is wanted."""
    wanted = _parser().parse_args(arguments)
    events = [int(each) for each in wanted.events.split(",")] if wanted.events else list(_EVENTS)
    rounds, saves = wanted.rounds, wanted.saves
    if wanted.quick:
        events, rounds, saves = events[:1], 1, 3
    try:
        hugo = hugo_in(ROOT / ".cache")
    except (subprocess.CalledProcessError, OSError) as error:
        return _failed(f"Hugo could not be installed: {error}")
    results = Results(machine=machine(), versions=versions(hugo))
    if wanted.save and RESULTS.exists():
        kept = load_results(RESULTS).corpora
        results = Results(machine=results.machine, versions=results.versions, corpora=kept)
    names = wanted.only.split(",") if wanted.only else ()
    chosen = [each for each in builders(str(hugo)) if not names or each.name in names]
    for count in events:
        try:
            results = _measured(results, count, chosen, rounds=rounds, saves=saves)
        except (CommandError, NotServedError, OmissionError) as error:
            return _failed(str(error))
        if wanted.save:
            keep(results)
    return 0


def _measured(
    results: Results, count: int, chosen: Sequence[Builder], *, rounds: int, saves: int
) -> Results:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        corpus = make_corpus(count, datetime.now(ZONE).date())
        sized = measure_corpus(Path(folder), corpus, chosen, rounds=rounds, saves=saves)
    print(*corpus_lines(sized), "", sep="\n", flush=True)
    return results.with_corpus(sized)


def keep(results: Results) -> None:
    """Write the numbers, the table and the picture into the documentation."""
    save_results(RESULTS, results)
    TABLE.write_text(table_of(results), encoding="utf-8")
    PICTURE.write_text(picture_of(results), encoding="utf-8")


def _failed(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench", description="Measure how fast sites are built.")
    parser.add_argument("--events", default="", help="of how many events; 100,1000,10000")
    parser.add_argument("--rounds", type=int, default=3, help="how many times each is built")
    parser.add_argument("--saves", type=int, default=20, help="how many times a file is saved")
    parser.add_argument("--only", default="", help="some builders: 'ours,Hugo'")
    parser.add_argument("--quick", action="store_true", help="a short look: once, and 100 events")
    parser.add_argument("--save", action="store_true", help="keep it in docs/ (table and picture)")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
