"""What ``new`` makes: which model each kind has, what it is named after, what is asked for."""

from dataclasses import dataclass

from community.intake.fields.types import Keys
from community.intake.files.kinds import Kind
from community.intake.models.words import MODELS


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKind:
    """``asked`` are the keys that somebody at a terminal is asked for, in this order.

    The file is named after ``named_by``; ``keys`` is the order in which they are written.
    """

    word: str
    kind: Kind
    named_by: str
    asked: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def model(self) -> type[Keys]:
        """Return the keys that such a file can have."""
        return MODELS[self.kind]

    @property
    def required(self) -> tuple[str, ...]:
        """Return the keys that such a file has to have."""
        fields = self.model.model_fields
        return tuple(key for key in self.keys if fields[key].is_required())


_EVENT = NewKind(
    word="event",
    kind=Kind.EVENT,
    named_by="title",
    asked=("title", "start", "end", "program", "venue", "online", "contact", "summary"),
    keys=(
        *("title", "program", "start", "end", "repeat", "until", "venue", "online", "contact"),
        "summary",
    ),
)
_PROGRAM = NewKind(
    word="program",
    kind=Kind.PROGRAM,
    named_by="title",
    asked=("title", "summary", "contact"),
    keys=("title", "summary", "contact", "phone"),
)
_VENUE = NewKind(
    word="venue",
    kind=Kind.VENUE,
    named_by="name",
    asked=("name", "street", "city", "region", "access"),
    keys=("name", "street", "city", "region", "postal_code", "access"),
)
_PERSON = NewKind(
    word="person",
    kind=Kind.PERSON,
    named_by="name",
    asked=("name", "rank", "role", "phone", "email"),
    keys=("name", "rank", "role", "phone", "email"),
)

#: By the word that staff write.
NEW_KINDS = {each.word: each for each in (_EVENT, _PROGRAM, _VENUE, _PERSON)}
