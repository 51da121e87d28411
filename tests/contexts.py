"""What outputs share, for tests of one of them."""

from pathlib import Path
from typing import Any

from community.context import Build, put_build
from making import AS_OF, make_department


def make_context(**changes: Any) -> dict[str, Any]:
    """Return a context that holds a build of a site at ``/site``, with changes of the build."""
    root = Path("/site")
    given = {"root": root, "content": root / "content", "as_of": AS_OF}
    build = Build(**{**given, "department": make_department(), **changes})
    context: dict[str, Any] = {"generated_content": {}}
    put_build(context, build)
    return context
