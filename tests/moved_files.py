"""Which files of the output one change moves: a table for an event and one for a date of a series.

``~`` has other bytes, ``+`` is new, ``-`` is gone, ``.`` is the same to the byte, and an empty cell
is not there. The columns are the changes of ``changes_table.py``.

Left out are the files below ``OTHERS``: those of the theme never change, and the index of the
search is named by what it holds and follows the pages.

What goes is only what leads nowhere else: the page of a month that has no date any more, the
picture of a former address (whose page leads on to the present one), and the picture of
a date that takes place after all, which then shares that of its series again.
"""

OTHERS = ("theme/", "pagefind/")

EVENT_FILES = """\
file                                  time place cancel postpone title slug delete restore
.htaccess                             .    .     .      .        .     ~    .      .
.nojekyll                             .    .     .      .        .     .    .      .
404.html                              .    .     .      .        .     .    .      .
_headers                              .    .     .      .        .     .    .      .
_redirects                            .    .     .      .        .     ~    .      .
about/index.html                      .    .     .      .        .     .    .      .
apple-touch-icon.png                  .    .     .      .        .     .    .      .
atom.xml                              ~    ~     ~      ~        ~     ~    ~      ~
calendar.ics                          ~    ~     ~      ~        ~     ~    ~      ~
calendar/2026.ics                     ~    ~     ~      ~        ~     ~    ~      ~
calendar/2027.ics                     .    .     .      .        .     .    .      .
calendar/google.ics                   ~    ~     ~      ~        ~     ~    ~      ~
changes.xml                           ~    ~     ~      ~        .     .    ~      ~
changes/index.html                    ~    ~     ~      ~        .     .    ~      ~
embed/events.js                       .    .     .      .        .     .    .      .
embed/events.json                     ~    ~     ~      ~        ~     ~    ~      ~
embed/index.html                      .    ~     .      .        .     .    .      .
events.json                           ~    ~     ~      ~        ~     ~    ~      ~
events/2026/11/index.html             -    ~     ~      ~        ~     ~    ~      ~
events/2026/12/index.html             ~    .     .      .        .     .    .      .
events/2026/index.html                ~    ~     ~      ~        ~     ~    ~      ~
events/2027/01/index.html             .    .     .      .        .     .    .      .
events/2027/index.html                .    .     .      .        .     .    .      .
events/cocoa/event.ics                                                 +
events/cocoa/flyer/four/index.html                                     +
events/cocoa/flyer/index.html                                          +
events/cocoa/index.html                                                +
events/cocoa/social.png                                                +
events/coffee/event.ics               ~    ~     ~      ~        ~     ~    ~      ~
events/coffee/flyer/four/index.html   ~    ~     ~      ~        ~     ~    ~      ~
events/coffee/flyer/index.html        ~    ~     ~      ~        ~     ~    ~      ~
events/coffee/index.html              ~    ~     ~      ~        ~     ~    ~      ~
events/coffee/social.png              ~    ~     ~      ~        ~     -    ~      ~
events/evenings/index.html            .    ~     ~      ~        .     .    ~      ~
events/fair/event.ics                 .    .     .      .        .     .    .      .
events/fair/flyer/four/index.html     .    .     .      .        .     .    .      .
events/fair/flyer/index.html          .    .     .      .        .     .    .      .
events/fair/index.html                .    .     .      .        .     .    .      .
events/fair/social.png                .    .     .      .        .     .    .      .
events/index.html                     ~    ~     ~      ~        ~     ~    ~      ~
events/mornings/index.html            ~    ~     ~      ~        ~     ~    ~      ~
events/walk/2026-12-01/event.ics      .    .     .      .        .     .    .      .
events/walk/2026-12-01/index.html     .    .     .      .        .     .    .      .
events/walk/2026-12-08/event.ics      .    .     .      .        .     .    .      .
events/walk/2026-12-08/index.html     .    .     .      .        .     .    .      .
events/walk/2026-12-15/event.ics      .    .     .      .        .     .    .      .
events/walk/2026-12-15/index.html     .    .     .      .        .     .    .      .
events/walk/event.ics                 .    .     .      .        .     .    .      .
events/walk/flyer/four/index.html     .    .     .      .        .     .    .      .
events/walk/flyer/index.html          .    .     .      .        .     .    .      .
events/walk/index.html                .    .     .      .        .     .    .      .
events/walk/social.png                .    .     .      .        .     .    .      .
events/weekends/index.html            .    ~     ~      ~        .     .    ~      ~
favicon.ico                           .    .     .      .        .     .    .      .
feed-health/index.html                ~    ~     ~      ~        ~     ~    ~      ~
feed.json                             ~    ~     ~      ~        ~     ~    ~      ~
icon-192.png                          .    .     .      .        .     .    .      .
icon-512.png                          .    .     .      .        .     .    .      .
index.html                            ~    ~     ~      ~        ~     ~    ~      ~
manifest.webmanifest                  .    .     .      .        .     .    .      .
next.json                             ~    ~     ~      ~        ~     ~    ~      ~
next/index.html                       ~    ~     ~      ~        ~     ~    ~      ~
next/talks/index.html                 ~    ~     ~      ~        ~     ~    ~      ~
next/walks/index.html                 .    .     .      .        .     .    .      .
programs/index.html                   .    .     .      .        .     .    .      .
programs/talks/calendar.ics           ~    ~     ~      ~        ~     ~    ~      ~
programs/talks/flyer/four/index.html  ~    ~     ~      ~        .     .    ~      ~
programs/talks/flyer/index.html       ~    ~     ~      ~        .     .    ~      ~
programs/talks/index.html             ~    ~     ~      ~        ~     ~    ~      ~
programs/talks/rss.xml                ~    ~     ~      ~        ~     ~    ~      ~
programs/talks/social.png             .    .     .      .        .     .    .      .
programs/walks/calendar.ics           .    .     .      .        .     .    .      .
programs/walks/flyer/four/index.html  .    .     .      .        .     .    .      .
programs/walks/flyer/index.html       .    .     .      .        .     .    .      .
programs/walks/index.html             .    .     .      .        .     .    .      .
programs/walks/rss.xml                .    .     .      .        .     .    .      .
programs/walks/social.png             .    .     .      .        .     .    .      .
robots.txt                            .    .     .      .        .     .    .      .
rss.xml                               ~    ~     ~      ~        ~     ~    ~      ~
schema/events-1.json                  .    .     .      .        .     .    .      .
schema/next-1.json                    .    .     .      .        .     .    .      .
search/index.html                     ~    ~     ~      ~        ~     ~    ~      ~
sitemap.xml                           ~    ~     ~      ~        ~     ~    ~      ~
social.png                            .    .     .      .        .     .    .      .
subscribe/index.html                  .    ~     .      .        .     .    .      .
tags/morning/calendar.ics             ~    ~     ~      ~        ~     ~    ~      ~
tags/outdoors/calendar.ics            .    .     .      .        .     .    .      .
venues/hall/calendar.ics              ~    ~     ~      ~        ~     ~    ~      ~
venues/hall/index.html                ~    ~     ~      ~        ~     ~    ~      ~
venues/library/calendar.ics                +
venues/library/index.html                  +
venues/pond/calendar.ics              .    .     .      .        .     .    .      .
venues/pond/index.html                .    .     .      .        .     .    .      .
"""

