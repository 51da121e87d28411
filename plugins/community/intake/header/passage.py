"""A few lines of a header that YAML cannot read, and what a mistake in them looks like."""

from collections.abc import Sequence
from dataclasses import field

from community.core.values import dataclass
from community.intake.header.fault import Fault, in_yaml_quotes, quoted_line
from community.intake.header.lines import HeaderLine, typed_lines
from community.intake.header.spans import Span, bracket_span, quote_span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A fault, and the lines that let reading go on: by their number in the passage, from 0.

    Without ``mended`` the whole key is left out. ``spoils`` are keys that were meant here; from
    ``body_start`` on, where it is set, everything belongs to the body.
    """

    fault: Fault
    mended: dict[int, str] = field(default_factory=dict)
    spoils: tuple[str, ...] = ()
    body_start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The lines, and the number in the file of the first one.

    ``body_start``, 0 or less, is the line from which text of the body seems to stand here, if so.
    """

    lines: Sequence[str]
    first_line: int
    body_start: int | None = None

    def values(self) -> list[HeaderLine]:
        """Return the typed lines that are not the rest of a quoted or bracketed value."""
        values, passed = [], 0
        for line in typed_lines(self.lines):
            if line.number >= passed:
                span = self.span(line)
                passed = span.line + 1 if span else passed
                values.append(line)
        return values

    def span(self, line: HeaderLine) -> Span | None:
        """Return where the quoted or bracketed value of a line ends."""
        begins = line.text[:1] if line.begins_value else ""
        if begins in ('"', "'"):
            return quote_span(self.lines, line.number, line.column)
        if begins in ("[", "{"):
            return bracket_span(self.lines, line.number, line.column)
        return None

    def rest_of(self, line: HeaderLine) -> list[int]:
        """Return the lines below that hold nothing but more of this line's text."""
        rest = []
        for other in typed_lines(self.lines, line.number + 1):
            if other.begins_value or other.column <= line.depth:
                break
            rest.append(other.number)
        return rest

    def right(self, line: HeaderLine, text: str | None = None) -> str:
        """Return the line to write: the value, or another text, in quotes."""
        if text is None:
            below = (self.lines[number].strip() for number in self.rest_of(line))
            text = " ".join((line.text, *below))
        return quoted_line(line.before, text)

    def quoting(
        self, line: HeaderLine, rule: str, message: str, hint: str, *, column: int | None = None
    ) -> Mistake:
        """Return a mistake in a line's value that quotes around it would mend."""
        column = line.column if column is None else column
        fault = self.fault(line.number, column, rule, message, hint)
        return Mistake(fault=fault, mended=self.in_quotes(line))

    def in_quotes(self, line: HeaderLine) -> dict[int, str]:
        """Return the line with its value in quotes, and nothing where the value went on."""
        mended = dict.fromkeys(self.rest_of(line), "")
        mended[line.number] = f"{line.before}{in_yaml_quotes(line.text)}"
        return mended

    def fault(self, number: int, column: int, rule: str, message: str, hint: str) -> Fault:
        """Return the fault at a place that is counted from 0."""
        return Fault(
            line=self.first_line + number,
            column=column + 1,
            rule=rule,
            message=message,
            hint=hint,
        )
