"""Changes to the small site of ``changing_site.py``, and what a report says of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from changing_site import coffee

ARROW = "\N{RIGHTWARDS ARROW}"
DASH = "\N{EN DASH}"


@dataclass(frozen=True, kw_only=True)
class Reported:
    """An edit, files by their path below ``content/``, and what is told: kind and sentence.

    ``calendars`` has the sentence on calendars of the first of them, ``begin`` is what was there
    before beside the small site.
    """

    name: str
    edit: Mapping[str, str | None]
    told: tuple[tuple[str, str], ...]
    calendars: str = ""
    begin: Mapping[str, str] = field(default_factory=dict)


def reported(
    name: str, edit: Mapping[str, str | None], *told: tuple[str, str], calendars: str = ""
) -> Reported:
    return Reported(name=name, edit=edit, told=told, calendars=calendars)


def after(begin: Mapping[str, str], row: Reported) -> Reported:
    """Return a change to a site that has these files too."""
    return replace(row, begin=begin)


def of_coffee(name: str, text: str | None, *told: tuple[str, str], calendars: str = "") -> Reported:
    return reported(name, {"events/coffee.md": text}, *told, calendars=calendars)


def of_walk(name: str, text: str, *told: tuple[str, str], calendars: str = "") -> Reported:
    return reported(name, {"events/walk.md": text}, *told, calendars=calendars)


_REASON = {"reason": "The hall is closed."}
_COFFEE = "Coffee with a Cop, Wednesday, November 25, 2026, 8 a.m."
CANCELED = 'The entry stays, with "Canceled:" before its title; some programs strike it out.'
WORDS = "The words in the entries change, without a notice."
NOT_WHY = 'Residents read "Canceled" and not why; better bring it back and cancel it with a reason.'

OF_COFFEE = (
    reported("nothing", {}),
    of_coffee(
        "another day",
        coffee(start="2026-12-10 09:00", end="10:30", **_REASON),
        (
            "moved",
            (
                "Coffee with a Cop, from Wednesday, November 25, 2026, 8 a.m. to "
                "Thursday, December 10, 2026, 9 a.m. The hall is closed."
            ),
        ),
        calendars="The entry of Wednesday, November 25 moves to Thursday, December 10; "
        "it is not a new entry.",
    ),
    of_coffee(
        "another hour and place",
        coffee(start="2026-11-25 09:00", end="10:30", venue="library"),
        (
            "moved",
            (
                "Coffee with a Cop, from Wednesday, November 25, 2026, 8 a.m. to "
                "Wednesday, November 25, 2026, 9 a.m., now at Library."
            ),
        ),
        ("venue", "Library is new, with a page and a calendar of its own."),
        calendars="The entry of Wednesday, November 25 moves to 9 a.m.; it is not a new entry.",
    ),
    of_coffee(
        "another year",
        coffee(start="2027-01-06 08:00"),
        (
            "moved",
            (
                "Coffee with a Cop, from Wednesday, November 25, 2026, 8 a.m. to "
                "Wednesday, January 6, 2027, 8 a.m."
            ),
        ),
        calendars="The entry of Wednesday, November 25, 2026 moves to Wednesday, January 6, 2027; "
        "it is not a new entry.",
    ),
    of_coffee(
        "all day",
        coffee(start="2026-11-25", end="2026-11-25"),
        (
            "moved",
            (
                "Coffee with a Cop, from Wednesday, November 25, 2026, 8 a.m. to "
                "Wednesday, November 25, 2026."
            ),
        ),
        calendars="The entry of Wednesday, November 25 moves to the whole day; "
        "it is not a new entry.",
    ),
    of_coffee(
        "another zone",
        coffee(timezone="America/Chicago"),
        (
            "moved",
            (
                "Coffee with a Cop, from Wednesday, November 25, 2026, 8 a.m. Eastern Time to "
                "Wednesday, November 25, 2026, 8 a.m. Central Time."
            ),
        ),
        calendars="The entry of Wednesday, November 25 moves to 8 a.m.; it is not a new entry.",
    ),
    of_coffee(
        "another place",
        coffee(venue="library"),
        ("place", f"{_COFFEE}: now at Library, before at Town Hall."),
        ("venue", "Library is new, with a page and a calendar of its own."),
        calendars="The entry shows the new place.",
    ),
    of_coffee(
        "canceled",
        coffee(status="cancelled", **_REASON),
        ("canceled", f"{_COFFEE} The hall is closed."),
        calendars=CANCELED,
    ),
    of_coffee(
        "postponed",
        coffee(status="postponed", **_REASON),
        ("postponed", f"{_COFFEE}; no new date yet. The hall is closed."),
        calendars='The entry stays at the old time, with "Postponed:" before its title.',
    ),
    of_coffee(
        "tentative",
        coffee(status="tentative"),
        ("other", f"{_COFFEE}: Status: Takes place {ARROW} Not certain yet."),
        calendars="The entry changes with it.",
    ),
    of_coffee(
        "another end",
        coffee(end="10:30"),
        (
            "other",
            (
                f"{_COFFEE}: When: Wednesday, November 25, 2026, 8{DASH}9:30 a.m. {ARROW} "
                f"Wednesday, November 25, 2026, 8{DASH}10:30 a.m."
            ),
        ),
        calendars="The entry changes with it.",
    ),
    of_coffee(
        "deleted",
        None,
        ("taken_off", f"{_COFFEE}; its file is gone, or hidden again. {NOT_WHY}"),
        calendars=CANCELED,
    ),
    of_coffee(
        "hidden again",
        coffee(draft="true"),
        ("taken_off", f"{_COFFEE}; its file is gone, or hidden again. {NOT_WHY}"),
        calendars=CANCELED,
    ),
    reported(
        "renamed",
        {"events/coffee.md": None, "events/cocoa.md": coffee(aliases="[coffee]")},
        ("renamed", "Coffee with a Cop: /events/coffee/ leads on to /events/cocoa/."),
        calendars="The entries stay; their links lead to the new address.",
    ),
    of_coffee(
        "title",
        coffee(title="Cocoa with a Cop"),
        ("reworded", "Coffee with a Cop is now called Cocoa with a Cop."),
        calendars=WORDS,
    ),
    of_coffee(
        "title and other words",
        coffee(title="Cocoa", cost="$2", summary="Bring a cup."),
        ("reworded", "Coffee with a Cop is now called Cocoa; also summary and cost."),
        calendars=WORDS,
    ),
    of_coffee(
        "tags, another program and what is featured",
        coffee(tags="[early]", program="walks", features="[talks]"),
        ("reworded", "Coffee with a Cop: programs, features and tags."),
        calendars=WORDS,
    ),
    of_coffee(
        "reason alone",
        coffee(reason="It is early."),
        ("reworded", "Coffee with a Cop: reason."),
        calendars=WORDS,
    ),
    of_coffee(
        "another identity",
        coffee(uid="ours@example.org"),
        ("other", "Coffee with a Cop: calendars take it for another event, some show both."),
        calendars="A new entry appears beside the one that residents have.",
    ),
    of_coffee(
        "becomes a series",
        coffee(repeat="every Wednesday", count="2"),
        ("new", "Coffee with a Cop, Wednesday, December 2, 2026, 8 a.m., at Town Hall."),
        ("other", "Coffee with a Cop: calendars take it for another event, some show both."),
        calendars="A new entry appears.",
    ),
)
