"""Names of files for what a calendar brings."""

from collections.abc import Iterator
from datetime import date

from community.intake.files.names import reserved
from community.intake.quoting import slugged

_LONGEST = 60


def short_slug(words: str, otherwise: str) -> str:
    """Return a slug of up to 60 letters that ends with a whole word."""
    slug = slugged(words.replace("/", " "))
    if len(slug) > _LONGEST:
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    slug = slug or otherwise
    return f"{otherwise}-{slug}" if reserved(slug) else slug


def event_slugs(title: str, day: date, *, is_common: bool) -> Iterator[str]:
    """Yield names for an event, one after the other until one is free.

    Where several have its title (``is_common``), the day is in the name from the beginning.
    """
    slug = short_slug(title, "event")
    if not is_common:
        yield slug
    yield f"{slug}-{day}"
    number = 2
    while True:
        yield f"{slug}-{day}-{number}"
        number += 1
