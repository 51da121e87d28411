"""The plugin that draws what other sites show beside a link to a page."""

from base64 import b64encode
from functools import partial
from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals

from community.context import build_in, cards_in
from community.formats.social_image import fingerprint, social_image
from community.formats.social_words import drawable, fitted, listed
from community.kept_files import KeptFiles
from community.output import write_output
from community.theme_colors import theme_colors
from community.views.social_cards import Card

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


class SocialImages(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes a ``social.png`` beside each page that has one of its own."""

    def generate_output(self, _writer: Any) -> None:
        """Draw every card that a page named, or take what was drawn before."""
        theme, build = Path(self.settings["THEME"]) / "static", build_in(self.context)
        colors = theme_colors((theme / "css" / "style.css").read_text("utf-8"))
        icon = b64encode((theme / "icon.svg").read_bytes()).decode()
        edges = [(colors[one], colors[other]) for one, other in _EDGES]
        kept = KeptFiles(build.root / ".cache" / "social")
        for card in cards_in(self.context):
            drawing = self._drawing(card, colors=colors, icon=icon)
            name = fingerprint(drawing, edges)
            image = kept.get(name, partial(social_image, drawing, edges))
            write_output(Path(self.output_path), card.path, image)

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


def _generator(_pelican: object) -> type[SocialImages]:
    return SocialImages


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
