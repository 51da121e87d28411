"""The languages of a site: of each further one, a file of words (``languages/es.po``).

Words stand in code and templates in English. gettext's ``.po`` files have them in another language;
https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html describes their form.
"""

from collections.abc import Iterable
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from community.core.language import ENGLISH, Language
from community.core.problem import Problem, SettingsError

#: Where the files are.
FOLDER = Path(__file__).parent.parent / "languages"

_SHOWN_FOLDER = "plugins/community/languages"


def read_languages(codes: Iterable[str], folder: Path = FOLDER) -> tuple[Language, ...]:
    """Return the languages with these codes, the site's own first; its pages begin at the root.

    Raise ``SettingsError`` for a file of words that gettext cannot use.
    """
    own, *others = codes
    return (
        _language(own, "", folder),
        *(_language(code, f"{code}/", folder) for code in others),
    )


def has_words(code: str, folder: Path = FOLDER) -> bool:
    """Tell whether pages can be written in a language."""
    return _is_english(code) or _file(code, folder) is not None


def words_path(code: str) -> str:
    """Return where the words of a language belong, from the site's folder."""
    return f"{_SHOWN_FOLDER}/{code.partition('-')[0]}.po"


def _language(code: str, home: str, folder: Path) -> Language:
    file = None if _is_english(code) else _file(code, folder)
    translations = _translations(file.name, file.read_bytes()) if file else NullTranslations()
    return Language(code=code, home=home, locale=_locale(code), translations=translations)


def _is_english(code: str) -> bool:
    return code.partition("-")[0] == ENGLISH.code


def _file(code: str, folder: Path) -> Path | None:
    """Return the file of this very language, or of the language that it is a kind of."""
    names = (code, code.partition("-")[0])
    files = (folder / f"{name}.po" for name in names)
    return next((file for file in files if file.is_file()), None)


def _locale(code: str) -> Locale:
    """Return names of days and months as they are in the United States, where Unicode has them."""
    try:
        return Locale.parse(f"{code}-US", sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(code.partition("-")[0])


@lru_cache
def _translations(name: str, octets: bytes) -> GNUTranslations:
    try:
        catalog = read_po(BytesIO(octets), abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as error:
        raise SettingsError([_unusable(name, getattr(error, "lineno", 1), str(error))]) from None
    faults = list(_faults(name, catalog))
    if faults:
        raise SettingsError(faults)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)


def _faults(name: str, catalog: Catalog) -> Iterable[Problem]:
    """Yield translations that have not the values of their messages, such as ``%(day)s``."""
    for message in catalog:
        if message.id and message.python_format:
            for error in message.check(catalog):
                yield _unusable(name, message.lineno or 1, f"{error}")


def _unusable(name: str, line: int, why: str) -> Problem:
    return Problem(
        path=f"{_SHOWN_FOLDER}/{name}",
        line=line,
        column=1,
        rule="language-words",
        message=f"the words of the language cannot be used: {' '.join(why.split())}",
        hint="Compare the line with the same words in es.po; docs/languages.md tells what a "
        "translation needs",
    )
