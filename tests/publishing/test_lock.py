from pathlib import Path

import pytest

from community.publishing.failure import PublishError
from community.publishing.lock import hold


def test_a_second_one_is_refused_until_the_first_is_done(tmp_path: Path) -> None:
    file = tmp_path / "lock"

    with (
        hold(file, "of this site"),
        pytest.raises(PublishError, match="Another 'publish' of this site is under way"),
    ):
        hold(file, "of this site")
    with hold(file, "of this site"):
        pass


def test_windows_has_no_such_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")

    with hold(tmp_path / "lock", "x"), hold(tmp_path / "lock", "x"):
        pass
