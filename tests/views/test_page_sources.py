import pytest

from community.views.page_sources import page_sources, source_at
from making import make_catalog, make_event, make_program, make_venue

SOURCES = {"events/coffee/": "content/events/2026/coffee.md"}


def test_pages_that_have_a_file_are_known_by_their_address() -> None:
    catalog = make_catalog(
        make_event(slug="coffee", path="content/events/coffee.md"),
        programs=(make_program(slug="talks", path="content/programs/talks.md"),),
        venues=(
            make_venue(slug="hall", path="content/venues/hall.md"),
            make_venue(slug="", path=""),
        ),
    )

    assert {
        "events/coffee/": "content/events/coffee.md",
        "programs/talks/": "content/programs/talks.md",
        "venues/hall/": "content/venues/hall.md",
    } == page_sources(catalog)


@pytest.mark.parametrize(
    "address",
    ["events/coffee/", "/events/coffee/", "es/events/coffee/2026-12-09/", "/events/coffee/flyer/"],
)
def test_all_that_belongs_to_a_page_has_its_file(address: str) -> None:
    assert "content/events/2026/coffee.md" == source_at(address, SOURCES)


@pytest.mark.parametrize("address", ["", "/", "events/", "events/tea/", "coffee/"])
def test_other_pages_have_none(address: str) -> None:
    assert "" == source_at(address, SOURCES)
