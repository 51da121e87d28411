"""A language made of a few words, for tests."""

from collections.abc import Mapping
from gettext import GNUTranslations
from io import BytesIO

from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from community.core.language import Language


def spanish(words: Mapping[str | tuple[str, str], str | tuple[str, str]]) -> Language:
    """Return Spanish that knows these messages alone; a pair is a message that counts."""
    catalog = Catalog(locale="es")
    for message, said in words.items():
        catalog.add(message, said)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    translations = GNUTranslations(compiled)
    return Language(code="es", home="es/", locale=Locale("es", "US"), translations=translations)
