"""Words of an event, a program, a venue or a person in one further language."""

from dataclasses import dataclass

from community.core.body import Body


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
