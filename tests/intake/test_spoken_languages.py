"""The languages of a site and their files of words."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from community.core.language import gettext, spoken
from community.core.problem import SettingsError
from community.intake.library import read_library
from community.intake.spoken_languages import has_words, read_languages, words_path
from making import make_department

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def test_the_first_language_begins_at_the_root_and_others_below_their_code() -> None:
    english, spanish = read_languages(["en", "es"])
    assert (english.code, english.home, english.name) == ("en", "", "English")
    assert (spanish.code, spanish.home, spanish.name) == ("es", "es/", "Español")
    with spoken(spanish):
        assert gettext("Coming events") == "Próximos eventos"
    with spoken(english):
        assert gettext("Coming events") == "Coming events"


def test_any_language_can_be_the_first() -> None:
    spanish, english = read_languages(["es-mx", "en"])
    assert (spanish.home, english.home) == ("", "en/")
    with spoken(spanish):
        assert gettext("Coming events") == "Próximos eventos"


def test_names_of_days_are_those_of_the_united_states_where_there_are_any() -> None:
    locales = [str(language.locale) for language in read_languages(["en", "es", "es-mx"])]
    assert locales == ["en_US", "es_US", "es"]


def test_another_language_is_one_file_of_words(tmp_path: Path) -> None:
    words = f'{HEAD}msgid "Coming events"\nmsgstr "Événements à venir"\n'
    (tmp_path / "fr.po").write_text(words, "utf-8")
    _, french = read_languages(["en", "fr"], tmp_path)
    with spoken(french):
        assert gettext("Coming events") == "Événements à venir"
        assert gettext("Past events") == "Past events"
    assert has_words("fr", tmp_path)
    assert not has_words("vi", tmp_path)
    assert has_words("en-us", tmp_path)
    assert words_path("fr-ca") == "plugins/community/languages/fr.po"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (f'{HEAD}msgid "Coming events\n', "missing msgstr"),
        (
            f'{HEAD}#, python-format\nmsgid "%(day)s, all day"\nmsgstr "%(dia)s"\n',
            "unknown named placeholder 'dia'",
        ),
    ],
)
def test_words_that_cannot_be_used_are_told_with_their_line(
    words: str, says: str, tmp_path: Path
) -> None:
    (tmp_path / "fr.po").write_text(words, "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_languages(["en", "fr"], tmp_path)
    (problem,) = caught.value.problems
    assert problem.path == "plugins/community/languages/fr.po"
    assert problem.line > 1
    assert problem.rule == "language-words"
    assert says in problem.message


def test_intake_speaks_english_whatever_pages_are_written_in(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "events"
    folder.mkdir(parents=True)
    text = "---\ntitle: Coffee\nstart: Tuesday, 2026-12-09 08:00\nvenue:\n  name: Cafe\n---\n"
    (folder / "coffee.md").write_text(text, "utf-8")
    as_of = datetime(2026, 11, 22, tzinfo=UTC)
    read = [_problems(tmp_path, as_of, language) for language in (0, 1)]
    assert read[0] == read[1]
    assert "Wednesday" in read[0]


def _problems(root: Path, as_of: datetime, language: int) -> str:
    with spoken(read_languages(["en", "es"])[language]):
        library = read_library(root, root / "content", make_department(), as_of=as_of)
    return "\n".join(map(str, library.problems))
