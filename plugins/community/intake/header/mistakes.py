"""Why YAML cannot read some lines of a header: the usual mistakes, each with what to write."""

from collections.abc import Iterator, Sequence
from re import compile as pattern

from community.intake.header.lines import (
    NEARLY_RULE,
    HeaderLine,
    indent_of,
    take_apart,
    typed_lines,
)
from community.intake.header.passage import Mistake, Passage
from community.intake.header.values import closed_value_mistake, value_mistake
from community.intake.quoting import quoted

_NO_SPACE = pattern(r"(?P<key>[A-Za-z_][\w-]*):(?P<text>(?!//)\S.*)")
_NO_KEY_HINT = (
    "Write a key and a colon before it, as in 'summary: …'; "
    "if it continues the line above, begin it with two more spaces"
)
_INDENTATION_HINT = (
    "Begin it in the same column as the keys or dashes it belongs with; "
    "put a text with colons in quotes"
)
THREE_HYPHENS = "Write exactly three hyphens: ---"
_YAML_HINT = "Compare the line with a file that works, or put its text in quotes"


def find_mistake(passage: Passage, stopped: int) -> Mistake:
    """Return the first mistake that explains why YAML stopped at this line."""
    stopped = min(stopped, len(passage.lines) - 1)
    values = passage.values()
    return (
        _first(value_mistake(passage, line) for line in values)
        or _without_key(passage, values, stopped)
        or _out_of_line(passage, values, stopped)
        or _first(closed_value_mistake(passage, line, stopped) for line in values)
        or _unexplained(passage, stopped)
    )


def _first(mistakes: Iterator[Mistake | None]) -> Mistake | None:
    return next(filter(None, mistakes), None)


def _without_key(passage: Passage, values: Sequence[HeaderLine], stopped: int) -> Mistake | None:
    """Find a line with neither key nor dash that continues no text above it."""
    owner: HeaderLine | None = None
    for line in values:
        if owner is not None and line.number > stopped:
            return None
        if line.begins_value:
            owner = line
        elif owner is None or line.column <= owner.depth:
            return _keyless(passage, line)
    return None


def _keyless(passage: Passage, line: HeaderLine) -> Mistake:
    if _NO_SPACE.fullmatch(line.text):
        return _no_space(passage, line)
    if NEARLY_RULE.fullmatch(line.text):
        message = f"{quoted(line.text)} does not close the header"
        fault = passage.fault(line.number, line.column, "header-end", message, THREE_HYPHENS)
        return Mistake(fault=fault, body_start=line.number)
    if line.column == 0 and passage.body_start is not None:
        message = f"the header is not closed before {quoted(line.text)}"
        hint = "Write --- on a line of its own above this text"
        fault = passage.fault(line.number, 0, "header-end", message, hint)
        return Mistake(fault=fault, body_start=passage.body_start)
    message = f"{quoted(line.text)} has no key before it"
    fault = passage.fault(line.number, line.column, "no-key", message, _NO_KEY_HINT)
    run = dict.fromkeys((line.number, *_keyless_below(passage, line)), "")
    word = line.text.split()[0].strip(":'\"").lower()
    key = next(iter(typed_lines(passage.lines))).key
    return Mistake(fault=fault, mended=run, spoils=(key or word,))


def _no_space(passage: Passage, line: HeaderLine) -> Mistake:
    key, _, text = line.text.partition(":")
    message = f"{quoted(line.text)} has no space after its colon"
    fault = passage.fault(line.number, line.column, "colon-space", message, f"Write {key}: {text}")
    mended = {line.number: f"{line.before}{key}: {text}"}
    return Mistake(fault=fault, mended=mended)


def _keyless_below(passage: Passage, line: HeaderLine) -> Iterator[int]:
    """Yield the lines right below that lack a key too: one text, pasted in, is one mistake."""
    for other in typed_lines(passage.lines, line.number + 1):
        if other.begins_value:
            return
        yield other.number


def _out_of_line(passage: Passage, values: Sequence[HeaderLine], stopped: int) -> Mistake | None:
    """Find a key or an entry that stands in no column where one can stand."""
    line = take_apart(passage.lines[stopped], stopped)
    is_value = any(value.number == stopped for value in values[1:])
    if not is_value and not (line.text and line.column and stopped):
        return None
    name = quoted(line.key or line.text or "-")
    message = f"{name} does not begin in the column of the lines it belongs with"
    fault = passage.fault(stopped, line.depth, "indentation", message, _INDENTATION_HINT)
    return Mistake(fault=fault)


def _unexplained(passage: Passage, stopped: int) -> Mistake:
    line = passage.lines[stopped]
    message = f"the header cannot be read from {quoted(line.strip())} on"
    fault = passage.fault(stopped, indent_of(line), "yaml", message, _YAML_HINT)
    return Mistake(fault=fault)
