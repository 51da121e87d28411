"""Tests of pictures inside texts."""

from community.views.pictures import PictureView, sized_html

VIEW = PictureView(width=600, height=300, sources={480: "images/a%20b.png.480.webp"})


def at(link: str) -> PictureView | None:
    return VIEW if link == "{static}/images/a.png" else None


def test_a_picture_gets_its_size_and_waits_until_it_is_near() -> None:
    html = '<p><img alt="A" src="{static}/images/a.png" title="T"></p>'

    assert (
        '<p><img alt="A" src="{static}/images/a.png" title="T" width="600" height="300" '
        'loading="lazy"></p>'
    ) == sized_html(html, at)


def test_a_size_that_is_written_counts() -> None:
    html = '<img alt="A" src="{static}/images/a.png" width="30">'

    assert f'{html[:-1]} loading="lazy">' == sized_html(html, at)


def test_other_pictures_stay_as_they_are() -> None:
    html = '<img alt="B" src="{static}/images/b.png"> <a href="{static}/images/a.png">A</a>'

    assert html == sized_html(html, at)


def test_browsers_choose_by_width() -> None:
    assert "../images/a%20b.png.480.webp 480w" == VIEW.srcset("..")
