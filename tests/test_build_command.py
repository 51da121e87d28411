import runpy
import sys
from pathlib import Path

import pytest

from community import build_command, command
from community.build_command import build, build_anew

ROOT = Path(__file__).parent.parent
SAID = "Nothing has changed."


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, str, str]]:
    """What was built, by a product that only pretends."""
    asked: list[tuple[Path, str, str]] = []

    def pretend(root: Path, *, as_of: str, style: str) -> int:
        asked.append((root, as_of, style))
        return 2

    monkeypatch.setattr(command, "build", pretend)
    monkeypatch.setattr(build_command, "unchanged", lambda _: SAID)
    return asked


def test_where_nothing_changed_nothing_is_built(
    built: list[tuple[Path, str, str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == build(ROOT, as_of="", style="text")

    assert ([], f"{SAID}\n") == (built, capsys.readouterr().out)


@pytest.mark.parametrize(("as_of", "style"), [("2014-07-01", "text"), ("", "json")])
def test_a_moment_or_a_format_is_built(
    built: list[tuple[Path, str, str]], as_of: str, style: str
) -> None:
    assert 2 == build(ROOT, as_of=as_of, style=style)
    assert [(ROOT, as_of, style)] == built


def test_a_change_is_built(
    built: list[tuple[Path, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_command, "unchanged", lambda _: None)

    assert 2 == build(ROOT, as_of="", style="text")
    assert [(ROOT, "", "text")] == built


def test_who_has_asked_already_builds_at_once(built: list[tuple[Path, str, str]]) -> None:
    assert 2 == build_anew(ROOT, as_of="", style="text")
    assert [(ROOT, "", "text")] == built


@pytest.mark.parametrize(("interrupted", "code"), [(False, 2), (True, 130)])
def test_it_starts_from_its_file_alone(
    built: list[tuple[Path, str, str]],
    monkeypatch: pytest.MonkeyPatch,
    *,
    interrupted: bool,
    code: int,
) -> None:
    def interrupt(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    if interrupted:
        monkeypatch.setattr(command, "build", interrupt)
    monkeypatch.setattr(sys, "argv", ["", "2014-07-01", "json"])
    monkeypatch.setattr(sys, "path", [*sys.path])

    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(ROOT / "plugins/community/__main__.py"), run_name="__main__")

    assert code == ended.value.code
    assert interrupted or [(ROOT, "2014-07-01", "json")] == built
