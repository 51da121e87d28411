"""The site as the public reads it: its address, every date with its history, each language."""

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from community.complaints import complaints
from community.core.brand import Brand
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.in_language import calendar_in_language, department_in_language
from community.core.language import Language
from community.core.problem import ContentError, Problem, Severity
from community.intake.brand import read_brand
from community.intake.library import read_library
from community.intake.settings import read_department
from community.intake.spoken_languages import read_languages
from community.moment import moment_in
from community.settings_file import PUBLIC_SETTINGS, read_settings_file

_SETTINGS = Path("pelicanconf.py")

#: Colors for a theme that tells none.
_LIGHT = {
    "brand": "#17325c",
    "on-brand": "#ffffff",
    "link": "#0b4a8f",
    "paper": "#ffffff",
    "ink": "#1c2230",
    "quiet": "#545b69",
    "off": "#9c1c1c",
}
_DARK = {
    "brand": "#2a4a7c",
    "on-brand": "#ffffff",
    "link": "#9cc5ff",
    "paper": "#15171b",
    "ink": "#ece8e0",
    "quiet": "#bdb8ae",
    "off": "#ffb1aa",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSite:
    """``calendar`` and ``department`` are in the site's own language, the first of ``languages``.

    ``hidden`` are the slugs of events that residents cannot see at ``as_of`` (aware). ``brand`` has
    the colors of the theme, and plain ones for those that it does not tell.
    """

    root: Path
    department: Department
    languages: tuple[Language, ...]
    calendar: Calendar
    hidden: frozenset[str]
    brand: Brand
    as_of: datetime

    @classmethod
    def read(cls, root: Path, *, as_of: datetime | None = None) -> Self:
        """Read settings, content and record; raise ``ContentError`` with every mistake in them."""
        settings_file = root.resolve() / PUBLIC_SETTINGS
        # The public settings import the others, of which those of another site may be loaded.
        sys.modules.pop(_SETTINGS.stem, None)
        with complaints():
            settings = read_settings_file(settings_file)
        department = read_department(settings, root.resolve() / _SETTINGS)
        moment = moment_in(department.zone, as_of)
        content = Path(settings["PATH"]).resolve()
        library = read_library(root.resolve(), content, department, as_of=moment)
        mistakes = tuple(filter(_is_mistake, library.problems))
        if mistakes:
            raise ContentError(mistakes)
        calendar = Calendar.of(library.catalog, as_of=moment)
        shown = {event.slug for event in calendar.catalog.events}
        return cls(
            root=root.resolve(),
            department=department,
            languages=read_languages(department.languages),
            calendar=calendar,
            brand=_brand(Path(settings["THEME"])),
            hidden=frozenset(e.slug for e in library.catalog.events) - shown,
            as_of=moment,
        )

    def calendar_in(self, language: Language) -> Calendar:
        """Return the calendar in a language of the site, which is being spoken."""
        if language == self.languages[0]:
            return self.calendar
        own = self.languages[0].code
        return calendar_in_language(self.calendar, language.code, original=own)

    def department_in(self, language: Language) -> Department:
        """Return the department in a language of the site, which is being spoken."""
        if language == self.languages[0]:
            return self.department
        return department_in_language(self.department, language.code)


def _brand(theme: Path) -> Brand:
    style = theme / "static" / "css" / "style.css"
    told, _ = read_brand(style.read_text("utf-8"), style.name) if style.is_file() else (None, [])
    own = told or Brand(light={}, dark={})
    return Brand(light={**_LIGHT, **own.light}, dark={**_DARK, **own.dark})


def _is_mistake(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR
