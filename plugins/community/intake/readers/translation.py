"""A translation: the words of another file's keys in one further language."""

from typing import Any

from community.core.words import Translation
from community.intake.fields.types import Keys
from community.intake.files.manuscript import OpenFile
from community.intake.files.sources import Source
from community.intake.findings import Findings
from community.intake.keys.reader import read_keys
from community.intake.models.words import MODELS, WORDS, words_model
from community.intake.quoting import any_of, quoted


def read_translation(file: OpenFile, languages: tuple[str, ...]) -> Translation | None:
    """Return the words; ``languages`` are the site's, its own first."""
    source, findings = file.source, file.findings
    _check_language(source, languages, findings)
    facts = _facts_in(file)
    for key in facts:
        _refuse_fact(key, source, findings)
    keys = read_keys(file.document, words_model(source.kind), findings, without=facts)
    if keys is None or not findings.are_none:
        return None
    return Translation(
        language=source.language,
        path=source.path,
        fields=tuple((key, _words_of(keys, key)) for key in _written(source, keys)),
        body=file.body,
    )


def _check_language(source: Source, languages: tuple[str, ...], findings: Findings) -> None:
    language = source.language
    if language == languages[0]:
        message = f"{quoted(language)} is the site's own language, which the original is in"
        hint = f"Move its words into {_original(source)} and delete this file"
        findings.add("language-of-file", (), message, hint)
    elif language not in languages:
        message = f"{quoted(language)} is not among the site's languages, {any_of(languages)}"
        hint = f"Add '{language}' to 'languages' in COMMUNITY in pelicanconf.py, or rename the file"
        findings.add("language-of-file", (), message, hint)


def _original(source: Source) -> str:
    folder = source.path.rpartition("/")[0]
    return f"{folder}/{source.slug}.md"


def _facts_in(file: OpenFile) -> list[str]:
    """Return the keys that say when, where or whether: only the original may."""
    kind, header = file.source.kind, file.document.header
    facts = MODELS[kind].model_fields.keys() - set(WORDS[kind])
    return [key.text for key, _ in header.entries if key.text in facts] if header else []


def _refuse_fact(key: str, source: Source, findings: Findings) -> None:
    message = f"{quoted(key)} is a fact, and facts stand in {_original(source)} alone"
    hint = f"Take it out: a translation holds {any_of(WORDS[source.kind])}"
    findings.add("fact-in-translation", (key,), message, hint, at_key=True)


def _written(source: Source, keys: Keys) -> list[str]:
    return [key for key in WORDS[source.kind] if key in keys.model_fields_set]


def _words_of(keys: Keys, key: str) -> Any:
    """Return a text, a tuple of texts, or a tuple of pairs for entries with keys of their own."""
    words = getattr(keys, key)
    if isinstance(words, tuple):
        return tuple(tuple(word) if isinstance(word, Keys) else word for word in words)
    return words
