"""What is mended in every RSS feed."""

from community.formats.rss_octets import description_of, mended

DATED = (
    b"<rss><channel><title>A &amp; &lt;B</title><lastBuildDate>now</lastBuildDate></channel></rss>"
)


def test_a_category_and_what_the_channel_says_are_spelled_so_too() -> None:
    feed = b"<rss><channel><description>A &amp; B</description><category>C &lt; D</category>"

    assert b"A &#x26; B</description><category>C &#x3C; D<" in mended(feed, is_empty=False)


def test_a_description_of_an_item_is_html() -> None:
    assert 'a &lt;b&gt; &amp;amp; "c"' == description_of('a <b> &amp; "c"')


def test_titles_are_spelled_so_that_readers_of_html_show_them_right() -> None:
    assert b"<title>A &#x26; &#x3C;B</title>" in mended(DATED, is_empty=False)


def test_a_feed_without_items_has_no_date_and_others_keep_it() -> None:
    assert b"lastBuildDate" not in mended(DATED, is_empty=True)
    assert b"lastBuildDate" in mended(DATED, is_empty=False)
