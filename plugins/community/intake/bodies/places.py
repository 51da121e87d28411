"""Where in the Markdown a tag or an address of its HTML comes from.

Each place that may become a tag or an address is marked with its number before the Markdown is
read once more: in code the marks stay text, elsewhere they arrive where the fault is.
"""

from re import Match
from re import compile as pattern

#: Begins the name of the attribute that marks a tag.
MARK = "data-at-"

_TAG = r"(?P<tag><(?:[a-zA-Z][^\s/>:@<]*)(?=[\s/>]|$))"
_ADDRESS = r"(?P<address>\]\([ ]*<?|(?m:^ {0,3}\[[^\]\n]+\]:[ \t]*<?)|<[a-zA-Z]{3,6}://)"
_MARKABLE = pattern(f"{_TAG}|{_ADDRESS}")
_MARK = pattern(rf"(?: {MARK}(?P<tag>\d+))|\ue000(?P<address>\d+)\ue001")


def marked(markdown: str) -> str:
    """Return the text with a mark behind the beginning of each possible tag and address."""
    return _MARKABLE.sub(_with_mark, markdown)


def unmarked(text: str) -> str:
    """Return a text without marks."""
    return _MARK.sub("", text)


def place_in(markdown: str, near: str) -> tuple[int, int] | None:
    """Return line and column, from 0, of the first mark in a tag or an address."""
    found = _MARK.search(near)
    # What a browser ends, a comment or a declaration, has no mark and stands as it is.
    offset = int(found["address"] or found["tag"]) if found else markdown.find(near)
    if not near or not 0 <= offset < len(markdown):
        return None
    before = markdown[:offset]
    return before.count("\n"), offset - (before.rfind("\n") + 1)


def _with_mark(match: Match[str]) -> str:
    if match["tag"]:
        return f"{match['tag']} {MARK}{match.start()}"
    return f"{match['address']}\ue000{match.start()}\ue001"
