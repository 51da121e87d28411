"""The results as a picture: bars on a scale where each step is ten times the last, as SVG.

It follows the colors of the reader, light or dark, and says in its description what it shows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil, floor, log10
from xml.sax.saxutils import escape

from speed.builders import ALL_OF_OURS, HUGO, OURS, PLAIN
from speed.results import COLD, NOTHING, SCENARIOS, WORD, Results, Sized

_SHOWN = (COLD, WORD, NOTHING)
_CLASSES = {OURS: "ours", ALL_OF_OURS: "whole", PLAIN: "plain", HUGO: "hugo"}
_WIDTH, _LEFT, _RIGHT = 720, 150, 90
_BAR, _STEP, _GAP, _TITLE = 14, 18, 12, 30

_HOW_TO_READ = "Shorter is better. Each line is ten times as long as the one before it."

_STYLE = """\
text { font: 13px system-ui, sans-serif; fill: #1f2933; }
.title { font-weight: 600; font-size: 15px; }
.quiet { fill: #52606d; font-size: 12px; }
.rule { stroke: #cbd2d9; }
.back { fill: #ffffff; }
.ours { fill: #17325c; } .whole { fill: #6b8fc9; }
.plain { fill: #8a8f98; } .hugo { fill: #b7791f; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f4f8; }
  .quiet { fill: #bcccdc; }
  .rule { stroke: #52606d; }
  .back { fill: #14191f; }
  .ours { fill: #9cc2ff; } .whole { fill: #5c83bf; }
  .plain { fill: #9aa5b1; } .hugo { fill: #f0b95a; }
}"""


@dataclass(slots=True)
class _Canvas:
    """What was drawn so far, and how far down."""

    low: int
    high: int
    down: int = 86
    parts: list[str] = field(default_factory=list)

    def place_of(self, seconds: float) -> float:
        """Return how far to the right a time is."""
        share = (log10(seconds) - self.low) / (self.high - self.low)
        return _LEFT + max(0.0, share) * (_WIDTH - _LEFT - _RIGHT)

    def text(self, x: float, words: str, kind: str = "", *, at_end: bool = False) -> None:
        """Write a line at the place where the drawing is."""
        anchor = ' text-anchor="end"' if at_end else ""
        shown = f' class="{kind}"' if kind else ""
        where = f'x="{x:.0f}" y="{self.down}"'
        self.parts.append(f"<text {where}{shown}{anchor}>{escape(words)}</text>")


def picture_of(results: Results) -> str:
    """Return the picture as SVG."""
    canvas = _Canvas(*_scale_of(results))
    for scenario in _SHOWN:
        _draw(canvas, results, scenario)
    foot = ", ".join(f"{name} {version}" for name, version in results.versions.items())
    dates = ", ".join(sorted({sized.date[:10] for sized in results.corpora}))
    for words in (f"{foot}; {dates}", results.machine):
        canvas.text(16, words, "quiet")
        canvas.down += _STEP
    return _framed(canvas, _description(results))


def _scale_of(results: Results) -> tuple[int, int]:
    """Return the powers of ten between which all times are."""
    times = [
        measured.runs[scenario].clock
        for sized in results.corpora
        for measured in sized.builders.values()
        for scenario in _SHOWN
    ]
    low = floor(log10(min(times)))
    return low, max(ceil(log10(max(times))), low + 1)


def _draw(canvas: _Canvas, results: Results, scenario: str) -> None:
    """Draw one scenario: its name, its scale, and bars for each corpus."""
    canvas.text(16, f"Seconds of a build, {SCENARIOS[scenario]}", "title")
    canvas.down += _TITLE
    top = canvas.down - 8
    for power in range(canvas.low, canvas.high + 1):
        x = canvas.place_of(10.0**power)
        canvas.text(x, f"{10.0**power:g} s", "quiet", at_end=True)
    canvas.down += 8
    rules = len(canvas.parts)
    for sized in results.corpora:
        _draw_corpus(canvas, sized, scenario)
    for power in range(canvas.low, canvas.high + 1):
        x = canvas.place_of(10.0**power)
        line = f'<line class="rule" x1="{x:.0f}" x2="{x:.0f}" y1="{top + 12}" y2="{canvas.down}"/>'
        canvas.parts.insert(rules, line)
    canvas.down += _TITLE


def _draw_corpus(canvas: _Canvas, sized: Sized, scenario: str) -> None:
    canvas.down += 14
    canvas.text(16, f"{sized.events:,} events")
    canvas.down += 8
    for name, measured in sized.builders.items():
        seconds = measured.runs[scenario].clock
        end = canvas.place_of(seconds)
        size = f'width="{max(1.0, end - _LEFT):.0f}" height="{_BAR}"'
        canvas.parts.append(
            f'<rect class="{_CLASSES[name]}" x="{_LEFT}" y="{canvas.down}" {size}/>'
        )
        canvas.down += _BAR - 3
        canvas.text(_LEFT - 8, name, "quiet", at_end=True)
        canvas.text(end + 6, f"{seconds:.3g} s", "quiet")
        canvas.down += _STEP - _BAR + 3
    canvas.down += _GAP - 8


def _description(results: Results) -> Iterator[str]:
    """Yield in sentences what the bars show, for those who cannot see them."""
    for sized in results.corpora:
        for scenario in _SHOWN:
            times = ", ".join(
                f"{name} {measured.runs[scenario].clock:.3g} s"
                for name, measured in sized.builders.items()
            )
            yield f"{sized.events:,} events, {SCENARIOS[scenario]}: {times}."


def _framed(canvas: _Canvas, sentences: Iterator[str]) -> str:
    title = "How long a build takes: ours, plain Pelican and Hugo"
    size = f'width="{_WIDTH}" height="{canvas.down}" viewBox="0 0 {_WIDTH} {canvas.down}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title desc">',
        f'<title id="title">{title}</title>',
        f'<desc id="desc">{escape(" ".join(sentences))}</desc>',
        f"<style>\n{_STYLE}\n</style>",
        f'<rect class="back" width="{_WIDTH}" height="{canvas.down}"/>',
        f'<text class="title" x="16" y="30">{title}</text>',
        f'<text class="quiet" x="16" y="50">{_HOW_TO_READ}</text>',
    )
    return "\n".join((*head, *canvas.parts, "</svg>", ""))
