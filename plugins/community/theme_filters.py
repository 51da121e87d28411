"""Filters for the templates: ``{{ sentence | linked }}``, ``{{ date.when | unbroken }}``."""

from functools import lru_cache

from jinja2 import Environment
from jinja2.ext import Extension
from markupsafe import Markup, escape

from community.core.wording import day_words
from community.views.text_links import hours_in, linked_pieces

_LINK = Markup('<a href="{}">{}</a>')
_BREAK = Markup("<wbr>@")
_SLASH = Markup("/<wbr>")
_HOURS = Markup('<span class="hours">{}</span>')


class ThemeFilters(Extension):
    """Jinja's environment with the filters of this theme."""

    def __init__(self, environment: Environment) -> None:
        """Give every template of this environment its filters."""
        super().__init__(environment)
        environment.filters.update(
            linked=linked, mailbox=mailbox, unbroken=unbroken, in_parts=in_parts, day=day_words
        )


@lru_cache(maxsize=2**10)
def linked(text: str) -> Markup:
    """Return a sentence of staff, escaped, with its phone numbers and mailboxes as links."""
    return Markup().join(
        _LINK.format(piece.address, mailbox(piece.text)) if piece.address else piece.text
        for piece in linked_pieces(text)
    )


def mailbox(text: str) -> Markup:
    """Return the address of a mailbox, escaped; a narrow screen breaks it before the @."""
    return escape(text).replace("@", _BREAK)


def in_parts(address: str) -> Markup:
    """Return the address of a page or feed, escaped; a narrow screen breaks it behind a slash."""
    scheme, marks, path = address.rpartition("://")
    return escape(scheme + marks) + escape(path).replace("/", _SLASH)


@lru_cache(maxsize=2**14)
def unbroken(words: str) -> Markup:
    """Return when something is, escaped; no line breaks between the hours."""
    return Markup().join(
        _HOURS.format(piece) if is_hours else piece for piece, is_hours in hours_in(words)
    )
