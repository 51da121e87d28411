"""What moved or was called off, as RSS 2.0: an item for each change, before and after."""

from collections.abc import Iterable, Iterator

from feedgen.entry import FeedEntry
from lxml import etree
from lxml.html.builder import BR, P

from community.core.addresses import CHANGES_FEED_PATH, CHANGES_PATH, spoken
from community.core.department import Department
from community.core.differences import differences
from community.core.history import Revision
from community.core.language import gettext
from community.core.told_changes import ToldChange, facts_before
from community.core.wording import day_words
from community.formats.event_text import as_sentence
from community.formats.feedgen_feed import empty_feed
from community.formats.news_channel import RSS_TYPE, Channel
from community.formats.plain_text import one_line
from community.formats.rss_item import news_uri
from community.formats.rss_octets import description_of, mended


def changes_rss(changes: Iterable[ToldChange], *, department: Department) -> bytes:
    """Return the feed, its items in the order given."""
    told = tuple(changes)
    feed = empty_feed(department, _channel(department))
    if told:
        feed.updated(max(change.moment for change in told))
    for change in told:
        feed.add_entry(_item(change, department), order="append")
    octets: bytes = feed.rss_str(pretty=True)
    return mended(octets, is_empty=not told)


def _channel(department: Department) -> Channel:
    return Channel(
        title=gettext("What changed: %(name)s", name=department.name),
        description=gettext("Events that moved or were canceled: before and after."),
        path=CHANGES_FEED_PATH,
        type=RSS_TYPE,
        page=CHANGES_PATH,
    )


def _item(change: ToldChange, department: Department) -> FeedEntry:
    item = FeedEntry()
    item.title(one_line(change.title))
    item.link(href=spoken(department.address, change.path), rel="alternate")
    item.guid(news_uri(department, change.id), permalink=False)
    item.published(change.moment)
    item.updated(change.moment)
    item.description(description_of(_text(change)), isSummary=True)
    # The end of a CDATA section; in HTML both spellings are the same.
    item.content(_html(change).replace("]]>", "]]&gt;"), type="CDATA")
    return item


def _text(change: ToldChange) -> str:
    lines = (as_sentence(line) for paragraph in _paragraphs(change) for line in paragraph)
    return one_line(" ".join(lines))


def _html(change: ToldChange) -> str:
    return "".join(map(_paragraph, _paragraphs(change)))


def _paragraph(lines: Iterable[str]) -> str:
    first, *others = lines
    element = P(first)
    for line in others:
        line_break = BR()
        line_break.tail = line
        element.append(line_break)
    return etree.tostring(element, encoding="unicode", method="html")


def _paragraphs(change: ToldChange) -> Iterator[tuple[str, ...]]:
    """Yield the lines of each paragraph: why, then each date that changed, before and after."""
    if change.reason:
        yield (gettext(change.reason),)
    has_many = len(change.revisions) > 1
    for revision in change.revisions:
        day = (day_words(facts_before(revision).starts),) if has_many else ()
        reason = (gettext(revision.reason),) if revision.reason and not change.reason else ()
        yield (*day, *_before_and_after(revision), *reason)


def _before_and_after(revision: Revision) -> Iterator[str]:
    for told in differences(revision):
        yield gettext("%(fact)s, before: %(words)s", fact=told.label, words=told.before)
        yield gettext("%(fact)s, after: %(words)s", fact=told.label, words=told.after)
