"""What git complains about on the way to another repository, in sentences with what to do."""

from community.core.target import BranchTarget
from community.publishing.failure import PublishError

_UNCHANGED = "Readers still see what they saw."

#: Words of a complaint; what they mean; what to do.
_MEANINGS = (
    (
        ("stale info", "[rejected]", "fetch first", "cannot lock ref", "not our ref"),
        "Somebody else published to {target} meanwhile",
        "Run 'git pull', then publish again.",
    ),
    (
        ("git: No such file",),
        "The program git is not on this computer",
        "Install git, then publish again.",
    ),
    (
        ("not a git repository",),
        "The site is in no git repository, and a branch can only be published from one",
        "Clone the repository of the site with git, then publish from there.",
    ),
    (
        ("Host key verification failed",),
        "This computer does not know the git host yet",
        "Fetch once by hand with: git fetch {remote}, compare the key, then publish again.",
    ),
    (
        (
            "Permission denied",
            "Authentication failed",
            "could not read Username",
            "could not read Password",
            "error: 403",
            "denied to",
            "protected branch",
            "remote rejected",
        ),
        "You may not push to {target}",
        "Sign in to the git host, or ask for the right to push to that branch.",
    ),
    (
        (
            "Could not resolve host",
            "unable to access",
            "Connection refused",
            "Connection timed out",
            "Connection reset",
            "Network is unreachable",
            "Could not read from remote repository",
            "does not appear to be a git repository",
        ),
        "{remote} cannot be reached",
        'Look at the network and at "remote" in publishconf.py, then publish again.',
    ),
)


def explained(complaint: str, target: BranchTarget) -> PublishError:
    """Return what a complaint means; one that nobody knows is told as it is."""
    for words, meaning, cure in _MEANINGS:
        if any(word in complaint for word in words):
            told = meaning.format(target=target, remote=target.remote)
            return PublishError(f"{told}. {_UNCHANGED}\n{cure.format(remote=target.remote)}")
    lines = [line.strip() for line in complaint.splitlines() if line.strip()]
    last = lines[-1].removeprefix("fatal: ") if lines else "git does not say why"
    return PublishError(
        f"Publishing to {target} failed: {last.rstrip('.')}. {_UNCHANGED}\n"
        "Put that right, then publish again."
    )
