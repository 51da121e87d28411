"""The keys of each kind of file as Markdown tables, from the models that read them."""

from collections.abc import Iterator
from typing import Any

from community.intake.fields import Keys
from community.intake.model_fields import example_of, nested_model
from community.intake.sources import Kind
from community.intake.words_model import MODELS, WORDS


def field_table(kind: Kind) -> str:
    """Return the table of a kind of file, a table for each key that has keys of its own."""
    return "\n".join([*_tables(MODELS[kind]), *_translated(kind)])


def keys_table(model: type[Keys]) -> str:
    """Return the table of one model and of what stands under its keys."""
    return "\n".join(_tables(model))


def _tables(model: type[Keys]) -> Iterator[str]:
    yield from _table(model)
    for key in model.model_fields:
        nested = nested_model(model, key)
        if nested and nested not in MODELS.values():
            yield from ("", f"Under `{key}`:", "")
            yield from _tables(nested)


def _table(model: type[Keys]) -> Iterator[str]:
    yield "| Key | What to write | Example |"
    yield "| --- | --- | --- |"
    for key, field in model.model_fields.items():
        name = f"`{key}` (required)" if field.is_required() else f"`{key}`"
        yield f"| {name} | {field.description} | `{_in_line(example_of(field))}` |"


def _translated(kind: Kind) -> Iterator[str]:
    keys = ", ".join(f"`{key}`" for key in WORDS[kind])
    yield from ("", f"A translation may hold: {keys}.")


def _in_line(example: Any) -> str:
    """Return an example as YAML on one line."""
    if isinstance(example, list):
        return f"[{', '.join(map(_in_line, example))}]"
    if isinstance(example, dict):
        return f"{{{', '.join(f'{key}: {_in_line(value)}' for key, value in example.items())}}}"
    return str(example)
