"""The models are the one source: of parsing, of the schema, of the documentation."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from community.intake.fields.types import Keys
from community.intake.files.kinds import Kind
from community.intake.keys.model_fields import example_of, nested_model
from community.intake.models.event import EventKeys
from community.intake.models.field_table import field_table, fill_tables
from community.intake.models.schema import json_schema
from community.intake.models.settings import SettingsKeys
from community.intake.models.words import MODELS, WORDS, words_model
from site_files import file_of, library_of

DOCS = Path(__file__).parents[3] / "docs"


def _all_models(model: type[Keys]) -> list[type[Keys]]:
    nested = (nested_model(model, key) for key in model.model_fields)
    return [model, *(deeper for found in nested if found for deeper in _all_models(found))]


TOP_MODELS: tuple[type[Keys], ...] = (*MODELS.values(), SettingsKeys)
ALL_MODELS = sorted(
    {found for model in TOP_MODELS for found in _all_models(model)},
    key=lambda model: model.__name__,
)


def _examples(model: type[Keys]) -> dict[str, Any]:
    return {key: example_of(field) for key, field in model.model_fields.items()}


@pytest.mark.parametrize("model", ALL_MODELS, ids=lambda model: model.__name__)
def test_every_key_has_a_sentence_and_an_example_that_its_own_rule_reads(
    model: type[Keys],
) -> None:
    for field in model.model_fields.values():
        assert field.description
        assert field.description.endswith(".")
        assert field.description[0].isupper() or field.description.startswith(("scheduled", "true"))

    assert model.model_validate(_examples(model)).model_fields_set == set(model.model_fields)


@pytest.mark.parametrize("kind", Kind)
def test_the_examples_fit_the_schema(kind: Kind) -> None:
    schema = json_schema(kind)
    Draft202012Validator.check_schema(schema)
    examples = _examples(MODELS[kind])
    typed = {key: _typed(value) for key, value in examples.items()}

    assert not list(Draft202012Validator(schema).iter_errors(typed))


def _typed(value: Any) -> Any:
    """Return an example as editors hand it over: numbers and truth values are none of text."""
    if isinstance(value, dict):
        return {key: _typed(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_typed(part) for part in value]
    try:
        return json.loads(value)
    except ValueError:
        return value


@pytest.mark.parametrize(
    ("header", "fits"),
    [
        ({}, True),
        ({"program": ["a", "b"], "tags": "coffee", "end": None}, True),
        ({"venue": {"name": "Town Hall"}}, True),
        ({"changes": [{"date": "2014-09-01", "status": "canceled"}]}, True),
        ({"registration": "302-555-0119"}, True),
        ({"registration": 3025550119}, True),
        ({"venu": "town-hall"}, False),
        ({"venue": {"nam": "Town Hall"}}, False),
        ({"venue": "Town Hall"}, False),
        ({"title": None}, False),
        ({"title": ["Coffee"]}, False),
        ({"changes": [{"status": "canceled"}]}, False),
        ({"status": "moved"}, False),
        ({"draft": "perhaps"}, False),
        ({"count": 0}, False),
        ({"online": "http://example.org"}, False),
        ({"registration": "at the door"}, False),
    ],
)
def test_the_schema_takes_what_the_reader_takes(header: dict[str, object], fits: bool) -> None:  # noqa: FBT001  # a column of the table
    whole = {"title": "Coffee", "start": "2014-07-09 08:00", **header}

    errors = list(Draft202012Validator(json_schema(Kind.EVENT)).iter_errors(whole))

    assert fits == (not errors)


@pytest.mark.parametrize("kind", Kind)
def test_translations_hold_words_of_the_original_alone(kind: Kind) -> None:
    model = words_model(kind)

    assert list(WORDS[kind]) == list(model.model_fields)
    assert not any(field.is_required() for field in model.model_fields.values())


def test_the_table_shows_each_key_with_its_sentence_and_example() -> None:
    table = field_table(Kind.EVENT)

    assert "| `title` (required) | What the event is called. | `Coffee with a Cop` |" in table
    assert "| `features` | Programs residents can ask about or join there. |" in table
    assert "`[smart911, house-checks]`" in table
    assert "Under `changes`:" in table
    assert all(f"`{key}`" in table for key in EventKeys.model_fields)


def test_the_documentation_shows_the_tables_of_the_models() -> None:
    # After a change of a model, write what fill_tables returns back into the file.
    text = (DOCS / "content-files.md").read_text("utf-8")

    assert fill_tables(text) == text


@pytest.mark.parametrize("name", [*Kind, "settings"])
def test_the_documentation_has_a_place_for_each_table(name: str) -> None:
    text = (DOCS / "content-files.md").read_text("utf-8")

    assert 1 == text.count(f"<!-- keys of {name} -->\n")
    assert 1 == text.count(f"<!-- end of keys of {name} -->\n")


def test_the_documentations_own_examples_have_no_problems(tmp_path: Path) -> None:
    text = (DOCS / "content-files.md").read_text("utf-8")
    examples = re.findall(r"`(content/[^`]+\.md)`:\n\n```markdown\n(.*?)```", text, re.DOTALL)
    library = library_of(
        tmp_path,
        {"content/venues/smyrna-town-hall.md": file_of("name: Town Hall"), **dict(examples)},
    )

    assert len(examples) >= 6
    assert not library.problems, "\n".join(map(str, library.problems))
