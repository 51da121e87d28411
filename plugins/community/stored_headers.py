"""What a storage keeps with each file of the site, to send it along: from the one list of rules."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from community.core.department import Department
from community.formats.server_rules import headers_for, server_rules
from community.preview.media_types import media_type

#: What a storage can keep; the other headers of the list are up to what stands before it.
_KEPT = ("Content-Type", "Cache-Control")


def stored_headers(department: Department) -> Callable[[str], Mapping[str, str]]:
    """Return what tells the headers of a path.

    What the list leaves to the host is filled in: the type by the name of the file, and that each
    page is asked for again.
    """
    rules = server_rules(department)

    def headers(path: str) -> Mapping[str, str]:
        usual = {"Content-Type": media_type(PurePosixPath(path)), "Cache-Control": "no-cache"}
        told = headers_for(path, rules)
        return {name: told.get(name, usual[name]) for name in _KEPT}

    return headers
