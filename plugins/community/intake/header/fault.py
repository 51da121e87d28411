"""A fault of a header before its file is named, and the line to write instead."""

from community.core.problem import Problem
from community.core.values import dataclass

#: What opens, what closes, and what within shows that the two do not belong together: between
#: single quotes an apostrophe may stand.
_CURLY = (
    ("\u2018", "\u2019", "\u2018"),
    ("\u201c\u201d\u201e", "\u201c\u201d", "\u201c\u201d\u201e"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong at one place of the file, as in ``Problem``."""

    line: int
    column: int
    rule: str
    message: str
    hint: str

    def within(self, path: str) -> Problem:
        """Return the problem of the file at ``path``."""
        return Problem(
            path=path,
            line=self.line,
            column=self.column,
            rule=self.rule,
            message=self.message,
            hint=self.hint,
        )


def without_curly(text: str) -> str:
    """Return a text without the curly quotes around the whole of it; others belong to it."""
    inside = text[1:-1].strip()
    for opening, closing, others in _CURLY:
        is_around = inside and text[0] in opening and text[-1] in closing
        if is_around and not any(mark in inside for mark in others):
            return inside
    return text


def in_yaml_quotes(text: str) -> str:
    """Return the text in the quotes that keep it in YAML, in place of curly ones around it."""
    text = without_curly(text)
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def quoted_line(before: str, text: str) -> str:
    """Return the line to write: what stands before the text, and the text in quotes."""
    return f"{before.strip()} {in_yaml_quotes(text.strip())}".strip()
