"""Pictures beside links, of a whole site."""

from io import BytesIO
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from building import COFFEE, build, files_below, make_site

SITE = "https://events.harborglen.example/"
LONG = COFFEE.replace("Coffee with a Cop", "A very long title about everything \U0001f375 " * 9)
FILES: dict[str, str | bytes] = {
    "events/coffee.md": COFFEE.replace("title", "program: talks\ntitle"),
    "events/off.md": COFFEE.replace("end:", "status: cancelled\nreason: Rain.\nend:"),
    "events/long.md": LONG,
    "events/old.md": COFFEE.replace("2026", "2024").replace("title", "program: talks\ntitle"),
    "programs/talks.md": "---\ntitle: Talks\nsummary: We talk.\n---\n",
    "pages/about.md": "Title: About us\n\nWe like coffee.\n",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(make_site(folder, FILES))
    return folder / "output"


def said(output: Path, page: str, name: str) -> str:
    """Return what the head of a page says to those who show a link to it."""
    path = f"//meta[@property='{name}' or @name='{name}']/@content"
    (content,) = html.parse(output / page / "index.html").xpath(path)
    return str(content)


@pytest.mark.parametrize(
    ("page", "picture"),
    [
        ("", "social.png"),
        ("about/", "social.png"),
        ("events/", "social.png"),
        ("events/coffee/", "events/coffee/social.png"),
        ("events/old/", "programs/talks/social.png"),
        ("programs/talks/", "programs/talks/social.png"),
    ],
)
def test_every_page_names_a_picture_that_is_there(output: Path, page: str, picture: str) -> None:
    assert f"{SITE}{picture}" == said(output, page, "og:image")
    assert f"{SITE}{page}" == said(output, page, "og:url")
    assert ["1200", "630"] == [said(output, page, f"og:image:{of}") for of in ("width", "height")]
    assert "summary_large_image" == said(output, page, "twitter:card")
    assert "en_US" == said(output, page, "og:locale")
    with Image.open(output / picture) as image:
        assert (1200, 630) == image.size


def test_the_head_says_title_and_description(output: Path) -> None:
    assert "Coffee with a Cop, Wednesday, December 9, 2026" == said(
        output, "events/coffee", "og:title"
    )
    assert "Corner Cafe" in said(output, "events/coffee", "og:description")
    assert said(output, "events/off", "og:image:alt").startswith("Canceled: Coffee with a Cop")


def test_pictures_are_small_and_those_of_the_past_are_not_drawn(output: Path) -> None:
    pictures = sorted(file.relative_to(output).as_posix() for file in output.rglob("social.png"))

    assert [
        "events/coffee/social.png",
        "events/long/social.png",
        "events/off/social.png",
        "programs/talks/social.png",
        "social.png",
    ] == pictures
    assert all((output / picture).stat().st_size < 40_000 for picture in pictures)


def test_what_was_called_off_has_the_color_of_that(output: Path) -> None:
    def corner(name: str) -> object:
        with Image.open(BytesIO((output / name).read_bytes())) as image:
            return image.convert("RGB").getpixel((5, 5))

    assert (0x9C, 0x1C, 0x1C) == corner("events/off/social.png")
    assert (0x17, 0x32, 0x5C) == corner("events/coffee/social.png")


def test_an_event_without_a_picture_tells_search_engines_of_this_one(output: Path) -> None:
    text = (output / "events/coffee/index.html").read_text("utf-8")

    assert f'"image":["{SITE}events/coffee/social.png"]' in text
    assert '"image"' not in (output / "events/old/index.html").read_text("utf-8")


def test_without_a_cache_with_one_and_in_another_folder_the_bytes_are_the_same(
    output: Path, tmp_path: Path
) -> None:
    first = make_site(tmp_path / "first", FILES)
    (tmp_path / "first/.cache/social").unlink()  # what small sites share
    build(first)
    build(first)

    assert len(list((tmp_path / "first/.cache/social").iterdir())) == 5
    assert files_below(output) == files_below(tmp_path / "first" / "output")
