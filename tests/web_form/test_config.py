"""The form asks for every key of every kind of file, and only for those."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from community.core.repository import GitHost, Repository
from community.intake.fields.types import Keys
from community.intake.files.kinds import Kind
from community.intake.keys.model_fields import nested_model
from community.intake.models.event import EventKeys
from community.intake.models.words import MODELS, WORDS
from community.web_form.config import form_config
from community.web_form.fields import HERE, NAMED_OR_HERE, fields_of
from making import make_department

OWN = {"body", "_source"}


def collections(*languages: str) -> dict[str, Any]:
    department = replace(make_department(), languages=languages)
    return {each["name"]: each for each in form_config(department, "content")["collections"]}


def fields(kind: Kind, *languages: str) -> dict[str, Any]:
    return {each["name"]: each for each in collections(*languages)[kind.value]["fields"]}


def keys_of(model: type[Keys]) -> Iterator[str]:
    for key in model.model_fields:
        yield key
        if nested_model(model, key) in NAMED_OR_HERE:
            yield f"{key}{HERE}"


@pytest.mark.parametrize("kind", Kind)
def test_every_key_has_a_field_with_its_sentence(kind: Kind) -> None:
    asked = fields(kind, "en")

    assert {*keys_of(MODELS[kind])} | OWN == asked.keys()
    for key, field in MODELS[kind].model_fields.items():
        assert str(field.description) in asked[key]["hint"]
        assert field.is_required() == asked[key]["required"]


def test_what_nearly_every_file_has_comes_first() -> None:
    names = [field["name"] for field in fields_of(EventKeys)]

    assert ["title", "program", "start", "end", "venue", "venue_here"] == names[:6]


def test_names_of_files_are_chosen_from_those_that_are_there() -> None:
    asked = fields(Kind.EVENT, "en")

    assert ("relation", "venues", "{{slug}}") == tuple(
        asked["venue"][key] for key in ("widget", "collection", "value_field")
    )
    assert ("people", "programs") == (
        asked["contact"]["collection"],
        asked["program"]["collection"],
    )
    assert asked["program"]["multiple"]
    assert "postal_code" in {field["name"] for field in asked["venue_here"]["fields"]}


def test_values_have_the_fields_of_their_kind() -> None:
    asked = fields(Kind.EVENT, "en")

    assert {"widget": "boolean", "default": False}.items() <= asked["draft"].items()
    assert "cancelled" in asked["status"]["options"]
    assert ("list", "string") == (asked["dates"]["widget"], asked["dates"]["field"]["widget"])
    assert ["what", "when", "link"] == [each["name"] for each in asked["deadlines"]["fields"]]
    assert "object" == asked["recap"]["widget"]
    assert "venue_here" in {each["name"] for each in asked["changes"]["fields"]}
    assert asked["count"]["pattern"][1] == "Write it as: 6"
    assert "pattern" not in asked["title"]


@pytest.mark.parametrize("kind", Kind)
def test_only_words_are_asked_for_in_another_language(kind: Kind) -> None:
    asked = fields(kind, "en", "es")

    translated = {name for name, field in asked.items() if field.get("i18n")}
    assert {*WORDS[kind]} | OWN == translated


def test_translations_stand_beside_the_original() -> None:
    config = form_config(replace(make_department(), languages=("en", "es")), "content")

    assert ("multiple_files", "en", True) == tuple(
        config["i18n"][key]
        for key in ("structure", "default_locale", "omit_default_locale_from_file_path")
    )
    assert "i18n" not in form_config(make_department(), "content")


def test_it_writes_to_the_repository_of_the_settings() -> None:
    repository = Repository(
        address="https://git.example.gov/police/events", branch="live", host=GitHost.GITEA
    )
    backend = form_config(replace(make_department(), repository=repository), "content")["backend"]

    assert {
        "name": "gitea",
        "repo": "police/events",
        "branch": "live",
        "base_url": "https://git.example.gov",
        "api_root": "https://git.example.gov/api/v1",
        "auth_methods": ["token"],
    } == backend
