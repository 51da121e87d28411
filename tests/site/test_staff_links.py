"""Links to the git host's editor: on every page where the settings name it, else on none."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import html

from building import COFFEE, build, make_site
from community.core.problem import SettingsError

_EDIT = "https://github.com/police/events/edit/live/content"

FILES = {
    "events/2026/coffee.md": COFFEE,
    "events/2026/coffee.es.md": "---\ntitle: Café\n---\n",
    "programs/talks.md": "---\ntitle: Talks\nsummary: We talk.\n---\n",
    "pages/about.md": "Title: About this site\n\nWe are here.\n",
}


def made(tmp_path: Path, **community: str) -> Path:
    more = f"COMMUNITY = {{**COMMUNITY, **{community!r}}}"
    build(make_site(tmp_path, FILES, more=more))
    return tmp_path / "output"


def links_of(output: Path, address: str) -> Mapping[str, str]:
    page = html.fromstring((output / address / "index.html").read_text("utf-8"))
    return {link.text_content(): link.get("href") for link in page.xpath("//a[@rel='nofollow']")}


def test_each_page_leads_to_its_file_and_to_a_new_event(tmp_path: Path) -> None:
    output = made(tmp_path, repository="https://github.com/police/events.git/", branch="live")

    assert {
        "events/coffee": f"{_EDIT}/events/2026/coffee.md",
        "programs/talks": f"{_EDIT}/programs/talks.md",
        "about": f"{_EDIT}/pages/about.md",
        "es/programs/talks": None,
    } == {
        address: links_of(output, address).get("Edit this page")
        for address in ("events/coffee", "programs/talks", "about", "es/programs/talks")
    }
    spanish = links_of(output, "es/events/coffee")
    assert f"{_EDIT}/events/2026/coffee.es.md" == spanish["Editar esta página"]
    home = links_of(output, "")
    assert ["New event"] == list(home)
    new = "https://github.com/police/events/new/live/content/events?filename="
    assert home["New event"].startswith(f"{new}name-of-the-event.md&value=---%0Atitle")


def test_without_a_repository_there_is_no_such_link(tmp_path: Path) -> None:
    output = made(tmp_path)

    assert {} == links_of(output, "events/coffee")
    assert b"For staff" not in (output / "events/coffee/index.html").read_bytes()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"git_host": "svn"}, "'svn' is not a git host we know"),
        (
            {"repository": "https://git.example.gov/events"},
            "'https://git.example.gov/events' does not tell what kind of git host it is",
        ),
    ],
)
def test_a_host_whose_editor_nobody_knows_is_told(
    tmp_path: Path, settings: dict[str, str], message: str
) -> None:
    with pytest.raises(SettingsError) as raised:
        made(tmp_path, **settings)

    assert [message] == [problem.message for problem in raised.value.problems]


def test_a_host_may_be_named_that_its_address_does_not_tell(tmp_path: Path) -> None:
    output = made(tmp_path, repository="https://git.example.gov/a/events", git_host="gitea")

    edit = "https://git.example.gov/a/events/_edit/main/content/events/2026/coffee.md"
    assert edit == links_of(output, "events/coffee")["Edit this page"]
