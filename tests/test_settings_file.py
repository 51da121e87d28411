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
    settings.write_text("PATH = '.'\nDEFAULT_PAGINATION = {}\nPLUGIN_PATHS = 3\n", encoding="utf-8")

    assert "cannot be read" in problem_of(settings)[1]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("PATH = 'nowhere'", "'PATH' leads to 'nowhere', and there is no such folder"),
        ("PATH = None or 3", "'PATH' names no folder"),
        ("THEME = 'nowhere'", "'THEME' leads to 'nowhere', and there is no such folder"),
        ("OUTPUT_PATH = None", "'OUTPUT_PATH' names no folder"),
        ("OUTPUT_PATH = ''", "'OUTPUT_PATH' names no folder"),
        ("SITENAME = None", "'SITENAME' is not a text"),
        ("SITEURL = None", "'SITEURL' is empty"),
        ("SITEURL = ''", "'SITEURL' is not a text"),
        ("SITEURL = ['https://example.org']", "'SITEURL' is not a text"),
        ("SITEURL = 'https://example.org/'", "'SITEURL' ends in a slash"),
        ("PLUGINS = ['community.pages']", "'PLUGINS' does not name community.content"),
        ("raise RuntimeError('late')", "the settings cannot be read: late"),
        ("assert False, 'never'", "the settings cannot be read: never"),
    ],
)
def test_an_impossible_setting_has_its_line(tmp_path: Path, line: str, message: str) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(f"TIMEZONE = 'UTC'\n{line}\n", encoding="utf-8")

    assert problem_of(settings) == (2, message)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:8000"])
def test_the_public_cannot_open_an_address_of_this_computer(tmp_path: Path, host: str) -> None:
    settings = tmp_path / "publishconf.py"
    settings.write_text(f"PATH = '.'\nSITEURL = 'http://{host}'\n", encoding="utf-8")

    assert problem_of(settings) == (2, "'SITEURL' is an address of this computer alone")


def test_a_good_file_is_read(tmp_path: Path) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("PATH = '.'\nTIMEZONE = 'UTC'\nSITENAME = 'x'\n", encoding="utf-8")

    assert read_settings_file(settings)["SITENAME"] == "x"


def test_a_locale_that_the_computer_does_not_have_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("LC_ALL", "xx_XX.UTF-8")
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("PATH = '.'\nTIMEZONE = 'UTC'\nSITENAME = 'x'\n", encoding="utf-8")

    read_settings_file(settings)

    assert "Locale" not in caplog.text
