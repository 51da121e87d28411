"""What is done once before a rebuild is wanted."""

from pathlib import Path

import pytest

from building import COFFEE, files_below
from community.core.in_language import InLanguage
from community.rebuilding.keeping import load
from community.rebuilding.memory import Memory
from community.rebuilding.rehearsal import rehearse
from community.theme_environment import theme_environment
from edited_site import QUICK, Clock, EditedSite

SPANISH = "COMMUNITY['languages'] = ['en', 'es']\n"
LINKED = COFFEE.replace("Bring a question.", "Bring {all}.")


def built(site: EditedSite, patch: pytest.MonkeyPatch, files: dict[str, str]) -> Memory:
    """Return what a build of the files has left."""
    site.begin(files, patch)
    assert site.build() == 0
    found = load(site.root.resolve(), site.output.resolve())
    assert found
    return found[0]


def said_in(memory: Memory) -> dict[str, InLanguage]:
    """Rehearse, and return what was said in other languages."""
    said: dict[str, InLanguage] = {}
    folders = (
        *memory.settings["THEME_TEMPLATES_OVERRIDES"],
        f"{memory.settings['THEME']}/templates",
    )
    rehearse(memory, theme_environment(memory.root, folders), said)
    return said


@pytest.fixture
def site(tmp_path: Path) -> EditedSite:
    return EditedSite(tmp_path, Clock(), more=QUICK + SPANISH)


def test_events_have_then_been_said_in_every_other_language(
    site: EditedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = built(site, monkeypatch, {"events/coffee.md": COFFEE, "events/tea.md": COFFEE})
    said = said_in(memory)
    known = {id(event) for event in memory.calendar.catalog.events}

    assert list(said) == ["es"]
    assert len(known & set(said["es"]._done)) == 1  # noqa: SLF001  # the other was read again


def test_nothing_that_is_there_is_touched(
    site: EditedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = built(site, monkeypatch, {"events/coffee.md": COFFEE})
    before = files_below(site.root)
    said_in(memory)

    assert before == files_below(site.root)


def test_an_event_that_cannot_be_read_alone_is_passed_over(
    site: EditedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = built(site, monkeypatch, {"events/a.md": LINKED, "events/coffee.md": COFFEE})

    assert list(said_in(memory)) == ["es"]


def test_where_no_event_can_be_read_alone_nothing_is_said(
    site: EditedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = built(site, monkeypatch, {"events/coffee.md": LINKED})

    assert said_in(memory) == {}


def test_an_event_that_was_deleted_is_passed_over(
    site: EditedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(site, monkeypatch, {"events/a.md": COFFEE, "events/coffee.md": COFFEE})
    (site.root / "content/events/a.md").unlink()
    site.commit()
    assert site.build() == 0
    found = load(site.root.resolve(), site.output.resolve())

    assert found
    assert "content/events/a.md" in {event.path for event in found[0].catalog.events}
    assert list(said_in(found[0])) == ["es"]
