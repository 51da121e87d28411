"""Keys that name another file, or say in place what that file would."""

from typing import Annotated, TypeAlias

from pydantic import Discriminator
from pydantic import Tag as Form

from community.intake.fields.types import Slug
from community.intake.models.person import PersonKeys
from community.intake.models.venue import VenueKeys

_SLUG = "#slug"
_KEYS = "#keys"
#: What pydantic puts into an error's location for the form that was tried.
FORMS = frozenset({_SLUG, _KEYS})


def _form_of(value: object) -> str:
    return _KEYS if isinstance(value, dict) else _SLUG


VenueReference: TypeAlias = Annotated[
    Annotated[Slug, Form(_SLUG)] | Annotated[VenueKeys, Form(_KEYS)], Discriminator(_form_of)
]
PersonReference: TypeAlias = Annotated[
    Annotated[Slug, Form(_SLUG)] | Annotated[PersonKeys, Form(_KEYS)], Discriminator(_form_of)
]
