"""The files of one folder, as other files name them."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from community.core.values import dataclass
from community.intake.files.kinds import Kind
from community.intake.findings import Findings
from community.intake.header.front_matter import Location
from community.intake.quoting import nearest, quoted

Value = TypeVar("Value")

_NOUNS = {Kind.PROGRAM: "program", Kind.VENUE: "venue", Kind.PERSON: "person"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf(Generic[Value]):
    """Values by slug; ``names`` are the slugs of all files, those that are wrong among them."""

    kind: Kind
    values: Mapping[str, Value]
    names: frozenset[str]

    def find(self, slug: str, findings: Findings, location: Location) -> Value | None:
        """Return the value; report that there is none, unless its own file is what is wrong."""
        if slug in self.values:
            return self.values[slug]
        if slug in self.names:
            findings.doubt(location)
            return None
        folder, noun = f"content/{self.kind}/", _NOUNS[self.kind]
        guess = nearest(slug, self.names)
        hint = f"Did you mean '{guess}'?" if guess else f"Make the file {folder}{slug}.md"
        message = f"{quoted(slug)} names no {noun}: there is no {folder}{slug}.md"
        findings.add("no-such-file", location, message, hint)
        return None
