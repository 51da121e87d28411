"""The corpus as plain Pelican reads it, with templates of the same pages and a naive calendar."""

import shutil
from pathlib import Path

from speed.corpus import Corpus
from speed.plain_content import Header, date_headers, event_headers, write, written

_TEMPLATES = Path(__file__).parent / "pelican"


def write_pelican_site(folder: Path, corpus: Corpus) -> None:
    """Write the site into ``folder``: an article for each event and each date of a series."""
    shutil.copytree(_TEMPLATES, folder, ignore=shutil.ignore_patterns("__pycache__"))
    content = folder / "content"
    for event, header in event_headers(corpus):
        write(content / f"events/{event.slug}.md", _file(_placed(header), event.body))
    for _, header in date_headers(corpus):
        write(content / f"dates/{header['slug']}.md", _file(_placed(header), ""))
    told = min(event.announced for event in corpus.events).isoformat()
    for program in corpus.programs:
        header = {"title": program.title, "summary": program.summary, "date": told}
        shown = {**header, "template": "program", "slug": program.slug, "path": program.path}
        write(content / f"programs/{program.slug}.md", _file(_placed(shown), program.body))
    for place in corpus.places:
        header = {"title": place.name, "street": place.street, "template": "venue"}
        shown = {**header, "slug": place.slug, "path": place.path}
        write(content / f"venues/{place.slug}.md", _file(_placed(shown), ""))


def _placed(header: Header) -> Header:
    """Return a header with the address as Pelican wants it."""
    kept = {key: value for key, value in header.items() if key != "path"}
    return {**kept, "url": header["path"], "save_as": f"{header['path']}index.html"}


def _file(header: Header, body: str) -> str:
    """Return a file: Pelican's values have no quotes."""
    values = {k: v if isinstance(v, str) else written(v) for k, v in header.items()}
    lines = "\n".join(f"{key}: {value}" for key, value in values.items())
    return f"{lines}\n\n{body}\n"
