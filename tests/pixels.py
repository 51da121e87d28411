"""Pictures for tests, made as cameras and programs make them."""

from io import BytesIO
from typing import Any

from PIL import Image

#: Where a picture was taken: 39 degrees north.
_PLACE = {1: "N", 2: (39.0, 17.0, 59.0), 3: "W", 4: (75.0, 36.0, 16.0)}


def picture(kind: str = "PNG", size: tuple[int, int] = (1, 1), **options: Any) -> bytes:
    """Return a picture whose left half is red."""
    made = Image.new("RGB", size, "white")
    made.paste("red", (0, 0, max(1, size[0] // 2), size[1]))
    written = BytesIO()
    made.save(written, kind, **options)
    return written.getvalue()


def notes(*, turned: bool = False) -> Image.Exif:
    """Return what a telephone notes: where it was, and that it was held upright."""
    exif = Image.Exif()
    exif[0x010F] = "Telephone"
    if turned:
        exif[0x0112] = 6
    exif.get_ifd(0x8825).update(_PLACE)
    return exif


PIXEL = picture()
