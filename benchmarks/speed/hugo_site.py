"""The corpus as Hugo reads it, with templates of the same pages."""

import shutil
from pathlib import Path

from speed.corpus import Corpus
from speed.plain_content import Header, date_headers, event_headers, months_of, write, written

_TEMPLATES = Path(__file__).parent / "hugo"


def write_hugo_site(folder: Path, corpus: Corpus) -> None:
    """Write the site into ``folder``: a file for each event, date of a series and list."""
    shutil.copytree(_TEMPLATES, folder)
    content = folder / "content"
    for event, header in event_headers(corpus):
        write(content / f"events/{event.slug}.md", _file(_paged(header), event.body))
    for _, header in date_headers(corpus):
        write(content / f"dates/{header['slug']}.md", _file(_paged(header), ""))
    told = min(event.announced for event in corpus.events).isoformat()
    for program in corpus.programs:
        header = {"title": program.title, "summary": program.summary, "date": told}
        write(content / f"programs/{program.slug}.md", _file(header, program.body))
    for place in corpus.places:
        header = {"title": place.name, "street": place.street}
        write(content / f"venues/{place.slug}.md", _file(header, ""))
    _write_archive(content / "archive", months_of(corpus))
    for section in ("dates", "archive"):
        write(content / f"{section}/_index.md", _file({"build": {"render": "never"}}, ""))
    for section in ("events", "programs", "venues"):
        write(content / f"{section}/_index.md", _file({"title": section.capitalize()}, ""))


def _paged(header: Header) -> Header:
    """Return a header with the address, and that a calendar file is wanted beside the page."""
    kept = {key: value for key, value in header.items() if key not in {"slug", "path"}}
    return {**kept, "url": f"/{header['path']}", "outputs": ["html", "file"]}


def _write_archive(folder: Path, months: tuple[str, ...]) -> None:
    for year in sorted({month[:4] for month in months}):
        header = {"title": f"Events in {year}", "url": f"/events/{year}/", "year": year}
        write(folder / f"{year}.md", _file({**header, "layout": "year"}, ""))
    for before, month, after in zip(("", *months), months, (*months[1:], ""), strict=False):
        header = {
            "title": f"Events in {month}",
            "url": f"/events/{month.replace('-', '/')}/",
            "layout": "month",
            "month": month,
            "before": before,
            "after": after,
        }
        write(folder / f"{month}.md", _file(header, ""))


def _file(header: Header, body: str) -> str:
    lines = "\n".join(f"{key}: {written(value)}" for key, value in header.items())
    return f"---\n{lines}\n---\n{body}\n"
