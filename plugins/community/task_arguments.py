"""Arguments of tasks that may be left out, because the task asks for them."""

import sys
from typing import Any

from invoke.parser.argument import Argument
from invoke.tasks import Task


class AskingTask(Task[Any]):
    """A task whose first argument is given by its place, or asked for.

    Invoke refuses a task without such an argument, and takes none for it that has a default. So it
    has a default exactly when the command line names the task without a word behind it.
    """

    def get_arguments(
        self,
        ignore_unknown_help: bool | None = None,  # noqa: FBT001  # as Invoke has it
    ) -> list[Argument]:
        """Return the arguments, the first with a default where it was left out."""
        arguments = super().get_arguments(ignore_unknown_help)
        for argument in arguments:
            if argument.positional and not _is_given(self.name, sys.argv):
                argument.default = ""
        return arguments


def _is_given(task: str, words: list[str]) -> bool:
    """Tell whether a word that is no option stands behind the name of the task."""
    following = words[words.index(task) + 1 :] if task in words else []
    return bool(following) and not following[0].startswith("-")
