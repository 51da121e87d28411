from dataclasses import replace
from pathlib import Path

import pytest

from community.context import (
    Build,
    Feed,
    announce_feed,
    build_in,
    calendar_in,
    feeds_in,
    html_of,
    narrow_feeds_in,
    put_build,
)
from making import AS_OF, make_department


def make_build(**changes: object) -> dict[str, object]:
    """Return a context that holds a build."""
    context: dict[str, object] = {"generated_content": {"events/coffee.md": None}, **changes}
    root = Path("/site")
    department = make_department()
    put_build(
        context,
        Build(root=root, content=root / "content", as_of=AS_OF, department=department),
    )
    return context


def test_what_was_put_is_found() -> None:
    assert build_in(make_build()).as_of == AS_OF


def test_something_else_in_its_place_is_told() -> None:
    with pytest.raises(TypeError, match="COMMUNITY_BUILD holds 'x'"):
        build_in({"COMMUNITY_BUILD": "x"})


def test_a_plugin_that_comes_before_the_content_is_told_so() -> None:
    with pytest.raises(LookupError, match=r"community\.content"):
        calendar_in(make_build())


def test_a_file_that_gave_no_page_has_no_html() -> None:
    with pytest.raises(LookupError, match=r"coffee\.md has no page"):
        html_of(make_build(), "content/events/coffee.md")


def test_feeds_of_some_pages_are_no_feeds_of_the_site() -> None:
    build = make_build()
    whole = Feed(title="News", type="application/rss+xml", path="rss.xml")
    narrow = Feed(title="Hall", type="text/calendar", path="hall.ics", pages=("venues/hall/",))

    announce_feed(build, narrow)
    announce_feed(build, whole)

    assert (replace(whole, language="en"),) == feeds_in(build)
    assert (replace(narrow, language="en"),) == narrow_feeds_in(build)
