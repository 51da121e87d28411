"""The theme is looked at before a build: its colors and its logo."""

import re
import shutil
from pathlib import Path

import pytest

from building import COFFEE, build, make_site
from community.core.problem import ContentError
from own_site import ROOT


def site_with_theme(folder: Path, *, more: str = "", **colors: str) -> Path:
    """Make a site with a theme of its own, in which some colors are others."""
    shutil.copytree(ROOT / "theme", folder / "theme")
    style = folder / "theme/static/css/style.css"
    text = style.read_text("utf-8")
    for old, new in colors.items():
        text = text.replace(f"#{old}", new, 1)
    style.write_text(text, "utf-8")
    theme = f"THEME = str(ROOT / 'theme')\n{more}"
    return make_site(folder, {"events/coffee.md": COFFEE}, more=theme)


def refusal_of(settings: Path) -> str:
    with pytest.raises(ContentError) as caught:
        build(settings)
    assert not (settings.parent / "output").exists()
    return str(caught.value)


def test_the_browser_is_told_the_brand_for_light_and_dark(tmp_path: Path) -> None:
    build(site_with_theme(tmp_path))

    page = (tmp_path / "output/index.html").read_text("utf-8")
    assert 'name="theme-color" content="#17325c" media="(prefers-color-scheme: light)"' in page
    assert 'name="theme-color" content="#2a4a7c" media="(prefers-color-scheme: dark)"' in page


def test_colors_that_cannot_be_told_apart_stop_the_build(tmp_path: Path) -> None:
    # The link color of light pages.
    told = refusal_of(site_with_theme(tmp_path, **{"0b4a8f": "#4d8fd6"}))

    assert told == (
        "theme/static/css/style.css:10:13: error: '--link' #4d8fd6 beside '--off-tint' #fbebe7 has "
        "a contrast of 2.91, and text needs 4.5\n    The nearest that passes is --link: #3c6fa6"
    )


def test_a_theme_without_this_style_sheet_is_not_judged(tmp_path: Path) -> None:
    settings = site_with_theme(tmp_path)
    (tmp_path / "theme/static/css/style.css").unlink()

    build(settings)

    assert "theme-color" not in (tmp_path / "output/index.html").read_text("utf-8")


def test_a_theme_outside_the_site_is_named_whole(tmp_path: Path) -> None:
    site_with_theme(tmp_path / "other", **{"0b4a8f": "#4d8fd6"})
    theme = tmp_path / "other/theme"
    settings = make_site(
        tmp_path / "site", {"events/coffee.md": COFFEE}, more=f"THEME = {str(theme)!r}"
    )

    assert refusal_of(settings).startswith(f"{theme.as_posix()}/static/css/style.css:10:13: ")


def test_the_logo_is_a_picture_of_the_theme(tmp_path: Path) -> None:
    settings = site_with_theme(tmp_path, more="COMMUNITY['logo'] = 'seal.png'")
    (tmp_path / "theme/static/seal.png").write_bytes(b"a picture")

    build(settings)

    home = (tmp_path / "output/index.html").read_text("utf-8")
    assert re.search(r'src="./theme/[0-9a-f]+/seal.png"', home)


@pytest.mark.parametrize("logo", ["seal.png", "../templates/base.html", "css"])
def test_a_logo_that_is_not_there_stops_the_build(tmp_path: Path, logo: str) -> None:
    told = refusal_of(site_with_theme(tmp_path, more=f"COMMUNITY['logo'] = {logo!r}"))

    assert told.startswith(f"pelicanconf.py:10:13: error: 'logo' is '{logo}', and the theme has no")
