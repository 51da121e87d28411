"""The keys of each kind of file as Markdown tables, from the models that read them."""

from collections.abc import Iterator
from typing import Any

from community.intake.fields.types import Keys
from community.intake.files.kinds import Kind
from community.intake.keys.model_fields import example_of, nested_model
from community.intake.models.settings import SettingsKeys
from community.intake.models.words import MODELS, WORDS


def field_table(kind: Kind) -> str:
    """Return the table of a kind of file, a table for each key that has keys of its own."""
    return "\n".join([*_tables(MODELS[kind]), *_translated(kind)])


def fill_tables(text: str) -> str:
    """Return a document whose tables, between their markers, are those of the models."""
    tables = {kind.value: field_table(kind) for kind in Kind}
    tables["settings"] = keys_table(SettingsKeys)
    for name, table in tables.items():
        before, begin, rest = text.partition(f"<!-- keys of {name} -->\n")
        _, end, after = rest.partition(f"<!-- end of keys of {name} -->")
        text = f"{before}{begin}\n{table}\n\n{end}{after}"
    return text


def keys_table(model: type[Keys]) -> str:
    """Return the table of one model and of what stands under its keys."""
    return "\n".join(_tables(model))


def _tables(model: type[Keys]) -> Iterator[str]:
    yield from _table(model)
    shown: set[type[Keys]] = set(MODELS.values())
    for key, nested in _nested(model):
        if nested not in shown:
            shown.add(nested)
            yield from ("", f"Under `{key}`:", "", *_table(nested))


def _nested(model: type[Keys]) -> Iterator[tuple[str, type[Keys]]]:
    """Yield what stands under keys, and under keys of these, from the top down."""
    for key in model.model_fields:
        nested = nested_model(model, key)
        if nested:
            yield key, nested
            yield from _nested(nested)


def _table(model: type[Keys]) -> Iterator[str]:
    yield "| Key | What to write | Example |"
    yield "| --- | --- | --- |"
    for key, field in model.model_fields.items():
        name = f"`{key}` (required)" if field.is_required() else f"`{key}`"
        yield f"| {name} | {field.description} | {_shown(example_of(field))} |"


def _translated(kind: Kind) -> Iterator[str]:
    keys = ", ".join(f"`{key}`" for key in WORDS[kind])
    yield from ("", f"A translation may hold: {keys}.")


def _shown(example: Any) -> str:
    """Return an example as it is typed; keys of its own have a table and an example each."""
    if isinstance(example, list) and isinstance(example[0], dict):
        return "a list, see below"
    if isinstance(example, dict):
        return "see below"
    return f"`[{', '.join(example)}]`" if isinstance(example, list) else f"`{example}`"
