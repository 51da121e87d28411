"""Words of the spoken language in templates: ``{{ _("Cost") }}`` and ``{% trans %}``."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from gettext import NullTranslations

from jinja2 import Environment
from jinja2.ext import InternationalizationExtension
from markupsafe import Markup

from community.core.language import Language, language, spoken
from community.core.words import Original

_NOTHING = Markup()


class SpokenLanguage(InternationalizationExtension):
    """Jinja's own extension, asking which language is spoken each time a page is written."""

    def __init__(self, environment: Environment) -> None:
        """Give every template of this environment its words."""
        super().__init__(environment)
        environment.install_gettext_callables(  # type: ignore[attr-defined]
            _words, _ngettext, newstyle=True
        )
        environment.policies["ext.i18n.trimmed"] = True
        environment.globals.update(_=_words, gettext=_words)
        environment.globals.update(
            language=language, home=_Home(), lang=_lang, speaking=_speaking, versions=()
        )


def _speaking(languages: Iterable[Language]) -> Iterator[Language]:
    """Yield languages, each while it is spoken, for a page that says the same in all of them."""
    for each in languages:
        with spoken(each):
            yield each


def _lang(text: str) -> Markup:
    """Return the attribute that says in which language a text stayed, or nothing."""
    if not isinstance(text, Original):
        return _NOTHING
    return Markup(' lang="{}"').format(text.language)


class _Home:
    """Where pages of the spoken language begin, for templates and the macros they import."""

    def __str__(self) -> str:
        return language().home


def _words(message: str, /, **values: object) -> Markup:
    """Return safe words with ``values``, escaped, in place of their ``%(name)s``; ``%%`` is ``%``.

    Jinja's own does the same in four calls, and pages ask some forty times.
    """
    if not values:
        return _plain_words(language().translations, message)
    return _words_with_places(language().translations, message) % values


@lru_cache(maxsize=2**12)
def _plain_words(translations: NullTranslations, message: str) -> Markup:
    return _words_with_places(translations, message) % {}


@lru_cache(maxsize=2**12)
def _words_with_places(translations: NullTranslations, message: str) -> Markup:
    return Markup(translations.gettext(message))  # noqa: S704  # the words are ours


def _ngettext(singular: str, plural: str, number: int) -> str:
    return language().translations.ngettext(singular, plural, number)
