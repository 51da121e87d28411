"""An address as a QR code (ISO/IEC 18004), drawn as the path of an SVG."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from community.core.values import dataclass

#: Light modules that a reader needs on every side.
QUIET_ZONE = 4

#: One of the eight patterns that break up large areas, all of which readers know. Trying each takes
#: four times as long, and a site has hundreds of codes.
_MASK = 3


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
    import segno  # noqa: PLC0415  # with it comes all that fetches addresses: few builds draw codes

    matrix = segno.make(text, error="m", mask=_MASK, micro=False).matrix
    rows = (_row(y, modules) for y, modules in enumerate(matrix, start=QUIET_ZONE))
    return QrCode(size=len(matrix) + 2 * QUIET_ZONE, path="".join(rows))


def _row(y: int, modules: Iterable[int]) -> str:
    return "".join(f"M{x} {y}h{width}v1h-{width}z" for x, width in _dark_runs(modules))


def _dark_runs(modules: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield start and length of each run of dark modules."""
    x = QUIET_ZONE
    for is_dark, run in groupby(modules):
        width = len(list(run))
        if is_dark:
            yield x, width
        x += width
