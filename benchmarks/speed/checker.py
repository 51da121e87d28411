"""Whether a builder has made all of it: every address that is compared, with the same facts.

Every finding is a sentence that begins with the path. Nothing is ordered by chance.
"""

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from urllib.parse import urljoin

from speed.corpus import SITE, ZONE
from speed.expected import Expected, Facts, Page

#: What a calendar or a feed holds: dates, or the pages of news.
_Told = TypeVar("_Told", Facts, str)

_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SCRIPT = re.compile(r"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", re.DOTALL)
_LINK = re.compile(r"""href=(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")
_ITEM = re.compile(r"<item>.*?<link>([^<]*)</link>", re.DOTALL)
_PLACE = re.compile(r"<loc>([^<]*)</loc>")
_ENTRY = re.compile(r"BEGIN:VEVENT(.*?)END:VEVENT", re.DOTALL)


def findings(output: Path, expected: Expected) -> Iterator[str]:
    """Yield what is missing or wrong in the output of a builder."""
    for page in expected.pages:
        path = f"{page.path}index.html"
        text = _read(output / path)
        if text is None:
            yield f"{path} is missing"
        else:
            yield from (f"{path}: {wrong}" for wrong in _wrong_in(page, text))
    for path, facts in expected.files.items():
        yield from _differences(path, Counter({facts: 1}), _entries(output / path))
    yield from _differences("calendar.ics", expected.calendar, _entries(output / "calendar.ics"))
    yield from _differences("rss.xml", expected.news, _paths(output / "rss.xml", _ITEM))
    places = _paths(output / "sitemap.xml", _PLACE)
    for page in expected.pages:
        if page.path not in places:
            yield f"sitemap.xml: {page.path or 'the home page'} is missing"


def _wrong_in(page: Page, text: str) -> Iterator[str]:
    heading = " ".join(_plain(each) for each in _HEADING.findall(text))
    if page.heading not in heading:
        yield f"the heading is not {page.heading!r} but {heading!r}"
    if page.words not in _plain(text):
        yield f"the words {page.words!r} are missing"
    missing = page.links - _links_of(page.path, text)
    if missing:
        yield f"no link leads to {len(missing)} pages, such as {min(missing)}"
    if page.about:
        yield from _wrong_data(page, page.about, text)


def _wrong_data(page: Page, about: Facts, text: str) -> Iterator[str]:
    """Yield what the JSON-LD of a page says otherwise."""
    found = [json.loads(html.unescape(each)) for each in _SCRIPT.findall(text)]
    kind = "EventSeries" if page.is_series else "Event"
    data = next((each for each in found if each.get("@type") == kind), None)
    if data is None:
        yield f"no data of an {kind}"
        return
    if data.get("name") != about.title:
        yield f"the data have the name {data.get('name')!r}"
    if _local(data.get("startDate")) != about.starts:
        yield f"the data begin {data.get('startDate')}"
    if page.is_series:
        return
    status = str(data.get("eventStatus", "")).rpartition("/")[2]
    wanted = "EventCancelled" if about.is_off else "EventScheduled"
    if status != ("EventRescheduled" if page.moved_from else wanted):
        yield f"the data have the status {status}"
    if _local(data.get("previousStartDate")) != page.moved_from:
        yield f"the data moved from {data.get('previousStartDate')}"


def _local(told: str | None) -> datetime | None:
    moment = datetime.fromisoformat(told) if told else None
    return moment.astimezone(ZONE).replace(tzinfo=None) if moment else None


def _differences(path: str, wanted: Counter[_Told], found: Counter[_Told] | None) -> Iterator[str]:
    if found is None:
        yield f"{path} is missing"
        return
    for told in sorted(wanted - found, key=str):
        yield f"{path}: {told} is missing"
    for told in sorted(found - wanted, key=str):
        yield f"{path}: {told} is too much"


def _entries(path: Path) -> Counter[Facts] | None:
    """Return the entries of a calendar: title, start and whether each takes place."""
    text = _read(path)
    if text is None:
        return None
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    return Counter(_entry(entry) for entry in _ENTRY.findall(unfolded))


def _entry(text: str) -> Facts:
    lines = dict(re.findall(r"^([A-Z-]+)[^:\r\n]*:(.*?)\r?$", text, re.MULTILINE))
    title = re.sub(r"\\(.)", r"\1", lines.get("SUMMARY", ""))
    return Facts(
        title=title.removeprefix("Canceled: "),
        starts=_wall_clock(lines["DTSTART"]),
        is_off=lines.get("STATUS") == "CANCELLED",
    )


def _wall_clock(told: str) -> datetime:
    """Return a moment of a calendar in local time; one that ends with Z is in UTC."""
    moment = datetime.fromisoformat(told)
    return moment.astimezone(ZONE).replace(tzinfo=None) if moment.tzinfo else moment


def _paths(path: Path, pattern: re.Pattern[str]) -> Counter[str]:
    """Return the pages that a feed or a sitemap names; none where it is missing."""
    return Counter(_path(html.unescape(each)) for each in pattern.findall(_read(path) or ""))


def _links_of(path: str, text: str) -> frozenset[str]:
    base = f"{SITE}/{path}"
    found = (html.unescape("".join(each)) for each in _LINK.findall(text))
    return frozenset(_path(urljoin(base, each)) for each in found)


def _path(address: str) -> str:
    return address.removeprefix(f"{SITE}/").partition("#")[0]


def _plain(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", text)).split())


def _read(path: Path) -> str | None:
    return path.read_bytes().decode() if path.is_file() else None
