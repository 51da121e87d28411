"""What a page costs, in calls: a slowdown of a template must not come back unseen."""

import sys
from collections import Counter
from types import FrameType
from typing import Any

import pytest
from markupsafe import Markup

from community.views.frame import frame_of
from community.views.page import Page
from community.views.plan import pages_of
from full_values import make_full_venue
from making import AS_OF, at, make_calendar, make_department, make_event, make_schedule
from rendering import ABOUT, ENVIRONMENT

DAYS = (20, 21)


def pages(template: str) -> list[Page]:
    """Return the pages of two events at the same place."""
    venue = make_full_venue()
    events = (
        make_event(
            slug=f"coffee-{day}",
            venue=venue,
            schedule=make_schedule(start=at(f"2014-07-{day} 08:00")),
        )
        for day in DAYS
    )
    plan = pages_of(make_calendar(*events), make_department())
    return [page for page in plan if page.template == template and "coffee-2" in page.address]


def calls(page: Page, shared: dict[str, Any]) -> int:
    """Return how many functions of Python are called while a page is rendered."""
    counted: Counter[str] = Counter()

    def count(_: FrameType, event: str, __: Any) -> None:
        counted[event] += 1

    template = ENVIRONMENT.get_template(f"{page.template}.html")
    values = {**shared, "output_file": page.save_as, **page.values}
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        template.render(values)
    finally:
        sys.setprofile(before)
    return counted["call"]


@pytest.mark.parametrize(("template", "most"), [("date", 1600), ("flyer", 1350)])
def test_a_second_page_of_the_same_place_costs_little(template: str, most: int) -> None:
    department = make_department()
    shared = {
        "frame": frame_of(department, as_of=AS_OF, feeds=()),
        "pages": [ABOUT],
        "SITEURL": "../..",
        "THEME_STATIC_DIR": "theme",
        "pictures": {},
        "body": Markup("<p>Words.</p>"),
    }
    first, second = (calls(page, shared) for page in pages(template))

    assert second < first
    assert second <= most
