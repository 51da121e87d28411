"""The list of all pages: each once, with the day it last changed where that is known."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from community.formats import sitemap as module
from community.formats.sitemap import SitePage, site_pages, sitemap
from making import (
    NEW_YORK,
    make_calendar,
    make_department,
    make_event,
    make_history,
    make_series,
)

SPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def entries(octets: bytes) -> list[tuple[str, str | None]]:
    root = etree.fromstring(octets)
    return [
        (str(entry.findtext("s:loc", None, SPACES)), entry.findtext("s:lastmod", None, SPACES))
        for entry in root.findall("s:url", SPACES)
    ]


def test_a_page_has_its_whole_address_and_its_last_change_in_utc() -> None:
    changed = datetime.fromisoformat("2014-07-01T09:00:00-04:00")
    pages = [SitePage(path=""), *[SitePage(path="events/coffee/", changed=changed)] * 2]

    assert [
        ("https://police.example.gov/", None),
        ("https://police.example.gov/events/coffee/", "2014-07-01T13:00:00+00:00"),
    ] == entries(sitemap(pages, department=make_department()))


def test_lists_stand_before_dates_and_a_single_event_is_there_once() -> None:
    history = make_history(changed=datetime(2014, 7, 1, tzinfo=UTC))
    calendar = make_calendar(
        make_event(history=history), make_event(slug="walk", schedule=make_series(count=2))
    )
    found = [(page.path, page.changed is not None) for page in site_pages(calendar)]

    assert [
        ("", False),
        ("events/", False),
        ("next/", False),
        ("programs/", False),
        ("subscribe/", False),
        ("changes/", False),
        ("events/2014/", False),
        ("events/mornings/", False),
        ("events/2014/07/", False),
        ("programs/coffee-with-a-cop/", True),
        ("next/coffee-with-a-cop/", False),
        ("venues/bridgeway-family-restaurant/", False),
        ("events/walk/", True),
        ("events/walk/2014-07-16/", True),
        ("events/walk/2014-07-09/", True),
        ("events/coffee/", True),
    ] == found


def as_a_tree(pages: list[SitePage]) -> bytes:
    """Return what a writer of XML makes of the pages."""
    links = "http://www.w3.org/1999/xhtml"
    space = SPACES["s"]
    root = etree.Element(f"{{{space}}}urlset", nsmap={None: space, "xhtml": links})
    shown = list({page.path: page for page in pages}.values())
    for page in shown:
        entry = etree.SubElement(root, f"{{{space}}}url")
        place = etree.SubElement(entry, f"{{{space}}}loc")
        place.text = f"https://police.example.gov/{page.path}"
        if page.changed:
            changed = etree.SubElement(entry, f"{{{space}}}lastmod")
            changed.text = page.changed.astimezone(UTC).isoformat(timespec="seconds")
        for code, path in (*page.versions, *(("x-default", path) for _, path in page.versions[:1])):
            link = {"rel": "alternate", "hreflang": code}
            link["href"] = f"https://police.example.gov/{path}"
            etree.SubElement(entry, f"{{{links}}}link", link)
    if not any(page.versions for page in shown):
        etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


PATHS = st.text(st.characters(exclude_categories=("C", "Z")), max_size=8)
VERSIONS = st.just(()) | st.tuples(st.tuples(st.just("en"), PATHS), st.tuples(st.just("es"), PATHS))
MOMENTS = st.none() | st.datetimes(timezones=st.sampled_from([UTC, NEW_YORK]))


@given(st.lists(st.builds(SitePage, path=PATHS, changed=MOMENTS, versions=VERSIONS), min_size=1))
def test_the_text_is_that_of_a_writer_of_xml(pages: list[SitePage]) -> None:
    assert as_a_tree(pages) == sitemap(pages, department=make_department())


def test_a_sitemap_is_never_longer_than_search_engines_read() -> None:
    pages = (SitePage(path=f"{number}/") for number in range(module._MOST + 1))  # noqa: SLF001  # its bound

    assert 50_000 == len(entries(sitemap(pages, department=make_department())))
