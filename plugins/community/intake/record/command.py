"""Running git: in one folder, untouched by variables and settings that would change its answers."""

import os
import subprocess
from pathlib import Path

#: Seconds after which a git that hangs, on a network drive or a lock, counts as absent.
_PATIENCE = 120

#: What a user's or a repository's settings may say, said again the way we need it.
_SETTINGS = (
    "core.fsmonitor=false",  # no program of the repository's choosing
    "core.hooksPath=/dev/null",
    "core.quotePath=false",
    "diff.renameLimit=1000",
    "log.diffMerges=separate",
    "log.follow=false",
    "log.showSignature=false",
)


class GitError(RuntimeError):
    """Git gives no answer; the text says why, in words for the reader of a message."""


def run_git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git writes when ``given`` this; raise GitError when it cannot run or refuses."""
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    try:
        done = subprocess.run(
            ["git", *settings, *arguments],  # noqa: S607 - whichever git the user runs
            cwd=folder,
            env=_environment(),
            input=given,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise GitError("git does not answer") from error
    except OSError as error:
        raise GitError("git is not installed") from error
    if done.returncode:
        raise GitError(_reason(done.stderr.decode(errors="replace")))
    return done.stdout


def _environment() -> dict[str, str]:
    """Return the variables without those that point git elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def _reason(stderr: str) -> str:
    """Return git's refusal in our words, or in its own where we have none."""
    if "dubious ownership" in stderr or "unsafe repository" in stderr:
        return "git refuses the folder, because it belongs to another user (see safe.directory)"
    if "not a git repository" in stderr or "must be run in a work tree" in stderr:
        return "the folder is in no git repository"
    lines = [line for line in stderr.splitlines() if line.startswith(("fatal:", "error:"))]
    return f"git says: {lines[0].partition(':')[2].strip()}" if lines else "git fails"
