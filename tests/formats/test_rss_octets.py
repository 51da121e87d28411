"""What is mended in every RSS feed."""

from community.formats.rss_octets import mended

DATED = (
    b"<rss><channel><title>A &amp; &lt;B</title><lastBuildDate>now</lastBuildDate></channel></rss>"
)


def test_titles_are_spelled_so_that_readers_of_html_show_them_right() -> None:
    assert b"<title>A &#x26; &#x3C;B</title>" in mended(DATED, is_empty=False)


def test_a_feed_without_items_has_no_date_and_others_keep_it() -> None:
    assert b"lastBuildDate" not in mended(DATED, is_empty=True)
    assert b"lastBuildDate" in mended(DATED, is_empty=False)
