"""One key of a header gets another value, is added in its place, or goes."""

from collections.abc import Sequence

from community.editing.header_text import HeaderText
from community.editing.scalars import scalar
from community.editing.text_lines import Place, TextLines
from community.intake.header.front_matter import Location, Mapping, Node, Scalar

_Entry = tuple[Scalar, Node]


def with_key(text: str, location: Location, key: str, value: str, *, order: Sequence[str]) -> str:
    """Return the text with a key at the value given, which is one line.

    ``location`` leads to the keys it belongs to. A key that is new stands after the last one that
    comes before it in ``order``.
    """
    file = HeaderText.read(text)
    keys = file.keys_at(location)
    entry = next((entry for entry in keys.entries if entry[0].text == key), None)
    if entry is not None:
        return _replaced(file, keys, entry, value).text
    return _added(file, keys, key, value, order).text


def without_key(text: str, location: Location, key: str) -> str:
    """Return the text without a key; one that is not there leaves the text as it is."""
    file = HeaderText.read(text)
    keys = file.keys_at(location)
    number = next((n for n, entry in enumerate(keys.entries) if entry[0].text == key), None)
    if number is None:
        return text
    if file.is_flow(keys) or (location and number == 0):
        return _cut_out(file, keys, number).text
    return _without_lines(file, keys.entries[number]).text


def _replaced(file: HeaderText, keys: Mapping, entry: _Entry, value: str) -> TextLines:
    key, old = entry
    in_flow = file.is_flow(keys)
    start, end = (old.line - 1, old.column - 1), _end(file, keys, entry)
    sign = file.typed[start[0]][start[1] : start[1] + 1] if isinstance(old, Scalar) else ""
    new = scalar(
        value, like=sign if isinstance(old, Scalar) and old.quoted else "", in_flow=in_flow
    )
    if start[0] != key.line - 1 or start == end:
        colon = _after_colon(file, key)
        return file.text.replaced(colon, max(end, colon), f" {new}")
    return file.text.replaced(start, end, new)


def _added(
    file: HeaderText, keys: Mapping, key: str, value: str, order: Sequence[str]
) -> TextLines:
    before = [entry for entry in keys.entries if _rank(entry[0].text, order) < _rank(key, order)]
    anchor = max(before, key=lambda entry: _rank(entry[0].text, order), default=None)
    if file.is_flow(keys):
        written = f"{key}: {scalar(value, in_flow=True)}"
        if anchor is None:
            first = keys.entries[0][0].line - 1, keys.entries[0][0].column - 1
            return file.text.replaced(first, first, f"{written}, ")
        end = _end(file, keys, anchor)
        return file.text.replaced(end, end, f", {written}")
    first_key = keys.entries[0][0]
    line = f"{' ' * (first_key.column - 1)}{key}: {scalar(value)}"
    number = first_key.line - 1 if anchor is None else _end(file, keys, anchor)[0] + 1
    return file.text.inserted(number, [line])


def _rank(key: str, order: Sequence[str]) -> int:
    return order.index(key) if key in order else len(order)


def _without_lines(file: HeaderText, entry: _Entry) -> TextLines:
    """Return the lines without those of a key; a comment behind its value stays."""
    key, value = entry
    end = file.end(value, key.column - 1)
    comment = file.rest_of_line(end)
    lines = file.text.without(key.line - 1, end[0])
    if comment:
        return lines.inserted(key.line - 1, [f"{' ' * (key.column - 1)}{comment}"])
    return lines


def _cut_out(file: HeaderText, keys: Mapping, number: int) -> TextLines:
    """Return the lines without a key that shares its line with a bracket or a hyphen."""
    key, _ = keys.entries[number]
    start: Place = (key.line - 1, key.column - 1)
    end = _end(file, keys, keys.entries[number])
    if number > 0:
        start = _end(file, keys, keys.entries[number - 1])
    elif len(keys.entries) > 1:
        following = keys.entries[1][0]
        end = following.line - 1, following.column - 1
    return file.text.replaced(start, end, "")


def _end(file: HeaderText, keys: Mapping, entry: _Entry) -> Place:
    return file.end(entry[1], entry[0].column - 1, in_flow=file.is_flow(keys))


def _after_colon(file: HeaderText, key: Scalar) -> Place:
    line = key.line - 1
    start = file.end(key, 0)[1] if key.quoted else key.column - 1 + len(key.text)
    return line, file.typed[line].index(":", start) + 1
