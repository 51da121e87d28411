"""Plain words as Markdown that means just these words."""

import re

from community.importing.plain_words import mended

_SIGNS = re.compile(r"[\\`*\[]|(?<!\w)_|_(?!\w)|<|&(?=#?\w+;)")
_LINE_START = re.compile(r"(?:[#>+=-]|~~~|[0-9]+(?=\.(?:\s|$)))")
_ADDRESS = re.compile(r"https?://[^\s<>\"\\`\[\]{}|^]+", re.IGNORECASE)
_AROUND = re.compile(r"<(https?://[^<>\s]+)>", re.IGNORECASE)
_BULLET = re.compile(
    r"\s*(?:[\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{EN DASH}*-])\s+(?=\S)"
)
_TRAILING = ".,;:!?'*_)"


def markdown_words(text: str) -> str:
    """Return one line of words; web addresses in it become links."""
    text = _AROUND.sub(r" \1 ", text)
    parts, end = [], 0
    for match in _ADDRESS.finditer(text):
        address = _trimmed(match[0])
        parts += [escaped(text[end : match.start()]), f"<{address}>"]
        end = match.start() + len(address)
    return "".join([*parts, escaped(text[end:])])


def escaped(text: str) -> str:
    """Return words in which no sign means anything but itself, except at the start of a line."""
    return _SIGNS.sub(_escape, text)


def line_escaped(line: str) -> str:
    """Return a line of Markdown whose first sign makes no heading, list or quote of it."""
    match = _LINE_START.match(line)
    if match is None:
        return line
    if match[0].isdigit():
        return f"{match[0]}\\{line[match.end() :]}"
    if match[0] in {"=", "~~~"}:
        return f"&#{ord(line[0])};{line[1:]}"
    return f"\\{line}"


def markdown_of_plain(text: str) -> str:
    """Return paragraphs and lists of a plain text, its line breaks kept."""
    blocks = re.split(r"\n\s*\n", mended(text).strip())
    return "\n\n".join(filter(None, map(_block, blocks)))


def _block(text: str) -> str:
    """Return one paragraph; lines that begin with a bullet are a list."""
    pieces: list[list[str]] = []
    for raw in text.split("\n"):
        line = " ".join(raw.split())
        bullet = _BULLET.match(raw)
        if bullet and line:
            words = " ".join(raw[bullet.end() :].split())
            item = f"- {line_escaped(markdown_words(words))}"
            if pieces and pieces[-1][0].startswith("- "):
                pieces[-1].append(item)
            else:
                pieces.append([item])
        elif line:
            if not pieces or pieces[-1][0].startswith("- "):
                pieces.append([])
            pieces[-1].append(line_escaped(markdown_words(line)))
    return "\n\n".join(("\n" if each[0].startswith("- ") else "  \n").join(each) for each in pieces)


def _escape(match: re.Match[str]) -> str:
    return {"<": "&lt;", "&": "&amp;"}.get(match[0], f"\\{match[0]}")


def _trimmed(address: str) -> str:
    """Return an address without what ends the sentence around it."""
    while address[-1] in _TRAILING and not _closes(address):
        address = address[:-1]
    return address


def _closes(address: str) -> bool:
    """Tell whether the last sign closes a bracket of the address itself."""
    return address.endswith(")") and address.count("(") >= address.count(")")
