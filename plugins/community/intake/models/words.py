"""The keys of a translation: the words of the original's keys, and none of its facts."""

from functools import cache
from typing import Any

from pydantic import Field, create_model

from community.intake.fields.types import Keys
from community.intake.files.kinds import Kind
from community.intake.models.event import EventKeys
from community.intake.models.person import PersonKeys
from community.intake.models.program import ProgramKeys
from community.intake.models.venue import VenueKeys

#: The keys of each kind of file.
MODELS: dict[Kind, type[Keys]] = {
    Kind.EVENT: EventKeys,
    Kind.PROGRAM: ProgramKeys,
    Kind.VENUE: VenueKeys,
    Kind.PERSON: PersonKeys,
}

#: Those of them that hold words to translate.
WORDS: dict[Kind, tuple[str, ...]] = {
    Kind.EVENT: (
        "title",
        "summary",
        "reason",
        "cost",
        "audience",
        "bring",
        "accessibility",
        "weather",
        "capacity",
        "image_alt",
    ),
    Kind.PROGRAM: (
        "title",
        "summary",
        "audience",
        "cost",
        "eligibility",
        "how_to_start",
        "bring",
        "limits",
        "renew",
        "disclaimer",
        "emergency_note",
        "faq",
        "image_alt",
    ),
    Kind.VENUE: ("name", "room", "parking", "transit", "access"),
    Kind.PERSON: ("rank", "role"),
}


@cache
def words_model(kind: Kind) -> type[Keys]:
    """Return the model of a translation of a file of this kind; no key is required."""
    fields = MODELS[kind].model_fields
    words: dict[str, Any] = {
        name: (
            fields[name].rebuild_annotation(),
            Field(None, description=fields[name].description, examples=fields[name].examples),
        )
        for name in WORDS[kind]
    }
    return create_model(f"{kind.name.title()}Words", __base__=Keys, **words)
