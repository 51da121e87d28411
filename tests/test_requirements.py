"""The two lists of packages: exported from pyproject.toml, hashed, naming no host."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LISTS = (ROOT / "requirements.txt", ROOT / "tests" / "requirements.txt")

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED = PROJECT["project"]["dependencies"]
NEEDED_BY_TESTS = PROJECT["dependency-groups"]["test"]


def pins(path: Path) -> set[tuple[str, str]]:
    """Return what a list names: packages with their versions, of which a Python gets one."""
    text = path.read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE))


def packages(path: Path) -> set[str]:
    return {package for package, _ in pins(path)}


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^a-z0-9-]", requirement)[0] for requirement in requirements}


def test_what_the_project_needs_is_in_the_lists() -> None:
    assert names(NEEDED) <= packages(LISTS[0])
    assert names(NEEDED + NEEDED_BY_TESTS) <= packages(LISTS[1])


def test_what_only_tests_need_is_not_in_the_list_for_staff() -> None:
    assert not names(NEEDED_BY_TESTS) & packages(LISTS[0])


def test_the_tests_run_with_what_staff_run() -> None:
    assert pins(LISTS[0]) <= pins(LISTS[1])


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.parent.name)
def test_every_package_has_hashes_and_none_a_host(path: Path) -> None:
    entries = re.split(r"^(?=[a-z0-9])", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]

    assert len(entries) == len(pins(path))
    for entry in entries:
        assert "--hash=sha256:" in entry
        assert "://" not in entry
        assert "--index-url" not in entry
