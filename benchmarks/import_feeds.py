"""Import real calendars, build a site of each, and compare its dates with those of the source.

    .venv/bin/python benchmarks/import_feeds.py FOLDER PYTHON [--since DATE] [--most NUMBER]

``FOLDER`` holds ``.ics`` files, which are of others and not in this repository. ``PYTHON`` is one
that has recurring-ical-events, see ``feed_dates.py``: it reads both the source and the calendar of
the site. Of each file the events from ``--since`` on become files of a new site, a second import
must change nothing, and the site is built with every check and the proof. Each date of the source
has to be there at the same moment, with the same title, the same end and the same place. What
differs is counted by its reason, and what has no known reason is printed.
"""

import argparse
import io
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from html import unescape
from pathlib import Path
from time import perf_counter
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "plugins"))

from community.core.problem import ContentError, Severity
from community.core.zones import zone_of
from community.import_command import Wanted, import_calendar
from community.importing.content_lines import NotCalendarError
from community.importing.feed import Feed, read_feed
from community.importing.plain_words import alike, one_line
from community.importing.timing import Clock, UnimportableError
from community.importing.titles import split_title
from community.proof.findings import ProofError
from community.site import build_site
from community.terminal import Terminal

ROOT = Path(__file__).resolve().parent.parent

#: As far as a calendar of ours reaches: 18 months, of which the last may be cut.
_AHEAD = timedelta(days=500)
_SHOWN = 3
#: What somebody has to look at, for there can be several reasons.
_TO_LOOK_AT = {"the end differs", "the place differs"}
_MOMENT = "%Y-%m-%dT%H:%MZ"

#: What an import says that changes no file.
_NOTHING = "There is nothing to write."
#: What the build says of more dates than calendar programs take in one file.
_TOO_LARGE = "calendar programs need fewer than"

_SETTINGS = """\
from pathlib import Path
from runpy import run_path
globals().update(
    {{name: value for name, value in run_path({conf!r}).items() if name.isupper()}}
)
TIMEZONE = {zone!r}
COMMUNITY = {{**COMMUNITY, "languages": ["en"], "translations": [], "search": False,
              "timezone": TIMEZONE, "uid_domain": "events.example.org"}}
PLUGINS = [name for name in PLUGINS if name not in {slow!r}]
HERE = Path(__file__).parent
PATH = str(HERE / "content")
OUTPUT_PATH = str(HERE / "output")
"""
_SLOW = ("community.social_images", "community.search")

_PLATFORMS = {
    "Google Calendar": ("-//Google Inc//",),
    "The Events Calendar": (" - ECPv",),
    "CivicPlus": ("/common/modules/iCalendar/",),
    "Localist": ("PRODID:icalendar-ruby", "localist"),
    "LiveWhale": ("X-LIVEWHALE-",),
    "LibCal": ("Springshare//LibCal",),
    "Tockify": ("tockify.com",),
    "Trumba": ("Trumba Corporation",),
    "Meetup": ("-//Meetup//",),
    "Events Manager": ("wp-events-plugin.com",),
    "Outlook and Exchange": ("Microsoft Exchange", "Microsoft Corporation//Outlook"),
    "ical.net": ("ical.net",),
    "Sidearm": ("SIDEARM",),
}


@dataclass
class Compared:
    """What came of one calendar."""

    name: str
    platform: str
    dates: int = 0
    same: int = 0
    errors: int = 0
    is_too_large: bool = False
    seconds: float = 0.0
    reasons: Counter[str] = field(default_factory=Counter)
    unexplained: list[str] = field(default_factory=list)


def main(folder: Path, engine: str, since: date, most: int) -> None:
    """Compare every calendar of the folder that has a date to compare; print a line each."""
    results: list[Compared] = []
    for file in sorted(folder.rglob("*.ics")):
        if len(results) == most:
            break
        octets = file.read_bytes()
        try:
            feed = read_feed(octets)
        except NotCalendarError as error:
            print(f"{file.name}: refused: {error}", flush=True)
            continue
        result = _compare(file, feed, engine, since)
        _print(result)
        results.append(result)
    _print_totals(results)


def platform_of(octets: bytes) -> str:
    """Return which program made a calendar."""
    text = octets.decode("utf-8", errors="replace")
    found = (name for name, marks in _PLATFORMS.items() if any(mark in text for mark in marks))
    return next(found, "others")


