from pathlib import Path

import pytest

from recording import Story, event_text
from repository import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "site")


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """Return the story of an event that was announced on June 2."""
    story = Story(tmp_path / "site")
    story.commit(2, coffee=event_text())
    return story


@pytest.fixture
def empty(tmp_path: Path) -> Story:
    return Story(tmp_path / "site")
