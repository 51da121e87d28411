"""Files with one mistake each in the form of a header, a date, a duration, a rule or a body."""

from dataclasses import replace

from site_files import START, TITLE, VENUE, Broken, broken

_FACTS = [TITLE, START, VENUE]


def _body(name: str, body: str, rule: str, says: str, hint: str) -> Broken:
    """Return an event whose body, on line 6, has a mistake."""
    return replace(broken(name, _FACTS, 6, rule, says, hint), body=body)


def _raw(name: str, text: str, rule: str, says: str, hint: str) -> Broken:
    """Return an event whose header is not found."""
    return replace(broken(name, [], 1, rule, says, hint), raw=text)


HEADERS = (
    _raw("no header", "Coffee on Wednesday.\n", "header-start", "the header is missing", "Begin"),
    _raw("a header after spaces", " ---\ntitle: Coffee\n---\n",
         "header-start", "spaces stand before ---", "Take them out"),
    _raw("a header without an end", "---\ntitle: Coffee\n\nCome in.\n",
         "header-end", "has no end", "Write --- on a line of its own"),
    broken("an empty entry of a list", [*_FACTS, "tags: [coffee, , tea]"],
           5, "list", "is no list that can be read", "Put each entry"),
    broken("a code for an invisible character", ['title: "Coffee\\x07"', START, VENUE],
           2, "invisible-character", "U+0007", "Write title: 'Coffee"),
    broken("a number sign in a title", ["title: Room #4", START, VENUE],
           2, "comment", "'#4' would be lost", 'Write title: "Room #4"'),
    broken("a second colon", ["title: Coffee: with a cop", START, VENUE],
           2, "colon", "second colon", 'Write title: "Coffee: with a cop"'),
    broken("a quote that does not close", ['title: "Coffee', START, VENUE],
           2, "quote", "is not closed", 'Write title: "Coffee"'),
    broken("a rule whose quote does not close", [*_FACTS, 'repeat: "every Wednesday', "count: 6"],
           5, "quote", "is not closed", 'Write repeat: "every Wednesday"'),
    broken("curly quotes around a title", ["title: \u2018Self defense\u2019", START, VENUE],
           2, "curly-quotes", "around 'Self defense'", 'Write title: "Self defense"'),
    broken("curly quotes around a tag", [*_FACTS, "tags: [tea, \u201ccoffee\u201d]"],
           5, "curly-quotes", "around 'coffee'", 'Write "coffee"'),
    broken("curly quotes around a date", [TITLE, "start: \u201c2014-07-09 08:00\u201d", VENUE],
           3, "curly-quotes", "around '2014-07-09 08:00'", 'Write start: "2014-07-09 08:00"'),
    broken("curly quotes around a colon", ["title: \u201cTea: Officer\u2019s\u201d", START, VENUE],
           2, "colon", "second colon", 'Write title: "Tea: Officer\u2019s"'),
    broken("a bracket that does not close", [*_FACTS, "tags: [coffee"],
           5, "bracket", "is not closed", "Write ] at its end"),
    broken("a key written twice", [*_FACTS, "title: Tea"],
           5, "duplicate-key", "'title' is here twice, first on line 2", "Keep one"),
    broken("an ampersand that begins a text", [*_FACTS, "reason: &why Storm"],
           5, "anchor", "begins with &", 'Write reason: "&why Storm"'),
    broken("a star that begins a text", [*_FACTS, "reason: *why"],
           5, "alias", "begins with *", 'Write reason: "*why"'),
    broken("an exclamation mark that begins a text", [*_FACTS, "reason: !important Storm"],
           5, "tag", "begins with !", 'Write reason: "!important Storm"'),
    broken("an at sign that begins a text", [*_FACTS, "cost: @free"],
           5, "unquoted", "cannot begin with @", 'Write cost: "@free"'),
    broken("keys merged into others", [*_FACTS, "<<: x"],
           5, "merge-key", "merges other keys", "Write the keys"),
    broken("a tab", [*_FACTS, "\tcost: free"],
           5, "tab", "begins with a tab", "Write spaces"),
    broken("a line too far in", [*_FACTS, "  cost: free"],
           5, "indentation", "'cost'", "Begin it in the same column"),
    broken("a line without a key", [TITLE, "start 2014-07-09 08:00", VENUE],
           3, "no-key", "has no key", "Write a key and a colon"),
    broken("a header that is a list", ["- Coffee", "- Wednesday"],
           2, "no-key", "a list that has no key", "Write a key and a colon"),
    broken("no space after the colon", ["title:Coffee", START, VENUE],
           2, "colon-space", "has no space after its colon", "Write title: Coffee"),
    broken("a question mark for a key", [*_FACTS, "? cost"],
           5, "key", "is not a key", "Write a word before the colon"),
    broken("a backslash in quotes", [*_FACTS, 'cost: "a\\qb"'],
           5, "backslash", "means nothing", "Write cost:"),
    broken("lists in lists in lists", [*_FACTS, "recap: {a: {b: {c: {d: {e: {f: {g: 1}}}}}}}"],
           5, "nesting", "more than 6 deep", "Write them flatter"),
    broken("a second header", [*_FACTS, "..."],
           5, "several-documents", "another header", "Take the line out"),
    broken("a control character", [*_FACTS, "cost: a\x07b"],
           5, "control-character", "U+0007", "Delete it"),
    broken("a long header", [*_FACTS, f"cost: {'x' * 66_000}"],
           1, "header-size", "longer than 64 KiB", "Write the long text below"),
)  # fmt: skip


