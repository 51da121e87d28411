"""Changes to programs, places and pages, and new events, and what a report says of each."""

from changing_site import FILES, coffee, walk
from reported_rows import OF_COFFEE, OF_WALK, reported
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

ROWS = (*OF_COFFEE, *OF_WALK, *OTHERS)