def _compare(file: Path, feed: Feed, engine: str, since: date) -> Compared:
    result = Compared(name=file.name, platform=platform_of(file.read_bytes()))
    zone = _zone(feed)
    last = since + _AHEAD
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        text = _SETTINGS.format(conf=str(ROOT / "pelicanconf.py"), zone=zone.key, slow=_SLOW)
        (root / "pelicanconf.py").write_text(text)
        for name in ("events", "pages"):
            (root / "content" / name).mkdir(parents=True)
        wanted = Wanted(calendar=str(file), since=since.isoformat(), yes=True)
        started = perf_counter()
        code, _ = _import(root, wanted)
        result.seconds = perf_counter() - started
        if _NOTHING not in _import(root, wanted)[1]:
            result.unexplained.append("a second import changes files")
        as_of = datetime.combine(since, time(), tzinfo=zone)
        errors = _build(root / "pelicanconf.py", as_of.astimezone(UTC))
        if any(_TOO_LARGE in error for error in errors):
            result.is_too_large = True
            return result
        result.errors = len(errors) + (code != 0)
        result.unexplained += [f"build: {error}" for error in errors]
        years = sorted(root.glob("output/calendar/[0-9]*.ics"))
        calendars = [*years, root / "output/calendar.ics"]
        ours = _dates(engine, zone, since, last, [each for each in calendars if each.exists()])
    try:
        theirs = _dates(engine, zone, since, last, [file])
    except subprocess.CalledProcessError as error:
        reason = error.stderr.strip().splitlines()[-1]
        result.reasons[f"not compared, for the engine fails: {reason[:60]}"] += 1
        return result
    _hold_against(theirs, ours, feed, zone, result)
    return result


def _import(root: Path, wanted: Wanted) -> tuple[int, str]:
    """Import as the task does; return its exit code and what it says."""
    said = io.StringIO()
    silent = Terminal(is_interactive=False, has_color=False, writes=said, complains=said)
    return import_calendar(root, wanted, silent), said.getvalue()


def _build(settings: Path, as_of: datetime) -> list[str]:
    """Build the site; return why it could not be."""
    try:
        build_site(settings, as_of=as_of)
    except ContentError as error:
        return [f"{each}" for each in error.problems if each.severity is Severity.ERROR]
    except ProofError as error:
        return [f"{error}"]
    return []


def _zone(feed: Feed) -> ZoneInfo:
    """Return the zone of the department whose calendar it is."""
    clock = Clock.of(feed, zone_of("America/New_York"))
    if feed.zone:
        return clock.names.own
    told = Counter[str]()
    for entry in feed.entries:
        try:
            told[clock.timing(entry).zone.key] += 1
        except UnimportableError:
            continue
    return zone_of(told.most_common(1)[0][0]) if told else clock.names.site


def _dates(
    engine: str, zone: ZoneInfo, first: date, last: date, files: list[Path]
) -> list[dict[str, str]]:
    words = [engine, str(ROOT / "benchmarks" / "feed_dates.py"), zone.key, f"{first}", f"{last}"]
    done = subprocess.run([*words, *map(str, files)], capture_output=True, check=True, text=True)
    lines = dict.fromkeys(done.stdout.splitlines())
    return [json.loads(line) for line in lines]


def _hold_against(
    theirs: list[dict[str, str]],
    ours: list[dict[str, str]],
    feed: Feed,
    zone: ZoneInfo,
    result: Compared,
) -> None:
    """Count which dates are the same, and why others are not."""
    found = defaultdict(list)
    for each in ours:
        found[each["starts"], _title(each)].append(each)
    clock = Clock.of(feed, zone)
    seen: set[tuple[str, str, str]] = set()
    for each in theirs:
        key = (each["uid"], each["starts"], _title(each))
        if key in seen:
            result.reasons["the source tells the date twice"] += 1
            continue
        seen.add(key)
        result.dates += 1
        reason = _reason(each, found, zone, is_inclusive=clock.is_inclusive)
        if reason == "":
            result.same += 1
        elif reason:
            result.reasons[reason] += 1
            if reason in _TO_LOOK_AT:
                print(f"    {reason}: {each}")
        else:
            result.unexplained.append(f"missing: {each}")
    _count_others([each for rest in found.values() for each in rest], feed, clock, result)


def _count_others(ours: list[dict[str, str]], feed: Feed, clock: Clock, result: Compared) -> None:
    """Count the dates that only our calendar has, by their reason."""
    told = set(_starts(feed, clock))
    for each in ours:
        if each["status"] == "CANCELLED":
            result.reasons["ours tells as called off what the series leaves out"] += 1
        elif (each["starts"], _title(each)) in told:
            result.reasons["the engine reads one date of an identity that has several"] += 1
        else:
            result.unexplained.append(f"ours alone: {each}")


def _starts(feed: Feed, clock: Clock) -> Iterator[tuple[str, str]]:
    """Yield start and title of each entry itself, without what its rule gives."""
    for entry in feed.entries:
        try:
            timing = clock.timing(entry)
        except UnimportableError:
            continue
        start = timing.start.replace(tzinfo=timing.zone).astimezone(UTC)
        told = f"{timing.start:%Y-%m-%d}" if timing.all_day else f"{start:{_MOMENT}}"
        yield told, _title({"title": entry.text("SUMMARY")})


