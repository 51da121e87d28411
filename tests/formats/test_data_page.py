"""``docs/data.md`` says of every key what the published schema says."""

from collections.abc import Iterator

import pytest

from building import ROOT
from community.formats.data_files import EventsFile, NextFile, NextOfProgram
from community.formats.event_data import (
    DeadlineFacts,
    EventFacts,
    Facts,
    ImageFacts,
    PageFacts,
    PersonFacts,
    PlaceFacts,
)

PAGE = (ROOT / "docs/data.md").read_text("utf-8")

MODELS: tuple[type[Facts], ...] = (
    EventFacts,
    PlaceFacts,
    PageFacts,
    PersonFacts,
    DeadlineFacts,
    ImageFacts,
    EventsFile,
    NextFile,
    NextOfProgram,
)


def rows_of(model: type[Facts]) -> Iterator[str]:
    inherited = PageFacts.model_fields if model is NextOfProgram else {}
    yield "| key | says |"
    yield "|---|---|"
    for name, field in model.model_fields.items():
        if name not in inherited:
            always = " (always)" if field.is_required() else ""
            yield f"| `{field.alias or name}`{always} | {field.description} |"


def table_of(model: type[Facts]) -> str:
    """Return what stands between the markers of a model; write it there after a change."""
    lines = "\n".join(rows_of(model))
    return (
        f"<!-- keys of {model.__name__} -->\n\n{lines}\n\n<!-- end of keys of {model.__name__} -->"
    )


@pytest.mark.parametrize("model", MODELS)
def test_the_page_has_the_table_of_every_model(model: type[Facts]) -> None:
    assert table_of(model) in PAGE


def test_no_model_is_left_out() -> None:
    found = {*Facts.__subclasses__(), *PageFacts.__subclasses__()}

    assert found == set(MODELS)


@pytest.mark.parametrize("model", MODELS)
def test_every_key_has_a_sentence(model: type[Facts]) -> None:
    for name, field in model.model_fields.items():
        assert (field.description or "").endswith("."), name
