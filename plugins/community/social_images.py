"""The plugin that draws what other sites show beside a link to a page."""

from base64 import b64encode
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from community.context import build_in, cards_in, want_cards
from community.formats.social_image import fingerprint, social_image
from community.formats.social_words import drawable, fitted, listed
from community.group_making import make_groups
from community.kept_files import KeptFiles
from community.output import write_output
from community.site_outputs import Output, connect
from community.views.social_cards import Card

#: From how many images on two processes draw them.
_FEWEST = 8

#: Pixels for words beside the leaf of the calendar; sizes of a title, each with its most lines.
_WIDTH = 776
_TITLES = ((96, 2), (76, 3), (60, 3), (50, 4))
_TITLES_UNDER_A_WORD = ((76, 2), (58, 3), (46, 4))
_FACTS = ((44, 4), (38, 4), (32, 4))

#: Colors of the theme that meet at the edge of letters.
_EDGES = (
    ("paper", "ink"),
    ("paper", "brand"),
    ("brand", "on-brand"),
    ("off", "on-brand"),
    ("paper", "off"),
)

#: What logos are.
_KINDS = {".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp"}

#: For a theme that has no colors of its own.
_PLAIN = {
    "brand": "#000000",
    "on-brand": "#ffffff",
    "paper": "#ffffff",
    "ink": "#000000",
    "off": "#000000",
}


@dataclass(frozen=True, slots=True)
class _Image:
    """A group of one file, made of its card."""

    grounds: Card

    @property
    def name(self) -> str:
        """Return what no other group is called."""
        return f"social image {self.grounds.path}"


class SocialImages(Output):
    """Writes a ``social.png`` beside each page that has one of its own."""

    def generate_context(self) -> None:
        """Ask pages which they name."""
        want_cards(self.context)

    def generate_output(self, _writer: Any) -> None:
        """Draw every card that a page named, or take what was drawn before."""
        build = build_in(self.context)
        colors = {**_PLAIN, **(build.brand.light if build.brand else {})}
        icon = self._logo(build.department.logo)
        edges = [(colors[one], colors[other]) for one, other in _EDGES]
        kept = KeptFiles(build.root / ".cache" / "social")

        def draw(image: _Image) -> None:
            drawing = self._drawing(image.grounds, colors=colors, icon=icon)
            name = fingerprint(drawing, edges)
            octets = kept.get(name, partial(social_image, drawing, edges))
            write_output(self.context, image.grounds.path, octets)

        images = map(_Image, cards_in(self.context))
        make_groups(self.context, images, draw, fewest=_FEWEST)

    def _logo(self, name: str) -> str:
        """Return the logo as an address that holds all of it, so that nothing is asked of disks."""
        logo = Path(self.settings["THEME"]) / "static" / name
        kind = _KINDS.get(logo.suffix.lower(), "image/jpeg")
        return f"data:{kind};base64,{b64encode(logo.read_bytes()).decode()}"

    def _drawing(self, card: Card, **values: Any) -> str:
        titles = _TITLES_UNDER_A_WORD if card.word else _TITLES
        department = drawable(build_in(self.context).department.name)
        drawing: str = self.env.get_template("social.svg").render(
            card=card,
            title=fitted(card.title, _WIDTH, titles),
            facts=listed(card.facts, _WIDTH, _FACTS),
            department=department,
            **values,
        )
        return drawing


OUTPUTS = (SocialImages,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
