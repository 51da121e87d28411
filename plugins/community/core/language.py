"""The language that pages and feeds are being written in: its words, its days and months.

Words stand in the code and the templates in English, as gettext's messages. A language is found
where it is needed, in the context of the running code, as Django and Flask-Babel do it:
``with spoken(spanish): …``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from gettext import NullTranslations

from babel.core import Locale


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language that residents read.

    ``code`` is its BCP 47 tag (``es``), ``locale`` has Unicode's names of days and months,
    ``translations`` the words for each English message; what has none is said in English. ``home``
    is where its pages begin, from the site's root: ``es/``, ``""`` for the site's own language.
    """

    code: str
    locale: Locale
    home: str = ""
    translations: NullTranslations = field(default_factory=NullTranslations)

    @property
    def name(self) -> str:
        """Return what the language is called in itself: ``Español``."""
        return _own_name(self.code)

    def __hash__(self) -> int:
        """Return what is quick to tell: much is kept for each language."""
        return hash(self.code)


@cache
def _own_name(code: str) -> str:
    name = Locale.parse(code, sep="-").get_language_name() or code
    return name[:1].upper() + name[1:]


#: American English, in which every message is written.
ENGLISH = Language(code="en", locale=Locale("en", "US"))

_current: ContextVar[Language] = ContextVar("language", default=ENGLISH)


def language() -> Language:
    """Return the language that is being spoken."""
    return _current.get()


@contextmanager
def spoken(chosen: Language) -> Iterator[None]:
    """Speak a language until the block ends."""
    token = _current.set(chosen)
    try:
        yield
    finally:
        _current.reset(token)


def gettext(message: str, **values: object) -> str:
    """Return the words for a message, with ``values`` in place of its ``%(name)s``."""
    words = language().translations.gettext(message)
    return words % values if values else words


def message(words: str) -> str:
    """Mark words for translation that are said later: ``gettext(_WORDS[kind])``."""
    return words


def ngettext(singular: str, plural: str, number: int, **values: object) -> str:
    """Return the words for a message that counts; ``number`` is one of its values."""
    words = language().translations.ngettext(singular, plural, number)
    return words % {"number": number, **values}
