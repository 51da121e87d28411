from datetime import UTC, datetime
from pathlib import Path

from building import COFFEE, build, files_below, make_site


def test_a_moment_without_an_offset_is_the_departments_own(tmp_path: Path) -> None:
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE})

    build(settings, as_of=datetime(2026, 12, 9, 10))  # noqa: DTZ001  # ten o'clock in New York
    local = files_below(tmp_path / "output")
    build(settings, as_of=datetime(2026, 12, 9, 15, tzinfo=UTC))

    assert local == files_below(tmp_path / "output")
