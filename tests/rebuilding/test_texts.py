from community.core.language import ENGLISH, spoken
from community.rebuilding.texts import KeptText, Texts


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
