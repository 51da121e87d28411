"""Each language has words for every message of code and templates, and for no other."""

import re
from io import BytesIO
from pathlib import Path  # noqa: TC003  # as TC001

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from own_site import ROOT

LANGUAGES = sorted((ROOT / "plugins" / "community" / "languages").glob("*.po"))

_VALUES = re.compile(r"%\((\w+)\)s")
_TAGS = re.compile(r"</?[a-z][^>]*>")


@pytest.fixture(scope="module")
def messages(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Return every message, by the command of the documentation."""
    found: Path = tmp_path_factory.mktemp("words") / "words.pot"
    mapping = ROOT / "pyproject.toml"
    options = ["-q", "extract", "-F", mapping, "-k", "message", "-o", found]
    folders = [ROOT / "plugins", ROOT / "theme"]
    CommandLineInterface().run(  # type: ignore[no-untyped-call]
        ["pybabel", *map(str, [*options, *folders])]
    )
    return read_po(BytesIO(found.read_bytes()))


@pytest.fixture(params=LANGUAGES, ids=lambda file: file.stem)
def words(request: pytest.FixtureRequest) -> Catalog:
    octets: bytes = request.param.read_bytes()
    return read_po(BytesIO(octets), abort_invalid=True)


def texts(said: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (said or "",) if isinstance(said, str | None) else tuple(said)


def ids(catalog: Catalog) -> set[tuple[str, ...]]:
    return {texts(message.id) for message in catalog if message.id}


def translated(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def test_every_message_has_words_and_no_other(words: Catalog, messages: Catalog) -> None:
    assert ids(words) == ids(messages)
    assert not words.obsolete
    assert [m.id for m in translated(words) if not all(texts(m.string)) or m.fuzzy] == []


def test_words_have_the_values_and_the_links_of_their_message(words: Catalog) -> None:
    for message in translated(words):
        for original in texts(message.id):
            for said in texts(message.string):
                assert sorted(_VALUES.findall(said)) == sorted(_VALUES.findall(original))
                assert sorted(_TAGS.findall(said)) == sorted(_TAGS.findall(original))
                assert said.endswith(".") == original.endswith(".") or said.endswith("m.")


def test_a_message_has_no_space_around_it(words: Catalog) -> None:
    for message in translated(words):
        for said in texts(message.string):
            assert said == said.strip()
