"""What every place has in common, whether a folder, a host, a branch or a bucket."""

from pathlib import Path
from typing import Protocol

from community.core.release import Release
from community.publishing.failure import RefusedError


class Place(Protocol):
    """A place while it is open: nobody else publishes to it meanwhile, as far as it can tell."""

    @property
    def online(self) -> Release | None:
        """Return the release that readers see; ``None`` where none of ours is told there."""

    @property
    def is_tidy(self) -> bool:
        """Tell whether nothing of a killed run is left there."""

    def send(self, source: Path, release: Release) -> None:
        """Bring the files of ``source`` there, then show them; raise ``PublishError``.

        What a killed run has left there is completed and removed.
        """


def foreign(place: object) -> RefusedError:
    """Return why a place that holds files of others is left alone."""
    return RefusedError(
        f"There are files in {place} that no 'publish' has put there; they are left alone.\n"
        'Move them away, or name an empty place under "publish" in publishconf.py.'
    )
