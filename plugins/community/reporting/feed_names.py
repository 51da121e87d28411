"""Which feeds change, as a list that a person reads: calendars first, each language once."""

from collections.abc import Iterable

from community.core.english import language_name, list_words

#: Where a feed stands in the list: those of all events before those of some.
_ORDER = (
    *("calendar.ics", "calendar/", "programs/", "venues/", "tags/"),
    *("rss.xml", "atom.xml", "feed.json", "changes.xml"),
)


def feed_lines(paths: Iterable[str], languages: Iterable[str]) -> tuple[list[str], str]:
    """Return the paths in their order, and in which further languages the same feeds change.

    ``languages`` are the codes of the site's further ones. Where other feeds change than in the
    site's own language, they are listed.
    """
    homes = {code: f"{code}/" for code in languages}
    own = {path for path in paths if not path.startswith(tuple(homes.values()))}
    shared = {path for path in own if not path.endswith(".json") or path == "feed.json"}
    listed, same = set(own), []
    for code, home in homes.items():
        theirs = {path for path in paths if path.startswith(home)}
        if theirs and theirs == {f"{home}{path}" for path in shared}:
            same.append(language_name(code))
        else:
            listed |= theirs
    words = f"and the same in {list_words(same)}" if same else ""
    return sorted(listed, key=_place), words


def _place(path: str) -> tuple[int, str]:
    places = (number for number, begin in enumerate(_ORDER) if path.startswith(begin))
    return next(places, len(_ORDER)), path
