from pathlib import Path

import pytest

from community import rebuild_command
from community.rebuilding.doubt import DoubtError


@pytest.mark.parametrize("error", [DoubtError("who knows"), ValueError("a fault")])
def test_whatever_a_rebuild_cannot_do_is_left_to_a_whole_build(
    error: Exception, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(_: Path) -> None:
        raise error

    monkeypatch.setattr(rebuild_command, "rebuild", fail)

    assert not rebuild_command.rebuild_and_tell(tmp_path)
