"""Which files of the output one change moves: a table for an event and one for a date of a series.

``~`` has other bytes, ``+`` is new, ``.`` is the same to the byte, and an empty cell is not there.
The theme's own files never change, and no file ever goes. The columns are the changes of
``changes_table.py``.
"""

EVENT_FILES = """\
file                                      time place cancel postpone title slug delete restore
404.html                                  .    .     .      .        .     .    .      .
about/index.html                          .    .     .      .        .     .    .      .
atom.xml                                  ~    ~     ~      ~        ~     ~    ~      ~
calendar.ics                              ~    ~     ~      ~        ~     ~    ~      ~
calendar/2026.ics                         ~    ~     ~      ~        ~     ~    ~      ~
calendar/2027.ics                         .    .     .      .        .     .    .      .
calendar/google.ics                       ~    ~     ~      ~        ~     ~    ~      ~
changes.xml                               ~    ~     ~      ~        .     .    ~      ~
changes/index.html                        ~    ~     ~      ~        .     .    ~      ~
events.json                               ~    ~     ~      ~        ~     ~    ~      ~
events/2026/index.html                    ~    ~     ~      ~        ~     ~    ~      ~
events/2027/index.html                    .    .     .      .        .     .    .      .
events/cocoa/event.ics                                                     +
events/cocoa/index.html                                                    +
events/coffee/event.ics                   ~    ~     ~      ~        ~     ~    ~      ~
events/coffee/index.html                  ~    ~     ~      ~        ~     ~    ~      ~
events/fair/event.ics                     .    .     .      .        .     .    .      .
events/fair/index.html                    .    .     .      .        .     .    .      .
events/index.html                         ~    ~     ~      ~        ~     ~    ~      ~
events/walk/2026-12-01/event.ics          .    .     .      .        .     .    .      .
events/walk/2026-12-01/index.html         .    .     .      .        .     .    .      .
events/walk/2026-12-08/event.ics          .    .     .      .        .     .    .      .
events/walk/2026-12-08/index.html         .    .     .      .        .     .    .      .
events/walk/2026-12-15/event.ics          .    .     .      .        .     .    .      .
events/walk/2026-12-15/index.html         .    .     .      .        .     .    .      .
events/walk/event.ics                     .    .     .      .        .     .    .      .
events/walk/index.html                    .    .     .      .        .     .    .      .
feed-health/index.html                    ~    ~     ~      ~        ~     ~    ~      ~
feed.json                                 ~    ~     ~      ~        ~     ~    ~      ~
index.html                                ~    ~     ~      ~        ~     ~    ~      ~
next.json                                 ~    ~     ~      ~        ~     ~    ~      ~
programs/index.html                       .    .     .      .        .     .    .      .
programs/talks/calendar.ics               ~    ~     ~      ~        ~     ~    ~      ~
programs/talks/index.html                 ~    ~     ~      ~        ~     ~    ~      ~
programs/talks/rss.xml                    ~    ~     ~      ~        ~     ~    ~      ~
programs/walks/calendar.ics               .    .     .      .        .     .    .      .
programs/walks/index.html                 .    .     .      .        .     .    .      .
programs/walks/rss.xml                    .    .     .      .        .     .    .      .
robots.txt                                .    .     .      .        .     .    .      .
rss.xml                                   ~    ~     ~      ~        ~     ~    ~      ~
schema/events-1.json                      .    .     .      .        .     .    .      .
schema/next-1.json                        .    .     .      .        .     .    .      .
sitemap.xml                               ~    ~     ~      ~        ~     ~    ~      ~
subscribe/index.html                      .    ~     .      .        .     .    .      .
tags/morning/calendar.ics                 ~    ~     ~      ~        ~     ~    ~      ~
tags/outdoors/calendar.ics                .    .     .      .        .     .    .      .
venues/hall/calendar.ics                  ~    ~     ~      ~        ~     ~    ~      ~
venues/hall/index.html                    ~    ~     ~      ~        ~     ~    ~      ~
venues/library/calendar.ics                    +
venues/library/index.html                      +
venues/pond/calendar.ics                  .    .     .      .        .     .    .      .
venues/pond/index.html                    .    .     .      .        .     .    .      .
"""

