"""What the page of one date says, read from the HTML that was written."""

from contextlib import suppress
from datetime import UTC, date, datetime

from lxml import html

from community.core.language import gettext
from community.core.values import dataclass


class UnreadablePageError(ValueError):
    """The page lacks what every page of a date has; the message says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePage:
    """One date as residents read it.

    ``starts`` is a day or a moment in UTC, ``word`` what stands before the title ("Canceled"), if
    anything, ``address`` the page's canonical link.
    """

    starts: date | datetime
    word: str
    title: str
    address: str

    @property
    def is_off(self) -> bool:
        """Tell whether the page says, in the spoken language, that it does not take place then."""
        return self.word in {gettext("Canceled"), gettext("Postponed")}


def read_date_page(octets: bytes) -> DatePage:
    """Return what the page says; raise ``UnreadablePageError`` where it does not say it.

    All of it stands in the canonical link and in the first header of the main part. The rest is
    looked at where it does not, and where some of it may be a comment.
    """
    main, link = octets.find(b"<main"), octets.find(b'<link rel="canonical"')
    end = octets.find(b"</header>", main)
    if -1 < link < main < end and b"<!--" not in octets:
        with suppress(UnreadablePageError):
            return _page(octets[link : octets.find(b">", link) + 1] + octets[main:end])
    return _page(octets)


def _page(octets: bytes) -> DatePage:
    document = html.document_fromstring(octets, parser=html.HTMLParser(encoding="utf-8"))
    heading = _one(document, "main", "h1")
    shown = next((each for each in heading.iter("span") if "word" in each.classes), None)
    word = _words(shown).removesuffix(":") if shown is not None else ""
    title = _words(heading)
    return DatePage(
        starts=_starts(_when(document)),
        word=word,
        title=title.removeprefix(f"{word}:").strip() if word else title,
        address=_canonical(document),
    )


def _when(document: html.HtmlElement) -> str:
    """Return the machine's form of the time that stands in the line below the heading."""
    for line in _one(document, "main", "header").iter("p"):
        if "when" in line.classes:
            return next((each.get("datetime", "") for each in line.iter("time")), "")
    raise UnreadablePageError("no line says when it is")


def _starts(machine: str) -> date | datetime:
    try:
        if "T" not in machine:
            return date.fromisoformat(machine)
        moment = datetime.fromisoformat(machine)
    except ValueError:
        raise UnreadablePageError(f"its time is {machine!r}") from None
    if moment.tzinfo is None:
        raise UnreadablePageError(f"its time {machine!r} has no zone")
    return moment.astimezone(UTC)


def _canonical(document: html.HtmlElement) -> str:
    for link in document.iter("link"):
        if link.get("rel") == "canonical":
            return str(link.get("href"))
    raise UnreadablePageError("it has no canonical link")


def _one(document: html.HtmlElement, *names: str) -> html.HtmlElement:
    """Return the first element of the last name, within the first of each name before it."""
    element = document
    for name in names:
        found = next(element.iter(name), None)
        if found is None:
            raise UnreadablePageError(f"it has no <{name}>")
        element = found
    return element


def _words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
