"""The documentation is true: its examples work, its links lead somewhere, its answers are real."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from pathlib import Path

import pytest
from invoke.collection import Collection
from invoke.loader import FilesystemLoader
from lxml import html

from community.core.phrases import rule_words
from community.intake.repeats.repeat import read_repeat
from community.intake.repeats.words import PERIODS
from community.intake.unreadable import UnreadableError
from own_site import ROOT, copy_content, copy_site, read_content, run_task

README = (ROOT / "README.md").read_text("utf-8")
STAFF = (ROOT / "docs" / "staff.md").read_text("utf-8")
DEVELOPERS = (ROOT / "docs" / "developers.md").read_text("utf-8")
REPEAT = (ROOT / "docs" / "repeat.md").read_text("utf-8")

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])

#: The file that the README tells to make.
EXAMPLE = "content/events/coffee-in-february.md"

#: What the README does to that file to break it.
MISTAKES = {"Wednesday, Feb": "Tuesday, Feb", "venue:": "venu:", "dana-whitlock": "diana-whitlock"}

#: The day on which every event of the page on repeat phrases begins.
START = date(2026, 7, 15)

#: What a fragment of a file needs around it to be a whole event.
SURROUNDINGS = {
    "title": "An event",
    "start": "2027-01-20 08:00",
    "venue": "lantern-cafe",
}


def blocks(page: str, language: str) -> list[str]:
    """Return the code of a language, one text for each block."""
    found = re.finditer(rf"^( *)```{language}\n(.*?)^\1```$", page, re.DOTALL | re.MULTILINE)
    return [re.sub(rf"^{match[1]}", "", match[2], flags=re.MULTILINE) for match in found]


def rows(page: str, columns: int) -> list[list[str]]:
    """Return the rows of all tables with so many columns, without their headings."""
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in page.splitlines()
        if line.startswith("|")
    ]
    bodies = [row for row in cells if len(row) == columns and not set("".join(row)) <= {"-"}]
    return [row for row in bodies if row[0].startswith("`")]


def anchors(page: Path) -> set[str]:
    """Return the anchors of the headings, as git hosts make them."""
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the department's site with the README's event in it, built."""
    root = tmp_path_factory.mktemp("site")
    copy_site(root)
    (root / EXAMPLE).write_text(blocks(README, "markdown")[0], "utf-8")
    built = run_task(root, "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return root


def test_the_readme_has_fewer_than_150_lines() -> None:
    assert len(README.splitlines()) < 150


def test_the_readme_shows_a_file_and_what_it_becomes_before_anything_else() -> None:
    languages = re.findall(r"^```(\w+)$", README, re.MULTILINE)

    assert ["markdown", "text", "text", "xml", "sh"] == languages[:5]


def test_the_page_of_the_readmes_event_says_what_the_readme_shows(site: Path) -> None:
    page = html.parse(site / "output/events/coffee-in-february/index.html")
    words = " ".join(" ".join(page.getroot().itertext()).split())

    shown = blocks(README, "text")[0].splitlines()
    assert not [line for line in shown if line not in words]


def test_the_calendar_holds_the_lines_that_the_readme_shows(site: Path) -> None:
    calendar = (site / "output/calendar.ics").read_bytes().decode().replace("\r\n ", "")
    entries = calendar.split("BEGIN:VEVENT")

    shown = blocks(README, "text")[1].splitlines()
    assert [entry for entry in entries if set(shown) <= set(entry.split("\r\n"))]


def test_the_news_feed_holds_the_lines_that_the_readme_shows(site: Path) -> None:
    feed = (site / "output/rss.xml").read_text("utf-8")

    shown = blocks(README, "xml")[0].splitlines()
    assert [item for item in feed.split("<item>") if not [s for s in shown if s not in item]]


def test_the_readmes_mistakes_get_the_answer_that_it_shows(tmp_path: Path) -> None:
    copy_site(tmp_path)
    broken = blocks(README, "markdown")[0]
    for right, wrong in MISTAKES.items():
        assert right in broken
        broken = broken.replace(right, wrong)
    (tmp_path / EXAMPLE).write_text(broken, "utf-8")

    answer = run_task(tmp_path, "build")

    assert blocks(README, "text")[2] == answer.stdout
    assert answer.returncode == 2
    assert not (tmp_path / "output").exists()


def _links() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            if not re.match(r"https?://|mailto:", target):
                yield page, target


@pytest.mark.parametrize(
    ("page", "target"), [pytest.param(*link, id=f"{link[0].name} {link[1]}") for link in _links()]
)
def test_every_relative_link_of_the_documentation_leads_somewhere(page: Path, target: str) -> None:
    name, _, anchor = target.partition("#")
    file = (page.parent / name).resolve() if name else page

    assert file.is_relative_to(ROOT)
    assert file.exists()
    assert not anchor or anchor in anchors(file)


def tasks_of_the_readme() -> set[str]:
    """Return the names in the first column of the tables; some rows name several."""
    return {name.strip("`") for row in rows(README, 2) for name in row[0].split(", ")}


def test_the_readme_lists_every_task_and_no_other() -> None:
    module, _ = FilesystemLoader(start=str(ROOT)).load("tasks")
    tasks = set(Collection.from_module(module).task_names)

    assert tasks == tasks_of_the_readme() - {"content/", "theme/", "plugins/community/"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_speaks_of_a_task_that_does_not_exist(page: Path) -> None:
    tasks = tasks_of_the_readme()
    told = re.findall(r"run\.py ([a-z]+)|invoke ([a-z]+)", page.read_text("utf-8"))

    assert not {name for pair in told for name in pair if name} - tasks


def answer_to(phrase: str) -> tuple[str | None, str]:
    """Return the words and the rule of a phrase, or why it is refused and what to write."""
    try:
        rule = read_repeat(phrase, start=START).rule
    except UnreadableError as error:
        return error.message, error.hint
    return rule_words(rule), rule.to_rfc5545()


@pytest.mark.parametrize("row", rows(REPEAT, 3), ids=lambda row: row[0].strip("`"))
def test_each_repeat_phrase_of_the_documentation_becomes_what_it_says(row: list[str]) -> None:
    phrase, *shown = (cell.strip("`") for cell in row)

    assert tuple(shown) == answer_to(phrase)


def test_the_repeat_page_has_an_example_of_every_word_for_a_period() -> None:
    phrases = " ".join(row[0] for row in rows(REPEAT, 3))

    assert not [word for word in PERIODS if word not in phrases]


@pytest.mark.parametrize("page", [README, STAFF], ids=["README", "staff"])
def test_whole_files_of_the_documentation_have_no_mistake(page: str, tmp_path: Path) -> None:
    copy_content(tmp_path)
    for number, text in enumerate(blocks(page, "markdown")):
        name = "the-example.es.md" if "Sin agenda" in text else f"the-example{number or ''}.md"
        (tmp_path / "content/events" / name).write_text(text, "utf-8")

    assert not read_content(tmp_path).problems


@pytest.mark.parametrize(
    "fragment", [*blocks(README, "yaml"), *blocks(STAFF, "yaml"), *blocks(REPEAT, "yaml")]
)
def test_parts_of_files_in_the_documentation_have_no_mistake(fragment: str, tmp_path: Path) -> None:
    written = set(re.findall(r"^(\w+):", fragment, re.MULTILINE))
    around = [f"{key}: {value}\n" for key, value in SURROUNDINGS.items() if key not in written]
    text = f"---\n{''.join(around)}{fragment}---\nCome in.\n"
    copy_content(tmp_path)
    # The alias of the example is the name of an event that is still there.
    (tmp_path / "content/events/an-example.md").write_text(
        text.replace("[coffee-at-the-lantern]", "[coffee-at-the-lamp]"), "utf-8"
    )

    assert not read_content(tmp_path).problems


def test_the_output_that_developers_are_shown_works(tmp_path: Path) -> None:
    copy_site(tmp_path)
    format_, plugin, setting, *_ = blocks(DEVELOPERS, "python")
    package = tmp_path / "plugins/community"
    (package / "formats/coming_text.py").write_text(format_, "utf-8")
    (package / "coming_text.py").write_text(plugin, "utf-8")
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(f"{settings.read_text('utf-8')}\n{setting}", "utf-8")

    built = run_task(tmp_path, "build")

    assert built.returncode == 0, built.stdout + built.stderr
    lines = (tmp_path / "output/coming.txt").read_text("utf-8").splitlines()
    assert "Tuesday, August 3, 2027, 6–8:30 p.m.: National Night Out 2027" in lines  # noqa: RUF001
    assert len(lines) > 30


def test_the_plugins_that_developers_are_shown_are_those_of_the_site() -> None:
    shown = ast.literal_eval(blocks(DEVELOPERS, "python")[2].partition("=")[2].strip())
    source = (ROOT / "pelicanconf.py").read_text("utf-8")
    own = ast.literal_eval(source[source.index("PLUGINS = [") + len("PLUGINS = ") :])

    assert [*own, "community.coming_text"] == shown


def test_every_file_that_developers_read_about_exists() -> None:
    package = ROOT / "plugins" / "community"
    text = "\n".join(takewhile(lambda line: line != "## Add an output", DEVELOPERS.splitlines()))
    names = set(re.findall(r"`([\w/]+\.(?:py|txt|toml|css|svg))`", text))

    assert not [
        name for name in names if not (ROOT / name).exists() and not any(package.rglob(name))
    ]
    assert len(names) > 15
