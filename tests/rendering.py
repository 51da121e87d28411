"""Pages of the theme, rendered without Pelican and read back as documents."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import html5lib
from jinja2 import Environment, FileSystemLoader
from lxml import html
from markupsafe import Markup

from community.context import Feed
from community.core.department import Department
from community.core.event import Event
from community.pelican_settings import REQUIRED_SETTINGS
from community.proof.findings import Proof, ProvedFeed
from community.views.feed_health import feed_health_page
from community.views.frame import frame_of
from community.views.page import Page
from community.views.plan import pages_of
from making import AS_OF, make_calendar, make_department

#: Between the start and the end of a time.
DASH = "\N{EN DASH}"

THEME = Path(__file__).parent.parent / "theme"

#: As Pelican makes it for the real site.
ENVIRONMENT = Environment(  # noqa: S701  # autoescape is among the settings
    loader=FileSystemLoader(THEME / "templates"), **REQUIRED_SETTINGS["JINJA_ENVIRONMENT"]
)

#: A page of ``content/pages/``, as far as the theme knows it.
ABOUT = SimpleNamespace(
    title="About us",
    slug="about",
    url="about/",
    save_as="about/index.html",
    template="page",
    content="<p>We are the police.</p>",
    metadata={},
)

#: An interview, with all that its header may say.
INTERVIEW = SimpleNamespace(
    title="A night on patrol",
    slug="night",
    url="night/",
    save_as="night/index.html",
    template="interview",
    content="<h2>When does it begin?</h2><p>At ten.</p>",
    metadata={
        "summary": "What an officer sees while you sleep.",
        "speaker": "Officer Ann Lee",
        "date": datetime(2014, 7, 1, tzinfo=UTC),
    },
)


@dataclass(frozen=True)
class Site:
    """Rendered pages by their address; ``texts`` as written, ``templates`` each page's own."""

    texts: dict[str, str]
    templates: dict[str, str]

    def document(self, address: str) -> Any:
        """Return a page, which must be HTML without a fault, as lxml reads it."""
        html5lib.HTMLParser(strict=True).parse(self.texts[address])
        return html.document_fromstring(self.texts[address])


def render_site(
    *events: Event,
    as_of: datetime = AS_OF,
    department: Department | None = None,
    feeds: Iterable[Feed] = (),
    pages: Iterable[SimpleNamespace] = (ABOUT, INTERVIEW),
    body: str = "<p>The body of a file.</p>",
) -> Site:
    """Render every page of the site that these events make."""
    owner, announced = department or make_department(), tuple(feeds)
    shared = {
        "frame": frame_of(owner, as_of=as_of, feeds=announced),
        "pages": list(pages),
        "THEME_STATIC_DIR": "theme",
        "pictures": {},
    }
    plan = list(pages_of(make_calendar(*events, as_of=as_of), owner, announced))
    proof = Proof(as_of=as_of, dates=len(plan), files=0, feeds=tuple(map(_proved, announced)))
    plan.append(feed_health_page(proof, feeds=announced, zone=owner.zone))
    texts = {page.address: _render(page, {**shared, "body": body}) for page in plan}
    for page in pages:
        own = Page(address=page.url, template=page.template, values={"page": page})
        texts[page.url] = _render(own, shared)
    templates = {page.address: page.template for page in plan}
    return Site(texts=texts, templates={**templates, **{page.url: page.template for page in pages}})


def _proved(feed: Feed) -> ProvedFeed:
    return ProvedFeed(
        path=feed.path, entries=1, size=1000, first=date(2014, 7, 9), last=date(2014, 7, 9)
    )


def render_page(address: str, *events: Event, **options: Any) -> Any:
    """Return one page of the site that these events make, as a document."""
    return render_site(*events, **options).document(address)


def _render(page: Page, shared: dict[str, Any]) -> str:
    root = "/".join([".."] * page.address.count("/")) or "."
    body = Markup(shared.get("body", "") if page.source else "")  # noqa: S704  # a test's own
    own = {"body": body, "SITEURL": root, "output_file": page.save_as, **page.values}
    return ENVIRONMENT.get_template(f"{page.template}.html").render({**shared, **own})


def words(element: Any) -> str:
    """Return the text that a reader of this element hears, its spaces single."""
    return " ".join(element.text_content().split())


def fact(document: Any, label: str) -> Any:
    """Return the answer to one question of a page."""
    (term,) = (term for term in document.iter("dt") if words(term) == label)
    return term.getnext()
