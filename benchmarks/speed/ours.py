"""The corpus as this product reads it: content, settings and code of a department's repository."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from speed.corpus import SITE, Corpus, Event, Happening, Place, Program
from speed.history import Version, commit_versions

ROOT = Path(__file__).resolve().parents[2]

#: What a department's repository has beside its content.
_CODE = ("run.py", "tasks.py", "requirements.txt", "plugins", "theme", ".gitignore")

#: Programs and venues are as old as the site.
_BEFORE = timedelta(days=90)

#: Added to the settings of the sample.
_ADDRESS = f"""
SITEURL = "{SITE}"
"""

#: What a department would set that wants no more than is compared: one language, no search.
_COMPARED = """
COMMUNITY = {**COMMUNITY, "languages": ["en"], "translations": [], "search": False}
PLUGINS = [f"community.{name}" for name in ("content", "pages", "ical_feed", "rss_feed", "sitemap")]
"""


def write_our_site(folder: Path, corpus: Corpus, *, whole: bool) -> None:
    """Write the repository into ``folder``: with all that the product makes, or what is compared.

    What is compared is one language without search, and only the outputs that the others make too,
    as far as settings can switch the rest off.
    """
    folder.mkdir(parents=True)
    for name in _CODE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    _lend_environment(folder)
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8") + _ADDRESS
    if not whole:
        settings += _COMPARED
    (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    commit_versions(folder, versions_of(corpus, spanish=whole))


def _lend_environment(folder: Path) -> None:
    """Give the site the environment that runs this, marked as made from its list of packages."""
    environment = folder / ".venv"
    environment.mkdir()
    for part in Path(sys.prefix).iterdir():
        if not part.name.startswith("installed-"):
            (environment / part.name).symlink_to(part, target_is_directory=part.is_dir())
    made = (
        "import run; run.write(run.stamp_of(run.REQUIREMENTS), run.fingerprint(run.REQUIREMENTS))"
    )
    subprocess.run([sys.executable, "-c", made], cwd=folder, check=True)


def versions_of(corpus: Corpus, *, spanish: bool) -> Iterator[Version]:
    """Yield every version of every file: an event's first one, and what became of it."""
    told = min(event.announced for event in corpus.events) - _BEFORE
    for place in corpus.places:
        yield Version(moment=told, path=f"content/venues/{place.slug}.md", text=venue_text(place))
    for program in corpus.programs:
        path = f"content/programs/{program.slug}.md"
        yield Version(moment=told, path=path, text=program_text(program))
    for event in corpus.events:
        path = event_file(event)
        yield Version(moment=event.announced, path=path, text=first_text(event))
        if event.changed:
            yield Version(moment=event.changed, path=path, text=event_text(event))
        if spanish and event.spanish:
            text = _spanish_text(event)
            path = path.replace(".md", ".es.md")
            yield Version(moment=event.announced, path=path, text=text)


def event_file(event: Event) -> str:
    """Return where its file is, below the year of its first date."""
    return f"content/events/{event.dates[0].starts.year}/{event.slug}.md"


def first_text(event: Event) -> str:
    """Return the file of an event as it was announced, before it moved or was called off."""
    if event.moved_from:
        return _event_text(event, event.moved_from, [])
    if event.changed:
        return _event_text(event, event.dates[0].starts, [])
    return event_text(event)


def event_text(event: Event) -> str:
    """Return the file of an event as it is now."""
    lines = [f"repeat: {event.repeat}", f"count: {len(event.dates)}"] if event.repeat else []
    if event.moved_from or event.is_off:
        lines.append(f"reason: {event.reason}")
    if event.is_off:
        lines.append("status: cancelled")
    else:
        lines.extend(_changes(event))
    return _event_text(event, event.dates[0].starts, lines)


def _changes(event: Event) -> Iterator[str]:
    off = [each for each in event.dates if each.is_off]
    if off:
        yield "changes:"
    for each in off:
        yield f"  - date: {each.starts:%Y-%m-%d}"
        yield "    status: cancelled"
        yield f"    reason: {event.reason}"


def _event_text(event: Event, start: datetime, lines: list[str]) -> str:
    shown = Happening(starts=start, minutes=event.dates[0].minutes)
    header = [
        f"title: {event.title}",
        f"program: {event.program.slug}",
        f"start: {start:%Y-%m-%d %H:%M}",
        f"end: {shown.ends:%H:%M}",
        *lines,
        f"venue: {event.place.slug}",
        f'summary: "{event.summary}"',
    ]
    return "\n".join(("---", *header, "---", event.body, ""))


def _spanish_text(event: Event) -> str:
    words = event.spanish
    if words is None:
        return ""
    header = f'title: {words.title}\nsummary: "{words.summary}"'
    reason = "reason: La sala está cerrada ese día.\n" if event.is_off or event.moved_from else ""
    return f"---\n{header}\n{reason}---\n{words.body}\n"


def program_text(program: Program) -> str:
    """Return the file of a program."""
    return f"---\ntitle: {program.title}\nsummary: {program.summary}\n---\n{program.body}\n"


def venue_text(place: Place) -> str:
    """Return the file of a venue."""
    return f"---\nname: {place.name}\nstreet: {place.street}\ncity: Bench\nregion: DE\n---\n"
