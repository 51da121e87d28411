"""Where a second process is begun, and where it is not."""

import sys
from pathlib import Path

import pytest

from community.processes.allowed import is_allowed, takes_shortcuts


def allowed(folder: Path, *, threads: int = 1, **changed: str) -> bool:
    """Ask on a machine of two processors, in a process of some threads."""
    for number in range(threads):
        (folder / str(number)).mkdir(parents=True)
    system = changed.pop("system", "linux")
    processors = int(changed.pop("processors", "2"))
    return is_allowed(changed, system=system, processors=lambda: processors, threads=folder)


def test_a_process_with_one_thread_and_two_processors_may_begin_another(tmp_path: Path) -> None:
    assert allowed(tmp_path)
    assert allowed(tmp_path / "more", processors="64", COMMUNITY_PROCESSES="")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_only_linux_is_trusted_with_copies(tmp_path: Path, system: str) -> None:
    assert not allowed(tmp_path, system=system)


def test_a_variable_forbids_it(tmp_path: Path) -> None:
    assert not allowed(tmp_path, COMMUNITY_PROCESSES="1")


def test_one_processor_has_no_time_for_two(tmp_path: Path) -> None:
    assert not allowed(tmp_path, processors="1")


def test_no_process_with_further_threads_is_copied(tmp_path: Path) -> None:
    assert not allowed(tmp_path, threads=2)


def test_where_nobody_can_count_threads_none_is_begun(tmp_path: Path) -> None:
    assert not allowed(tmp_path / "not-there", threads=0)


def test_this_very_process_can_be_asked() -> None:
    assert is_allowed() in {True, False}
    assert not is_allowed(system="plan9", threads=Path(sys.prefix))


def test_shortcuts_are_taken_unless_a_variable_forbids_them() -> None:
    assert takes_shortcuts({})
    assert takes_shortcuts({"COMMUNITY_SHORTCUTS": "1"})
    assert not takes_shortcuts({"COMMUNITY_SHORTCUTS": "0"})