def _start(name: str, text: str, rule: str, says: str, hint: str) -> Broken:
    """Return an event whose start has a mistake."""
    return broken(name, [TITLE, f"start: {text}", VENUE], 3, rule, says, hint)


def _duration(name: str, text: str, rule: str, says: str, hint: str) -> Broken:
    """Return an event whose duration has a mistake."""
    return broken(name, [TITLE, START, f"duration: {text}", VENUE], 4, rule, says, hint)


def _repeat(name: str, text: str, rule: str, says: str, hint: str) -> Broken:
    """Return an event whose rule has a mistake."""
    return broken(name, [TITLE, START, VENUE, f"repeat: {text}"], 5, rule, says, hint)


MOMENTS = (
    _start("a time in the morning or evening", "2014-07-09 8:00",
           "ambiguous-time", "morning or in the evening", "Write 2014-07-09 8 a.m."),
    _start("an hour alone", "2014-07-09 8", "bare-hour", "no a.m. or p.m.", "8 a.m."),
    _start("a date with slashes", "2014/07/09 08:00",
           "date-form", "'2014/07/09'", "Write 2014-07-09 08:00"),
    _start("an end in the start", "2014-07-09 08:00-09:30", "end-in-start", "-09:30", "end: 09:30"),
    _start("an hour that does not exist", "2014-07-09 25:00",
           "impossible-time", "'25:00'", "Write"),
    _start("a day that does not exist", "2014-02-30", "impossible-date", "February", "2014-02-28"),
    _start("the day before the month", "20 January 2027 8 a.m.",
           "date-form", "'20 January 2027 8 a.m.' names the day", "Write January 20, 2027 8 a.m."),
    _start("the day before the month without a year", "Tuesday, 6 May",
           "date-form", "'Tuesday, 6 May'", "such as May 6, 2015"),
    _start("the day before the month with hyphens", "9-Jul-2027",
           "date-form", "'9-Jul-2027' names the day", "Write Jul 9, 2027"),
    _start("the day before the month that does not have it", "31 June 2027",
           "date-form", "'31 June 2027' names the day", "Write 2027-06-30, or another day"),
    broken("the day before the month in an end",
           [TITLE, "start: 2014-07-09 20:00", "end: 10 July 2014 1 a.m.", VENUE],
           4, "date-form", "'10 July 2014 1 a.m.' names the day", "Write July 10, 2014 1 a.m."),
    _start("a year long ago", "1899-07-09", "impossible-year", "1899", "Write a year"),
    _start("a time without a colon", "2014-07-09 0800",
           "missing-colon", "has no colon", "Write 2014-07-09 08:00"),
    _start("a time without a date", "8 a.m.", "missing-date", "'8 a.m.'", "Write the date first"),
    _start("a date without a year", "July 9", "missing-year", "'July 9' has no year", "Write"),
    _start("seconds", "2014-07-09 08:00:30", "seconds", "has seconds", "Write hours and minutes"),
    _start("a year of two digits", "July 9, 14", "short-year", "two digits", "July 9, 2014"),
    _start("words after the time", "2014-07-09 08:00 sharp",
           "unknown-words", "'sharp'", "Write 2014-07-09 08:00"),
    _start("a start and an end in one half of the day", "July 9, 2014 8\N{EN DASH}9:30 a.m.",
           "end-in-start", "\N{EN DASH}9:30 a.m.",
           "Write 2014-07-09 8 a.m. here, and end: 9:30 a.m. on"),
    _start("a weekday that is misspelled", "Wensday, July 9, 2014 8 a.m.",
           "not-a-date", "'Wensday, July 9, 2014 8 a.m.'", "Write Wednesday, July 9, 2014 8 a.m."),
    _start("a month of another language", "Juli 9, 2014", "not-a-date", "'Juli 9, 2014'", "Write"),
    _start("a date with long dashes", "2014\N{EN DASH}07\N{EN DASH}09 08:00",
           "not-a-date", "'2014",
           "Write 2014-07-09 08:00"),
    _start("a day in words", "tomorrow", "not-a-date", "'tomorrow'", "Write 2014-07-09"),
    _start("a date that is over in this year", "May 6",
           "missing-year", "'May 6' has no year", "such as May 6, 2015"),
    _start("a leap day without a year", "February 29",
           "missing-year", "'February 29' has no year", "such as February 29, 2016"),
    broken("a year that follows from the start",
           [TITLE, "start: 2027-07-10 08:00", VENUE, "repeat: every Saturday", "until: July 9"],
           6, "missing-year", "'July 9' has no year", "such as July 9, 2028"),
    _duration("a number without a unit", "90", "bare-number", "has no unit", "Write 90 minutes"),
    _duration("a duration in words", "an hour or so", "unknown-duration", "'an hour or so'",
              "such as 90 minutes"),
    _duration("a duration the wrong way round", "30 minutes 1 hour", "duration-order",
              "a shorter one before a longer one", "Write each unit once"),
    _duration("no time at all", "0 minutes", "empty-duration", "no time at all", "Write"),
    _duration("a year for an event", "400 days", "long-duration", "longer than", "Write"),
    _duration("less than no time", "-90 minutes", "negative-duration", "less than", "90 minutes"),
    _duration("a third of a minute", "1.3333 minutes", "broken-duration", "whole number", "Write"),
)  # fmt: skip

