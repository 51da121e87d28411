from pathlib import Path

import pytest

from everything import ROOT, STEPS, main


def write_modules(folder: Path, **codes: int) -> None:
    for name, code in codes.items():
        (folder / f"{name}.py").write_text(f"print('{name} ran')\nraise SystemExit({code})\n")


def run(
    capfd: pytest.CaptureFixture[str], folder: Path, *steps: tuple[str, ...]
) -> tuple[int, list[str]]:
    code = main(steps, {}, folder)
    return code, capfd.readouterr().out.splitlines()


def test_all_steps_are_run_though_the_first_fails(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_modules(tmp_path, style=1, types_=0, tests=0)

    code, lines = run(capfd, tmp_path, ("style", "check"), ("types_",), ("tests",))

    assert code == 1
    assert lines == [
        "--- style check",
        "style ran",
        "--- types_, after failures of style check",
        "types_ ran",
        "--- tests, after failures of style check",
        "tests ran",
    ]


@pytest.mark.parametrize("code", [1, 2, 5])
def test_the_last_step_counts_as_much(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], code: int
) -> None:
    write_modules(tmp_path, style=0, tests=code)

    assert run(capfd, tmp_path, ("style",), ("tests",))[0] == 1


def test_all_good_is_good(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_modules(tmp_path, style=0, tests=0)

    assert run(capfd, tmp_path, ("style",), ("tests",))[0] == 0


def test_missing_programs_are_asked_for_by_their_package(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_modules(tmp_path, tests=0)

    code = main([("tests",)], {"no-such-program": "nodejs", "nor-this": "chromium"}, tmp_path)

    assert code == 1
    assert capfd.readouterr().out.splitlines() == [
        "The tests need programs that are missing. Debian: apt install nodejs chromium"
    ]


def test_the_tests_come_last() -> None:
    assert STEPS[-1][0] == "pytest"
    assert (ROOT / "pyproject.toml").is_file()
