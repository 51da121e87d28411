import pytest

from community.core.language import ENGLISH, spoken
from community.rebuilding.texts import KeptText, Texts, relinked


def test_a_text_without_links_is_the_same_everywhere() -> None:
    texts = Texts(html={"events/coffee.md": "<p>Come.</p>"}, linked={})

    assert list(texts) == ["events/coffee.md"]
    assert len(texts) == 1
    assert texts["events/coffee.md"].get_content("../..") == "<p>Come.</p>"


def test_links_begin_where_the_page_says() -> None:
    links = {
        ("", "\ue000site\ue000"): '<a href="\ue000site\ue000/about/">',
        ("", "https://a.example"): '<a href="https://a.example/about/">',
    }
    text = KeptText(html='<a href="{filename}about.md">', links=links)

    with spoken(ENGLISH):
        assert text.get_content("../..") == '<a href="../../about/">'
        assert text.get_content("https://a.example") == '<a href="https://a.example/about/">'


HERE = KeptText(
    html='<a href="{filename}../programs/talks.md#a">a</a> <a id="b" href="{filename}b.md">b</a>',
    links={
        ("", "/"): '<a href="/programs/talks/#a">a</a> <a id="b" href="/events/b/">b</a>',
        ("es/", "/"): '<a href="/es/programs/talks/#a">a</a> <a id="b" href="/events/b/">b</a>',
    },
)
ROOTED = KeptText(
    html='<p><a href="{filename}/pages/about.md">us</a></p>',
    links={
        ("", "/"): '<p><a href="/about/">us</a></p>',
        ("es/", "/"): '<p><a href="/es/about/">us</a></p>',
    },
)
LINKED = {"events/coffee.md": HERE, "programs/talks.md": ROOTED}


def test_a_new_text_leads_where_texts_have_led_before() -> None:
    html = '<a href="{filename}b.md">B</a>, <a href="{filename}/pages/about.md">us</a>'
    text = relinked(html, "events/tea.md", LINKED)

    assert text == KeptText(
        html=html,
        links={
            ("", "/"): '<a href="/events/b/">B</a>, <a href="/about/">us</a>',
            ("es/", "/"): '<a href="/events/b/">B</a>, <a href="/es/about/">us</a>',
        },
    )


def test_a_new_text_without_links_needs_none() -> None:
    assert relinked("<p>Come.</p>", "events/tea.md", LINKED) == KeptText(html="<p>Come.</p>")


@pytest.mark.parametrize(
    ("html", "place"),
    {
        "a new link": ('<a href="{filename}/pages/other.md">', "events/tea.md"),
        "one of two is new": (
            '<a href="{filename}b.md"><a href="{filename}/pages/other.md">',
            "events/tea.md",
        ),
        "a link of another folder": ('<a href="{filename}b.md">', "programs/walks.md"),
        "a picture": ('<img src="{static}/images/a.jpg">', "events/tea.md"),
        "a document": ('<a href="{static}/images/a.pdf">', "events/tea.md"),
        "braces": ("<p>{all}</p>", "events/tea.md"),
    }.values(),
)
def test_what_no_text_has_led_to_is_not_known(html: str, place: str) -> None:
    assert relinked(html, place, LINKED) is None


def test_a_text_that_does_not_fit_what_was_made_of_it_tells_nothing() -> None:
    other = KeptText(html='<a href="{filename}b.md">b</a>', links={("", "/"): "<p>Else.</p>"})

    assert (
        relinked('<a href="{filename}b.md">b</a>', "events/tea.md", {"events/b.md": other}) is None
    )
