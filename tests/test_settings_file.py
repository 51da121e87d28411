from pathlib import Path

import pytest

from community.core.problem import SettingsError
from community.settings_file import read_settings_file


def problem_of(path: Path) -> tuple[int, str]:
    with pytest.raises(SettingsError) as caught:
        read_settings_file(path)
    (problem,) = caught.value.problems
    assert problem.path == path.name
    return problem.line, problem.message


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "pelicanconf.py") == (
        1,
        "the settings cannot be read: there is no such file",
    )


def test_a_slip_of_python_has_its_line(tmp_path: Path) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("SITENAME = 'x'\nSITEURL = 'https://x\n", encoding="utf-8")

    line, message = problem_of(settings)

    assert line == 2
    assert "unterminated string" in message


def test_an_unknown_name_has_its_line(tmp_path: Path) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("SITENAME = 'x'\n\nSITEURL = adress\n", encoding="utf-8")

    line, message = problem_of(settings)

    assert line == 3
    assert "'adress'" in message


def test_what_pelican_refuses_is_told_in_its_words(tmp_path: Path) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("PATH = 'nowhere'\n", encoding="utf-8")

    assert "path containing the content" in problem_of(settings)[1]


def test_a_good_file_is_read(tmp_path: Path) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("PATH = '.'\nTIMEZONE = 'UTC'\nSITENAME = 'x'\n", encoding="utf-8")

    assert read_settings_file(settings)["SITENAME"] == "x"
