"""Pictures of a whole site: cleaned, sized, the same bytes everywhere."""

from io import BytesIO
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from building import COFFEE, build, files_below, make_site
from community.core.problem import ContentError, Severity
from pixels import notes, picture

PHOTO = picture("JPEG", (1000, 500), exif=notes())
FILES: dict[str, str | bytes] = {
    "events/coffee.md": COFFEE.replace(
        "title",
        "image: a photo.jpg\nimage_alt: A cup\nrecap:\n  photos:\n"
        "  - image: small.png\n    image_alt: Two\ntitle",
        1,
    )
    + "\n![B]({static}/images/small.png)\n[Plan]({static}/images/plan.pdf)\n",
    "pages/about.md": "Title: About\n\n![B]({static}../images/small.png)\n",
    "images/a photo.jpg": PHOTO,
    "images/small.png": picture("PNG", (40, 20)),
    "images/plan.pdf": b"%PDF",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(make_site(folder, FILES))
    return folder / "output"


def test_no_published_picture_says_where_it_was_taken(output: Path) -> None:
    files = files_below(output / "images")

    assert [
        "a photo.jpg",
        "a photo.jpg.1000.webp",
        "a photo.jpg.480.webp",
        "a photo.jpg.960.webp",
        "plan.pdf",
        "small.png",
        "small.png.40.webp",
    ] == sorted(files)
    assert b"%PDF" == files.pop("plan.pdf")
    assert not any(Image.open(BytesIO(data)).getexif() for data in files.values())
    assert PHOTO not in files.values()


def test_pages_tell_the_size_of_every_picture(output: Path) -> None:
    page = html.parse(output / "events/coffee/index.html")
    shown = [dict(image.attrib) for image in page.xpath("//main//img")]

    assert {("1000", "500"), ("40", "20")} == {(i["width"], i["height"]) for i in shown}
    assert {"lazy"} == {image["loading"] for image in shown}
    assert 3 == len(shown)
    about = html.parse(output / "about/index.html")
    assert [["40"], ["20"]] == [about.xpath(f"//main//img/@{of}") for of in ("width", "height")]


def test_browsers_find_every_size_that_a_page_names(output: Path) -> None:
    page = html.parse(output / "events/coffee/index.html")
    sets = page.xpath("//picture/source[@type='image/webp']/@srcset")
    named = [each.split() for found in sets for each in found.split(", ")]

    assert ["480w", "960w", "1000w"] in [
        [width for _, width in named[-3:]],
        [w for _, w in named[:3]],
    ]
    for address, width in named:
        file = output / "events/coffee" / address.replace("%20", " ")
        with Image.open(file) as image:
            assert f"{image.width}w" == width


def test_the_same_bytes_with_a_cache_and_in_another_folder(output: Path, tmp_path: Path) -> None:
    settings = make_site(tmp_path, FILES)
    build(settings)
    build(settings)

    assert files_below(output) == files_below(tmp_path / "output")


def test_a_file_that_is_no_picture_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as refused:
        build(make_site(tmp_path, {**FILES, "images/small.png": b"png"}))

    errors = [p for p in refused.value.problems if p.severity is Severity.ERROR]
    assert [("no-picture", "content/images/small.png")] == [(p.rule, p.path) for p in errors]


def test_an_immense_file_is_told_and_published_smaller(tmp_path: Path) -> None:
    large = picture("PNG", (40, 20)) + bytes(9_000_000)
    report = build(make_site(tmp_path, {**FILES, "images/small.png": large}))

    assert ["large-picture"] == [
        p.rule for p in report.warnings if p.severity is Severity.WARNING and "small" in p.path
    ]
