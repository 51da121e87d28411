"""The shell, here without a network between: what it is told comes whole or not at all."""

import subprocess
from pathlib import Path

import pytest

from community.publishing.failure import PublishError
from community.publishing.remote_shell import open_shell


def test_a_script_answers_in_lines() -> None:
    with open_shell(["sh"], PublishError) as shell:
        assert ["one", "two words"] == shell.run("echo one\necho 'two words'")
        assert [] == shell.run("true")
        assert ["not ended"] == shell.run("printf 'not ended'")


def test_a_script_changes_nothing_of_the_shell_but_what_runs_inside_does(tmp_path: Path) -> None:
    with open_shell(["sh"], PublishError) as shell:
        shell.run(f"cd {tmp_path}\nword=new")
        assert [""] == shell.run("echo $word")
        shell.run_inside("word=new")
        assert ["new"] == shell.run("echo $word")


def test_a_script_ends_at_the_first_command_that_fails() -> None:
    with open_shell(["sh"], PublishError) as shell, pytest.raises(PublishError, match="no-such"):
        shell.run("cat no-such-file\necho never")


def test_a_shell_that_is_gone_is_told() -> None:
    with open_shell(["sh"], PublishError) as shell:
        with pytest.raises(PublishError):
            shell.run_inside("exit 3")
        with pytest.raises(PublishError):
            shell.run("true\n" * 100_000)


def test_a_program_that_is_not_there_is_told() -> None:
    with (
        pytest.raises(PublishError, match="no-such-program: No such file"),
        open_shell(["no-such-program"], PublishError),
    ):
        raise AssertionError


def test_a_script_that_arrives_in_part_is_not_run(tmp_path: Path) -> None:
    script = f"(\nset -e\ntouch {tmp_path}/made\nrm -rf {tmp_path}/other\n)\n"
    for length in range(len(script) - 2):
        done = subprocess.run(
            ["sh"], input=script[:length], capture_output=True, text=True, check=False
        )
        assert not (tmp_path / "made").exists(), done
