"""Pictures as they are published: without what cameras write into them, and in several sizes."""

from functools import cache
from importlib.metadata import version
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

from community.formats.picture import Picture

#: The widest that any page shows a picture on a dense screen; wider ones are made smaller.
WIDEST = 1600
#: Widths in pixels of which a browser takes the one that it needs.
_WIDTHS = (480, 960, WIDEST)

_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
#: What Pillow calls what a camera or a program has written beside the pixels.
_NOTES = frozenset({"exif", "xmp", "photoshop", "comment", "mpoffset", "XML:com.adobe.xmp"})
_QUALITY = 80
_UPRIGHT = 1
_ORIENTATION = 0x0112


class NotAPicture(ValueError):  # noqa: N818  # what it is, not what happened
    """Bytes that are no picture of a known kind, or one that is broken or immense."""


def published_picture(source: bytes) -> Picture:
    """Return what is published of a picture; ``NotAPicture`` if it is none.

    Where it lies, when and with what it was taken stays away, and so does the rest of what was
    noted beside the pixels. A GIF may move: it is left as it is.
    """
    try:
        with Image.open(BytesIO(source), formats=_FORMATS) as opened:
            opened.load()
            if opened.format == "GIF":
                return Picture(data=source, width=opened.width, height=opened.height)
            return _published(opened, source)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NotAPicture(str(error)) from error


def _published(opened: Any, source: bytes) -> Picture:
    upright = ImageOps.exif_transpose(opened)
    is_small = upright.width <= WIDEST
    shown = upright if is_small else _narrowed(upright, WIDEST)
    is_turned = opened.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT
    keeps = is_small and not is_turned and not _has_notes(opened)
    return Picture(
        data=source if keeps else _written(shown, opened.format),
        width=shown.width,
        height=shown.height,
        sizes={width: _webp(shown, width) for width in _widths(shown.width)},
    )


def _has_notes(opened: Any) -> bool:
    text = getattr(opened, "text", None)
    return bool(opened.getexif() or _NOTES & opened.info.keys() or text)


def _written(picture: Image.Image, kind: str) -> bytes:
    """Return the pixels alone, with the profile that their colors need."""
    plain = picture.copy()
    plain.info = {}
    kind = "JPEG" if kind == "MPO" else kind  # several pictures in one, of which this is the first
    options: dict[str, Any] = {} if kind == "PNG" else {"quality": 90}
    profile = picture.info.get("icc_profile")
    written = BytesIO()
    plain.save(written, kind, **options, **({"icc_profile": profile} if profile else {}))
    return written.getvalue()


def _widths(width: int) -> tuple[int, ...]:
    return tuple(each for each in _WIDTHS if each < width) + ((width,) if width <= WIDEST else ())


def _narrowed(picture: Image.Image, width: int) -> Image.Image:
    height = max(1, round(picture.height * width / picture.width))
    colored = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    smaller = colored.resize((width, height), Image.Resampling.LANCZOS)
    smaller.info = {k: v for k, v in picture.info.items() if k == "icc_profile"}
    return smaller


def _webp(picture: Image.Image, width: int) -> bytes:
    sized, written = _narrowed(picture, width), BytesIO()
    profile = picture.info.get("icc_profile", b"")
    sized.save(written, "WEBP", quality=_QUALITY, method=4, icc_profile=profile, exif=b"", xmp=b"")
    return written.getvalue()


@cache
def maker() -> str:
    """Return what stands for the program that makes them."""
    return f"pillow {version('pillow')}, {WIDEST} {_WIDTHS} {_QUALITY}"
