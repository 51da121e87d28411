"""A small site whose files are changed one at a time: a single event, a series, another event."""

from site_files import file_of

COFFEE_KEYS = {
    "title": "Coffee with a Cop",
    "start": "2026-11-25 08:00",
    "end": "09:30",
    "program": "talks",
    "venue": "hall",
    "tags": "[morning]",
}
WALK_KEYS = {
    "title": "Evening walk",
    "start": "2026-12-01 18:00",
    "end": "19:00",
    "repeat": "every Tuesday",
    "until": "2026-12-15",
    "program": "walks",
    "venue": "pond",
    "tags": "[outdoors]",
}


def coffee(**changes: str) -> str:
    """Return the file of the single event with these keys."""
    return file_of(*(f"{key}: {value}" for key, value in {**COFFEE_KEYS, **changes}.items()))


def walk(*date_lines: str, **changes: str) -> str:
    """Return the file of the series with these keys, and these about its last date."""
    lines = [f"{key}: {value}" for key, value in {**WALK_KEYS, **changes}.items()]
    if date_lines:
        lines += ["changes:", "  - date: 2026-12-15", *(f"    {line}" for line in date_lines)]
    return file_of(*lines)


FILES = {
    "venues/hall.md": file_of("name: Town Hall", "street: 1 Main Street"),
    "venues/library.md": file_of("name: Library", "street: 2 Main Street"),
    "venues/pond.md": file_of("name: Mill Pond"),
    "programs/talks.md": file_of("title: Talks", "summary: We talk."),
    "programs/walks.md": file_of("title: Walks", "summary: We walk."),
    "events/coffee.md": coffee(),
    "events/walk.md": walk(),
    "events/fair.md": file_of("title: Winter fair", "start: 2027-01-16 10:00", "venue: pond"),
    "pages/about.md": "Title: About\n\nHello.\n",
}
