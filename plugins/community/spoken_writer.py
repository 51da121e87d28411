"""Pelican's writer, which writes pages as ``page_writer`` does."""

from pathlib import Path
from typing import Any

from pelican.plugins import signals
from pelican.writers import Writer

from community.page_writer import PageWriter


class SpokenWriter(PageWriter, Writer):  # type: ignore[misc]  # Pelican ships no types
    """Speaks Spanish below ``es/``, and hands over what surrounds pages there."""

    @property
    def is_heard(self) -> bool:
        """Tell whether plugins of others listen: they do so in this process alone."""
        return bool(signals.content_written.receivers)

    def write_file(self, name: str, *arguments: Any, **values: Any) -> None:
        """Write a page, and tell plugins of others that it is there."""
        super().write_file(name, *arguments, **values)
        if self.is_heard:
            signals.content_written.send(str(Path(self.output_path) / name), context=values)
