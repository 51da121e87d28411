"""All files together: what they name, and what only one of them may have."""

from pathlib import Path

from community.core.identity import key_of
from community.core.problem import Problem
from community.intake.library import read_library
from making import AS_OF, make_department
from site_files import START, TITLE, VENUE, file_of, library_of, problems_of

A, B = "content/events/a.md", "content/events/2014/b.md"


def _event(*more: str) -> str:
    return file_of(TITLE, START, VENUE, *more)


def _only(problems: tuple[Problem, ...]) -> Problem:
    [problem] = problems
    return problem


def test_values_come_sorted_by_slug(tmp_path: Path) -> None:
    files = {
        "content/events/z/a.md": _event(),
        "content/events/b.md": _event(),
        "content/people/ana.md": file_of("name: Ana Ruiz"),
        "content/venues/cafe.md": file_of("name: Cafe"),
    }
    catalog = library_of(tmp_path, files).catalog

    assert ["a", "b"] == [event.slug for event in catalog.events]
    assert ["coffee-with-a-cop", "smart911"] == [program.slug for program in catalog.programs]
    assert ["cafe", "town-hall"] == [venue.slug for venue in catalog.venues]
    assert ["ana", "dunning"] == [person.slug for person in catalog.people]


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()

    library = read_library(tmp_path, content, make_department(), as_of=AS_OF)

    assert not library.problems
    assert not library.failed
    assert not library.catalog.events


def test_a_file_that_cannot_be_read_stands_for_its_name(tmp_path: Path) -> None:
    files = {A: file_of(TITLE, START, "venue: cafe")}
    library_of(tmp_path, files)
    cafe = tmp_path / "content/venues/cafe.md"
    cafe.write_bytes(b"---\nname: Caf\xe9\n---\n")

    library = library_of(tmp_path, files)

    assert ["content/venues/cafe.md"] == [problem.path for problem in library.problems]
    assert frozenset({A, "content/venues/cafe.md"}) == library.failed


def test_a_file_without_a_header_has_one_problem(tmp_path: Path) -> None:
    problem = _only(problems_of(tmp_path, {A: "Coffee on Wednesday.\n"}))

    assert (A, 1) == (problem.path, problem.line)


def test_a_header_that_cannot_be_read_has_one_problem(tmp_path: Path) -> None:
    problem = _only(problems_of(tmp_path, {A: _event("tags: [coffee")}))

    assert (A, 5) == (problem.path, problem.line)


def test_a_key_written_twice_has_one_problem(tmp_path: Path) -> None:
    problem = _only(problems_of(tmp_path, {A: _event("title: Tea")}))

    assert (A, 5) == (problem.path, problem.line)


def test_a_body_that_scripts_makes_the_file_fail(tmp_path: Path) -> None:
    text = file_of(TITLE, START, VENUE, body="<script>alert(1)</script>\n")
    library = library_of(tmp_path, {A: text})

    assert [(A, 6)] == [(problem.path, problem.line) for problem in library.problems]
    assert frozenset({A}) == library.failed


def test_an_alias_that_is_another_events_name_is_refused(tmp_path: Path) -> None:
    problem = _only(problems_of(tmp_path, {A: _event("aliases: [b]"), B: _event()}))

    assert (A, 5, "alias-taken") == (problem.path, problem.line, problem.rule)
    assert f"'b' is the present name of {B}" == problem.message


def test_an_alias_that_another_event_has_too_is_refused_once(tmp_path: Path) -> None:
    files = {A: _event("aliases: [x, tea]"), B: _event("aliases:", "- tea")}
    problem = _only(problems_of(tmp_path, files))

    assert (B, 6, "alias-taken") == (problem.path, problem.line, problem.rule)
    assert f"'tea' is a former name of {A}" == problem.message


def test_an_alias_may_be_the_name_of_a_program(tmp_path: Path) -> None:
    assert not problems_of(tmp_path, {A: _event("aliases: smart911")})


def test_a_uid_that_another_event_has_is_refused(tmp_path: Path) -> None:
    files = {A: _event("uid: abc"), B: _event("uid: abc")}
    problem = _only(problems_of(tmp_path, files))

    assert (B, 5, "uid-taken") == (problem.path, problem.line, problem.rule)
    assert A in problem.message


def test_a_uid_that_is_another_events_made_identity_is_refused(tmp_path: Path) -> None:
    made = f"{key_of('former')}@police.example.gov"
    files = {A: _event(f"uid: {made}"), B: _event("aliases: [old, former]")}
    problem = _only(problems_of(tmp_path, files))

    assert (A, 5, "uid-taken") == (problem.path, problem.line, problem.rule)
    assert B in problem.message


def test_a_wrong_uid_is_told_once(tmp_path: Path) -> None:
    files = {A: _event("uid: a b"), B: _event("uid: a c")}

    assert ["uid", "uid"] == [problem.rule for problem in problems_of(tmp_path, files)]


def test_a_wrong_alias_is_told_once(tmp_path: Path) -> None:
    problem = _only(problems_of(tmp_path, {A: _event("aliases: [Former Name]")}))

    assert "slug" == problem.rule


def test_pictures_behind_links_are_not_of_the_site(tmp_path: Path) -> None:
    files = {A: _event("image: linked.jpg", "image_alt: A secret")}
    library_of(tmp_path, files)
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(b"secret")
    (tmp_path / "content/images/linked.jpg").symlink_to(secret)

    assert (A, 5) in [(problem.path, problem.line) for problem in problems_of(tmp_path, files)]


def test_pictures_are_found_in_folders(tmp_path: Path) -> None:
    files = {
        A: _event("image: 2014/tea.jpg", "image_alt: Tea"),
        "content/images/2014/tea.jpg": "a picture",
    }

    assert not problems_of(tmp_path, files)


def test_a_wrong_translation_leaves_its_original_as_it_is(tmp_path: Path) -> None:
    spanish = "content/programs/smart911.es.md"
    library = library_of(tmp_path, {spanish: file_of("phone: 911")})
    smart911 = library.catalog.programs[-1]

    assert frozenset({spanish}) == library.failed
    assert ("smart911", ()) == (smart911.slug, smart911.translations)


def test_a_translation_without_a_header_has_one_problem(tmp_path: Path) -> None:
    problem = _only(problems_of(tmp_path, {"content/programs/smart911.es.md": "Hola.\n"}))

    assert "content/programs/smart911.es.md" == problem.path


def test_translations_come_by_language(tmp_path: Path) -> None:
    files = {f"content/programs/smart911.{code}.md": file_of("title: X") for code in ("fr", "es")}
    for path, text in files.items():
        library_of(tmp_path, {path: text})
    department = make_department(languages=("en", "fr", "es"))

    library = read_library(tmp_path, tmp_path / "content", department, as_of=AS_OF)

    languages = [words.language for words in library.catalog.programs[-1].translations]
    assert ["es", "fr"] == languages
