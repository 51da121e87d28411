"""What ssh, rsync and a shell far away complain about, in sentences with what to do."""

from community.core.target import HostTarget
from community.publishing.failure import PublishError

_UNCHANGED = "Readers still see what they saw."

#: Words of a complaint; what they mean for ``{host}``; what to do.
_MEANINGS = (
    (
        ("No such file or directory: 'ssh'", "ssh: No such file"),
        "The program ssh is not on this computer",
        "Install it (Debian's package openssh-client), then publish again.",
    ),
    (
        ("rsync: No such file", "rsync: command not found", "rsync: not found"),
        "The program rsync is missing, here or on {host}",
        "Install rsync on both computers, then publish again.",
    ),
    (
        ("REMOTE HOST IDENTIFICATION HAS CHANGED",),
        "{host} is not the computer it was: its key has changed",
        "Ask whoever looks after it whether that is right; until then do not publish.",
    ),
    (
        ("Host key verification failed",),
        "This computer does not know {host} yet",
        "Connect once by hand with: ssh {host}, compare the key, then publish again.",
    ),
    (
        (
            *(
                f"Permission denied ({way}"
                for way in ("publickey", "password", "keyboard", "gssapi")
            ),
            "Too many authentication failures",
        ),
        "{host} does not accept your key",
        "Load the key with ssh-add, or ask whoever looks after the host to add it.",
    ),
    (
        ("Could not resolve hostname",),
        "There is no computer named {host}, or there is no network",
        'Look at the network and at "host" in publishconf.py, then publish again.',
    ),
    (
        (
            "Connection refused",
            "Connection timed out",
            "No route to host",
            "Network is unreachable",
            "Operation timed out",
            "Connection closed",
            "Connection reset",
            "Broken pipe",
        ),
        "{host} does not answer",
        'Look at the network and at "host" and "port" in publishconf.py, then publish again.',
    ),
    (
        ("No space left on device", "Disk quota exceeded"),
        "The disk of {host} is full",
        "Make room there, or keep fewer releases, then publish again.",
    ),
    (
        ("Permission denied", "Read-only file system"),
        "On {host} you may not write to {path}",
        "Ask whoever looks after the host for that folder, then publish again.",
    ),
)


def explained(complaint: str, target: HostTarget) -> PublishError:
    """Return what a complaint means; one that nobody knows is told as it is."""
    for words, meaning, cure in _MEANINGS:
        if any(word in complaint for word in words):
            told = meaning.format(host=target.host, path=target.path)
            return PublishError(f"{told}. {_UNCHANGED}\n{cure.format(host=target.host)}")
    lines = [line.strip() for line in complaint.splitlines() if line.strip()]
    last = lines[-1] if lines else "it does not say why"
    return PublishError(
        f"Publishing to {target} failed: {last.rstrip('.')}. {_UNCHANGED}\n"
        "Put that right, then publish again."
    )
