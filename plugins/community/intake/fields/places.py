"""Where a site is published: words of the settings, none of which a program can mistake."""

import re

from community.intake.fields.texts import read_whole_number
from community.intake.quoting import quoted
from community.intake.unreadable import UnreadableError

#: The kinds of places.
FOLDER, HOST, BRANCH, BUCKET = "folder", "ssh", "github-pages", "s3"
PLACES = (FOLDER, HOST, BRANCH, BUCKET)

_RULE = "settings"
_HIGHEST_PORT = 65535
_MOST_KEPT = 1000

#: None of these can be taken for an option, for it would begin with a hyphen.
_HOST = re.compile(r"(?:[A-Za-z0-9_][\w.-]*@)?[A-Za-z0-9][A-Za-z0-9.-]*", re.ASCII)
_REMOTE_PATH = re.compile(r"/?[\w.+@-]+(?:/[\w.+@-]+)*/?", re.ASCII)
_BRANCH = re.compile(r"[\w][\w./-]*", re.ASCII)
_REMOTE = re.compile(r"[\w.+~/:@][\w.+~/:@-]*", re.ASCII)
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_ENDPOINT = re.compile(
    r"https://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[\w./-]*)?"
    r"|http://(?:127\.0\.0\.1|localhost)(?::[0-9]{1,5})?",
    re.ASCII,
)
_REGION = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PREFIX = re.compile(r"/?((?:[\w.+-]+/)*[\w.+-]+)/?", re.ASCII)


def read_place(text: str) -> str:
    """Return the kind of a place."""
    if text in PLACES:
        return text
    raise _unreadable(text, "is no place to publish to", f"Write {', '.join(PLACES[:-1])} or s3")


def read_host(text: str) -> str:
    """Return a host, with a user before it or without."""
    if _HOST.fullmatch(text):
        return text
    raise _unreadable(text, "is not the name of a host", "Write it as in web@www.example.gov")


def is_remote_path(text: str) -> bool:
    """Tell whether a shell on another computer takes the path as it is written."""
    return bool(_REMOTE_PATH.fullmatch(text)) and not text.startswith("-") and ".." not in text


def read_port(text: str) -> int:
    """Return a port."""
    port = read_whole_number(text)
    if 0 < port <= _HIGHEST_PORT:
        return port
    raise _unreadable(text, "is not a port", "Write a number from 1 to 65535, or leave it out")


def read_kept(text: str) -> int:
    """Return how many releases are kept."""
    number = read_whole_number(text)
    if 0 < number <= _MOST_KEPT:
        return number
    raise _unreadable(text, "is not a number of releases to keep", "Write 5, or 1 at least")


def read_branch(text: str) -> str:
    """Return the name of a branch (git-check-ref-format, in letters that need no quoting)."""
    is_odd = any(part in text for part in ("..", "//", "/.")) or text.endswith(("/", ".", ".lock"))
    if _BRANCH.fullmatch(text) and not is_odd:
        return text
    raise _unreadable(text, "is not the name of a branch", "Write gh-pages, or leave it out")


def read_remote(text: str) -> str:
    """Return the name or address of a repository; an address with a password is refused."""
    is_secret = re.match(r"https?://[^/@]*:[^/@]*@", text)
    if is_secret:
        raise UnreadableError(
            _RULE,
            "the address of the repository holds a password, and everybody would read it",
            "Take the password out; git asks for it, or has it from its credential helper",
        )
    if _REMOTE.fullmatch(text):
        return text
    raise _unreadable(text, "is not a repository", "Write origin, or the address you clone from")


def read_bucket(text: str) -> str:
    """Return the name of a bucket."""
    if _BUCKET.fullmatch(text):
        return text
    raise _unreadable(
        text, "is not the name of a bucket", "Write its name alone, such as example-events"
    )


def read_endpoint(text: str) -> str:
    """Return the address of a storage without a slash at its end."""
    if _ENDPOINT.fullmatch(text):
        return text.rstrip("/")
    raise _unreadable(
        text,
        "is not the https address of a storage",
        "Write it as in https://storage.example.org, without the name of the bucket",
    )


def read_region(text: str) -> str:
    """Return a region."""
    if _REGION.fullmatch(text):
        return text
    raise _unreadable(text, "is not a region", "Write it as in us-east-1")


def read_prefix(text: str) -> str:
    """Return what object names begin with; it ends in a slash."""
    if (match := _PREFIX.fullmatch(text)) and ".." not in text.split("/"):
        return f"{match[1]}/"
    raise _unreadable(text, "cannot begin the name of a file", "Write it as in events/")


def _unreadable(text: str, what: str, hint: str) -> UnreadableError:
    return UnreadableError(_RULE, f"{quoted(text)} {what}", hint)
