"""Bytes: what a phone on a slow network has to fetch before it shows a page, and in all."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath

from lxml import html

from browser.kinds import pages_of
from browser.serving import gzipped
from browser.sites import BuiltSite, Sites

_CRITICAL = 14_600
_STYLE = 8_000
_SCRIPT = 1_024
_PAGE = 30_000

#: What other websites include; the page of instructions shows it at work. It is weighed by
#: test_embed.py: on those websites it replaces a frame of ours, and no task here needs it.
_EXAMPLE = "/embed/events.js"


@dataclass(frozen=True, kw_only=True)
class Weight:
    """Compressed bytes of a page without its pictures."""

    page: int
    style: int
    blocking: int
    script: int

    @property
    def critical(self) -> int:
        """Return the bytes that are waited for before anything is shown."""
        return self.page + self.style + self.blocking

    @property
    def faults(self) -> list[str]:
        """Return each budget that is not kept, in words."""
        whole = self.page + self.style + self.script
        budgets = (
            ("critical bytes", self.critical, _CRITICAL),
            ("bytes of style", self.style, _STYLE),
            ("bytes of script", self.script, _SCRIPT),
            ("bytes without pictures", whole, _PAGE),
        )
        return [f"{found} {name}, not {most}" for name, found, most in budgets if found > most]


@cache
def size_of(file: Path) -> int:
    return len(gzipped(file.read_bytes()))


def weigh(output: Path, file: str, base: str = "") -> Weight:
    """Weigh a page of an output by what it names."""
    root = html.fromstring((output / file).read_bytes())

    def sizes(path: str) -> int:
        named = [str(value) for value in root.xpath(path) if not str(value).endswith(_EXAMPLE)]
        return sum(size_of(output / _resolved(file, value, base)) for value in named)

    inline = "".join(root.xpath("//script[not(@src) and not(contains(@type, 'json'))]/text()"))
    return Weight(
        page=len(gzipped((output / file).read_bytes())),
        style=sizes("//link[@rel='stylesheet']/@href"),
        blocking=sizes("//script[not(@defer) and not(@async) and not(@type='module')]/@src"),
        script=sizes("//script/@src") + len(inline),
    )


def _resolved(file: str, reference: str, base: str) -> str:
    """Return the path in the output that a page of this path means by a reference."""
    if reference.startswith("/"):
        return reference.removeprefix(base).lstrip("/")
    return normpath(join(dirname(file), reference))


def faults_of_bytes(output: Path, base: str = "") -> list[str]:
    return [
        f"/{page.address}: {fault}"
        for page in pages_of(output)
        for fault in weigh(output, page.file, base).faults
    ]


def test_every_page_keeps_the_budgets(public: BuiltSite) -> None:
    assert not faults_of_bytes(public.output)


def test_a_thousand_events_keep_them_too(sites: Sites) -> None:
    output = sites.large().output
    home = weigh(output, "index.html")

    assert home.faults == []
    assert home.critical < 8_000


def test_no_page_brings_a_font(public: BuiltSite) -> None:
    assert not [*public.output.rglob("*.woff*"), *public.output.rglob("*.ttf")]


def test_what_is_too_heavy_is_told() -> None:
    heavy = Weight(page=20_000, style=9_000, blocking=0, script=2_000)

    assert heavy.faults == [
        "29000 critical bytes, not 14600",
        "9000 bytes of style, not 8000",
        "2000 bytes of script, not 1024",
        "31000 bytes without pictures, not 30000",
    ]
