"""A picture that takes long to load on a phone."""

from collections.abc import Iterator, Mapping

from community.advice.finding import Finding, pages_of
from community.core.calendar import Calendar

#: 500 kB; a good photograph of 1,600 pixels needs half of it.
_LARGEST = 500_000


def large_image(calendar: Calendar, sizes: Mapping[str, int]) -> Iterator[Finding]:
    """Yield events and programs whose picture has more bytes; ``sizes`` are by its path."""
    for each in pages_of(calendar):
        size = sizes.get(each.image.path, 0) if each.image else 0
        if size > _LARGEST:
            yield Finding(
                path=each.path,
                rule="large-image",
                message=f"the picture has {size / 1_000_000:.1f} MB, which is slow on a phone",
                hint="Make it 1,600 pixels wide and save it as JPEG or WebP",
                key="image",
            )
