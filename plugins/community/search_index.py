"""The search index, made by Pagefind of the pages that were written: the same bytes every time.

Pagefind 1.5 keeps its promise of the same bytes only as long as no filter has two values and no
page has two filters, for these it writes in the order of a hash table. Pages and the list of
languages are put in order here.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from community.core.addresses import SEARCH_INDEX_PATH
from community.core.problem import CommunityError

#: What a page says to everyone and would be found everywhere: ways, buttons and lists of others.
_LEFT_OUT = (
    "nav",
    "search",
    "[aria-hidden]",
    ".actions",
    ".cards",
    ".history",
    ".maps",
    ".program .lines",
    ".venue .lines",
    ".ways",
)

#: Pagefind's own interfaces, none of which is used here.
_UNUSED = ("pagefind-*.css", "pagefind-*-ui.js", "pagefind-ui.js", "pagefind-highlight.js")

_ENTRY = "pagefind-entry.json"

#: What is in a page that asks to be found. Where none asks, Pagefind takes all.
_ASKING = b"data-pagefind-body"

_WHY = "The search index could not be made. Nothing was published; the output is as it was."
_HINT = 'To publish without search meanwhile, write "search": False in COMMUNITY.'


class SearchError(CommunityError):
    """Pagefind is not there, or has failed: it is no fault of the content."""

    #: What the ``pelican`` command exits with.
    exitcode = 1

    def __init__(self, told: str) -> None:
        """Keep what Pagefind has told."""
        super().__init__("\n".join(part for part in (told, _WHY, _HINT) if part))


def get_executable() -> Path | None:
    """Return the program that comes with the package, None where it has none for here."""
    from pagefind import service  # noqa: PLC0415  # loads asyncio, which many sites never need

    found: Path | None = service.get_executable()
    return found


def write_index(output: Path, program: Path | None = None) -> None:
    """Make the index of all pages below ``output`` that ask for it, and put it beside them.

    ``program`` is the one that comes with the package. Raise ``SearchError`` where it fails.
    """
    program = program or get_executable()
    if program is None:
        raise SearchError("Pagefind is not installed for this kind of computer.")
    folder = output / SEARCH_INDEX_PATH
    shutil.rmtree(folder, ignore_errors=True)
    with TemporaryDirectory(dir=output, prefix="finding-") as pages:
        _gather(output, Path(pages))
        _run(program, Path(pages), folder)
    if not (folder / _ENTRY).is_file():
        raise SearchError(f"Pagefind has written no {_ENTRY}")
    for pattern in _UNUSED:
        for file in folder.glob(pattern):
            file.unlink()
    _put_in_order(folder / _ENTRY)


def _gather(output: Path, folder: Path) -> None:
    """Link into ``folder``, in the order of their addresses, the pages that ask to be found.

    Pagefind would read all the others to leave them out, and it numbers pages in the order in which
    the folder has them: on many disks that in which they were made.
    """
    files = [file for file in output.rglob("*.html") if folder not in file.parents]
    asking = [file for file in files if _ASKING in file.read_bytes()]
    for file in sorted(asking or files):
        link = folder / file.relative_to(output)
        link.parent.mkdir(parents=True, exist_ok=True)
        try:
            link.hardlink_to(file)
        except OSError:  # not every disk has links
            shutil.copyfile(file, link)


def _run(program: Path, pages: Path, folder: Path) -> None:
    command = [str(program), "--silent", "--site", str(pages), "--output-path", str(folder)]
    for selector in _LEFT_OUT:
        command += ["--exclude-selectors", selector]
    try:
        # Pagefind would take settings from files of the folder it runs in, and from variables.
        done = subprocess.run(
            command,
            cwd=pages,
            env={k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise SearchError(f"Pagefind cannot be started: {error}") from error
    if done.returncode:
        raise SearchError((done.stderr + done.stdout).strip())


def _put_in_order(entry: Path) -> None:
    known = json.loads(entry.read_text("utf-8"))
    entry.write_text(json.dumps(known, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