#: The date is December 15, the last of three.
DATE_FILES = """\
file                                      time place cancel postpone title slug delete restore
404.html                                  .    .     .      .        .     .    .      .
about/index.html                          .    .     .      .        .     .    .      .
atom.xml                                  ~    ~     ~      ~        ~     ~    ~      ~
calendar.ics                              ~    ~     ~      ~        ~     ~    ~      ~
calendar/2026.ics                         ~    ~     ~      ~        ~     ~    ~      ~
calendar/2027.ics                         .    .     .      .        .     .    .      .
calendar/google.ics                       ~    ~     ~      ~        ~     ~    ~      ~
changes.xml                               ~    ~     ~      ~        .     .    ~      ~
changes/index.html                        ~    ~     ~      ~        .     .    ~      ~
events.json                               ~    ~     ~      ~        ~     ~    ~      ~
events/2026/index.html                    ~    ~     ~      ~        ~     ~    ~      ~
events/2027/index.html                    .    .     .      .        .     .    .      .
events/coffee/event.ics                   .    .     .      .        .     .    .      .
events/coffee/index.html                  .    .     .      .        .     .    .      .
events/fair/event.ics                     .    .     .      .        .     .    .      .
events/fair/index.html                    .    .     .      .        .     .    .      .
events/index.html                         ~    ~     ~      ~        ~     ~    ~      ~
events/stroll/2026-12-01/event.ics                                         +
events/stroll/2026-12-01/index.html                                        +
events/stroll/2026-12-08/event.ics                                         +
events/stroll/2026-12-08/index.html                                        +
events/stroll/2026-12-15/event.ics                                         +
events/stroll/2026-12-15/index.html                                        +
events/stroll/event.ics                                                    +
events/stroll/index.html                                                   +
events/walk/2026-12-01/event.ics          .    .     .      .        .     ~    .      .
events/walk/2026-12-01/index.html         ~    ~     ~      ~        ~     ~    ~      ~
events/walk/2026-12-08/event.ics          .    .     .      .        .     ~    .      .
events/walk/2026-12-08/index.html         ~    ~     ~      ~        ~     ~    ~      ~
events/walk/2026-12-15/event.ics          ~    ~     ~      ~        ~     ~    ~      ~
events/walk/2026-12-15/index.html         ~    ~     ~      ~        ~     ~    ~      ~
events/walk/event.ics                     .    .     .      .        .     ~    .      .
events/walk/index.html                    ~    ~     ~      ~        ~     ~    ~      ~
feed-health/index.html                    ~    ~     ~      ~        ~     ~    ~      ~
feed.json                                 ~    ~     ~      ~        ~     ~    ~      ~
index.html                                ~    ~     ~      ~        ~     ~    ~      ~
next.json                                 ~    ~     ~      ~        ~     ~    ~      ~
programs/index.html                       .    .     .      .        .     .    .      .
programs/talks/calendar.ics               .    .     .      .        .     .    .      .
programs/talks/index.html                 .    .     .      .        .     .    .      .
programs/talks/rss.xml                    .    .     .      .        .     .    .      .
programs/walks/calendar.ics               ~    ~     ~      ~        ~     ~    ~      ~
programs/walks/index.html                 ~    ~     ~      ~        ~     ~    ~      ~
programs/walks/rss.xml                    ~    ~     ~      ~        ~     ~    ~      ~
robots.txt                                .    .     .      .        .     .    .      .
rss.xml                                   ~    ~     ~      ~        ~     ~    ~      ~
schema/events-1.json                      .    .     .      .        .     .    .      .
schema/next-1.json                        .    .     .      .        .     .    .      .
sitemap.xml                               ~    ~     ~      ~        ~     ~    ~      ~
subscribe/index.html                      .    ~     .      .        .     .    .      .
tags/morning/calendar.ics                 .    .     .      .        .     .    .      .
tags/outdoors/calendar.ics                ~    ~     ~      ~        ~     ~    ~      ~
venues/hall/calendar.ics                  .    .     .      .        .     .    .      .
venues/hall/index.html                    .    .     .      .        .     .    .      .
venues/library/calendar.ics                    +
venues/library/index.html                      +
venues/pond/calendar.ics                  ~    ~     ~      ~        ~     ~    ~      ~
venues/pond/index.html                    ~    ~     ~      ~        ~     ~    ~      ~
"""


def cells(table: str, change: str) -> dict[str, str]:
    """Return the column of one change: each file's sign by its path, without the empty ones."""
    header, *lines = table.splitlines()
    place = header.index(f" {change}") + 1
    signs = {line.split()[0]: line[place : place + 1].strip() for line in lines}
    return {path: sign for path, sign in signs.items() if sign}
