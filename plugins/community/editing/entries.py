"""One entry of a list whose entries have keys of their own is added, or goes."""

from collections.abc import Mapping as Values

from community.editing.header_text import HeaderText, UneditableError
from community.editing.keys import without_key
from community.editing.scalars import scalar
from community.editing.text_lines import TextLines
from community.intake.header.front_matter import Scalar, Sequence

_DEPTH = 2


def with_entry(text: str, key: str, position: int, values: Values[str, str]) -> str:
    """Return the text with an entry more in the list of a key, before the one at ``position``."""
    file = HeaderText.read(text)
    entries = file.node((key,))
    if isinstance(entries, Sequence) and file.is_flow(entries):
        return _in_brackets(file, entries, position, values).text
    if isinstance(entries, Sequence):
        number = next(label.line for label, _ in file.header.entries if label.text == key)
        if position > 0:
            number = file.end(entries.entries[position - 1], entries.column - 1)[0] + 1
        return _in_lines(file, entries, number, values).text
    raise UneditableError(f"'{key}' is no list")


def with_first_entry(text: str, key: str, values: Values[str, str], *, after: str) -> str:
    """Return the text with a new key ``key`` behind ``after``, whose list has this one entry."""
    file = HeaderText.read(text)
    label, value = next(entry for entry in file.header.entries if entry[0].text == after)
    number = file.end(value, label.column - 1)[0] + 1
    before = " " * (label.column - 1)
    lines = [f"{before}{key}:", *_lines(values, before=f"{before}{' ' * _DEPTH}", gap=1)]
    return file.text.inserted(number, lines).text


def without_entry(text: str, key: str, position: int) -> str:
    """Return the text without an entry of a list; a list without entries goes with its key."""
    file = HeaderText.read(text)
    entries = file.node((key,))
    if not isinstance(entries, Sequence) or len(entries.entries) == 1:
        return without_key(text, (), key)
    if not file.is_flow(entries):
        first = entries.entries[position].line - 1
        last = file.end(entries.entries[position], entries.column - 1)[0]
        return file.text.without(first, last).text
    start = entries.entries[position].line - 1, entries.entries[position].column - 1
    end = file.end(entries.entries[position], 0, in_flow=True)
    if position > 0:
        start = file.end(entries.entries[position - 1], 0, in_flow=True)
    else:
        end = entries.entries[1].line - 1, entries.entries[1].column - 1
    return file.text.replaced(start, end, "").text


def _in_lines(
    file: HeaderText, entries: Sequence, number: int, values: Values[str, str]
) -> TextLines:
    """Return the lines with an entry before line ``number``, written as the first one is."""
    first = entries.entries[0]
    gap = first.column - entries.column - 1 if first.line == entries.line else 1
    before = file.text.lines[entries.line - 1][: entries.column - 1]
    return file.text.inserted(number, _lines(values, before=before, gap=gap))


def _in_brackets(
    file: HeaderText, entries: Sequence, position: int, values: Values[str, str]
) -> TextLines:
    written = ", ".join(f"{key}: {scalar(text, in_flow=True)}" for key, text in values.items())
    if position < len(entries.entries):
        following = entries.entries[position]
        place = following.line - 1, following.column - 1
        return file.text.replaced(place, place, f"{{{written}}}, ")
    if not entries.entries:
        place = entries.line - 1, entries.column
        return file.text.replaced(place, place, f"{{{written}}}")
    place = file.end(entries.entries[-1], 0, in_flow=True)
    return file.text.replaced(place, place, f", {{{written}}}")


def _lines(values: Values[str, str], *, before: str, gap: int) -> list[str]:
    dash, space = f"{before}-{' ' * gap}", f"{before} {' ' * gap}"
    return [
        f"{space if number else dash}{key}: {scalar(text)}"
        for number, (key, text) in enumerate(values.items())
    ]


def entry_texts(text: str, key: str, name: str) -> list[str]:
    """Return the text of one key of each entry of a list, ``""`` where an entry has none."""
    file = HeaderText.read(text)
    entries = file.node((key,))
    if entries is None or (isinstance(entries, Scalar) and not entries.text):
        return []
    if not isinstance(entries, Sequence):
        raise UneditableError(f"'{key}' is no list")
    return [file.text_at((key, number, name)) for number in range(len(entries.entries))]
