"""What holds on every page, with the least and with all that files can say."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from jinja2 import meta
from lxml import html

from community.core.body import Body
from community.core.event import Event, Status
from community.core.history import Revision
from community.views.change_views import WRITTEN_OUT
from full_values import FEEDS, NARROW_FEEDS, make_full_event, make_full_program
from making import (
    AS_OF,
    NEW_YORK,
    at,
    make_change,
    make_department,
    make_event,
    make_facts,
    make_history,
    make_program,
    make_revision,
    make_schedule,
    make_series,
    make_venue,
    on,
)
from rendering import ENVIRONMENT, THEME, fact, render_page, render_site, words

LATER = AS_OF.replace(year=2015)

#: Pages of each template of each site that are looked at closely.
FIRST_PAGES = 3


def least() -> list[Event]:
    """Return events of which nothing is known but what must be."""
    bare: dict[str, Any] = {
        "venue": make_venue(slug="", street="", city="", region="", postal_code=""),
        "programs": (),
        "summary": "",
        "body": Body(),
        "schedule": make_schedule(length=None),
    }
    return [
        make_event(**bare),
        make_event(
            **{
                **bare,
                "slug": "online",
                "title": "Online talk",
                "venue": None,
                "online": "https://meet.example/",
            }
        ),
        make_event(**{**bare, "slug": "series", "title": "Walk", "schedule": make_series(count=2)}),
        make_event(slug="placed", title="Meeting", programs=(make_program(body=Body()),)),
    ]


def every_revision() -> tuple[Revision, ...]:
    """Return changes of one date of a series, and of many at once."""
    day = on("2014-07-16")
    moved = make_facts(
        starts=at("2014-07-17 09:00").replace(tzinfo=NEW_YORK),
        ends=None,
        place="",
        online="https://meet.example/",
    )
    one = make_revision(original_date=day, before=make_facts(), after=moved, reason="Holiday.")
    many = (
        make_revision(
            moment=one.moment.replace(month=5),
            original_date=on("2014-06-04") + timedelta(weeks=week),
            before=make_facts(status="tentative"),
            after=make_facts(status="cancelled") if week else None,
            reason=f"Reason {week}.",
        )
        for week in range(WRITTEN_OUT + 2)
    )
    return (*many, one)


def everything() -> list[Event]:
    """Return events that use every key, every status and every list."""
    called_off = {"schedule": make_schedule(start=at("2014-07-19 08:00")), "reason": "Rain."}
    smart911 = make_full_program()
    changes = (
        make_change(on("2014-07-09"), status=Status.CANCELLED, reason="Heat."),
        make_change(on("2014-07-16"), start=at("2014-07-17 09:00"), reason="Holiday."),
        make_change(on("2014-07-23"), title="Tea", venue=make_venue(slug="hall", name="Hall")),
        make_change(on("2014-07-30"), status=Status.POSTPONED, reason="Storm."),
    )
    return [
        make_full_event(programs=(smart911,)),
        make_full_event(
            slug="past",
            title="Coffee in winter",
            schedule=make_schedule(start=at("2014-01-15 08:00")),
        ),
        make_full_event(
            slug="series",
            title="Walk",
            history=make_history(revisions=every_revision()),
            schedule=make_series(start=at("2014-06-04 08:00"), confirmed_through=on("2014-08-30")),
            changes=changes,
            aliases=("weekly",),
        ),
        make_full_event(
            slug="off", title="Bike rodeo", status=Status.CANCELLED, aliases=(), **called_off
        ),
        make_full_event(
            slug="later", title="Open house", status=Status.POSTPONED, aliases=(), **called_off
        ),
        make_full_event(
            slug="maybe", title="Reading hour", status=Status.TENTATIVE, aliases=(), **called_off
        ),
        make_full_event(
            slug="letter", title="Academy", aliases=(), registration="mailto:a@police.example.gov"
        ),
    ]


SITES = {
    "nothing": render_site(department=make_department(email="", is_sample=False), pages=()),
    "least": render_site(*least(), department=make_department(email="", is_sample=False)),
    "least, over": render_site(*least(), as_of=LATER),
    "everything": render_site(
        *everything(),
        feeds=(*FEEDS, *NARROW_FEEDS),
        department=make_department(accommodation="Call 302-555-0100 five days before."),
    ),
    "everything, over": render_site(*everything(), feeds=FEEDS, as_of=LATER.replace(month=3)),
}


def some_of_each() -> Iterator[tuple[str, str]]:
    """Yield the first pages that each template makes, and all of July 2014."""
    for name, site in SITES.items():
        seen: dict[str, int] = {}
        for address, template in site.templates.items():
            seen[template] = seen.get(template, 0) + 1
            if seen[template] <= FIRST_PAGES or "2014-07" in address:
                yield name, address


@cache
def read(name: str, address: str) -> Any:
    return SITES[name].document(address)


@pytest.fixture(params=list(some_of_each()), ids=": /".join)
def document(request: pytest.FixtureRequest) -> Any:
    return read(*request.param)


def test_every_page_is_html_without_a_fault_and_has_one_heading_of_the_first_rank(
    document: Any,
) -> None:
    assert 1 == len(document.xpath("//h1"))
    assert words(document.find(".//h1"))
    assert "en" == document.get("lang")


def test_headings_leave_out_no_rank(document: Any) -> None:
    ranks = [int(heading.tag[1]) for heading in document.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]

    assert all(after - before <= 1 for before, after in pairwise(ranks))


def test_ids_are_there_once_and_what_refers_to_them_finds_them(document: Any) -> None:
    ids = document.xpath("//@id")
    wanted = [name for names in document.xpath("//@aria-labelledby") for name in names.split()]
    wanted += [href[1:] for href in document.xpath("//a/@href") if href.startswith("#")]

    assert len(ids) == len(set(ids))
    assert set(wanted) <= set(ids)


def test_no_page_has_inline_style_or_script(document: Any) -> None:
    assert [] == document.xpath("//@style|//style")
    assert [] == document.xpath("//script[not(@type='application/ld+json' or @src)]")
    assert [] == document.xpath("//@*[starts-with(name(), 'on')]")


def test_no_page_loads_anything_of_another_host(document: Any) -> None:
    loaded = document.xpath(
        "//link[@rel='stylesheet' or @rel='icon']/@href|//*/@src|//*/@srcset|//object/@data"
    )

    assert loaded
    assert [] == [address for address in loaded if not re.match(r"\.|/[^/]", address)]


def test_every_page_forbids_what_it_does_not_need(document: Any) -> None:
    (policy,) = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")

    assert policy.startswith("default-src 'none'; style-src 'self'")
    assert "unsafe" not in policy.replace(" 'wasm-unsafe-eval'", "")
    assert ("wasm" in policy) == bool(document.xpath("//search"))
    assert "*" not in policy


def test_every_page_tells_what_to_do_in_an_emergency_in_words_that_are_no_link(
    document: Any,
) -> None:
    assert "In an emergency, call 911." in words(document.body)
    assert [] == [a for a in document.iter("a") if a.get("href").startswith("tel:911")]
    assert "tel:+13025550100" in document.xpath("//a/@href")


def test_every_page_says_how_to_get_help_of_which_day_it_is_and_where_it_stands() -> None:
    for address in ("", "events/coffee/", "programs/smart911/", "about/"):
        page = read("everything", address)

        assert "Call 302-555-0100 five days before." == words(page.xpath("//footer//p")[0])
        assert ["tel:+13025550100"] == page.xpath("(//footer//p)[1]/a/@href")
        assert ["mailto:community@police.example.gov"] == page.xpath(
            "//footer//a[starts-with(@href, 'mailto:')]/@href"
        )
        assert ["2014-07-07"] == page.xpath("//footer//time/@datetime")
        assert [f"https://police.example.gov/{address}"] == page.xpath(
            "//link[@rel='canonical']/@href"
        )
        assert ["#main", "main"] == [*page.xpath("//a[1]/@href")[:1], *page.xpath("//main/@id")]


def test_a_department_without_a_sentence_on_accommodation_still_says_how_to_ask() -> None:
    page = read("least", "events/coffee/")

    assert "Call us before the event." in words(page.find(".//footer"))
    assert "Call 302-555-0100 before the event." == words(fact(page, "Interpreter or other help"))


def test_only_a_sample_says_that_it_is_one() -> None:
    sample, real = render_page(""), render_page("", department=make_department(is_sample=False))

    assert "This is a sample." in words(sample.body)
    assert "sample" not in words(real.body)


def test_pages_name_the_feeds_that_announced_themselves_and_no_others() -> None:
    feeds = "//link[@rel='alternate']"
    found = [(link.get("type"), link.get("href")) for link in read("everything", "").xpath(feeds)]

    assert [
        ("text/calendar", "https://police.example.gov/calendar.ics"),
        ("application/rss+xml", "https://police.example.gov/rss.xml"),
    ] == found
    assert [] == read("least", "").xpath(feeds)


def test_without_a_calendar_feed_no_page_offers_a_calendar_file() -> None:
    for address in SITES["least"].texts:
        assert [] == [
            href for href in read("least", address).xpath("//a/@href") if href.endswith(".ics")
        ]


@pytest.mark.parametrize("name", ["least", "everything"])
def test_every_page_has_a_title_and_a_description_of_its_own(name: str) -> None:
    site = SITES[name]
    pages = [html.document_fromstring(text) for text in site.texts.values()]
    own = [page for page in pages if not page.xpath("//meta[@http-equiv='refresh']")]
    titles = [page.findtext(".//title") for page in own]

    assert len(own) > 5
    assert len(titles) == len(set(titles))
    assert len(own) == len({page.xpath("//meta[@name='description']/@content")[0] for page in own})


def test_the_part_of_the_site_that_a_page_belongs_to_is_marked() -> None:
    def marked(address: str) -> list[tuple[str, str]]:
        links = read("everything", address).xpath("//nav[@aria-label='Main']//a[@aria-current]")
        return [(words(link), link.get("aria-current")) for link in links]

    assert [] == marked("")
    assert [("Events", "true")] == marked("events/coffee/")
    assert [("Programs", "true")] == marked("programs/smart911/")
    assert [("About us", "page")] == marked("about/")


def test_what_files_say_is_never_read_as_html() -> None:
    sharp = "<script>alert('x')</script> & <b>more</b>"
    program = make_program(title=sharp, summary=sharp)
    event = make_event(title=sharp, summary=sharp, programs=(program,))

    for text in render_site(event).texts.values():
        assert "<script>" not in text
        assert "<b>more" not in text


def test_every_template_is_used() -> None:
    used = {f"{name}.html" for site in SITES.values() for name in site.templates.values()}
    waiting = list(used)
    while waiting:
        source = (THEME / "templates" / waiting.pop()).read_text("utf-8")
        for name in meta.find_referenced_templates(ENVIRONMENT.parse(source)):
            assert name
            if name not in used:
                used.add(name)
                waiting.append(name)

    files = (THEME / "templates").rglob("*.html")
    assert {file.relative_to(THEME / "templates").as_posix() for file in files} == used


def test_every_macro_says_its_parameters_in_the_line_before_it() -> None:
    for file in (THEME / "templates" / "macros").iterdir():
        lines = file.read_text("utf-8").splitlines()
        for before, line in zip(["", *lines], lines, strict=False):
            if line.startswith("{% macro "):
                declared = line.removeprefix("{% macro ").split(" %}")[0]
                assert before.startswith("{# " + declared + ":"), f"{file.name}: {declared}"
