"""A report in a comment: what a reader of Markdown makes of it, whoever wrote the content."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from community.core.problem import Severity
from community.reporting.as_json import report_as_json
from community.reporting.as_markdown import problems_as_markdown, report_as_markdown
from community.reporting.as_text import report_as_text
from community.reporting.change import Change, Kind
from community.reporting.plain import code, escaped, one_plain_line
from community.reporting.report import NOTHING, PATIENCE, Report
from making import make_problem

ZERO_WIDTH_SPACE = "\u200b"
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

MOVED = Change(
    kind=Kind.MOVED,
    says="Coffee, from Monday to Tuesday.",
    file="content/events/coffee.md",
    details=("One day", "Another day"),
    calendars="The entry moves.",
    pages=("events/coffee/",),
    feeds=("events.json", "es/calendar.ics", "rss.xml", "es/rss.xml", "calendar.ics"),
)
REPORT = Report(
    changes=(MOVED,),
    since="commit abc",
    until="the files as they are now",
    notes=("A note.",),
    languages=("es",),
)

NASTY = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</details> **Approved** by the chief",
    "[click](https://evil.example) ![x](https://evil.example/x.png)",
    "https://evil.example and www.evil.example",
    "@everyone look at #1 and evil/evil#2",
    "1. one\n2. two\n\n# heading",
    "- item",
    "+ item",
    "> quote",
    "```\ncode",
    "~~gone~~ `code` $x$ | a | b |",
    "&lt;b&gt; &amp; :tada:",
    "trailing backslash \\",
    "turned \u202eround\u202c and \u200bhidden\x07",
)


def page(markdown: str) -> html.HtmlElement:
    return html.fragment_fromstring(READER.render(markdown), create_parent="div")


def words(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


@pytest.mark.parametrize("text", NASTY)
def test_words_of_a_stranger_are_words_and_nothing_else(text: str) -> None:
    report = replace(REPORT, changes=(replace(MOVED, says=text, details=(text,)),))

    read = page(report_as_markdown(report))

    found = {element.tag for element in read.iter()}
    assert found <= {"div", "h3", "ul", "li", "strong", "p", "details", "summary", "code", "em"}
    (first,) = read.xpath("./ul/li")
    said = words(first).replace(ZERO_WIDTH_SPACE, "")
    assert f"Moved: {one_plain_line(text)}".strip() == said
    assert 1 == len(read.xpath(".//details"))


@given(st.text())
def test_any_text_reads_as_it_is(text: str) -> None:
    read = READER.render(f"- x {escaped(text)} y")

    (item,) = html.fragment_fromstring(read, create_parent="div").xpath("./ul/li")
    assert [] == list(item)
    plain = one_plain_line(text).split()
    assert ["x", *plain, "y"] == words(item).replace(ZERO_WIDTH_SPACE, "").split()


def test_no_address_and_no_name_becomes_a_link() -> None:
    told = escaped("https://evil.example www.evil.example @chief #12 :tada: mailto:x@y.z 6:30 p.m.")

    assert told == (
        "https\\://evil.example www\\.evil.example \\@\u200bchief \\#\u200b12 \\:tada: "
        "mailto\\:x\\@\u200by.z 6:30 p.m."
    )


def test_a_long_text_is_cut_and_hidden_characters_are_left_out() -> None:
    assert "a" * 399 + "…" == one_plain_line("a" * 500)
    assert "turned round" == one_plain_line("turned \u202eround\u202c")
    assert "`ab`" == code("a`b")


def test_the_most_important_stands_first_and_the_rest_is_folded() -> None:
    read = page(report_as_markdown(REPORT))

    assert "What residents will see change" == words(read.xpath("./h3")[0])
    assert ["Moved: Coffee, from Monday to Tuesday."] == [words(li) for li in read.xpath("ul/li")]
    (folded,) = read.xpath("details")
    assert [
        "One day",
        "Another day",
        "Calendars: The entry moves.",
        "Pages: /events/coffee/",
        "Feeds: /calendar.ics, /rss.xml, /events.json, and the same in Spanish",
        "File: content/events/coffee.md",
    ] == [words(li) for li in folded.xpath(".//li")]
    assert PATIENCE in words(read)
    assert words(read).endswith("From commit abc to the files as they are now. A note.")


def test_what_has_no_page_and_no_feed_tells_its_file() -> None:
    change = Change(kind=Kind.PERSON, says="Dana: phone.", file="content/people/dana.md")

    read = page(report_as_markdown(replace(REPORT, changes=(change,))))

    assert ["File: content/people/dana.md"] == [words(li) for li in read.xpath("details//li")]
    assert PATIENCE not in words(read)


def test_all_feeds_of_several_changes_are_told_at_the_end_of_what_is_folded() -> None:
    other = replace(MOVED, kind=Kind.CANCELED, feeds=("tags/a/calendar.ics", "calendar.ics"))

    read = page(report_as_markdown(replace(REPORT, changes=(MOVED, other))))

    last = read.xpath("details/p")[-1]
    assert words(last) == (
        "All feeds that change: /calendar.ics, /tags/a/calendar.ics, /rss.xml, "
        "/es/calendar.ics, /es/rss.xml, /events.json"
    )


def test_feeds_of_one_language_alone_are_listed() -> None:
    change = replace(MOVED, feeds=("es/calendar.ics", "calendar.ics", "rss.xml"), pages=())

    told = report_as_text(replace(REPORT, changes=(change,)))

    assert "Feeds: /calendar.ics, /rss.xml, /es/calendar.ics\n" in told


def test_nothing_is_one_sentence_in_every_form() -> None:
    report = replace(REPORT, changes=(), notes=())

    assert f"From commit abc to the files as they are now.\n\n{NOTHING}" == report_as_text(report)
    assert "details" not in report_as_markdown(report)
    assert NOTHING in report_as_markdown(report)
    assert '"changes": []' in report_as_json(report)


def test_many_changes_fit_into_a_comment() -> None:
    many = tuple(replace(MOVED, says=f"Coffee {n}. {'long ' * 70}") for n in range(200))

    told = report_as_markdown(replace(REPORT, changes=many))

    assert len(told) < 65_536
    read = page(told)
    assert 26 == len(read.xpath("./ul/li"))
    assert "and 175 more: 200 moved" == words(read.xpath("./ul/li")[-1])
    assert told.count("<details>") == told.count("</details>") == 1


def test_what_is_too_long_is_cut_between_lines_and_closed() -> None:
    details = tuple("word " * 80 for _ in range(200))
    changes = tuple(replace(MOVED, details=details) for _ in range(5))

    told = report_as_markdown(replace(REPORT, changes=changes))
    problems = problems_as_markdown([make_problem(line=n, hint="x" * 399) for n in range(500)])

    assert told.endswith(
        "_The rest is too long for a comment: run_ `python3 run.py report` _to read it._\n"
    )
    assert (1, 1) == (told.count("<details>"), told.count("</details>"))
    assert len(problems) < 65_536
    assert "</details>" not in problems


def test_mistakes_are_told_with_their_places_and_advice_is_not() -> None:
    error = make_problem(message="'<b>' is not a known key")
    advice = make_problem(line=9, severity=Severity.WARNING)

    read = page(problems_as_markdown([error, advice]))

    assert ["content/events/coffee.md:5: '<b>' is not a known key. Did you mean 'venue'?"] == [
        words(li) for li in read.xpath(".//li")
    ]


def test_the_text_ends_with_how_many_there_are() -> None:
    place = replace(MOVED, kind=Kind.VENUE, calendars="", pages=(), feeds=(), details=())

    told = report_as_text(replace(REPORT, changes=(MOVED, place)))

    assert told.splitlines() == [
        "From commit abc to the files as they are now.",
        "A note.",
        "",
        "Moved: Coffee, from Monday to Tuesday.",
        "    One day",
        "    Another day",
        "    Calendars: The entry moves.",
        "    Pages: /events/coffee/",
        "    Feeds: /calendar.ics, /rss.xml, /events.json, and the same in Spanish",
        "",
        "Place: Coffee, from Monday to Tuesday.",
        "",
        "All feeds that change: /calendar.ics, /rss.xml, /events.json, and the same in Spanish",
        PATIENCE,
        "1 moved and 1 place.",
    ]