REPEATS = (
    _repeat("a rule in other words", "every now and then",
            "repeat-unknown", "'now and then'", "Write"),
    _repeat("fortnightly", "fortnightly", "repeat-unclear", "'fortnightly'", "every other week"),
    _repeat("a time in the rule", "every Wednesday at 8",
            "repeat-other-key", "'at 8'", "the time under start"),
    _repeat("the sixth Monday", "sixth Monday of the month",
            "repeat-impossible", "'sixth Monday'", "last Monday"),
    _repeat("a day that months skip", "monthly on the 31st",
            "repeat-skips", "skips the months", "last day of the month"),
    _repeat("two rules in one", "every March 1 and July 4",
            "repeat-two-rules", "more than one rule", "Repeat one of them"),
    _repeat("every hour", "FREQ=HOURLY", "rrule-clock", "more than once a day", "FREQ=DAILY"),
    _repeat("a weekday that is none", "FREQ=WEEKLY;BYDAY=XX", "rrule-value", "'XX'", "Write MO"),
    _repeat("two ends in one rule", "FREQ=WEEKLY;COUNT=2;UNTIL=20150101",
            "rrule-combination", "COUNT and UNTIL", "Keep one"),
    _repeat("an end at a moment", "FREQ=WEEKLY;UNTIL=20150101T000000Z",
            "rrule-until", "is a moment", "UNTIL=20141231"),
    broken("an end in words, beside a start of another year",
           [TITLE, "start: 2027-07-10 08:00", VENUE, "repeat: FREQ=WEEKLY;UNTIL=DEC"],
           5, "rrule-value", "'UNTIL=DEC' is not a date", "the last date like UNTIL=20271224"),
    _repeat("a part that is none", "FOO=BAR", "rrule-part", "'FOO'", "FREQ"),
)  # fmt: skip

BODIES = (
    _body("a script", "<script>alert(1)</script>\n", "html-active", "'<script>'", "Take it out"),
    _body("a tag that is not published", "A <blink>b</blink>\n", "html-tag", "'<blink>'", "Take"),
    _body("a style", "<p style='x'>b</p>\n", "html-attribute", "'style'", "Take it out"),
    _body("a cell without a table", "<td>Coffee</td>\n", "html-lost", "'<td>'", "Take it out"),
    _body("brackets without an end", f"{'[' * 400}\n", "markdown-nesting", "too deep", "Close"),
    _body("a link that runs a program", "[a](javascript:alert(1))\n",
          "link-scheme", "'javascript:'", "Link to an address"),
    _body("a picture without words", "![]({static}/images/coffee.jpg)\n",
          "picture-text", "no text for those who cannot see it", "Write what it shows"),
    _body("a picture of another site", "![x](https://example.org/a.jpg)\n",
          "picture-elsewhere", "is not on this site", "Put it in content/images/"),
)  # fmt: skip

PLACES = (
    broken("capitals in a file's name", _FACTS, 1, "file-name", "'Coffee.md'",
           "Rename it to coffee.md", "content/events/Coffee.md"),
    broken("a year for a name", _FACTS, 1, "reserved-name", "'2014'", "Rename it",
           "content/events/2014.md"),
    broken("a text file", _FACTS, 1, "file-extension", "'coffee.txt'", "Rename it to coffee.md",
           "content/events/coffee.txt"),
    broken("a document of a word processor", ["PK\x03"], 1, "file-extension", "'coffee.docx'",
           "Write it as plain text", "content/events/coffee.docx"),
    broken("a page that is no Markdown", _FACTS, 1, "file-extension", "'about.html'",
           "Write it as plain text", "content/pages/about.html"),
    broken("a file in no folder", _FACTS, 1, "misplaced-file", "'coffee.md'", "Move it",
           "content/coffee.md"),
    broken("a language that is none in a file's name", _FACTS, 1, "language", "'xx'", "es.md",
           "content/events/coffee.xx.md"),
)  # fmt: skip

BROKEN_FORMS = (*HEADERS, *MOMENTS, *REPEATS, *BODIES, *PLACES)
