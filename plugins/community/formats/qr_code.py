"""An address as a QR code (ISO/IEC 18004), drawn as the path of an SVG."""

import re
from collections.abc import Iterable
from importlib import import_module
from types import ModuleType

from community.core.values import dataclass

#: Light modules that a reader needs on every side.
QUIET_ZONE = 4

#: One of the eight patterns that break up large areas, all of which readers know. Trying each takes
#: four times as long, and a site has hundreds of codes.
_MASK = 3

#: A run of dark modules in a row.
_DARK = re.compile(rb"\x01+")


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCode:
    """A code on a square of ``size`` modules, its quiet zone among them.

    ``path`` draws the dark modules: the ``d`` of an SVG path, a module being 1 unit.
    """

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return the code of ``text``; it can be read with 15 % of it torn or wet (level M or better).

    Raise ``segno.DataOverflowError`` for more than 2,331 bytes.
    """
    matrix = load_drawing().make(text, error="m", mask=_MASK, micro=False).matrix
    rows = (_row(y, modules) for y, modules in enumerate(matrix, start=QUIET_ZONE))
    return QrCode(size=len(matrix) + 2 * QUIET_ZONE, path="".join(rows))


def load_drawing() -> ModuleType:
    """Return what draws codes; it is loaded late, for all that fetches addresses comes with it."""
    return import_module("segno")


def _row(y: int, modules: Iterable[int]) -> str:
    runs = (run.span() for run in _DARK.finditer(bytes(modules)))
    return "".join(
        f"M{start + QUIET_ZONE} {y}h{end - start}v1h-{end - start}z" for start, end in runs
    )
