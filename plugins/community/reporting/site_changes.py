"""What changes beside events, programs, places and people: pages, pictures, the look, the code."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from community.core.addresses import event_path, program_path
from community.core.calendar import Calendar
from community.core.english import list_words
from community.reporting.change import Change, Kind

#: What each part of the repository changes, by the folder or file that it stands in.
_PARTS = {
    "theme": "the look (theme/)",
    "plugins": "the program (plugins/)",
    "pelicanconf.py": "the settings (pelicanconf.py)",
    "publishconf.py": "the public settings (publishconf.py)",
}


_SAID = {"A": "is new", "D": "is no longer there"}


def site_changes(found: Mapping[str, str], content: str, calendar: Calendar) -> Iterator[Change]:
    """Yield what files that are no event, program, place or person change.

    ``found`` has what git says of each file that changed (``A``, ``M``, ``D``), by its path from
    the site's folder; ``content`` is the path of the content folder.
    """
    for path, letter in found.items():
        if path.startswith(f"{content}/pages/"):
            yield _page(path, letter)
        elif path.startswith(f"{content}/images/"):
            yield from _picture(path, path.removeprefix(f"{content}/"), calendar)
    parts = dict.fromkeys(_PARTS[top] for path in found if (top := path.split("/")[0]) in _PARTS)
    if parts:
        yield Change(
            kind=Kind.SITE,
            says=f"Changed too: {list_words(parts)}. That can change every page, and is not told "
            "here.",
            file=next(path for path in found if path.split("/")[0] in _PARTS),
        )


def _page(path: str, letter: str) -> Change:
    name = PurePosixPath(path).name.removesuffix(".md")
    return Change(kind=Kind.PAGE, says=f"{name} {_SAID.get(letter, 'is reworded')}.", file=path)


def _picture(path: str, name: str, calendar: Calendar) -> Iterator[Change]:
    """Yield that a picture is another one, where something shows it."""
    shown = {
        **{event_path(e): e.title for e in calendar.catalog.events if _has(e.image, name)},
        **{program_path(p): p.title for p in calendar.catalog.programs if _has(p.image, name)},
    }
    if shown:
        says = f"The picture of {list_words(dict.fromkeys(shown.values()))} is another one."
        yield Change(kind=Kind.PAGE, says=says, file=path, pages=tuple(shown))


def _has(image: object, name: str) -> bool:
    return getattr(image, "path", "") == name
