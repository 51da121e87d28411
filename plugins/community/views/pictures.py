"""Pictures of the content as pages show them: with their size, and smaller ones to choose from."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_IMAGE = re.compile(r'<img\b(?P<attributes>[^>]*)\bsrc="(?P<link>[^"]*)"(?P<others>[^>]*?)\s*/?>')
_SIZED = re.compile(r"\b(?:width|height)=")


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A picture's size in pixels; ``sources`` are WebP of it: their paths by their width."""

    width: int
    height: int
    sources: Mapping[int, str]

    def srcset(self, root: str) -> str:
        """Return what a browser chooses from, below ``root``."""
        return ", ".join(f"{root}/{path} {width}w" for width, path in self.sources.items())


def sized_html(html: str, picture_at: Callable[[str], PictureView | None]) -> str:
    """Return sanitized HTML in which pictures have their size and are loaded when they are near.

    ``picture_at`` tells which picture a link is, as it is written.
    """

    def sized(match: re.Match[str]) -> str:
        view = picture_at(match["link"])
        attributes = f'{match["attributes"]}src="{match["link"]}"{match["others"]}'
        if view is None:
            return match[0]
        size = "" if _SIZED.search(attributes) else f' width="{view.width}" height="{view.height}"'
        return f'<img{attributes}{size} loading="lazy">'

    return _IMAGE.sub(sized, html)
