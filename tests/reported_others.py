"""Changes to programs, places and pages, and new events, and what a report says of each."""

from changing_site import FILES, coffee, walk
from reported_rows import ARROW, OF_COFFEE, after, of_walk, reported
from reported_series import OF_WALK
from site_files import file_of

OTHERS = (
    reported(
        "a new event",
        {
            "events/talk.md": file_of(
                "title: A talk", "start: 2027-02-01 18:00", "online: https://example.org/talk"
            )
        },
        ("new", "A talk, Monday, February 1, 2027, 6 p.m., online."),
        calendars="A new entry appears.",
    ),
    reported(
        "a new series",
        {
            "events/talk.md": file_of(
                *("title: A talk", "start: 2027-02-01 18:00", "venue: hall"),
                *("repeat: every Monday", "count: 4"),
            )
        },
        (
            "new",
            (
                "A talk, every Monday at 6 p.m., from Monday, February 1, 2027, at Town Hall. "
                "Four dates."
            ),
        ),
        calendars="4 new entries appear.",
    ),
    reported(
        "an old event",
        {"events/old.md": file_of("title: Old times", "start: 2026-06-01 18:00", "venue: hall")},
        ("past", "Old times, Monday, June 1, 2026, 6 p.m.: now on the site."),
        calendars="The old entry is corrected.",
    ),
    reported(
        "a place has another name and street",
        {"venues/hall.md": file_of("name: City Hall", "street: 9 Main Street")},
        (
            "venue",
            "Town Hall is now called City Hall; also street. Shown with Coffee with a Cop.",
        ),
        calendars="The words in their entries change, without a notice.",
    ),
    reported(
        "a program has another title and summary",
        {"programs/walks.md": file_of("title: Strolls", "summary: We stroll.")},
        ("program", "Walks is now called Strolls; also summary. Shown with Evening walk."),
        calendars="The words in their entries change, without a notice.",
    ),
    reported(
        "a program has another text",
        {"programs/talks.md": file_of("title: Talks", "summary: We talk.", body="Hello.\n")},
        ("program", "Talks: text. Shown with Coffee with a Cop."),
    ),
    reported(
        "a program is renamed",
        {
            "programs/walks.md": None,
            "programs/strolls.md": file_of("title: Walks", "summary: We walk.", "aliases: [walks]"),
            "events/walk.md": walk(program="strolls"),
        },
        ("renamed", "Walks: /programs/walks/ leads on to /programs/strolls/."),
    ),
    reported(
        "the file of a place is renamed",
        {
            "venues/hall.md": None,
            "venues/town-hall.md": FILES["venues/hall.md"],
            "events/coffee.md": coffee(venue="town-hall"),
        },
        (
            "gone",
            "Town Hall: its page and calendar are no longer there, also for those who subscribed.",
        ),
        ("venue", "Town Hall is new, with a page and a calendar of its own."),
    ),
    reported(
        "a person",
        {
            "people/whitlock.md": file_of("name: Dana Whitlock", "phone: 302-555-0111"),
            "events/coffee.md": coffee(contact="whitlock"),
        },
        ("reworded", "Coffee with a Cop: contact."),
        calendars="The words in the entries change, without a notice.",
    ),
    reported(
        "a new program",
        {"programs/rides.md": file_of("title: Rides", "summary: We ride.")},
        ("program", "Rides is new, with a page and a calendar of its own."),
    ),
    reported(
        "a program is deleted",
        {"programs/walks.md": None, "events/walk.md": walk(program="talks")},
        (
            "gone",
            (
                "Walks: its page, calendar and news feed are no longer there, also for those who "
                "subscribed."
            ),
        ),
        ("reworded", "Evening walk: programs."),
    ),
    reported(
        "a translation",
        {"events/coffee.es.md": file_of("title: Café")},
        ("translated", "Coffee with a Cop: Spanish added."),
    ),
    reported(
        "a page",
        {"pages/about.md": "Title: About\n\nHello again.\n"},
        ("page", "about is reworded."),
    ),
    reported(
        "a new page",
        {"pages/more.md": "Title: More\n\nHello.\n"},
        ("page", "more is new."),
    ),
    reported("a page is deleted", {"pages/about.md": None}, ("page", "about is no longer there.")),
    reported("a draft", {"events/talk.md": coffee(title="Secret", draft="true")}),
)

