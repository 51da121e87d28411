"""Markdown becomes HTML that can do nothing but show text, tables, links and pictures."""

from functools import cache
from re import Match
from re import compile as pattern
from threading import Lock

import nh3
from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from community.intake.bodies.plain_paragraphs import PlainParagraphs
from community.processes.allowed import takes_shortcuts

_BARE_TAGS = frozenset(
    {
        *("b", "blockquote", "br", "caption", "cite", "dd", "del", "div", "dl", "dt", "em"),
        *(
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "ins",
            "kbd",
            "li",
        ),
        *(
            "mark",
            "p",
            "pre",
            "q",
            "s",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
        ),
        *("tbody", "tfoot", "thead", "tr", "u", "ul"),
    }
)
#: Tags a body may hold, each with the attributes it may have.
TAGS: dict[str, frozenset[str]] = {
    **dict.fromkeys(_BARE_TAGS, frozenset()),
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "code": frozenset({"class"}),
    "details": frozenset({"open"}),
    "img": frozenset({"alt", "height", "src", "title", "width"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"align", "colspan", "rowspan"}),
    "th": frozenset({"align", "colspan", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
}
#: What any tag may have.
ATTRIBUTES = frozenset({"dir", "lang"})
SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes={tag: set(names) for tag, names in TAGS.items()} | {"*": set(ATTRIBUTES)},
    url_schemes=set(SCHEMES),
    link_rel=None,  # no link opens a window of its own
)
_HEADING = pattern(r"<(?P<end>/?)h(?P<level>[1-6])(?=[ >])")
_LOWEST = 6


#: Without one of these no line begins a block of code; Python-Markdown drops control characters.
_FENCE = pattern(r"(?:`[\x02\x03]*){3}|(?:~[\x02\x03]*){3}")

#: Python-Markdown looks to the end of a paragraph for what closes a bracket, from each of them.
_MOST_OPEN = 50
_BRACKET = pattern(r"(?P<open>[\[(<])|[\])>]|\n[ \t]*\n")


class TooDeepError(ValueError):
    """Brackets, quotes or lists stand too deep in each other to be read in a second."""


#: The converter keeps what it reads while it reads: one thread at a time has it.
_LOCK = Lock()


def to_html(markdown: str) -> str:
    """Return what Markdown makes of a text; raw HTML in it is kept as it is."""
    _check_brackets(markdown)
    with _LOCK:
        try:
            return _converter(fences=_FENCE.search(markdown) is not None).reset().convert(markdown)
        except RecursionError as error:
            _converter.cache_clear()  # it is stuck in the middle of the text
            raise TooDeepError from error


@cache
def _converter(*, fences: bool) -> Markdown:
    """Return the one converter for texts with fences or without: making it takes longer than using.

    Its extensions are not "extra": attribute lists and Markdown inside HTML give plain words a
    meaning nobody expects, the addresses of footnotes would meet where several bodies stand on one
    page, and a thousand abbreviations or definitions take seconds. They are given as they are, for
    a name would be looked up in all packages that are installed. What reads fences loads what could
    color programs, and few texts have any.
    """
    extensions = [
        SaneListExtension(),
        TableExtension(use_align_attribute=True),
        *([PlainParagraphs()] if takes_shortcuts() else []),
    ]
    if fences:
        from markdown.extensions.fenced_code import FencedCodeExtension  # noqa: PLC0415  # see above

        extensions.insert(0, FencedCodeExtension())
    return Markdown(extensions=extensions, output_format="html")


def _check_brackets(markdown: str) -> None:
    if sum(map(markdown.count, "[(<")) <= _MOST_OPEN:
        return
    depth = 0
    for match in _BRACKET.finditer(markdown):
        if match["open"]:
            depth += 1
        else:
            depth = 0 if match[0][0] == "\n" else max(depth - 1, 0)
        if depth > _MOST_OPEN:
            raise TooDeepError


def sanitized(html: str) -> str:
    """Return the HTML without what could run, embed or break the page around it."""
    return _CLEANER.clean(html)


def with_levels(html: str) -> str:
    """Let headings begin at the second level, below the page's title, and skip none."""
    if "<h" not in html:
        return html
    open_levels: list[int] = []

    def renamed(match: Match[str]) -> str:
        level = int(match["level"])
        if not match["end"]:
            while open_levels and open_levels[-1] >= level:
                open_levels.pop()
            open_levels.append(level)
        return f"<{match['end']}h{min(len(open_levels) + 1, _LOWEST)}"

    return _HEADING.sub(renamed, html)
