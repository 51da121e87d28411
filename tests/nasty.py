"""A site of everything that breaks calendars: zones, clock changes, leap days, letters, changes."""

from textwrap import dedent

#: Zones of every kind: half hours, a negative winter, no rule at all, half an hour of change.
ZONES = (
    "America/New_York",
    "America/St_Johns",
    "Europe/Dublin",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Africa/Casablanca",
)

_VENUE = "venue: hall\n"


def _file(header: str, body: str = "Come by.") -> str:
    return f"---\n{dedent(header).strip()}\n---\n{body}\n"


def _zones() -> dict[str, str]:
    """Give a weekly series through a whole year in each zone, past every clock change."""
    return {
        f"events/zone-{zone.split('/')[1].lower().replace('_', '-')}.md": _file(
            f"title: Weekly in {zone}\nstart: 2026-06-03 18:00\nend: 19:30\n"
            f"timezone: {zone}\nrepeat: every Wednesday\nuntil: 2027-06-30\n{_VENUE}"
        )
        for zone in ZONES
    }


def _letters() -> dict[str, str]:
    """Give a title and a text that puts a wide letter at every place a line can be folded."""
    files = {}
    for width in range(76):
        words = "x" * width + "é🎉e\u0301日👮🏽‍♀️, one; two\\three\\Nfour"
        header = f"title: 'Letters {words}'\nstart: 2026-12-01 09:00\nsummary: '{words}'\n{_VENUE}"
        files[f"events/letters-{width}.md"] = _file(header, f"Body {words}")
    return files


_CLOCKS = {
    "events/spring.md": """
        title: The night clocks go forward
        start: 2027-03-14 01:30
        duration: 2 hours
        venue: hall
        """,
    "events/fall.md": """
        title: The hour that comes twice
        start: 2026-11-01 01:30
        duration: 90 minutes
        venue: hall
        """,
    "events/fall-end.md": """
        title: Ends in the hour that comes twice
        start: 2026-10-31 22:00
        end: 2026-11-01 01:15
        venue: hall
        """,
    "events/daily.md": """
        title: Every day through both changes
        start: 2026-10-25 00:30
        end: 23:45
        repeat: every day
        until: 2027-03-20
        venue: hall
        """,
    "events/last-minute.md": """
        title: Ends at midnight
        start: 2026-12-31 22:00
        end: 2027-01-01 00:00
        venue: hall
        """,
}

_DAYS = {
    "events/leap.md": """
        title: Leap day
        start: 2028-02-29 10:00
        venue: hall
        """,
    "events/last-day.md": """
        title: The last day of each month
        start: 2026-11-30 17:00
        repeat: last day of the month
        until: 2028-03-31
        venue: hall
        """,
    "events/all-day.md": """
        title: All day
        start: 2026-12-05
        venue: hall
        """,
    "events/weekend.md": """
        title: Three days
        start: 2027-01-01
        end: 2027-01-03
        venue: hall
        """,
    "events/camps.md": """
        title: Two days each month
        start: 2026-12-05
        duration: 2 days
        repeat: first Saturday of the month
        count: 6
        venue: hall
        """,
    "events/clock-less-midnight.md": """
        title: A day without a midnight
        start: 2027-03-14
        timezone: America/Havana
        venue: hall
        """,
    "events/old.md": """
        title: Before the rules of today
        start: 2006-07-04 10:00
        venue: hall
        """,
}

_CHANGES = {
    "events/meeting.md": """
        title: Monthly meeting
        start: 2026-09-14 18:00
        end: 19:00
        repeat: second Monday of the month
        dates: [2026-12-22, 2027-01-05 09:00]
        confirmed_through: 2027-02-28
        changes:
          - date: 2026-10-12
            status: cancelled
            reason: The hall is closed for the holiday.
          - date: 2026-11-09
            start: 2026-11-10 19:00
            reason: The hall is taken on Monday.
          - date: 2026-12-14
            start: 17:00
            end: 20:00
          - date: 2027-01-11
            venue: cafe
            title: Monthly meeting at the cafe
          - date: 2027-02-08
            status: postponed
            reason: We look for a new date.
        venue: hall
        """,
    "events/cancelled.md": """
        title: Called off
        start: 2026-12-08 08:00
        status: cancelled
        reason: The host is ill.
        venue: hall
        """,
    "events/tentative.md": """
        title: Perhaps
        start: 2026-12-10 08:00
        status: tentative
        online: https://example.org/meet?a=1&b=2;c=3
        """,
    "events/twice.md": """
        title: Dates alone
        start: 2026-12-02 08:00
        dates: [2026-12-16, 2027-01-20 20:00]
        venue: hall
        """,
}

FILES = {
    "venues/hall.md": _file("""
        name: 'Town Hall; Room "4", Level \\N'
        street: 1 Main Street
        city: Harbor Glen
        region: DE
        postal_code: 01977
        latitude: 39.2998
        longitude: -75.6046
        """),
    "venues/cafe.md": _file("name: Café Ñandú\nstreet: 2 Main Street\n"),
    **{name: _file(header) for name, header in {**_CLOCKS, **_DAYS, **_CHANGES}.items()},
    **_zones(),
    **_letters(),
}
