"""What every feed of news needs from a build: the announcements, and the text of each."""

from collections.abc import Iterable, Mapping
from typing import Any

from community.context import build_in, calendar_in, department_in, html_of
from community.core.event import Event
from community.core.language import language
from community.core.news import Announcement, announcements
from community.core.program import Program


def news_in(context: Mapping[str, Any]) -> tuple[Announcement, ...]:
    """Return the news as of the build's moment in the spoken language, newest first."""
    build, code = build_in(context), language().code
    if code not in build.news:
        build.news[code] = announcements(calendar_in(context))
    return build.news[code]


def bodies_in(context: Mapping[str, Any], news: Iterable[Announcement]) -> dict[str, str]:
    """Return the HTML of every file that is announced, by its path, with absolute addresses."""
    address = department_in(context).address
    abouts = {one.about.path: one.about for one in news}
    return {path: _body(context, about, address) for path, about in abouts.items()}


def _body(context: Mapping[str, Any], about: Event | Program, address: str) -> str:
    """Return the text; what was never written needs no page to be read from."""
    return html_of(context, about.path, siteurl=address) if about.body.html else ""
