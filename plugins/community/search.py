"""The plugin that makes the search index, once every page is written."""

from pathlib import Path

from community.context import announce_page, build_in, department_in, write_last
from community.core.addresses import SEARCH_INDEX_PATH, SEARCH_PATH
from community.progress import tell_progress
from community.proof.findings import Proof
from community.search_index import write_index
from community.site_outputs import Output, connect

_GROUP = "search"


class SearchGenerator(Output):
    """Writes ``/pagefind/``, unless the settings leave out search."""

    def generate_context(self) -> None:
        """Tell search engines of the page of search."""
        announce_page(self.context, SEARCH_PATH)

    def generate_output(self, _writer: object) -> None:
        """Wait for the pages: the index is made of them as they were written."""
        if department_in(self.context).has_search:
            write_last(self.context, self._write)

    def _write(self, _proof: Proof) -> None:
        made = build_in(self.context).made
        is_same = not any(path.endswith(".html") for path in (*made.changed, *made.gone))
        if is_same and made.is_kept(_GROUP, None):
            return
        tell_progress("Making the search index ...")
        with made.pages_folder() as folder, made.group(_GROUP):
            write_index(folder)
            for file in sorted(filter(Path.is_file, (folder / SEARCH_INDEX_PATH).rglob("*"))):
                made.write(file.relative_to(folder).as_posix(), file.read_bytes())


OUTPUTS = (SearchGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
