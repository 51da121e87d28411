"""Files that are no page: bytes written below the output folder, and nowhere else."""

from collections.abc import Mapping
from typing import Any

from community.context import build_in
from community.core.language import language


def write_output(context: Mapping[str, Any], path: str, content: bytes) -> None:
    """Write ``content`` to ``path`` of the spoken language, below the output folder.

    ``ValueError`` where that leads outside.
    """
    build_in(context).made.write(f"{language().home}{path}", content)
