"""What an item of the news feed says, in text, in HTML and for programs that read events."""

from collections.abc import Iterator
from mimetypes import guess_type

from lxml import etree
from lxml.html import HtmlElement
from lxml.html.builder import BR, STRONG, P

from community.core.addresses import absolute
from community.core.department import Department
from community.core.event import Event
from community.core.news import Announcement, series_words_from
from community.core.occurrence import Occurrence
from community.core.wording import when_words, zone_words
from community.formats.event_text import as_sentence, news, place_words
from community.formats.plain_text import first_paragraph, one_line

EVENT_SPACE = "http://purl.org/rss/1.0/modules/event/"
MEDIA_SPACE = "http://search.yahoo.com/mrss/"


def categories(announcement: Announcement) -> tuple[str, ...]:
    """Return the titles of the programs it belongs to."""
    about = announcement.about
    programs = about.programs if isinstance(about, Event) else (about,)
    return tuple(program.title for program in programs)


def summary_text(announcement: Announcement, body: str) -> str:
    """Return what it is about as plain text: what is different, when, where, what."""
    summary = announcement.about.summary or first_paragraph(body)
    sentences = (_difference(announcement), *map(as_sentence, _facts(announcement)), summary)
    return one_line(" ".join(sentence for sentence in sentences if sentence))


def content_html(announcement: Announcement, body: str) -> str:
    """Return the same as HTML, then ``body``, whose addresses are absolute."""
    difference, facts = _difference(announcement), _facts(announcement)
    paragraphs = []
    if difference:
        paragraphs.append(P(STRONG(difference)))
    if facts:
        paragraphs.append(P(facts[0], *(part for fact in facts[1:] for part in (BR(), fact))))
    if announcement.about.summary:
        paragraphs.append(P(announcement.about.summary))
    return "".join((*map(_to_html, paragraphs), body))


def event_elements(announcement: Announcement, department: Department) -> Iterator[etree._Element]:
    """Yield the elements of the event module and of Media RSS."""
    if announcement.occurrence:
        for name, text in _event_module(announcement.occurrence, department):
            element = etree.Element(f"{{{EVENT_SPACE}}}{name}")
            element.text = text
            yield element
    image = announcement.about.image
    if image:
        media_type = guess_type(image.path)[0] or "image/jpeg"
        address = absolute(department.address, image.path)
        attributes = {"url": address, "type": media_type, "medium": "image"}
        picture = etree.Element(f"{{{MEDIA_SPACE}}}content", attributes)
        etree.SubElement(picture, f"{{{MEDIA_SPACE}}}description").text = image.alt
        yield picture


def _event_module(occurrence: Occurrence, department: Department) -> Iterator[tuple[str, str]]:
    """Yield names and texts; days are written as days, the last one included."""
    starts, ends = occurrence.starts, occurrence.ends
    if occurrence.all_day:
        yield "startdate", starts.date().isoformat()
        yield "enddate", occurrence.last_day.isoformat()
    else:
        yield "startdate", starts.isoformat(timespec="seconds")
        if ends:
            yield "enddate", ends.isoformat(timespec="seconds")
    yield "location", place_words(occurrence.venue) if occurrence.venue else occurrence.online
    yield "organizer", department.name
    for program in occurrence.event.programs[:1]:
        yield "type", program.title


def _difference(announcement: Announcement) -> str:
    """Return why it is off or moved; of a series only what is true of all its dates."""
    if announcement.is_series or announcement.occurrence is None:
        return announcement.about.reason if isinstance(announcement.about, Event) else ""
    return news(announcement.occurrence)


def _facts(announcement: Announcement) -> list[str]:
    """Return when and where."""
    first = announcement.occurrence
    if first is None:
        return []
    place = place_words(first.venue) if first.venue else f"Online: {first.online}"
    return [_when(announcement, first), place]


def _when(announcement: Announcement, first: Occurrence) -> str:
    zone = zone_words(first.event.schedule.zone)
    if not announcement.is_series:
        return when_words(first) if first.all_day else f"{when_words(first)} {zone}"
    words = series_words_from(first)
    told = f"{words[:1].upper()}{words[1:]}"
    return told if first.all_day else f"{told} ({zone})"


def _to_html(element: HtmlElement) -> str:
    return etree.tostring(element, encoding="unicode", method="html")
