"""The problems of one file, gathered while it is read."""

from dataclasses import replace
from datetime import date

from community.core.problem import Problem, Severity
from community.intake.header.front_matter import (
    Document,
    Location,
    Scalar,
    position,
    text_at,
)
from community.intake.times.moments import read_moment
from community.intake.unreadable import UnreadableError


class Findings:
    """What is wrong in a file, and which of its keys nobody can rely on.

    A key is unsound where a problem stands at it or inside it, or where another file's fault
    makes it useless: whoever depends on it then stays silent, so that one mistake has one problem.
    """

    def __init__(self, document: Document, today: date | None = None) -> None:
        """Begin with what is wrong in the form of the header; hints are of ``today`` or later."""
        self.today = today
        self._document = document
        self._unsound: set[Location] = set(document.spoiled)
        self.problems = list(document.problems)
        if self.problems and document.header and not document.header.entries:
            self._unsound.add(())

    @property
    def are_none(self) -> bool:
        """Tell whether the file can become a value."""
        errors = (problem for problem in self.problems if problem.severity == Severity.ERROR)
        return not self._unsound and not any(errors)

    def is_sound(self, *locations: Location) -> bool:
        """Tell whether nothing is wrong at any of these locations, inside them or around them."""
        return not any(
            unsound[: len(location)] == location[: len(unsound)]
            for unsound in self._unsound
            for location in locations
        )

    @property
    def empty_keys(self) -> list[str]:
        """Return the keys at the left margin that have nothing after them."""
        entries = self._document.header.entries if self._document.header else ()
        return [key.text for key, value in entries if isinstance(value, Scalar) and not value.text]

    def typed(self, location: Location) -> str:
        """Return the text that stands at a location as it was typed."""
        header = self._document.header
        return text_at(header, location) if header else ""

    def doubt(self, location: Location) -> None:
        """Rely on this location no more, without a problem of its own."""
        self._unsound.add(location)

    def add(
        self, rule: str, location: Location, message: str, hint: str, *, at_key: bool = False
    ) -> None:
        """Add a problem at the value of a location, or at its key."""
        self._unsound.add(location)
        self.problems.append(self._problem_at(rule, location, message, hint, at_key=at_key))

    def warn(self, rule: str, location: Location, message: str, hint: str) -> None:
        """Add what is odd about a key, at the key; its value counts all the same."""
        problem = self._problem_at(rule, location, message, hint, at_key=True)
        self.problems.append(replace(problem, severity=Severity.WARNING))

    def _problem_at(
        self, rule: str, location: Location, message: str, hint: str, *, at_key: bool
    ) -> Problem:
        header = self._document.header
        line, column = position(header, location, key=at_key) if header else (1, 1)
        return Problem(
            path=self._document.path,
            line=line,
            column=column,
            rule=rule,
            message=message,
            hint=hint,
        )

    def add_unreadable(self, error: UnreadableError, location: Location) -> None:
        """Add a problem from a value that its field's parser refused."""
        day = self._day_of_event(location) or self.today
        hint = error.hint_from(day) if day else error.hint
        self.add(error.rule, location, error.message, hint)

    def _day_of_event(self, location: Location) -> date | None:
        """Return the day on which the event starts, for what does not come before it."""
        if location[:1] in {("start",), ("publish_on",), ("deadlines",)}:
            return None
        try:
            return read_moment(self.typed(("start",))).start.date()
        except UnreadableError:
            return None
