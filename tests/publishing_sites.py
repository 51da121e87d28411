"""Small sites that differ from release to release, and what of them readers can come upon."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin

from community.core.release import Release
from community.publishing.contents import release_of

#: The commit that the small sites say they are made from.
COMMIT = "c" * 40
AS_OF = datetime(2026, 11, 22, 15, tzinfo=UTC)

#: What every release has at the same address: here readers and programs begin.
FEEDS = ("calendar.ics", "rss.xml", "events.json")

_LINK = re.compile(r'(?:href|src)="(/[^"]*)"')


def site_files(number: int) -> dict[str, bytes]:
    """Return the files of a release: every number has pages that link to what it alone has."""
    own = f"/events/only-{number}/"
    weekly = [f"/events/weekly-{each}/" for each in range(number % 5, number % 5 + 8)]
    pages = {
        "/": [own, "/events/", "/next/", *weekly],
        "/events/": [own, "/events/same/", *weekly],
        "/events/same/": [],
        "/next/": [own],
        own: [f"{own}flyer/", f"{own}event.ics", "/events/"],
        f"{own}flyer/": [own],
        **{address: [own, "/events/"] for address in weekly},
    }
    files = {f"{address[1:]}index.html": _page(links, number) for address, links in pages.items()}
    files["events/same/index.html"] = b'<a href="/">The same in every release</a>'
    files[f"{own[1:]}event.ics"] = _long(f"BEGIN:VEVENT {number}")
    files[f"theme/{number}/style.css"] = _long(f"body {{ order: {number} }}")
    return files | {feed: _long(f"release {number} of {feed}") for feed in FEEDS}


def _page(links: list[str], number: int) -> bytes:
    anchors = "".join(f'<a href="{link}">{link}</a>\n' for link in links)
    style = f'<link rel="stylesheet" href="/theme/{number}/style.css">'
    return f"{style}\n<h1>Release {number}</h1>\n{anchors}{'words ' * 3000}".encode()


def _long(line: str) -> bytes:
    return f"{line}\n".encode() * 1500


def make_release(folder: Path, number: int) -> Release:
    """Write the files of a release into ``folder`` and return what they make."""
    for path, octets in site_files(number).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(octets)
    return release_of(folder, commit=COMMIT, as_of=AS_OF)


def links_of(path: str, octets: bytes) -> list[str]:
    """Return the paths of the files that a page names; none for what is no page."""
    if not path.endswith(".html"):
        return []
    found = _LINK.findall(octets.decode())
    addresses = (urljoin(f"/{path}", link) for link in found)
    return [f"{each[1:]}index.html" if each.endswith("/") else each[1:] for each in addresses]


def missing_links(read: Callable[[str], bytes | None], *begin: str) -> list[str]:
    """Return what can be come upon from ``begin`` and is not there; ``read`` gives a file."""
    waiting, seen, missing = list(begin), set(begin), []
    while waiting:
        path = waiting.pop()
        octets = read(path)
        if octets is None:
            missing.append(path)
            continue
        links = [link for link in links_of(path, octets) if link not in seen]
        waiting += links
        seen.update(links)
    return missing
