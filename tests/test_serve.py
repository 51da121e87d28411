"""serve over real HTTP, with a builder that only pretends, and as staff start it."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from threading import enumerate as threads
from typing import Any

import pytest

from building import COFFEE, make_site
from community.preview.builder import Hearer
from community.preview.orders import Early, Order, Outcome, Outlook
from community.serve import serve

ROOT = Path(__file__).parent.parent
PATIENCE = 20.0


class FakeBuilder:
    """Copies the file into the page at once, unless it says 'broken'."""

    def __init__(self, root: Path, hear: Hearer) -> None:
        self.root, self.hear = root, hear
        self.orders: Queue[tuple[str, Order, bool]] = Queue()
        self.is_closed = False

    def order(self, order: Order, *, is_fresh: bool) -> None:
        words = (self.root / "content" / "coffee.md").read_text(encoding="utf-8")
        is_good = words != "broken"
        if is_good:
            output = self.root / ("output" if order.outlook.is_usual else ".cache/serve/site")
            output.mkdir(parents=True, exist_ok=True)
            (output / "index~").write_text(f"<body>{words}</body>")
            (output / "index~").replace(output / "index.html")  # whole at once, as real ones are
        if words == "early":
            self.hear(order, Early(folder=str(self.root / "output"), names=("index.html",)))
            self.hear(order, Early(folder=str(self.root / "gone"), names=("index.html",)))
        else:
            self.hear(order, Outcome(is_good=is_good, printed=f"tried {words}", as_of="2027"))
        self.orders.put((words, order, is_fresh))

    def close(self) -> None:
        self.is_closed = True


class Served:
    """A site of one page, made of one file, that is served."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.port = free_port()
        self.builder: FakeBuilder
        self.is_ready = Event()
        self.stop = Event()
        self.codes: list[int] = []
        (root / "content").mkdir()
        self.save("first")
        self._thread = Thread(target=self._serve)
        self._thread.start()
        self.is_ready.wait(PATIENCE)

    def _serve(self) -> None:
        port = str(self.port)
        self.codes.append(serve(self.root, port=port, builder=self.build, stop=self.stop))

    def build(self, root: Path, hear: Hearer) -> FakeBuilder:
        self.builder = FakeBuilder(root, hear)
        self.is_ready.set()
        return self.builder

    def save(self, words: str) -> None:
        saved = self.root / "content" / "saved~"
        saved.write_text(words, encoding="utf-8")
        saved.rename(self.root / "content" / "coffee.md")

    def wait_for_build(self, words: str) -> tuple[Order, bool]:
        while True:
            built, order, is_fresh = self.builder.orders.get(timeout=PATIENCE)
            if built == words:
                return order, is_fresh

    def page(self) -> str:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", "/")
            return connection.getresponse().read().decode()

    def look(self, **outlook: object) -> None:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            body = json.dumps({"as_of": "", "drafts": False, **outlook})
            connection.request(
                "POST", "/_preview/outlook", body, {"Content-Type": "application/json"}
            )
            assert connection.getresponse().status == 204

    def editions(self) -> Iterator[dict[str, Any]]:
        """Yield what an open page is told."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", "/_preview/editions?page=%2F")
            with connection.getresponse() as response:
                yield from told(response)

    def end(self) -> None:
        self.stop.set()
        self._thread.join(timeout=PATIENCE)
        assert not self._thread.is_alive()


def told(response: HTTPResponse) -> Iterator[dict[str, Any]]:
    for line in response:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port: int = taken.getsockname()[1]
    return port


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    site = Served(tmp_path)
    try:
        site.wait_for_build("first")
        yield site
    finally:
        site.end()


def test_the_site_is_built_and_shown(served: Served) -> None:
    assert served.page().startswith("<body>first<script src=")


def test_a_saved_file_is_built_and_open_pages_are_told(served: Served) -> None:
    editions = served.editions()
    first = next(editions)

    served.save("second")
    second = next(edition for edition in editions if edition["page"] != first["page"])

    assert served.page().startswith("<body>second<script src=")
    assert second["failure"] is None
    assert f'data-edition="{second["page"]}"' in served.page()
    assert served.wait_for_build("second") == (Order(first=("",)), False)


def test_a_failed_build_leaves_the_last_good_site_and_is_told(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    editions = served.editions()
    next(editions)

    served.save("broken")
    failed = next(edition for edition in editions if edition["failure"])

    assert served.page().startswith("<body>first<script src=")
    assert failed["failure"]["printed"] == "tried broken"
    assert "tried broken\nThe site as it was stays up" in capsys.readouterr().out

    served.save("mended")
    mended = next(edition for edition in editions if not edition["failure"])
    while mended["wanted"]:
        mended = next(editions)

    assert mended["page"] != failed["page"]
    assert served.page().startswith("<body>mended<script src=")


def test_a_page_that_is_there_before_the_rest_is_shown_at_once(served: Served) -> None:
    editions = served.editions()
    first = next(editions)

    served.save("early")
    early = next(edition for edition in editions if edition["page"] != first["page"])

    assert early["wanted"] == {"as_of": "", "drafts": False}
    assert served.page().startswith("<body>early<script src=")


def test_another_outlook_is_built_apart_and_shown_whole(served: Served) -> None:
    editions = served.editions()
    next(editions)

    served.look(as_of="2027-01-05T09:00", drafts=True)
    shown = next(edition for edition in editions if edition["shown"]["drafts"])
    order, is_fresh = served.wait_for_build("first")
    order, is_fresh = (
        served.wait_for_build("first") if order.outlook.is_usual else (order, is_fresh)
    )

    outlook = Outlook(as_of="2027-01-05T09:00", drafts=True)
    assert shown["shown"] == {"as_of": outlook.as_of, "drafts": True}
    assert (order.outlook, is_fresh) == (outlook, False)
    assert (served.root / ".cache/serve/site/index.html").read_text() == "<body>first</body>"


def test_pages_of_another_outlook_wait_for_the_rest(served: Served) -> None:
    served.save("early")
    served.wait_for_build("early")
    (served.root / "output" / "index.html").write_text("<body>other</body>")

    served.look(drafts=True)
    order, _ = served.wait_for_build("early")

    assert order.outlook.drafts
    assert served.page().startswith("<body>early<script")


def test_code_and_settings_are_read_anew(served: Served) -> None:
    served.save("second")
    _, of_content = served.wait_for_build("second")
    (served.root / "pelicanconf.py").write_text("SITENAME = 'new'")
    order, of_settings = served.wait_for_build("second")

    assert (of_content, of_settings) == (False, True)
    assert order.first == ()


def test_it_ends_quietly_with_all_its_threads(tmp_path: Path) -> None:
    before = set(threads())
    site = Served(tmp_path)
    site.wait_for_build("first")

    site.end()

    assert site.codes == [0]
    assert set(threads()) == before
    with pytest.raises(ConnectionRefusedError):
        site.page()


def never_build(_: Path, __: Hearer) -> FakeBuilder:
    raise AssertionError("it must not come to a build")


def test_a_port_in_use_is_said_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        code = serve(tmp_path, port=str(port), builder=never_build)

    error = capsys.readouterr().err
    assert code == 1
    assert error.startswith(f"Port {port} of this computer cannot be used: ")
    assert error.endswith(f"    python3 run.py serve --port {port + 1}\n")


@pytest.mark.parametrize("port", ["x", "", "-1", "65536", "²", "8000.5"])
def test_what_is_no_port_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], port: str
) -> None:
    assert serve(tmp_path, port=port, builder=never_build) == 1
    assert capsys.readouterr().err.startswith(f"--port: '{port}' is no port.")


def first_line_of(process: subprocess.Popen[str], beginning: str) -> str:
    assert process.stdout is not None
    return next(line for line in process.stdout if line.startswith(beginning))


@pytest.mark.skipif(os.name == "nt", reason="there are no process groups")
@pytest.mark.parametrize("moment", ["while it waits", "while it builds"])
def test_ctrl_c_ends_it_quietly(tmp_path: Path, moment: str) -> None:
    make_site(tmp_path, {"events/coffee.md": COFFEE})
    shutil.copy(ROOT / "tasks.py", tmp_path)
    (tmp_path / "plugins").symlink_to(ROOT / "plugins")
    command = [sys.executable, "-m", "invoke", "serve", "--port", str(free_port())]
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert first_line_of(process, "Building ..." if "builds" in moment else "Built ")

    os.killpg(process.pid, signal.SIGINT)
    printed, error = process.communicate(timeout=PATIENCE)

    assert (process.returncode, error) == (0, "")
    assert "Traceback" not in printed
    assert [] == [path.name for path in tmp_path.glob("output.*")]