_PERSON = {
    "people/whitlock.md": file_of("name: Dana Whitlock", "rank: Officer", "phone: 302-555-0111"),
    "events/coffee.md": coffee(contact="whitlock"),
}
_SPANISH = {
    "events/coffee.es.md": file_of("title: Café"),
    "events/walk.es.md": file_of("title: Paseo"),
    "programs/talks.es.md": file_of("title: Charlas"),
}
_OLD = {
    "events/old.md": file_of("title: Old times", "start: 2024-06-01 18:00", "venue: hall"),
    "programs/strolls.md": file_of("title: Strolls", "summary: We stroll.", "aliases: [ambles]"),
    "events/stroll.md": coffee(program="strolls", title="Stroll"),
}

LATER = (
    after(
        _PERSON,
        reported(
            "a person has another phone",
            {"people/whitlock.md": file_of("name: Dana Whitlock", "rank: Sgt.")},
            ("person", "Officer Dana Whitlock: rank and phone. Shown with Coffee with a Cop."),
            calendars="The words in their entries change, without a notice.",
        ),
    ),
    after(
        _PERSON,
        reported(
            "nobody is named any more",
            {"people/whitlock.md": None, "events/coffee.md": coffee()},
            ("reworded", "Coffee with a Cop: contact."),
            calendars="The words in the entries change, without a notice.",
        ),
    ),
    after(
        _SPANISH,
        reported(
            "translations change",
            {
                "events/coffee.es.md": None,
                "events/walk.md": walk(cost="$1"),
                "programs/talks.es.md": file_of("title: Pláticas"),
            },
            ("reworded", "Evening walk: cost."),
            ("translated", "Coffee with a Cop: Spanish taken away."),
            ("program", "Talks: Spanish reworded. Shown with Coffee with a Cop."),
            calendars="The words in the entries change, without a notice.",
        ),
    ),
    after(
        _OLD,
        reported(
            "an old event is corrected",
            {
                "events/old.md": file_of(
                    *("title: Good old times", "start: 2024-06-01 17:00", "venue: pond"),
                    *("recap:", "  attendance: 9"),
                )
            },
            ("reworded", "Old times is now called Good old times; also recap."),
            (
                "past",
                (
                    "Old times, Saturday, June 1, 2024, 6 p.m.: "
                    "When: Saturday, June 1, 2024, 6 p.m. "
                    f"{ARROW} Saturday, June 1, 2024, 5 p.m.; Where: Town Hall, 1 Main Street "
                    f"{ARROW} Mill Pond."
                ),
            ),
        ),
    ),
    after(
        _OLD,
        reported(
            "an old event is deleted",
            {"events/old.md": None},
            (
                "past",
                "Old times, Saturday, June 1, 2024, 6 p.m.: no longer on the site.",
            ),
        ),
    ),
    after(
        _OLD,
        reported(
            "an event of a program with a former name moves",
            {
                "events/stroll.md": coffee(
                    program="strolls", title="Stroll", start="2026-11-26 08:00"
                )
            },
            (
                "moved",
                (
                    "Stroll, from Wednesday, November 25, 2026, 8 a.m. to "
                    "Thursday, November 26, 2026, 8 a.m."
                ),
            ),
            calendars="The entry of Wednesday, November 25 moves to Thursday, November 26; "
            "it is not a new entry.",
        ),
    ),
    after(
        {"events/walk.md": walk(start="2026-11-03 18:00", until="2026-12-15")},
        of_walk(
            "a date is told afterward",
            walk(start="2026-11-03 18:00", until="2026-12-15").replace(
                "---\nCome",
                "changes:\n  - date: 2026-11-10\n    recap:\n      attendance: 9\n---\nCome",
            ),
            ("reworded", "Evening walk: recap of 2026-11-10."),
        ),
    ),
)

ROWS = (*OF_COFFEE, *OF_WALK, *OTHERS, *LATER)
