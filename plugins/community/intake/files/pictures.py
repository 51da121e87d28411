"""The pictures of a site, and those that its files name."""

import os
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from community.core.place import Image
from community.intake.findings import Findings
from community.intake.header.front_matter import Location
from community.intake.quoting import nearest, quoted

_FOLDER = "images"


def read_pictures(content: Path) -> frozenset[str]:
    """Return the path from ``content`` of every file under ``content/images/``, as it is spelled.

    Symbolic links are passed over: what they lead to is not of this site.
    """
    return frozenset(_files_below(content / _FOLDER, _FOLDER))


def picture_of(
    path: str, alt: str, findings: Findings, place: Location, pictures: AbstractSet[str]
) -> Image | None:
    """Return the picture under ``place``; None where there is none or it is wrong."""
    at_image, at_alt = (*place, "image"), (*place, "image_alt")
    if not findings.is_sound(at_image):
        return None
    if alt and not path:
        message = "'image_alt' describes a picture, and 'image' is missing"
        findings.add("image-alt", at_alt, message, "Add the image, or take 'image_alt' out")
    if not path:
        return None
    if path not in pictures:
        _add_missing(path, findings, at_image, pictures)
    if not alt and findings.is_sound(at_alt):
        message = (
            f"{quoted(path.removeprefix(f'{_FOLDER}/'))} has no words for those who cannot see it"
        )
        hint = "Add image_alt: with what the picture shows"
        findings.add("image-alt", (*place, "image"), message, hint, at_key=True)
    return Image(path=path, alt=alt)


def _add_missing(
    path: str, findings: Findings, location: Location, pictures: AbstractSet[str]
) -> None:
    name = path.removeprefix(f"{_FOLDER}/")
    names = {picture.removeprefix(f"{_FOLDER}/") for picture in pictures}
    alike = {name.casefold(): name for name in sorted(names, reverse=True)}
    plain = name.casefold().removeprefix(f"content/{_FOLDER}/")
    guess = alike.get(plain) or nearest(name, names)
    hint = f"Did you mean '{guess}'?" if guess else f"Put the picture into content/{_FOLDER}/"
    message = f"{quoted(name)} is not in content/{_FOLDER}/"
    findings.add("no-such-image", location, message, hint)


def _files_below(folder: Path, name: str) -> Iterator[str]:
    if folder.is_symlink() or not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{name}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(Path(entry.path), path)
            elif entry.is_file(follow_symlinks=False):
                yield path
