"""The plugin that writes what hosts read: headers, former addresses, the page for missing ones."""

from urllib.parse import urlsplit

from community.context import department_in, redirects_in, write_last
from community.core.addresses import HEADERS_PATH, HTACCESS_PATH, REDIRECTS_PATH
from community.formats.host_files import headers_file, htaccess, redirects_file
from community.formats.server_rules import server_rules
from community.output import write_output
from community.proof.findings import Proof
from community.site_outputs import Output, connect

#: Tells GitHub Pages to leave out no file whose name begins with a dot or an underscore.
_AS_IT_IS = ".nojekyll"


class ServerFilesGenerator(Output):
    """Writes ``_headers``, ``_redirects`` and ``.htaccess``; a host that knows none sends them."""

    def generate_output(self, _writer: object) -> None:
        """Wait for the pages: they tell which addresses are former ones."""
        write_last(self.context, self._write)

    def _write(self, _proof: Proof) -> None:
        department = department_in(self.context)
        rules, moved = server_rules(department), redirects_in(self.context)
        root = f"{urlsplit(department.address).path}/"
        files = {
            HEADERS_PATH: headers_file(rules, root=root),
            REDIRECTS_PATH: redirects_file(moved, root=root),
            HTACCESS_PATH: htaccess(rules, moved, root=root),
            _AS_IT_IS: b"",
        }
        for path, octets in files.items():
            write_output(self.context, path, octets)


OUTPUTS = (ServerFilesGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
