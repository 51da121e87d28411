"""Words of the spoken language in templates: ``{{ _("Cost") }}`` and ``{% trans %}``."""

from collections.abc import Iterable, Iterator

from jinja2 import Environment
from jinja2.ext import InternationalizationExtension
from markupsafe import Markup

from community.core.language import Language, language, spoken
from community.core.words import Original


class SpokenLanguage(InternationalizationExtension):
    """Jinja's own extension, asking which language is spoken each time a page is written."""

    def __init__(self, environment: Environment) -> None:
        """Give every template of this environment its words."""
        super().__init__(environment)
        environment.install_gettext_callables(  # type: ignore[attr-defined]
            _gettext, _ngettext, newstyle=True
        )
        environment.policies["ext.i18n.trimmed"] = True
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
        return Markup()
    return Markup(' lang="{}"').format(text.language)


class _Home:
    """Where pages of the spoken language begin, for templates and the macros they import."""

    def __str__(self) -> str:
        return language().home


def _gettext(message: str) -> str:
    return language().translations.gettext(message)


def _ngettext(singular: str, plural: str, number: int) -> str:
    return language().translations.ngettext(singular, plural, number)
