import sys

import pytest
from invoke.context import Context
from invoke.tasks import task

from community.task_arguments import AskingTask


@task(klass=AskingTask, positional=["event"])
def cancel(_: Context, event: str, date: str = "") -> None:
    """Cancel."""


@pytest.mark.parametrize(
    ("words", "default"),
    [
        (["invoke", "cancel"], ""),
        (["invoke", "cancel", "--date=x"], ""),
        (["invoke", "cancel", "coffee"], None),
        (["invoke", "--list"], ""),
    ],
)
def test_the_first_argument_may_be_left_out(
    monkeypatch: pytest.MonkeyPatch, words: list[str], default: str | None
) -> None:
    monkeypatch.setattr(sys, "argv", words)

    event, date = cancel.get_arguments()

    assert (default, "") == (event.default, date.default)
