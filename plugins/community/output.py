"""Files that are no page: bytes written below the output folder, and nowhere else."""

from pathlib import Path


def write_output(folder: Path, path: str, content: bytes) -> None:
    """Write ``content`` to ``path`` below ``folder``; ``ValueError`` where that leads outside."""
    target = folder / path
    if not target.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"{path} is not below the output folder")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
