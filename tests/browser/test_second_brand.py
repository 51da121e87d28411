"""Another department, made of settings and of the colors at the top of the style sheet alone."""

import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from browser.kinds import SitePage, samples_of
from browser.reached import broken_links
from browser.sites import BuiltSite, Sites, run_pelican
from browser.test_accessibility import violations_on
from browser.test_budgets import faults_of_bytes
from browser.test_html import faults_of_html
from browser.test_keyboard import faults_with_keys
from browser.test_layout import as_it_is, fits, right_to_left, with_large_text, with_spacing
from browser.test_print import events_of, flyers_of, longer_than, unreadable_on_paper
from browser.visits import NARROW, WIDE, context_of, faults_of, open_page, visit_all
from own_site import copy_site

ADDRESS = "https://meet.cottonwood.example/police"

SETTINGS = f"""
TIMEZONE = "America/Phoenix"
COMMUNITY = {{
    "department": "Cottonwood and Upper Verde Valley Regional Public Safety Department",
    "city": "Cottonwood, Arizona",
    "timezone": TIMEZONE,
    "non_emergency": "928-555-0144",
    "languages": ["en"],
    "logo": "seal.svg",
    "uid_domain": "meet.cottonwood.example",
}}
SITENAME = "Meet your officers"
SITEURL = "{ADDRESS}"
"""

LIGHT = {
    "brand": "#6b2a12",
    "link": "#7a3300",
    "paper": "#fffaf2",
    "tint": "#f6ecdc",
    "ink": "#2a1d14",
    "quiet": "#5e4c3e",
    "rule": "#dccbb4",
    "edge": "#8a7560",
}
DARK = {
    "brand": "#f2b48c",
    "on-brand": "#2a1206",
    "link": "#ffb98a",
    "paper": "#17110c",
    "tint": "#241b14",
    "ink": "#f5ebe0",
    "quiet": "#c9b7a5",
}

SEAL = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
<circle cx="20" cy="20" r="18" fill="#6b2a12" stroke="#fffaf2" stroke-width="2"/></svg>
"""


def recolored(style: str) -> str:
    """Return a style sheet with other colors at its top, for light and for dark."""
    light, mark, rest = style.partition("prefers-color-scheme: dark")
    dark, end, others = rest.partition("@layer reset")
    for name, color in LIGHT.items():
        light = re.sub(rf"--{name}: [^;]+;", f"--{name}: {color};", light, count=1)
    for name in DARK:
        dark = re.sub(rf"\n *--{name}: [^;]+;", "", dark, count=1)
    added = "".join(f"\n      --{name}: {color};" for name, color in DARK.items())
    return light + mark + dark.replace(":root {", f":root {{{added}", 1) + end + others


def build_brand(place: Path) -> None:
    root = place / "site"
    copy_site(root)
    for translation in root.rglob("*.es.md"):
        translation.unlink()
    style = root / "theme/static/css/style.css"
    style.write_text(recolored(style.read_text("utf-8")), "utf-8")
    (root / "theme/static/seal.svg").write_text(SEAL, "utf-8")
    settings = root / "pelicanconf.py"
    settings.write_text(f"{settings.read_text('utf-8')}{SETTINGS}", "utf-8")
    run_pelican(root, settings, place / "output")
    shutil.rmtree(root)


def one_of_each_kind(output: Path) -> list[SitePage]:
    return [*{page.kind: page for page in samples_of(output)}.values()]


@pytest.fixture(scope="session")
def brand(sites: Sites) -> BuiltSite:
    return sites.once("second-brand", build_brand, ADDRESS, "/police")


@pytest.fixture(scope="session")
def brand_root(brand: BuiltSite, serve: Callable[[BuiltSite], str]) -> str:
    return serve(brand)


def test_it_is_another_department_in_its_own_colors(browser: Browser, brand_root: str) -> None:
    with context_of(browser, color_scheme="dark") as context:
        page = open_page(context, f"{brand_root}/")
        bar = page.locator(".safety").evaluate("bar => getComputedStyle(bar).backgroundColor")
        words = page.locator("body").inner_text()

        assert bar == "rgb(242, 180, 140)"
        assert "Upper Verde Valley" in words
        assert "This is a sample." not in words
        assert "Harbor Glen Police" not in page.locator("header").first.inner_text()
        assert str(page.locator("header img").get_attribute("src")).endswith("/seal.svg")


@pytest.mark.parametrize(("scheme", "size"), [("light", WIDE), ("dark", NARROW)])
def test_it_has_no_violation(
    browser: Browser, brand: BuiltSite, brand_root: str, scheme: str, size: ViewportSize
) -> None:
    pages = one_of_each_kind(brand.output)
    with context_of(browser, viewport=size, color_scheme=scheme) as context:
        assert not faults_of(context, brand_root, pages, violations_on)


def test_its_html_is_valid(brand: BuiltSite) -> None:
    assert not faults_of_html(brand.output)


def test_its_long_name_fits(browser: Browser, brand: BuiltSite, brand_root: str) -> None:
    look = fits(as_it_is, with_spacing, right_to_left, with_large_text)
    with context_of(browser) as context:
        assert not faults_of(context, brand_root, one_of_each_kind(brand.output), look)


def test_it_is_used_with_keys(browser: Browser, brand: BuiltSite, brand_root: str) -> None:
    pages = one_of_each_kind(brand.output)
    with context_of(browser) as context:
        assert not faults_of(context, brand_root, pages, faults_with_keys)


def test_it_is_printed(browser: Browser, brand: BuiltSite, brand_root: str) -> None:
    output = brand.output
    with context_of(browser, color_scheme="dark") as context:
        look = partial(faults_of, context, brand_root)

        assert not look(events_of(output), partial(longer_than, 2))
        assert not look(flyers_of(output), partial(longer_than, 1))
        assert not look(one_of_each_kind(output), unreadable_on_paper)


def test_its_pages_open_quietly(browser: Browser, brand: BuiltSite, brand_root: str) -> None:
    addresses = [f"{brand_root}/{page.address}" for page in one_of_each_kind(brand.output)]
    with context_of(browser) as context:
        assert not [seen.faults for seen in visit_all(context, addresses) if seen.faults]


def test_its_links_lead_somewhere_and_its_pages_are_light(brand: BuiltSite) -> None:
    assert not broken_links(brand)
    assert not faults_of_bytes(brand.output, brand.base)