def _an_hour_apart(starts: str) -> Iterator[str]:
    if "T" in starts:
        moment = datetime.strptime(starts, _MOMENT).replace(tzinfo=UTC)
        yield from (f"{moment + timedelta(hours=hours):{_MOMENT}}" for hours in (-1, 1))


def _reason(
    each: dict[str, str],
    found: dict[tuple[str, str], list[dict[str, str]]],
    zone: ZoneInfo,
    *,
    is_inclusive: bool,
) -> str | None:
    """Return "" where the date is there as it is, why it is not, or None where nobody knows."""
    title = _title(each)
    days = _midnights(each, zone)
    reason = ""
    if ours := _taken(found, (each["starts"], title), each):
        pass
    elif days and (ours := _taken(found, (days[0], title), each)):
        return "midnight to midnight, told as all day"
    elif any(_taken(found, (starts, title), each) for starts in _an_hour_apart(each["starts"])):
        return "a series told in UTC: ours keeps the time on the clock"
    elif each["class"] in {"PRIVATE", "CONFIDENTIAL"}:
        return "marked as private, left out"
    else:
        return None
    if each["ends"] <= each["starts"]:
        reason = "" if "T" not in each["starts"] else "the source has no end"
    elif each["ends"] != ours["ends"]:
        reason = "all-day ends are inclusive there" if is_inclusive else "the end differs"
    if not _is_same_place(each["place"], ours["place"]):
        return "the place differs"
    return reason


def _taken(
    found: dict[tuple[str, str], list[dict[str, str]]], key: tuple[str, str], each: dict[str, str]
) -> dict[str, str] | None:
    """Take the date of ours with this start and title, rather one with the same end and place."""
    same = found.get(key, [])
    same.sort(
        key=lambda ours: (
            ours["ends"] == each["ends"],
            _is_same_place(each["place"], ours["place"]),
        )
    )
    return same.pop() if same else None


def _title(each: dict[str, str]) -> str:
    return alike(split_title(one_line(each["title"]))[0]) or "event"


def _midnights(each: dict[str, str], zone: ZoneInfo) -> tuple[str, str] | None:
    """Return the days of what lasts from midnight to midnight."""
    if "T" not in each["starts"]:
        return None
    starts, ends = (
        datetime.strptime(each[name], _MOMENT).replace(tzinfo=UTC).astimezone(zone)
        for name in ("starts", "ends")
    )
    if starts.time() != time() or ends.time() not in {time(), time(23, 59)} or ends <= starts:
        return None
    return f"{starts:%Y-%m-%d}", f"{ends:%Y-%m-%d}"


def _is_same_place(theirs: str, ours: str) -> bool:
    """Tell whether all words of the source's place are told, in their order."""
    told = alike(unescape(one_line(theirs)))
    for country in ("unitedstatesofamerica", "unitedstates", "usa"):
        told = told.removesuffix(country)
    own = alike(ours)
    return not told or told in own or own in told


def _print(result: Compared) -> None:
    reasons = ", ".join(f"{number} {reason}" for reason, number in result.reasons.most_common())
    print(
        f"{result.name}: {result.platform}: {result.errors} errors, {result.dates} dates, "
        f"{result.same} the same, {len(result.unexplained)} unexplained; "
        f"{result.seconds:.1f} s; {reasons}",
        flush=True,
    )
    for line in result.unexplained[:_SHOWN]:
        print(f"    {line}", flush=True)


def _print_totals(results: list[Compared]) -> None:
    large = [each for each in results if each.is_too_large]
    results = [each for each in results if not each.is_too_large]
    print(f"{len(large)} calendars have more dates than one calendar of ours may have")
    print("| platform | calendars | dates | the same | explained | unexplained | errors |")
    print("|---|---|---|---|---|---|---|")
    groups = {name: [each for each in results if each.platform == name] for name in _names(results)}
    for name, group in {**groups, "all": results}.items():
        dates, same = sum(each.dates for each in group), sum(each.same for each in group)
        unexplained = sum(len(each.unexplained) for each in group)
        explained = sum(each.reasons.total() for each in group)
        errors = sum(each.errors for each in group)
        print(
            f"| {name} | {len(group)} | {dates} | {same} | {explained} | {unexplained} | {errors} |"
        )
    reasons: Counter[str] = Counter()
    for each in results:
        reasons.update(each.reasons)
    for reason, number in reasons.most_common():
        print(f"{number:6} {reason}")


def _names(results: list[Compared]) -> Iterator[str]:
    yield from sorted({each.platform for each in results})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("python")
    parser.add_argument("--since", type=date.fromisoformat, default=datetime.now(UTC).date())
    parser.add_argument("--most", type=int, default=1000)
    options = parser.parse_args()
    main(options.folder, options.python, options.since, options.most)
