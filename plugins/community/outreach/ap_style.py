"""What the Associated Press abbreviates: months before a day, and states after a city."""

import re

from community.core.english import MONTHS
from community.core.language import ENGLISH, language

_MONTHS = {
    "January": "Jan.",
    "February": "Feb.",
    "August": "Aug.",
    "September": "Sept.",
    "October": "Oct.",
    "November": "Nov.",
    "December": "Dec.",
}
_BEFORE_A_DAY = re.compile(rf"\b({'|'.join(MONTHS)})(?= \d{{1,2}}\b(?!\d))")

#: Alaska, Hawaii, Idaho, Iowa, Maine, Ohio, Texas and Utah are never abbreviated.
_STATES = {
    "Alabama": "Ala.",
    "Arizona": "Ariz.",
    "Arkansas": "Ark.",
    "California": "Calif.",
    "Colorado": "Colo.",
    "Connecticut": "Conn.",
    "Delaware": "Del.",
    "Florida": "Fla.",
    "Georgia": "Ga.",
    "Illinois": "Ill.",
    "Indiana": "Ind.",
    "Kansas": "Kan.",
    "Kentucky": "Ky.",
    "Louisiana": "La.",
    "Maryland": "Md.",
    "Massachusetts": "Mass.",
    "Michigan": "Mich.",
    "Minnesota": "Minn.",
    "Mississippi": "Miss.",
    "Missouri": "Mo.",
    "Montana": "Mont.",
    "Nebraska": "Neb.",
    "Nevada": "Nev.",
    "New Hampshire": "N.H.",
    "New Jersey": "N.J.",
    "New Mexico": "N.M.",
    "New York": "N.Y.",
    "North Carolina": "N.C.",
    "North Dakota": "N.D.",
    "Oklahoma": "Okla.",
    "Oregon": "Ore.",
    "Pennsylvania": "Pa.",
    "Rhode Island": "R.I.",
    "South Carolina": "S.C.",
    "South Dakota": "S.D.",
    "Tennessee": "Tenn.",
    "Vermont": "Vt.",
    "Virginia": "Va.",
    "Washington": "Wash.",
    "West Virginia": "W.Va.",
    "Wisconsin": "Wis.",
    "Wyoming": "Wyo.",
}


def short_months(words: str) -> str:
    """Return ``Wednesday, Dec. 9``; other languages than English keep their months."""
    if not _is_english():
        return words
    return _BEFORE_A_DAY.sub(lambda found: _MONTHS.get(found[1], found[1]), words)


def dateline(city: str) -> str:
    """Return ``HARBOR GLEN, Del.`` of ``Harbor Glen, Delaware``."""
    name, _, state = (part.strip() for part in city.partition(","))
    short = _STATES.get(state, state) if _is_english() else state
    return ", ".join(part for part in (name.upper(), short) if part)


def _is_english() -> bool:
    return language().code.partition("-")[0] == ENGLISH.code
