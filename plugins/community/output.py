"""Files that are no page: bytes written below the output folder, and nowhere else."""

from pathlib import Path

from community.core.language import language


def write_output(folder: Path, path: str, content: bytes) -> None:
    """Write ``content`` to ``path`` of the spoken language, below ``folder``.

    ``ValueError`` where that leads outside.
    """
    target = folder / language().home / path
    if not target.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"{path} is not below the output folder")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
