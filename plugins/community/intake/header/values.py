"""Mistakes in one value of a header: its quotes, brackets, colons and first characters."""

from collections.abc import Callable
from re import compile as pattern

from community.intake.header.lines import HeaderLine
from community.intake.header.passage import Mistake, Passage
from community.intake.header.spans import Open, Span
from community.intake.quoting import quoted

_SECOND_COLON = pattern(r":(?=\s|$)")
_COMMENT = pattern(r"\s#")
_LIST_OR_KEY_SIGN = pattern(r"[-?:](?:\s|$)")
_REFERENCES = {"*": ("alias", "a reference"), "&": ("anchor", "an anchor"), "!": ("tag", "a tag")}
_CLOSERS = {"[": "]", "{": "}"}
_ESCAPE = pattern(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.|$)")
_SHORT_ESCAPES = frozenset('0abtnvfre "/\\N_LP')
_LIST_HINT = "Put each entry that holds more than letters, digits and spaces in quotes"


def value_mistake(passage: Passage, line: HeaderLine) -> Mistake | None:
    """Return the mistake that shows in a line's value, or None."""
    first = line.text[:1]
    if not line.begins_value or first in ("", "#") or line.holds_block_text:
        return None
    if first in _CHECKS:
        return _CHECKS[first](passage, line)
    if _LIST_OR_KEY_SIGN.match(line.text):
        return _bad_start(passage, line)
    return _second_colon(passage, line) or _cut_text(passage, line)


def closed_value_mistake(passage: Passage, line: HeaderLine, stopped: int) -> Mistake | None:
    """Return the mistake inside a value that is well closed and in which YAML stopped."""
    span = passage.span(line)
    if span is None or not line.number <= stopped <= span.line:
        return None
    if line.text[0] in _CLOSERS:
        message = f"{quoted(line.text)} is no list that can be read"
        fault = passage.fault(line.number, line.column, "list", message, _LIST_HINT)
        return Mistake(fault=fault)
    escapes = (match.group() for match in _ESCAPE.finditer(line.text))
    wrong = next((escape for escape in escapes if not _is_escape(escape)), "\\")
    message = f"{quoted(wrong)} means nothing between double quotes"
    hint = f"Write {passage.right(line, line.text[1:-1])}"
    return passage.quoting(line, "backslash", message, hint)


def _is_escape(text: str) -> bool:
    return len(text) > len(r"\n") or text[1:] in _SHORT_ESCAPES


def _quote(passage: Passage, line: HeaderLine) -> Mistake | None:
    span = passage.span(line)
    if span is None or span.open:
        return _open_quote(passage, line)
    rest = _after(passage, span)
    if not rest:
        return None
    text = line.text
    is_around = text.endswith(text[0]) and len(text) > 1
    hint = f"Write {passage.right(line, text[1:-1] if is_around else text)}"
    message = f"{quoted(rest)} follows the quote that closes the text"
    return passage.quoting(line, "quote", message, hint)


def _open_quote(passage: Passage, line: HeaderLine) -> Mistake:
    mark, text = line.text[0], line.text[1:]
    hint = f"Write {passage.right(line, text)}"
    if mark == "'":
        hint += f", or, if the quote belongs to the text, {passage.right(line)}"
    message = f"the quote {mark} before {quoted(text)} is not closed"
    return passage.quoting(line, "quote", message, hint)


def _bracket(passage: Passage, line: HeaderLine) -> Mistake | None:
    span = passage.span(line)
    if span is None or span.open:
        return _open_bracket(passage, line, span)
    rest = _after(passage, span)
    if not rest:
        return None
    message = f"{quoted(rest)} follows the bracket that closes the list"
    return passage.quoting(line, "bracket", message, f"Write {passage.right(line)}")


def _open_bracket(passage: Passage, line: HeaderLine, span: Span | None) -> Mistake:
    """Tell what hides the end of a list: a comment, a quote, or that it has none."""
    mark = line.text[0]
    closer = _CLOSERS[mark]
    rule, message = "bracket", f"the bracket {mark} is not closed"
    hint = f"Write {closer} at its end, or, if {mark} belongs to a text, {passage.right(line)}"
    number, column = line.number, line.column
    if span and span.open is not Open.BRACKET:
        number, column = span.line, span.column
        rest = passage.lines[number][column:]
        if span.open is Open.COMMENT:
            rule, message = "comment", f"{quoted(rest)} would be lost, {_AS_COMMENT}"
            hint = "Put the entry that # belongs to in quotes"
        else:
            rule, message = "quote", f"the quote before {quoted(rest[1:])} is not closed"
            hint = f"Write {rest[0]} at the end of the entry"
    fault = passage.fault(number, column, rule, message, hint)
    return Mistake(fault=fault, mended=passage.in_quotes(line))


def _reference(passage: Passage, line: HeaderLine) -> Mistake:
    rule, name = _REFERENCES[line.text[0]]
    message = f"{quoted(line.text)} begins with {line.text[0]}, which is read as {name}"
    return passage.quoting(line, rule, message, f"Write {passage.right(line)}")


def _bad_start(passage: Passage, line: HeaderLine) -> Mistake:
    message = f"a text cannot begin with {line.text[0]}, as {quoted(line.text)} does"
    hint = f"Write {passage.right(line)}"
    if line.text[0] != "-":
        return passage.quoting(line, "unquoted", message, hint)
    hint += ", or, for a list, each entry on a line of its own"
    return Mistake(fault=passage.fault(line.number, line.column, "unquoted", message, hint))


def _second_colon(passage: Passage, line: HeaderLine) -> Mistake | None:
    found = _SECOND_COLON.search(_COMMENT.split(line.text, maxsplit=1)[0])
    if not found:
        return None
    column = line.column + found.start()
    message = f"the second colon in {quoted(line.text)} would begin another key"
    hint = f"Write {passage.right(line)}"
    return passage.quoting(line, "colon", message, hint, column=column)


def _cut_text(passage: Passage, line: HeaderLine) -> Mistake | None:
    """Find a text that goes on below, though YAML ends it with a comment."""
    start = line.column
    for number in (line.number, *passage.rest_of(line))[:-1]:
        text = passage.lines[number]
        if found := _COMMENT.search(text, start):
            column = found.end() - 1
            message = f"{quoted(text[column:].strip())} would be lost, {_AS_COMMENT}"
            fault = passage.fault(
                number, column, "comment", message, f"Write {passage.right(line)}"
            )
            return Mistake(fault=fault, mended=passage.in_quotes(line))
        start = 0
    return None


def _after(passage: Passage, span: Span) -> str:
    """Return what follows a closed value on its line, unless it is a comment."""
    rest = passage.lines[span.line][span.column :]
    is_comment = rest.startswith(" ") and rest.lstrip().startswith("#")
    return "" if is_comment else rest.strip()


_AS_COMMENT = "because it is read as a comment"
_CHECKS: dict[str, Callable[[Passage, HeaderLine], Mistake | None]] = {
    **dict.fromkeys("\"'", _quote),
    **dict.fromkeys("[{", _bracket),
    **dict.fromkeys("*&!", _reference),
    **dict.fromkeys("|>@`%]},", _bad_start),
}
