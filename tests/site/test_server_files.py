"""What hosts read, in a whole site; and the preview sends what they will send."""

import os
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

from building import COFFEE, build, make_site
from community.nginx import nginx_of
from community.preview.editions import Editions
from community.preview.media_types import media_type
from community.preview.server import PreviewServer
from community.theme_folder import theme_folder

OPEN = (".ics", ".json", "rss.xml", "atom.xml", "changes.xml")

FILES = {"events/coffee.md": COFFEE.replace("title:", "aliases: [old-coffee]\ntitle:")}


def test_former_addresses_are_told_to_the_host(tmp_path: Path) -> None:
    build(make_site(tmp_path, FILES))

    told = (tmp_path / "output/_redirects").read_text("utf-8")
    assert "/events/old-coffee/ /events/coffee/ 301" in told.splitlines()
    assert (tmp_path / "output/events/old-coffee/index.html").is_file()
    assert (tmp_path / "output/.nojekyll").read_bytes() == b""


def test_a_site_in_a_folder_of_its_host_names_that_folder(tmp_path: Path) -> None:
    more = 'SITEURL = "https://www.example.gov/police"'
    build(make_site(tmp_path, FILES, more=more))

    output = tmp_path / "output"
    assert "/police/*" in (output / "_headers").read_text("utf-8").splitlines()
    assert "ErrorDocument 404 /police/404.html" in (output / ".htaccess").read_text("utf-8")


def test_the_preview_sends_what_the_host_will_send(tmp_path: Path) -> None:
    build(make_site(tmp_path, FILES))
    output = tmp_path / "output"
    server = PreviewServer(0, Editions(output))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        for file in sorted(path for path in output.rglob("*") if path.is_file()):
            path = file.relative_to(output).as_posix()
            connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
            connection.request("HEAD", f"/{path}")
            sent = connection.getresponse().headers
            connection.close()

            assert media_type(file) == sent["Content-Type"], path
            assert "frame-ancestors 'none'" in sent["Content-Security-Policy"]
            is_open = path.endswith((*OPEN, "embed/events.js"))
            is_index = path.startswith("pagefind/")
            assert (is_open and not is_index) == (sent["Access-Control-Allow-Origin"] == "*"), path
            assert path.startswith("theme/") == ("immutable" in sent["Cache-Control"])
            assert sent.get_all("X-Content-Type-Options") == ["nosniff"]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_what_nginx_has_to_be_told_is_printed_for_a_site(tmp_path: Path) -> None:
    settings = make_site(tmp_path, FILES, more='SITEURL = "https://www.example.gov/police"')
    command = [sys.executable, "-m", "community.nginx", str(settings)]
    plugins = str(Path(__file__).parent.parent.parent / "plugins")
    told = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": plugins}, capture_output=True, check=True
    ).stdout.decode()

    assert nginx_of(settings) == told
    assert "error_page 404 /police/404.html;" in told.splitlines()


def test_the_themes_folder_changes_with_any_of_its_files_and_with_nothing_else(
    tmp_path: Path,
) -> None:
    (tmp_path / "static/css").mkdir(parents=True)
    style = tmp_path / "static/css/style.css"
    style.write_text("a {}", "utf-8")
    before = theme_folder(tmp_path)
    style.touch()
    (tmp_path / "templates").mkdir()

    assert before == theme_folder(tmp_path)
    style.write_text("b {}", "utf-8")
    assert before != theme_folder(tmp_path)
    assert before.startswith("theme/")
