"""What a piece of news says in every feed: in text, in HTML, for programs that read events."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePath

from lxml import etree
from lxml.html import HtmlElement
from lxml.html.builder import BR, STRONG, P

from community.core.addresses import absolute, image_path
from community.core.department import Department
from community.core.event import Event
from community.core.language import gettext, language
from community.core.news import Announcement, series_words_from
from community.core.occurrence import Occurrence
from community.core.program import Program
from community.core.wording import when_words, zone_words
from community.core.words import Original
from community.formats.event_text import as_sentence, news, place_words
from community.formats.machine_times import end_stamp, start_stamp
from community.formats.plain_text import first_paragraph, one_line

EVENT_SPACE = "http://purl.org/rss/1.0/modules/event/"
MEDIA_SPACE = "http://search.yahoo.com/mrss/"


#: What pictures are; Python's own table is another one on every machine.
_IMAGE_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}

#: The year in every tag: URI (RFC 4151): the department's domain was its own then.
TAG_YEAR = 2014


def tag_uri(department: Department, name: str) -> str:
    """Return a name that is the department's alone, for ever, wherever the site stands."""
    return f"tag:{department.uid_domain},{TAG_YEAR}:{name}"


def news_uri(department: Department, name: str) -> str:
    """Return the name of something told in the spoken language: told in two, it has two names."""
    further = f":{language().code}" if language().home else ""
    return tag_uri(department, f"{name}{further}")


def last_change(announcement: Announcement) -> datetime:
    """Return when what it says changed last: never before it was told."""
    return max(announcement.published, announcement.about.history.changed)


def categories(announcement: Announcement) -> tuple[str, ...]:
    """Return the titles of the programs it belongs to."""
    return tuple(program.title for program in programs_of(announcement))


def programs_of(announcement: Announcement) -> tuple[Program, ...]:
    """Return the programs whose news it is."""
    about = announcement.about
    return about.programs if isinstance(about, Event) else (about,)


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
        summary = announcement.about.summary
        marks = {"lang": summary.language} if isinstance(summary, Original) else {}
        paragraphs.append(P(summary, marks))
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
        media_type = _IMAGE_TYPES.get(PurePath(image.path).suffix.lower(), "image/jpeg")
        address = absolute(department.address, image_path(image))
        attributes = {"url": address, "type": media_type, "medium": "image"}
        picture = etree.Element(f"{{{MEDIA_SPACE}}}content", attributes)
        etree.SubElement(picture, f"{{{MEDIA_SPACE}}}description").text = image.alt
        yield picture


def _event_module(occurrence: Occurrence, department: Department) -> Iterator[tuple[str, str]]:
    """Yield names and texts; days are written as days, the last one included."""
    yield "startdate", start_stamp(occurrence)
    ends = end_stamp(occurrence)
    if ends:
        yield "enddate", ends
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
    venue = first.venue
    place = place_words(venue) if venue else gettext("Online: %(link)s", link=first.online)
    return [_when(announcement, first), place]


def _when(announcement: Announcement, first: Occurrence) -> str:
    zone = zone_words(first.event.schedule.zone)
    if not announcement.is_series:
        when = when_words(first)
        return when if first.all_day else gettext("%(when)s %(zone)s", when=when, zone=zone)
    words = series_words_from(first)
    told = f"{words[:1].upper()}{words[1:]}"
    return told if first.all_day else f"{told} ({zone})"


def _to_html(element: HtmlElement) -> str:
    return etree.tostring(element, encoding="unicode", method="html")
