"""What a page of a date says, wherever a theme says it."""

from datetime import UTC, datetime

import pytest

from community.proof.date_pages import DatePage, UnreadablePageError, read_date_page

CANONICAL = '<link rel="canonical" href="https://a.example/events/coffee/">'
TEA = CANONICAL.replace("coffee", "tea")
HEADING = '<h1><span class="word is-off">Canceled:</span> <span>Coffee &amp; more</span></h1>'
WHEN = '<p class="when"><time datetime="2026-12-09T08:00-05:00">then</time></p>'
SAID = DatePage(
    starts=datetime(2026, 12, 9, 13, tzinfo=UTC),
    word="Canceled",
    title="Coffee & more",
    address="https://a.example/events/coffee/",
)


@pytest.mark.parametrize(
    "page",
    [
        f"{CANONICAL}<main><header>{HEADING}{WHEN}</header><h1>Not this</h1></main>",
        f"{CANONICAL}<main><header>{WHEN}</header>{HEADING}</main>",
        f"{CANONICAL}<main><header><header></header>{HEADING}{WHEN}</header></main>",
        f"<!-- <main> --><header>{CANONICAL}</header><main><header>{HEADING}{WHEN}</header></main>",
        f"<main><header>{HEADING}{WHEN}</header></main>{CANONICAL}",
        f"<!-- {TEA} -->{CANONICAL}<main><header>{HEADING}{WHEN}</header></main>",
    ],
)
def test_it_is_read_where_it_stands(page: str) -> None:
    assert SAID == read_date_page(page.encode())


def test_a_page_without_a_header_is_told() -> None:
    with pytest.raises(UnreadablePageError, match="it has no <header>"):
        read_date_page(f"{CANONICAL}<main>{HEADING}{WHEN}</main>".encode())
