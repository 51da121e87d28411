"""An event as staff have it before them, and what its keys may say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from site_files import file_of

FIRST_DAY = date(2026, 11, 22)

#: What a key may say; nothing means that it is left out.
VALUES: Mapping[str, tuple[str, ...]] = {
    "title": ("Coffee with a Cop", "Evening walk", "Open house", "Café & “tea”"),
    "summary": ("", "Bring a question.", "Everybody is welcome."),
    "cost": ("", "$5", "Free"),
    "audience": ("", "Everyone"),
    "bring": ("", "A question", "Water & shoes"),
    "host": ("", "Corner Cafe"),
    "partners": ("", "[Fire Department]", "[Library, Fire Department]"),
    "capacity": ("", "30 seats"),
    "online": ("", "https://meet.example/join"),
    "registration": ("", "https://meet.example/sign-up", "302-555-0111"),
    "contact": ("", "dana"),
    "tags": ("", "[coffee]", "[coffee, walk]", "[walk]", "[new-tag]"),
    "program": ("", "talks", "walks", "[talks, walks]", "[walks, talks]"),
    "features": ("", "[talks]", "[walks]"),
    "venue": ("hall", "pond", "library", "\n  name: Corner Cafe\n  city: Harbor Glen"),
    "languages": ("", "[English, Spanish]"),
    "status": ("", "", "tentative", "cancelled\nreason: Rain.", "postponed\nreason: Snow."),
    "timezone": ("", "", "America/Chicago", "Pacific/Auckland"),
    "recap": ("", "\n  attendance: 24\n  summary: It went well."),
    "confirmed_through": ("", "2026-12-05"),
}

#: Keys that fit whatever the others say.
SAFE = ("title", "summary", "cost", "host", "contact", "tags", "program", "venue")

BODIES = (
    "Come in.\n",
    "# Questions\n\nBring *some*. It's fine.\n",
    "See [the talks]({filename}/programs/talks.md).\n",
    "[Talks]({filename}/programs/talks.md), [walks](  {filename}../programs/walks.md#who 'A|B').\n",
    "Ask [us]({filename}/pages/about.md) & [others](https://example.org/?a=1&b=2), {x} or not.\n",
    "- One\n- Two & three\n",
)

LENGTHS = ("", "end: 23:30", "duration: 45 minutes", "duration: 3 hours")
REPEATS = (
    "",
    "",
    "repeat: every week\ncount: 4",
    "repeat: every day\nuntil: {until}",
    "repeat: every 2 weeks\ncount: 3",
    "dates: [{until}]",
)
CHANGES = ("start: 20:00", "status: cancelled\n    reason: Fair.", "title: Cocoa", "venue: pond")


@dataclass
class Draft:
    """One event as staff have it before them, ``offset`` days from the first."""

    slug: str
    offset: int
    hour: str = "08:00"
    length: str = ""
    repeat: str = ""
    keys: dict[str, str] = field(default_factory=lambda: {"title": "Coffee with a Cop"})
    changes: dict[int, str] = field(default_factory=dict)
    body: str = "Come in.\n"

    @property
    def text(self) -> str:
        """Return the file."""
        day = FIRST_DAY + timedelta(days=self.offset)
        until = day + timedelta(days=5)
        lines = [
            f"start: {day} {self.hour}".rstrip(),
            self.length if self.hour else "",
            self.repeat.format(until=until),
            *(f"{key}: {value}" for key, value in self.keys.items() if value),
        ]
        if self.repeat.startswith("repeat") and self.changes:
            step = 1 if "day" in self.repeat else 14 if "2" in self.repeat else 7
            lines.append("changes:")
            for number, what in sorted(self.changes.items()):
                lines += [f"  - date: {day + timedelta(days=number * step)}", f"    {what}"]
        return file_of(*filter(None, lines), body=self.body)
