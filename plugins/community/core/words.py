"""Words of an event, a program, a venue or a person in one further language."""

from dataclasses import dataclass
from typing import Self

from community.core.body import Body
from community.core.language import gettext


class Original(str):
    """A text that stays in the language it was written in, on a page of another one.

    Wherever its language makes no difference it is a text as any other; templates mark it.
    """

    __slots__ = ("language",)

    language: str

    def __new__(cls, text: str, language: str) -> Self:
        """Return the text with its language (BCP 47)."""
        original = super().__new__(cls, text)
        original.language = language
        return original

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # one more than a text
        """Return what makes the same again, for a copy or another process."""
        return str(self), self.language


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The words of one ``<slug>.<lang>.md`` file: no time, no place, no status.

    ``language`` is a BCP 47 tag (``es``). ``fields`` are pairs of a key of the original's file and
    its words; a list (``how_to_start``) has its entries as a tuple, a list of mappings (``faq``)
    has each entry as a tuple of pairs.
    """

    language: str
    path: str
    fields: tuple[tuple[str, object], ...] = ()
    body: Body = Body()

    def word(self, key: str) -> object | None:
        """Return what stands under ``key``, or ``None`` where the original's words serve."""
        return dict(self.fields).get(key)


def in_spoken_language(text: str, original: str) -> str:
    """Return words that the program itself writes (``Free``) as they are said, else the original.

    ``original`` is the language of the text.
    """
    said = gettext(text) if text else text
    return Original(text, original) if text and said == text else said
