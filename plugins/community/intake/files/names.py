"""The name of a file says what it is: ``<slug>.md``, or ``<slug>.<language>.md``."""

from re import compile as pattern

from community.core.selections import is_selection
from community.core.values import dataclass
from community.intake.fields.languages import read_language
from community.intake.quoting import quoted, slugged
from community.intake.unreadable import UnreadableError

_GOOD = pattern(r"(?P<slug>[a-z0-9-]+)(?:\.(?P<language>[a-z]{2,3}(?:-(?:[a-z]{2}|[0-9]{3}))?))?")
_FOUR_DIGITS = pattern(r"[0-9]{4}")
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".heic", ".pdf"})

#: What plain text may end in; nothing else is opened.
_TEXTS = frozenset({"", "markdown", "md", "mdown", "mkd", "text", "txt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What a name says; ``wrong`` tells what is wrong with it, though it may be guessed."""

    slug: str
    language: str = ""
    wrong: UnreadableError | None = None


def read_name(name: str) -> Name:
    """Return slug and language of a file's name."""
    stem, dot, extension = name.rpartition(".")
    if extension == "md" and stem and (good := _GOOD.fullmatch(stem)):
        return _checked(good["slug"], good["language"] or "")
    if not dot or not stem:
        stem, extension = name, ""
    if f".{extension.lower()}" in _PICTURES:
        message = f"{quoted(name)} is no Markdown file"
        return Name(slug="", wrong=_wrong("file-extension", message, "Move it to content/images/"))
    if extension != "md":
        return _other_extension(name, stem, extension)
    return _other_name(name, stem)


def _checked(slug: str, language: str) -> Name:
    if not language:
        return Name(slug=slug)
    try:
        read_language(language)
    except UnreadableError as error:
        message = f"{quoted(language)} in the file's name is not a language we know"
        hint = f"{error.hint}, as in {slug}.es.md; or write {slug}-{language}.md"
        return Name(slug="", wrong=_wrong("language", message, hint))
    return Name(slug=slug, language=language)


def _other_extension(name: str, stem: str, extension: str) -> Name:
    """Refuse ``.txt``, ``.MD`` and the like; what the file is can be guessed all the same."""
    guess = read_name(f"{stem}.md")
    right = f"{guess.slug}.{guess.language}.md" if guess.language else f"{guess.slug}.md"
    if not guess.slug:
        right = "a name that ends in .md"
    ending = quoted(f".{extension}") if extension else "nothing"
    message = f"{quoted(name)} ends in {ending}, not in '.md'"
    if extension.lower() not in _TEXTS:
        hint = f"Write it as plain text in {right}, or take it out"
        return Name(slug="", wrong=_wrong("file-extension", message, hint))
    wrong = _wrong("file-extension", message, f"Rename it to {right}")
    return Name(slug=guess.slug, language=guess.language, wrong=wrong)


def _other_name(name: str, stem: str) -> Name:
    """Refuse capitals, spaces and accents; offer the name without them."""
    words, _, ending = stem.lower().rpartition(".")
    language = _language(ending) if words else ""
    slug = slugged(words if language else stem.replace(".", "-"))
    message = f"{quoted(name)} has more than small letters, digits and hyphens"
    if not slug:
        return Name(slug="", wrong=_wrong("file-name", message, "Rename it as in town-hall.md"))
    right = f"{slug}.{language}.md" if language else f"{slug}.md"
    return Name(
        slug=slug,
        language=language,
        wrong=_wrong("file-name", message, f"Rename it to {right}"),
    )


def _language(text: str) -> str:
    """Return the code of a language, or nothing where the text names none."""
    try:
        code = read_language(text)
    except UnreadableError:
        return ""
    return code if _GOOD.fullmatch(f"x.{code}") else ""


def reserved(slug: str) -> UnreadableError | None:
    """Refuse an event whose address would be that of a list of events."""
    if _FOUR_DIGITS.fullmatch(slug):
        message = f"{quoted(slug)} is the address of the year's events"
        return _wrong("reserved-name", message, f"Rename it to more than a year: event-{slug}.md")
    if is_selection(slug):
        message = f"{quoted(slug)} is the address of a list of coming events"
        return _wrong("reserved-name", message, f"Rename it to say more: event-{slug}.md")
    return None


def _wrong(rule: str, message: str, hint: str) -> UnreadableError:
    return UnreadableError(rule, message, hint)
