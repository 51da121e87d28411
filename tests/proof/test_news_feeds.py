"""What the proof finds in the items of a news feed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from community.proof.news import Item, ReadNews
from community.proof.news_feeds import item_faults
from community.proof.tree import Overlay
from making import make_department

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOME = make_department().address


def faults(tree: Overlay, path: str, told: str = "Mon, 23 Nov 2026 07:00:00 -0500") -> list[str]:
    """Return what is wrong with one piece of news that leads to a page."""
    item = Item(guid="news", told=told, links=(f"{HOME}/{path}",))
    news = ReadNews(own=(), links=(f"{HOME}/",), items=(item,))
    return [fault for _, fault, _ in item_faults(news, tree, make_department(), as_of=NOW)]


@pytest.fixture
def tree(tmp_path: Path) -> Overlay:
    """A site that has a page, loses one and gets another."""
    for page in (
        "out/index.html",
        "out/old/index.html",
        "out/lost/index.html",
        "new/new/index.html",
    ):
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).touch()
    return Overlay(
        published=tmp_path / "out",
        new=tmp_path / "new",
        changed=frozenset({"new/index.html"}),
        gone=frozenset({"lost/index.html"}),
    )


@pytest.mark.parametrize("path", ["", "old/", "old", "old/#dates", "new/", "new"])
def test_news_may_lead_to_every_page_that_there_will_be(tree: Overlay, path: str) -> None:
    assert [] == faults(tree, path)


@pytest.mark.parametrize("path", ["lost/", "none/", "/old/", "ol"])
def test_news_that_lead_nowhere_are_found(tree: Overlay, path: str) -> None:
    assert [f"it leads to {HOME}/{path}"] == faults(tree, path)


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ("2026-11-23T12:00:01Z", "it was told 2026-11-23 12:00:01 UTC"),
        ("Sun, 23 Nov 2026 07:00:00 -0500", "its date is"),
        ("2026-11-23T12:00:00", "its date is"),
        ("today", "its date is"),
    ],
)
def test_news_of_the_future_and_of_no_moment_are_found(
    tree: Overlay, told: str, fault: str
) -> None:
    (found,) = faults(tree, "", told)

    assert found.startswith(fault)
