"""What a process has at hand before a rebuild is wanted."""

from pathlib import Path

import pytest

from building import COFFEE
from community.rebuilding.doubt import DoubtError
from community.rebuilding.rebuild import Rebuilder
from edited_site import QUICK, Clock, EditedSite


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> EditedSite:
    """A site that was built."""
    found = EditedSite(tmp_path_factory.mktemp("site"), Clock(), more=QUICK)
    found.begin({"events/coffee.md": COFFEE}, monkeypatch)
    assert found.build() == 0
    return found


def test_what_the_last_build_left_is_loaded_once(site: EditedSite) -> None:
    rebuilder = Rebuilder(root=site.root.resolve())
    rebuilder.prepare()
    memory, environment = rebuilder.memory, rebuilder.environment
    rebuilder.prepare()

    assert memory is not None
    assert rebuilder.memory is memory
    assert rebuilder.environment is environment
    assert environment is not None
    assert "date.html" in environment.list_templates()


def test_a_later_build_is_loaded_instead(site: EditedSite) -> None:
    rebuilder = Rebuilder(root=site.root.resolve())
    rebuilder.prepare()
    before = rebuilder.memory
    site.write("events/coffee.md", COFFEE.replace("Bring a question.", "Bring two."))
    assert site.build() == 0
    rebuilder.prepare()

    assert rebuilder.memory is not before


def test_without_an_earlier_build_there_is_nothing_at_hand(tmp_path: Path) -> None:
    rebuilder = Rebuilder(root=tmp_path)
    rebuilder.prepare()

    assert rebuilder.memory is None
    with pytest.raises(DoubtError):
        rebuilder.rebuild()
