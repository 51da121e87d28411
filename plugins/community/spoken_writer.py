"""Pelican's writer, which writes pages as ``page_writer`` does."""

from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from pelican.plugins import signals
from pelican.writers import Writer

from community.context import build_in
from community.page_writer import PageWriter
from community.site_outputs import fixed_group


class SpokenWriter(PageWriter, Writer):  # type: ignore[misc]  # Pelican ships no types
    """Speaks Spanish below ``es/``, and hands over what surrounds pages there."""

    @property
    def is_heard(self) -> bool:
        """Tell whether plugins of others listen: they do so in this process alone."""
        return bool(signals.content_written.receivers)

    def write_file(self, name: str, *arguments: Any, **values: Any) -> None:
        """Write a page, and tell plugins of others that it is there; a draft has no name."""
        if not name:
            return
        made = build_in(self.settings).made
        group = made.group(fixed_group("pages")) if _is_pelicans_own(values) else nullcontext()
        with group:
            super().write_file(name, *arguments, **values)
        if self.is_heard:
            signals.content_written.send(str(Path(self.output_path) / name), context=values)


def _is_pelicans_own(values: Mapping[str, Any]) -> bool:
    """Tell whether a page is of ``content/pages/``."""
    return "page" in values
