"""The colors of the department, and which of them have to be told apart."""

from collections.abc import Iterator, Mapping

from community.core.contrast import contrast, nearest_color
from community.core.values import dataclass

#: WCAG 2.2, success criteria 1.4.3 and 1.4.11.
_TEXT = 4.5
_MARKS = 3.0

_TINTS = ("tint", "off-tint", "open-tint", "moved-tint")

#: Each color that is changed until it fits, what it stands on or under, and the least contrast.
_NEEDS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("brand", ("on-brand",), _TEXT),
    ("ink", ("paper", *_TINTS), _TEXT),
    ("link", ("paper", *_TINTS), _TEXT),
    ("quiet", ("paper", "tint"), _TEXT),
    ("off", ("paper", "tint", "off-tint"), _TEXT),
    ("open", ("paper", "tint", "open-tint"), _TEXT),
    ("moved", ("paper", "tint", "moved-tint"), _TEXT),
    ("edge", ("paper", "tint"), _MARKS),
    ("accent", ("paper", "tint"), _MARKS),
)

#: The names of all colors that are compared.
COLOR_NAMES = frozenset(name for color, others, _ in _NEEDS for name in (color, *others))


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """The colors by their names in the style sheet without hyphens before: ``{"ink": "#17202c"}``.

    ``dark`` has all of them too: those that the dark block leaves out are the light ones.
    """

    light: Mapping[str, str]
    dark: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """A color too much like another; ``nearest`` would do beside all that it meets, if any does."""

    name: str
    other: str
    ratio: float
    least: float
    nearest: str

    @property
    def is_text(self) -> bool:
        """Tell whether words are written with it; else it only draws lines."""
        return self.least == _TEXT


def confusions(colors: Mapping[str, str]) -> Iterator[Confusion]:
    """Return each color that cannot be told from what it meets, with the worst of those."""
    for name, others, least in _NEEDS:
        met = [other for other in others if other in colors]
        if name not in colors or not met:
            continue
        ratios = {other: contrast(colors[name], colors[other]) for other in met}
        worst = min(met, key=lambda other: ratios[other])
        if ratios[worst] < least:
            yield Confusion(
                name=name,
                other=worst,
                ratio=ratios[worst],
                least=least,
                nearest=nearest_color(colors[name], [colors[other] for other in met], least),
            )
