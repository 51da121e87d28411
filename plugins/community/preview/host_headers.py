"""What the host of the site will send, read from ``_headers``, so that the preview sends it too."""

from pathlib import Path

from community.core.addresses import HEADERS_PATH
from community.formats.server_rules import Rule, headers_for


def host_headers(output: Path, path: str) -> dict[str, str]:
    """Return the headers of ``path`` (``/calendar.ics``); none for a site without such a file."""
    try:
        text = (output / HEADERS_PATH).read_text("utf-8")
    except FileNotFoundError:
        return {}
    return headers_for(path.removeprefix("/"), read_rules(text))


def read_rules(text: str) -> tuple[Rule, ...]:
    """Return the rules of a file that ``headers_file`` wrote for the root of a host."""
    found: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            found.append((line[1:], {}))
        elif line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            found[-1][1][name] = value
    return tuple(Rule(patterns=(pattern,), headers=headers) for pattern, headers in found)
