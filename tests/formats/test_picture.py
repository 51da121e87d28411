"""Tests of pictures as they are published."""

from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from community.formats.picture import packed, unpacked
from community.formats.picture_making import WIDEST, NotAPicture, maker, published_picture
from pixels import notes, picture

KINDS = ["JPEG", "PNG", "WEBP"]


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_without_notes_is_published_as_it_is(kind: str) -> None:
    source = picture(kind, (600, 300))
    made = published_picture(source)

    assert source == made.data
    assert (600, 300) == (made.width, made.height)
    assert [480, 600] == list(made.sizes)
    assert [(480, 240), (600, 300)] == [opened(data).size for data in made.sizes.values()]
    assert {"WEBP"} == {opened(data).format for data in made.sizes.values()}


@pytest.mark.parametrize("kind", [*KINDS, "AVIF"])
def test_where_a_picture_was_taken_stays_away(kind: str) -> None:
    source = picture(kind, (600, 300), exif=notes())
    assert opened(source).getexif().get_ifd(0x8825)
    made = published_picture(source)

    for data in (made.data, *made.sizes.values()):
        assert not opened(data).getexif()
        assert b"Telephone" not in data
    assert kind == opened(made.data).format
    assert (600, 300) == opened(made.data).size


def test_words_in_a_picture_stay_away() -> None:
    words = PngInfo()
    words.add_text("Author", "Ana Ruiz")
    words.add_itxt("XML:com.adobe.xmp", "<x>Ana Ruiz</x>")
    commented = picture("JPEG", (9, 9), comment=b"Ana Ruiz")

    assert b"Ana" not in published_picture(picture("PNG", (9, 9), pnginfo=words)).data
    assert b"Ana" not in published_picture(commented).data


def test_a_picture_that_was_held_upright_is_published_upright() -> None:
    made = published_picture(picture("JPEG", (600, 300), exif=notes(turned=True)))

    assert (300, 600) == (made.width, made.height) == opened(made.data).size
    top = opened(made.data).convert("RGB").getpixel((150, 10))
    assert isinstance(top, tuple)
    assert top[0] > 200
    assert top[1] < 100


def test_the_profile_of_the_colors_is_kept() -> None:
    made = published_picture(picture("JPEG", (600, 300), exif=notes(), icc_profile=b"profile"))

    assert {b"profile"} == {
        opened(data).info["icc_profile"] for data in (made.data, *made.sizes.values())
    }


def test_a_wide_picture_is_made_smaller() -> None:
    made = published_picture(picture("PNG", (3200, 1600)))

    assert (WIDEST, 800) == (made.width, made.height) == opened(made.data).size
    assert [480, 960, 1600] == list(made.sizes)


def test_of_several_pictures_in_one_file_the_first_is_published() -> None:
    second, written = Image.new("RGB", (600, 300), "blue"), BytesIO()
    opened(picture("JPEG", (600, 300))).save(
        written, "MPO", save_all=True, append_images=[second], exif=notes()
    )
    made = published_picture(written.getvalue())

    assert "JPEG" == opened(made.data).format
    assert not opened(made.data).getexif()


def test_what_can_be_seen_through_stays_so() -> None:
    clear, written = Image.new("RGBA", (600, 10), (0, 0, 0, 0)), BytesIO()
    clear.save(written, "PNG")

    assert "RGBA" == opened(published_picture(written.getvalue()).sizes[480]).mode


def test_what_moves_is_left_as_it_is() -> None:
    source = picture("GIF", (600, 300))
    made = published_picture(source)

    assert (source, 600, 300, {}) == (made.data, made.width, made.height, made.sizes)


@pytest.mark.parametrize(
    "source", [b"", b"png", b"<svg></svg>", picture("PNG", (50, 50))[:60], picture("TIFF")]
)
def test_what_is_no_picture_is_told(source: bytes) -> None:
    with pytest.raises(NotAPicture):
        published_picture(source)


def test_a_picture_is_kept_whole_and_made_the_same_again() -> None:
    source = picture("JPEG", (1000, 500), exif=notes())
    made = published_picture(source)

    assert made == unpacked(packed(made)) == published_picture(source)
    assert "pillow" in maker()
