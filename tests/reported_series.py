"""Changes to the series of ``changing_site.py``, or one of its dates, and what a report says."""

from changing_site import walk
from reported_rows import ARROW, CANCELED, DASH, NOT_WHY, WORDS, of_walk

_WALK = "Evening walk, Tuesday, December 15, 2026, 6 p.m."
_WALKS = (
    "Evening walk: three dates between Tuesday, December 1, 2026 and Tuesday, December 15, 2026"
)

OF_WALK = (
    of_walk(
        "one date moves",
        walk("start: 2026-12-17 17:00", "reason: Ice."),
        (
            "moved",
            (
                "Evening walk, from Tuesday, December 15, 2026, 6 p.m. to "
                "Thursday, December 17, 2026, 5 p.m. Ice."
            ),
        ),
        calendars="The entry of Tuesday, December 15 moves to Thursday, December 17; "
        "it is not a new entry.",
    ),
    of_walk(
        "one date at another place",
        walk("venue: library"),
        ("place", f"{_WALK}: now at Library, before at Mill Pond."),
        ("venue", "Library is new, with a page and a calendar of its own."),
        calendars="The entry shows the new place.",
    ),
    of_walk(
        "one date canceled",
        walk("status: cancelled", "reason: Ice."),
        ("canceled", f"{_WALK} Ice."),
        calendars=CANCELED,
    ),
    of_walk(
        "one date with words of its own",
        walk("title: Lantern light walk"),
        ("reworded", "Evening walk: title on 2026-12-15."),
        calendars=WORDS,
    ),
    of_walk(
        "all dates at another hour",
        walk(start="2026-12-01 17:30", end="18:30"),
        ("moved", f"{_WALKS}, from 6 p.m. to 5:30 p.m."),
        calendars="3 entries move; none of them is a new entry.",
    ),
    of_walk(
        "all dates at another place",
        walk(venue="hall"),
        ("place", f"{_WALKS}, now at Town Hall."),
        calendars="3 entries show the new place.",
    ),
    of_walk(
        "all dates canceled",
        walk(status="cancelled", reason="No guide."),
        ("canceled", f"{_WALKS}. No guide."),
        calendars='3 entries stay, with "Canceled:" before the title; some programs strike it out.',
    ),
    of_walk(
        "all dates longer",
        walk(end="20:00"),
        ("other", f"{_WALKS}: When: 6{DASH}7 p.m. {ARROW} 6{DASH}8 p.m."),
        calendars="3 entries change with it.",
    ),
    of_walk(
        "expected",
        walk(confirmed_through="2026-12-01"),
        (
            "other",
            (
                "Evening walk: two dates between Tuesday, December 8, 2026 and "
                "Tuesday, December 15, 2026: the date is only expected now."
            ),
        ),
        calendars="2 entries change with it.",
    ),
    of_walk(
        "a date less",
        walk(until="2026-12-08"),
        ("taken_off", f"{_WALK}; its file has it no more. {NOT_WHY}"),
        calendars=CANCELED,
    ),
    of_walk(
        "two dates more",
        walk(until="2026-12-29"),
        (
            "new",
            (
                "Evening walk: two new dates between Tuesday, December 22, 2026 and "
                "Tuesday, December 29, 2026."
            ),
        ),
        calendars="2 new entries appear.",
    ),
    of_walk(
        "another weekday",
        walk(start="2026-12-02 18:00", repeat="every Wednesday"),
        ("taken_off", f"{_WALKS}; its file has it no more. {NOT_WHY}"),
        (
            "new",
            (
                "Evening walk: two new dates between Wednesday, December 2, 2026 and "
                "Wednesday, December 9, 2026."
            ),
        ),
        calendars='3 entries stay, with "Canceled:" before the title; some programs strike it out.',
    ),
)
