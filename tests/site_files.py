"""A small folder of content for the tests of ``intake``: write it, read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from community.core.problem import Problem
from community.intake.library import Library, read_library
from making import AS_OF, make_department

TITLE = "title: Coffee"
START = "start: 2014-07-09 08:00"
VENUE = "venue: town-hall"

#: What every small site has, for events to name.
OTHER_FILES = {
    "content/venues/town-hall.md": "---\nname: Town Hall\ncity: Smyrna\n---\n",
    "content/programs/coffee-with-a-cop.md": (
        "---\ntitle: Coffee with a Cop\nsummary: Bring a question.\n---\n"
    ),
    "content/programs/smart911.md": "---\ntitle: Smart911\nsummary: Tell 911 beforehand.\n---\n",
    "content/people/dunning.md": "---\nname: Brandon Dunning\nrank: S/Pfc.\n---\n",
    "content/images/coffee.jpg": "a picture",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A file with one mistake: ``header`` begins on line 2, under its ``---``."""

    name: str
    header: tuple[str, ...]
    line: int
    rule: str
    says: str
    hint: str
    path: str = "content/events/coffee.md"
    body: str = "Come in.\n"
    raw: str = ""

    @property
    def text(self) -> str:
        return self.raw or file_of(*self.header, body=self.body)


def broken(  # noqa: PLR0913, PLR0917  # a row of a table has as many columns as it needs
    name: str, header: list[str], line: int, rule: str, says: str, hint: str, path: str = ""
) -> Broken:
    """Return a row of a table of broken files."""
    return Broken(
        name=name,
        header=tuple(header),
        line=line,
        rule=rule,
        says=says,
        hint=hint,
        path=path or "content/events/coffee.md",
    )


def file_of(*header: str, body: str = "Come in.\n") -> str:
    """Return a file with these lines between its ``---`` lines."""
    return "\n".join(["---", *header, "---", body])


def write_site(root: Path, files: Mapping[str, str]) -> None:
    """Write files below ``root``, and the others that they can name."""
    for path, text in {**OTHER_FILES, **files}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")


def library_of(root: Path, files: Mapping[str, str]) -> Library:
    """Return what these files give, read together with the others."""
    write_site(root, files)
    department = make_department(languages=("en", "es"))
    return read_library(root, root / "content", department, as_of=AS_OF)


def problems_of(root: Path, files: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return what is wrong with these files."""
    return library_of(root, files).problems
