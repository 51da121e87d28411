"""serve over real HTTP, with a builder that only pretends, and as staff start it."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from threading import enumerate as threads

import pytest

from community.serve import Outcome, build_apart, serve

ROOT = Path(__file__).parent.parent
PATIENCE = 20.0


class Served:
    """A site of one page, made of one file, that is served."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.port = free_port()
        self.builds: Queue[str] = Queue()
        self.stop = Event()
        self.codes: list[int] = []
        (root / "content").mkdir()
        self.save("first")
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        self.codes.append(serve(self.root, port=str(self.port), builder=self.build, stop=self.stop))

    def build(self, root: Path) -> Outcome:
        """Copy the file into the page, unless it says 'broken'."""
        words = (root / "content" / "coffee.md").read_text(encoding="utf-8")
        is_good = words != "broken"
        if is_good:
            (root / "output").mkdir(exist_ok=True)
            (root / "output" / "index.html").write_text(f"<body>{words}</body>")
        self.builds.put(words)
        return Outcome(is_good=is_good, printed=f"tried {words}")

    def save(self, words: str) -> None:
        saved = self.root / "content" / "saved~"
        saved.write_text(words, encoding="utf-8")
        saved.rename(self.root / "content" / "coffee.md")

    def wait_for_build(self, words: str) -> None:
        while self.builds.get(timeout=PATIENCE) != words:
            pass

    def page(self) -> str:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", "/")
            return connection.getresponse().read().decode()

    def editions(self) -> Iterator[dict[str, str]]:
        """Yield what an open page is told."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request("GET", "/_preview/editions")
            with connection.getresponse() as response:
                yield from told(response)

    def end(self) -> None:
        self.stop.set()
        self._thread.join(timeout=PATIENCE)


def told(response: HTTPResponse) -> Iterator[dict[str, str]]:
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
    second = next(edition for edition in editions if edition["name"] != first["name"])

    assert served.page().startswith("<body>second<script src=")
    assert second["failure"] == ""
    assert f'data-edition="{second["name"]}"' in served.page()


def test_a_failed_build_leaves_the_last_good_site_and_is_told(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    editions = served.editions()
    next(editions)

    served.save("broken")
    failed = next(edition for edition in editions if edition["failure"])

    assert served.page().startswith("<body>first<script src=")
    assert failed["failure"] == "tried broken"
    assert "tried broken\nThe site as it was stays up" in capsys.readouterr().out

    served.save("mended")
    mended = next(edition for edition in editions if not edition["failure"])

    assert mended["name"] != failed["name"]
    assert served.page().startswith("<body>mended<script src=")


def test_it_ends_quietly_with_all_its_threads(tmp_path: Path) -> None:
    before = set(threads())
    site = Served(tmp_path)
    site.wait_for_build("first")

    site.end()

    assert site.codes == [0]
    assert set(threads()) == before
    with pytest.raises(ConnectionRefusedError):
        site.page()


def never_build(_: Path) -> Outcome:
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


@pytest.fixture
def make_tasks(tmp_path: Path) -> Callable[[str], Path]:
    """Give a folder with a task ``build`` of these lines, and ``serve`` on a port."""

    def make(build: str) -> Path:
        (tmp_path / "content").mkdir(exist_ok=True)
        (tmp_path / "tasks.py").write_text(
            "import os, sys\n"
            "from pathlib import Path\n"
            "from invoke import task\n"
            f"sys.path.insert(0, {str(ROOT / 'plugins')!r})\n"
            "from community import serve as preview\n"
            "@task\n"
            f"def build(_):\n    {build}\n"
            "@task\n"
            "def serve(_, port):\n"
            "    sys.exit(preview.serve(Path(__file__).parent, port=port))\n",
            encoding="utf-8",
        )
        return tmp_path

    return make


def test_a_build_apart_tells_all_that_it_printed(make_tasks: Callable[[str], Path]) -> None:
    root = make_tasks("print('Café'); print('ünter', file=sys.stderr)")

    outcome = build_apart(root)

    assert outcome.is_good
    assert set(outcome.printed.splitlines()) == {"Café", "ünter"}


def test_a_build_apart_that_ends_with_a_code_has_failed(
    make_tasks: Callable[[str], Path],
) -> None:
    root = make_tasks("print('coffee.md:3:8: error'); sys.exit(2)")

    assert build_apart(root) == Outcome(is_good=False, printed="coffee.md:3:8: error")


@pytest.mark.parametrize("moment", ["while it waits", "while it builds"])
def test_ctrl_c_ends_it_quietly(make_tasks: Callable[[str], Path], moment: str) -> None:
    wait = "import time; print('built'); " + ("time.sleep(60)" if "builds" in moment else "")
    root = make_tasks(wait)
    command = [sys.executable, "-m", "invoke", "serve", "--port", str(free_port())]
    process = subprocess.Popen(
        command,
        cwd=root,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert process.stdout is not None
    last = "Building ...\n" if "builds" in moment else "built\n"
    for line in process.stdout:
        if line == last:
            break

    os.killpg(process.pid, signal.SIGINT)
    printed, error = process.communicate(timeout=PATIENCE)

    assert (process.returncode, error) == (0, "")
    assert "Traceback" not in printed
