"""A fault of a header before its file is named, and the line to write instead."""

from dataclasses import dataclass

from community.core.problem import Problem


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


def in_yaml_quotes(text: str) -> str:
    """Return the text in the quotes that keep every character of it in YAML."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def quoted_line(before: str, text: str) -> str:
    """Return the line to write: what stands before the text, and the text in quotes."""
    return f"{before.strip()} {in_yaml_quotes(text.strip())}".strip()
