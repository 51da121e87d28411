"""The JSON Schema of each kind of file, for editors and forms."""

from typing import Any

from community.intake.files.kinds import Kind
from community.intake.models.words import MODELS

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_NOTHING = {"type": "null"}


def json_schema(kind: Kind) -> dict[str, Any]:
    """Return the schema of the header of a file of this kind.

    It is a little wider than the reader: what a text means is for the reader to say.
    """
    schema = MODELS[kind].model_json_schema()
    models = [schema, *schema.get("$defs", {}).values()]
    for model in models:
        optional = model["properties"].keys() - set(model.get("required", ()))
        for key in optional:
            model["properties"][key] = _may_be_empty(model["properties"][key])
    return {"$schema": _DRAFT, **schema}


def _may_be_empty(field: dict[str, Any]) -> dict[str, Any]:
    """Return a key's schema with what the reader takes as well: nothing, one text for a list."""
    about: dict[str, Any] = {
        key: field.pop(key) for key in ("title", "description", "examples") if key in field
    }
    field.pop("default", None)
    forms = field.get("anyOf", [field])
    entry = field.get("items", {})
    if "type" in entry:
        forms = [entry, *forms]
    if _NOTHING not in forms:
        forms = [*forms, _NOTHING]
    return {**about, "anyOf": forms}