#: The date is December 15, the last of three.
DATE_FILES = """\
file                                  time place cancel postpone title slug delete restore
.htaccess                             .    .     .      .        .     ~    .      .
.nojekyll                             .    .     .      .        .     .    .      .
404.html                              .    .     .      .        .     .    .      .
_headers                              .    .     .      .        .     .    .      .
_redirects                            .    .     .      .        .     ~    .      .
about/index.html                      .    .     .      .        .     .    .      .
apple-touch-icon.png                  .    .     .      .        .     .    .      .
atom.xml                              ~    ~     ~      ~        ~     ~    ~      ~
calendar.ics                          ~    ~     ~      ~        ~     ~    ~      ~
calendar/2026.ics                     ~    ~     ~      ~        ~     ~    ~      ~
calendar/2027.ics                     .    .     .      .        .     .    .      .
calendar/google.ics                   ~    ~     ~      ~        ~     ~    ~      ~
changes.xml                           ~    ~     ~      ~        .     .    ~      ~
changes/index.html                    ~    ~     ~      ~        .     .    ~      ~
embed/events.js                       .    .     .      .        .     .    .      .
embed/events.json                     ~    ~     ~      ~        ~     ~    ~      ~
embed/index.html                      .    ~     .      .        .     .    .      .
events.json                           ~    ~     ~      ~        ~     ~    ~      ~
events/2026/11/index.html             .    .     .      .        .     .    .      .
events/2026/12/index.html             ~    ~     ~      ~        ~     ~    ~      ~
events/2026/index.html                ~    ~     ~      ~        ~     ~    ~      ~
events/2027/01/index.html             .    .     .      .        .     .    .      .
events/2027/index.html                .    .     .      .        .     .    .      .
events/coffee/event.ics               .    .     .      .        .     .    .      .
events/coffee/flyer/four/index.html   .    .     .      .        .     .    .      .
events/coffee/flyer/index.html        .    .     .      .        .     .    .      .
events/coffee/index.html              .    .     .      .        .     .    .      .
events/coffee/social.png              .    .     .      .        .     .    .      .
events/evenings/index.html            ~    ~     ~      ~        ~     ~    ~      ~
events/fair/event.ics                 .    .     .      .        .     .    .      .
events/fair/flyer/four/index.html     .    .     .      .        .     .    .      .
events/fair/flyer/index.html          .    .     .      .        .     .    .      .
events/fair/index.html                .    .     .      .        .     .    .      .
events/fair/social.png                .    .     .      .        .     .    .      .
events/index.html                     ~    ~     ~      ~        ~     ~    ~      ~
events/mornings/index.html            .    ~     ~      ~        .     .    ~      ~
events/stroll/2026-12-01/event.ics                                     +
events/stroll/2026-12-01/index.html                                    +
events/stroll/2026-12-08/event.ics                                     +
events/stroll/2026-12-08/index.html                                    +
events/stroll/2026-12-15/event.ics                                     +
events/stroll/2026-12-15/index.html                                    +
events/stroll/event.ics                                                +
events/stroll/flyer/four/index.html                                    +
events/stroll/flyer/index.html                                         +
events/stroll/index.html                                               +
events/stroll/social.png                                               +
events/walk/2026-12-01/event.ics      .    .     .      .        .     ~    .      .
events/walk/2026-12-01/index.html     ~    ~     ~      ~        ~     ~    ~      ~
events/walk/2026-12-08/event.ics      .    .     .      .        .     ~    .      .
events/walk/2026-12-08/index.html     ~    ~     ~      ~        ~     ~    ~      ~
events/walk/2026-12-15/event.ics      ~    ~     ~      ~        ~     ~    ~      ~
events/walk/2026-12-15/index.html     ~    ~     ~      ~        ~     ~    ~      ~
events/walk/2026-12-15/social.png     +    +     +      +        +          +      -
events/walk/event.ics                 .    .     .      .        .     ~    .      .
events/walk/flyer/four/index.html     .    .     .      .        .     ~    .      .
events/walk/flyer/index.html          ~    ~     ~      ~        .     ~    ~      ~
events/walk/index.html                ~    ~     ~      ~        ~     ~    ~      ~
events/walk/social.png                .    .     .      .        .     -    .      .
events/weekends/index.html            .    ~     ~      ~        .     .    ~      ~
favicon.ico                           .    .     .      .        .     .    .      .
feed-health/index.html                ~    ~     ~      ~        ~     ~    ~      ~
feed.json                             ~    ~     ~      ~        ~     ~    ~      ~
icon-192.png                          .    .     .      .        .     .    .      .
icon-512.png                          .    .     .      .        .     .    .      .
index.html                            ~    ~     ~      ~        ~     ~    ~      ~
manifest.webmanifest                  .    .     .      .        .     .    .      .
next.json                             ~    ~     ~      ~        ~     ~    ~      ~
next/index.html                       ~    ~     ~      ~        ~     ~    ~      ~
next/talks/index.html                 .    .     .      .        .     .    .      .
next/walks/index.html                 ~    ~     ~      ~        ~     ~    ~      ~
programs/index.html                   .    .     .      .        .     .    .      .
programs/talks/calendar.ics           .    .     .      .        .     .    .      .
programs/talks/flyer/four/index.html  .    .     .      .        .     .    .      .
programs/talks/flyer/index.html       .    .     .      .        .     .    .      .
programs/talks/index.html             .    .     .      .        .     .    .      .
programs/talks/rss.xml                .    .     .      .        .     .    .      .
programs/talks/social.png             .    .     .      .        .     .    .      .
programs/walks/calendar.ics           ~    ~     ~      ~        ~     ~    ~      ~
programs/walks/flyer/four/index.html  .    .     .      .        .     .    .      .
programs/walks/flyer/index.html       ~    ~     ~      ~        .     .    ~      ~
programs/walks/index.html             ~    ~     ~      ~        ~     ~    ~      ~
programs/walks/rss.xml                ~    ~     ~      ~        ~     ~    ~      ~
programs/walks/social.png             .    .     .      .        .     .    .      .
robots.txt                            .    .     .      .        .     .    .      .
rss.xml                               ~    ~     ~      ~        ~     ~    ~      ~
schema/events-1.json                  .    .     .      .        .     .    .      .
schema/next-1.json                    .    .     .      .        .     .    .      .
search/index.html                     .    .     .      .        .     ~    .      .
sitemap.xml                           ~    ~     ~      ~        ~     ~    ~      ~
social.png                            .    .     .      .        .     .    .      .
subscribe/index.html                  .    ~     .      .        .     .    .      .
tags/morning/calendar.ics             .    .     .      .        .     .    .      .
tags/outdoors/calendar.ics            ~    ~     ~      ~        ~     ~    ~      ~
venues/hall/calendar.ics              .    .     .      .        .     .    .      .
venues/hall/index.html                .    .     .      .        .     .    .      .
venues/library/calendar.ics                +
venues/library/index.html                  +
venues/pond/calendar.ics              ~    ~     ~      ~        ~     ~    ~      ~
venues/pond/index.html                ~    ~     ~      ~        ~     ~    ~      ~
"""


def cells(table: str, change: str) -> dict[str, str]:
    """Return the column of one change: each file's sign by its path, without the empty ones."""
    header, *lines = table.splitlines()
    place = header.index(f" {change}") + 1
    signs = {line.split()[0]: line[place : place + 1].strip() for line in lines}
    return {path: sign for path, sign in signs.items() if sign}
