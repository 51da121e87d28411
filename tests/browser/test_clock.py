"""One build, opened at many moments of a year: what is next and what is over is always right."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page

from browser.planned_dates import EASTERN, PACIFIC, PLANNED, TOKYO, Planned, next_at
from browser.sites import BuiltSite, Sites
from community.core.language import spoken
from community.core.wording import days_words
from community.intake.spoken_languages import read_languages

BUILT = datetime(2026, 12, 1, 15, tzinfo=UTC)

#: Lists of the next dates: their program, and how many show below the next one.
LISTS = {
    "": ("", 6),
    "next/": ("", 12),
    "next/coffee/": ("coffee", 12),
    "next/fairs/": ("fairs", 12),
}

#: When the pages are opened, and in which zone the reader's own browser is, which must not matter.
MOMENTS = [
    ("2026-12-01T10:00-05:00", EASTERN),  # the build
    ("2026-12-04T23:59-05:00", TOKYO),  # the day before one that is canceled
    ("2026-12-05T11:00-05:00", PACIFIC),  # while it would have been
    ("2026-12-05T12:00-05:00", EASTERN),  # when it would have ended
    ("2026-12-08T23:59:59-05:00", PACIFIC),  # a second before midnight
    ("2026-12-09T00:00-05:00", TOKYO),  # midnight
    ("2026-12-09T07:59:59-05:00", EASTERN),
    ("2026-12-09T08:00-05:00", PACIFIC),  # it starts
    ("2026-12-09T09:29:59-05:00", TOKYO),
    ("2026-12-09T09:30-05:00", EASTERN),  # it ends
    ("2026-12-09T18:59-05:00", EASTERN),  # nobody wrote an end: an hour
    ("2026-12-09T19:00-05:00", TOKYO),
    ("2026-12-17T21:00-05:00", TOKYO),  # the day after, in Tokyo
    ("2026-12-19T13:00-05:00", PACIFIC),  # the second of three whole days
    ("2026-12-21T00:00-05:00", EASTERN),
    ("2027-01-01T00:30-05:00", PACIFIC),  # all day; still last year in Los Angeles
    ("2027-01-16T00:30-05:00", EASTERN),  # over midnight
    ("2027-02-02T23:00-05:00", EASTERN),  # an hour before, on another coast
    ("2027-02-03T01:00-05:00", TOKYO),
    ("2027-03-12T23:30-05:00", PACIFIC),  # two days before, one of them short
    ("2027-03-14T03:15-04:00", EASTERN),  # clocks were put forward: 45 minutes after half past one
    ("2027-03-14T03:30-04:00", TOKYO),
    ("2027-04-10T10:30-04:00", EASTERN),  # postponed
    ("2027-06-05T03:00-04:00", PACIFIC),  # in the night of a long weekend
    ("2027-07-06T23:00-04:00", TOKYO),
    ("2027-08-03T20:00-04:00", EASTERN),
    ("2027-11-06T23:59-04:00", PACIFIC),
    ("2027-11-07T01:30-05:00", EASTERN),  # the second half past one of this night
    ("2027-11-07T03:00-05:00", TOKYO),  # all are over
    ("2027-12-01T12:00-05:00", EASTERN),
]

_SLUGS = "links => links.map(link => link.getAttribute('href').split('/').at(-2))"

_BROWSER_SAYS = """
([code, days]) => new Intl.RelativeTimeFormat(code, { numeric: "auto" }).format(days, "day")
"""

_SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="session")
def address(sites: Sites, serve: Callable[[BuiltSite], str]) -> str:
    """Return where the site is served, which is built once."""
    files = {f"events/{planned.slug}.md": planned.file for planned in PLANNED}
    for name in ("coffee", "fairs", "nothing"):
        files[f"programs/{name}.md"] = f"---\ntitle: {name}\nsummary: About {name}.\n---\n"
    return serve(sites.small("clock", files, BUILT))


@contextmanager
def opened(browser: Browser, *, zone: str = EASTERN, script: bool = True) -> Iterator[Page]:
    context = browser.new_context(timezone_id=zone, java_script_enabled=script)
    try:
        yield context.new_page()
    finally:
        context.close()


def shown(page: Page) -> tuple[str, list[str]]:
    """Return the date that is shown large, if any, and all that one sees, by their slugs."""
    large = page.locator(".nexts > .is-next:visible h2 a").evaluate_all(_SLUGS)
    return "".join(large), page.locator(".nexts > li:visible h2 a").evaluate_all(_SLUGS)


def dates_around(now: datetime) -> tuple[Planned, ...]:
    """Return the last dates that are over at a moment, and the first that are not."""
    over = sum(planned.is_over_at <= now for planned in PLANNED)
    return PLANNED[max(0, over - 2) : over + 2]


@pytest.mark.parametrize(("moment", "zone"), MOMENTS)
def test_what_is_next_and_what_is_over_is_right_at_every_moment(
    browser: Browser, address: str, moment: str, zone: str
) -> None:
    now = datetime.fromisoformat(moment)
    with opened(browser, zone=zone) as page:
        page.clock.set_fixed_time(now)
        for path, (program, room) in LISTS.items():
            page.goto(f"{address}/{path}")
            expected = next_at(now, program=program, room=room)

            assert expected == shown(page), path
            assert page.locator(".none").is_visible() is (not expected[0]), path
        for planned in dates_around(now):
            page.goto(f"{address}/events/{planned.slug}/")
            expected_words = [] if planned.is_off else [planned.words(now)]

            assert expected_words == page.locator("header .clock").all_text_contents()


@pytest.mark.parametrize("zone", [EASTERN, TOKYO])
def test_on_the_day_of_the_build_no_zone_and_no_language_is_looked_up(
    browser: Browser, address: str, zone: str
) -> None:
    with opened(browser, zone=zone) as page:
        page.add_init_script("delete Intl.RelativeTimeFormat; delete Date.prototype.toLocaleString")
        page.clock.set_fixed_time(BUILT)
        page.goto(f"{address}/events/{PLANNED[1].slug}/")

        assert [PLANNED[1].words(BUILT)] == page.locator("header .clock").all_text_contents()


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("days", [0, 1, 3, 15, 60])  # for 2, Spanish has a word of its own
def test_the_build_says_how_far_away_a_day_is_as_browsers_do(
    browser: Browser, code: str, days: int
) -> None:
    with opened(browser) as page, spoken(read_languages(("en", "es"))[code == "es"]):
        assert page.evaluate(_BROWSER_SAYS, [code, days]) == days_words(days)


def test_a_page_that_stays_open_moves_on_by_itself(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.clock.install(time=datetime.fromisoformat("2026-12-08T23:59:30-05:00"))
        page.goto(f"{address}/next/coffee/")
        told = [page.locator(".is-next .clock").text_content()]
        for hours in (timedelta(minutes=1), timedelta(hours=8), timedelta(hours=1.5)):
            page.clock.fast_forward(int(hours.total_seconds()) * 1000)
            told.append(page.locator(".is-next .clock").text_content())

        assert ["tomorrow", "today", "happening now", "today"] == told
        assert "open" == shown(page)[0]


def test_a_page_that_comes_back_into_sight_looks_at_the_clock(
    browser: Browser, address: str
) -> None:
    with opened(browser) as page:
        page.clock.set_fixed_time(datetime.fromisoformat("2026-12-09T08:00-05:00"))
        page.goto(f"{address}/next/")
        page.clock.set_fixed_time(datetime.fromisoformat("2026-12-09T09:30-05:00"))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

        assert "open" == shown(page)[0]


@pytest.mark.parametrize("path", ["", "next/", "events/", "events/early/", "programs/coffee/"])
def test_nothing_moves_while_the_words_come(browser: Browser, address: str, path: str) -> None:
    for moment in ("2026-12-01T10:00-05:00", "2026-12-09T09:30-05:00"):
        with opened(browser) as page:
            page.clock.set_fixed_time(datetime.fromisoformat(moment))
            page.add_init_script(_SHIFTS)
            page.goto(f"{address}/{path}", wait_until="networkidle")

            assert 0 == page.evaluate("window.shift")


def test_without_a_script_the_dates_are_those_of_the_build(browser: Browser, address: str) -> None:
    with opened(browser, script=False) as page:
        for path, (program, room) in LISTS.items():
            page.goto(f"{address}/{path}")

            assert next_at(BUILT, program=program, room=room) == shown(page)
            assert "as of Tuesday, December 1, 2026" in page.locator("body").inner_text()


def test_a_program_without_dates_says_so_and_leads_to_the_ways_to_hear_of_one(
    browser: Browser, address: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/next/nothing/")

        assert "No date of nothing is planned right now." in page.locator("main").inner_text()
        page.get_by_role("link", name="Subscribe to nothing").click()
        assert f"{address}/programs/nothing/#subscribe" == page.url
