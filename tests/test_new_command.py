import io
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from community.new_command import Wanted, make_new
from community.terminal import Terminal
from own_site import ROOT, copy_content, copy_site, run_task, run_words

COFFEE = {
    "title": "Coffee: with a Cop",
    "start": "Wednesday, January 20, 2027 8 a.m.",
    "venue": "lantern-cafe",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    copy_content(tmp_path)
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    return tmp_path


def make(
    site: Path, kind: str, answers: str | None = None, *, values: dict[str, str], **more: Any
) -> tuple[int, str]:
    """Make a file in this process; with answers, somebody is there to type them."""
    told = io.StringIO()
    terminal = Terminal(
        is_interactive=answers is not None,
        has_color=False,
        reads=io.StringIO(answers or ""),
        writes=told,
        complains=told,
    )
    return make_new(site, Wanted(kind=kind, values=values, **more), terminal), told.getvalue()


def files(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in (site / "content").rglob("*.md")}


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (
            [
                *("event", "--title=Room #4: open house", "--start=2027-01-20 08:00"),
                *("--end=9:30 a.m.", "--venue=city-hall", "--program=coffee-with-a-cop,smart911"),
                *("--contact=dana-whitlock", "--text=Come in.", "--summary=No agenda."),
            ],
            "events/2027/room-4-open-house.md",
        ),
        (["program", "--title=Bike marks", "--summary=We mark bikes."], "programs/bike-marks.md"),
        (["venue", "--name=Café Mañana", "--postal-code=01977"], "venues/cafe-manana.md"),
        (["person", "--name=Ana Pérez", "--phone=302-555-0119"], "people/ana-perez.md"),
    ],
    ids=lambda words: words[0] if isinstance(words, list) else "",
)
def test_what_is_made_passes_check_at_once(tmp_path: Path, words: list[str], file: str) -> None:
    copy_site(tmp_path)

    done = run_words(tmp_path, "new", *words)

    assert (0, "") == (done.returncode, done.stderr)
    assert (tmp_path / "content" / file).is_file()
    checked = run_task(tmp_path, "check")
    assert 0 == checked.returncode, checked.stdout


def test_a_taken_name_of_an_event_gets_its_day_and_no_file_is_replaced(site: Path) -> None:
    before = files(site)
    for _ in range(2):
        make(site, "event", values=COFFEE)
    code, told = make(site, "event", values=COFFEE)

    first, second = sorted(files(site) - before)
    assert "content/events/2027/coffee-with-a-cop-2027-01-20.md" == first
    assert "content/events/2027/coffee-with-a-cop.md" == second
    assert 2 == code
    assert "There is 'coffee-with-a-cop-2027-01-20' already. Give the file a name" in told


def test_a_former_name_of_an_event_is_taken(site: Path) -> None:
    file = site / "content/events/2026/coffee-at-the-lantern.md"
    file.write_text(file.read_text("utf-8").replace("venue:", "aliases: [tea]\nvenue:"), "utf-8")

    code, told = make(site, "event", values=COFFEE, slug="tea")

    assert (2, "There is 'tea' already. Give the file a name with --slug.\n") == (code, told)


def test_a_file_that_comes_meanwhile_is_not_replaced(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(file: Path, _: bytes) -> None:
        raise FileExistsError(17, os.strerror(17), str(file))

    monkeypatch.setattr("community.new_command.create_file", late)

    code, told = make(site, "event", values=COFFEE)

    assert 2 == code
    assert told.endswith("coffee-with-a-cop.md is there already. Nothing was made.\n")


@pytest.mark.parametrize(
    ("kind", "values", "sentence"),
    [
        ("", {}, "'' is nothing that can be made. Write event, program, venue or person."),
        ("evnt", {}, "'evnt' is nothing that can be made. Did you mean event?"),
        ("event", {"title": "x"}, "A new event needs --start, --venue or --online."),
        ("venue", {"title": "x"}, "--title is for a new event or program, not for a new venue."),
        ("person", {"name": "x", "postal_code": "1"}, "--postal-code is for a new venue, not for"),
        ("event", {**COFFEE, "venue": "lantern"}, "--venue: 'lantern' names no venue: there is"),
        ("event", {**COFFEE, "start": "1/2/2027"}, "--start: '1/2/2027' could be January 2 or"),
        ("event", {**COFFEE, "contact": "dana"}, "--contact: 'dana' names no person: there is"),
        ("event", {**COFFEE, "title": "?!"}, "No address can be made of '?!'. Name the file with"),
        ("event", {**COFFEE, "title": "2027"}, "--slug: '2027' is the address of the year's"),
    ],
)  # fmt: skip
def test_a_wrong_call_gets_a_sentence_and_makes_nothing(
    site: Path, kind: str, values: dict[str, str], sentence: str
) -> None:
    before = files(site)

    code, told = make(site, kind, values=values)

    assert 2 == code
    assert told.startswith(sentence)
    assert before == files(site)


def test_wrong_settings_are_told(site: Path) -> None:
    (site / "pelicanconf.py").write_text("nonsense", "utf-8")

    assert 2 == make(site, "event", values=COFFEE)[0]


def test_run_bare_it_asks_and_asks_again(site: Path) -> None:
    answers = [
        *("event", "", "Tea", "tomorrow", "2027-01-20 08:00", "7 a.m.", "9 a.m.", "coffee"),
        *("coffee-with-a-cop", "", "http://x", "https://example.org", "", "No agenda.", "y"),
    ]

    code, told = make(site, "", "".join(f"{answer}\n" for answer in answers), values={})

    assert 0 == code, told
    assert "This is needed.\n" in told
    assert "--start: 'tomorrow'" in told
    assert "--end: '7 a.m.' is not after the start" in told
    assert "--program: 'coffee' names no program" in told
    assert "city-hall, community-center" in told
    text = (site / "content/events/2027/tea.md").read_text("utf-8")
    assert "program: coffee-with-a-cop\nstart: 2027-01-20 08:00\nend: 9 a.m.\nonline: " in text


def test_what_was_given_is_not_asked(site: Path) -> None:
    code, told = make(site, "event", "\n" * 4 + "n\n", values=COFFEE)

    assert 0 == code
    assert "title:" not in told.partition("---")[0]
    assert "online:" not in told
    assert told.endswith("Make this file? [y/N] Nothing was made.\n")


def test_no_answer_makes_nothing(site: Path) -> None:
    code, told = make(site, "event", "Tea\n", values={})

    assert (2, True) == (code, told.endswith("Nothing was made.\n"))


def test_a_dry_run_and_yes(site: Path) -> None:
    before = files(site)

    assert make(site, "event", values=COFFEE, dry_run=True)[1].endswith("this was a dry run.\n")
    assert before == files(site)
    assert "Make this file?" not in make(site, "event", "\n" * 4, values=COFFEE, yes=True)[1]
    assert before != files(site)


def test_the_options_of_the_task_are_sorted_into_keys_and_the_rest() -> None:
    words = {"kind": "venue", "name": "Hall", "city": "", "slug": "hall", "text": ""}
    options = {"_": None, **words, "yes": True, "dry_run": False}

    expected = Wanted(kind="venue", values={"name": "Hall"}, slug="hall", yes=True)
    assert expected == Wanted.of(options)
