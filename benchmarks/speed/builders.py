"""The builders that are compared: how each one's site is written, built and served."""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from speed.corpus import Corpus, Event
from speed.hugo_site import write_hugo_site
from speed.ours import event_file, write_our_site
from speed.pelican_site import write_pelican_site


@dataclass(frozen=True, slots=True, kw_only=True)
class Builder:
    """One way to make the site.

    ``write`` makes the site in a new folder; ``command`` builds it, ``serve``, with the number of a
    port after it, shows it while it is written; in both, ``{site}`` is its folder. ``made`` are the
    folders to take away for a build from nothing, the output first; ``file_of`` tells where an
    event stands.
    """

    name: str
    write: Callable[[Path, Corpus], None]
    command: Sequence[str]
    made: Sequence[str]
    file_of: Callable[[Event], str]
    serve: Sequence[str] = ()

    def forget(self, site: Path) -> None:
        """Move away what was built and what was kept: the next build begins from nothing.

        It is deleted with the folder of all sites, for a disk that has just deleted thousands of
        files (Linux's ext4, for a minute) is slower to write others.
        """
        for name in self.made:
            if (site / name).exists():
                away = tempfile.mkdtemp(prefix="gone-", dir=site.parent)
                (site / name).rename(Path(away) / "made")


OURS, ALL_OF_OURS, PLAIN, HUGO = "ours", "ours, all of it", "plain Pelican", "Hugo"


def builders(hugo: str) -> tuple[Builder, ...]:
    """Return the builders; ``hugo`` is the path of that program."""
    ours = ("output", ".cache")
    run = (getattr(sys, "_base_executable", sys.executable), "run.py")
    options = ("--cacheDir", "{site}/kept", "--quiet")
    return (
        Builder(
            name=OURS,
            write=partial(write_our_site, whole=False),
            command=(*run, "build"),
            serve=(*run, "serve", "--port"),
            made=ours,
            file_of=event_file,
        ),
        Builder(
            name=ALL_OF_OURS,
            write=partial(write_our_site, whole=True),
            command=(*run, "build"),
            made=ours,
            file_of=event_file,
        ),
        Builder(
            name=PLAIN,
            write=write_pelican_site,
            command=(sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-q"),
            made=("output", "__pycache__"),
            file_of=_plain_file,
        ),
        Builder(
            name=HUGO,
            write=write_hugo_site,
            command=(hugo, *options),
            serve=(hugo, "server", *options, "--bind", "127.0.0.1", "--port"),
            made=("public", "resources", "kept"),
            file_of=_plain_file,
        ),
    )


def _plain_file(event: Event) -> str:
    return f"content/events/{event.slug}.md"


def filled(command: Sequence[str], site: Path) -> list[str]:
    """Return a command with its folder."""
    return [part.format(site=site) for part in command]


def environment() -> dict[str, str]:
    """Return the variables of a build: those of here, without what would make it another one."""
    misleading = {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "SOURCE_DATE_EPOCH"}
    kept = {name: setting for name, setting in os.environ.items() if name not in misleading}
    return {**kept, "PYTHONUTF8": "1"}
