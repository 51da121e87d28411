"""The plugin that publishes pictures of the content: cleaned, sized, not as cameras left them.

Pelican would copy each file as it is. What is published of a picture is made here instead, before
any page is written, for pages tell their sizes.
"""

from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from community.context import Build, build_in
from community.core.problem import Problem, Severity
from community.formats.picture import Picture, packed, unpacked
from community.formats.picture_making import NotAPicture, maker, published_picture
from community.kept_files import KeptFiles
from community.links import linked_file
from community.output import write_output
from community.site_outputs import Output, connect
from community.views.pictures import PictureView, sized_html

#: Bytes beyond which a file is too large for a web site's repository.
_LARGE = 8_000_000


class Pictures(Output):
    """Writes the pictures that were made ready before."""

    is_fixed = True

    def finalize_context(self) -> None:
        """Make every picture ready that is published, and tell pages of its size."""
        _make_ready(self.context)

    def generate_output(self, _writer: Any) -> None:
        """Write each picture and its sizes."""
        for path, picture in build_in(self.context).pictures.items():
            write_output(self.context, path, picture.data)
            for width, data in picture.sizes.items():
                write_output(self.context, _sized_path(path, width), data)


def _make_ready(context: dict[str, Any]) -> None:
    """Make the pictures; no file is copied."""
    build = build_in(context)
    kept = KeptFiles(build.root / ".cache" / "pictures")
    copied = []
    for static in context["staticfiles"]:
        path = Path(static.source_path)
        if path.suffix.lower() == ".pdf":
            copied.append(static)
        else:
            _make(build, path.relative_to(build.content).as_posix(), kept)
    context["staticfiles"] = copied
    context["pictures"] = {path: _view(path, each) for path, each in build.pictures.items()}
    _size_texts(context)


def _make(build: Build, path: str, kept: KeptFiles) -> None:
    source = (build.content / path).read_bytes()
    name = sha256(f"{maker()}\0{sha256(source).hexdigest()}".encode()).hexdigest()
    if len(source) > _LARGE:
        build.problems.append(_too_large(build, path, len(source)))
    try:
        made = kept.get(name, partial(_packed, source))
    except NotAPicture:
        build.problems.append(_no_picture(build, path))
    else:
        build.pictures[path] = unpacked(made)


def _packed(source: bytes) -> bytes:
    return packed(published_picture(source))


def _view(path: str, picture: Picture) -> PictureView:
    sources = {width: quote(_sized_path(path, width)) for width in picture.sizes}
    return PictureView(width=picture.width, height=picture.height, sources=sources)


def _sized_path(path: str, width: int) -> str:
    return f"{path}.{width}.webp"


def _size_texts(context: dict[str, Any]) -> None:
    """Give the pictures inside every text their sizes, before their links are resolved."""
    views = context["pictures"]
    for place, page in context["generated_content"].items():
        # No setter replaces the text of Pelican's contents.
        if page and "<img" in page._content:  # noqa: SLF001
            find = partial(_linked, place, views)
            page._content = sized_html(page._content, find)  # noqa: SLF001


def _linked(place: str, views: dict[str, PictureView], link: str) -> PictureView | None:
    target = linked_file(place, link)
    return views.get(target) if target else None


def _no_picture(build: Build, path: str) -> Problem:
    return Problem(
        path=(build.content / path).relative_to(build.root).as_posix(),
        line=1,
        column=1,
        rule="no-picture",
        message="the file is no picture that can be read, or a broken one",
        hint="Save it again as .jpg, .png or .webp",
    )


def _too_large(build: Build, path: str, size: int) -> Problem:
    return Problem(
        path=(build.content / path).relative_to(build.root).as_posix(),
        line=1,
        column=1,
        rule="large-picture",
        message=f"the picture has {size / 1_000_000:.0f} MB",
        hint="Make it smaller: 1600 pixels are wide enough",
        severity=Severity.WARNING,
    )


OUTPUTS = (Pictures,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
