"""The processes that build for ``serve`` end when told to, also where one does not hear it."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from community.preview import builder
from community.preview.builder import PreparedBuilder
from community.preview.orders import Order

LONGEST = 30.0

#: Hears of no signal, as when Python drops what its handler raises.
DEAF = """
import signal
import sys
from pathlib import Path

signal.signal(signal.SIGTERM, signal.SIG_IGN)
Path(sys.argv[1], "deaf").touch()
"""
WAITING = f"{DEAF}sys.stdin.readline()\n"

#: Works on its order without an end, until a second signal comes.
WORKING = f"""{DEAF}
sys.stdin.readline()
signal.signal(signal.SIGTERM, lambda *_: signal.signal(signal.SIGTERM, signal.SIG_DFL))
Path(sys.argv[1], "working").touch()
while True:
    signal.pause()
"""

#: Works on its order without an end, whatever it is told.
STUBBORN = f"""{DEAF}
sys.stdin.readline()
Path(sys.argv[1], "working").touch()
while True:
    signal.pause()
"""

#: Ends when it is told to, but not what it has started, which holds the pipe for news.
LEAVING = """
import subprocess
import sys
from pathlib import Path

sys.stdin.readline()
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
Path(sys.argv[1], "working").touch()
sys.stdin.readline()
"""


@pytest.fixture
def prepared(tmp_path: Path) -> Callable[[str], PreparedBuilder]:
    """Return what begins to build with a script in place of the program."""

    def begin(script: str) -> PreparedBuilder:
        package = tmp_path / "plugins" / "community" / "preview"
        package.mkdir(parents=True)
        (package / "building.py").write_text(script, encoding="utf-8")
        return PreparedBuilder(tmp_path, lambda *_: None)

    return begin


def wait_for(file: Path) -> None:
    latest = time.monotonic() + LONGEST
    while not file.exists():
        assert time.monotonic() < latest
        time.sleep(0.01)


@pytest.mark.skipif(os.name == "nt", reason="signals cannot be ignored there")
def test_a_process_that_waits_ends_though_it_hears_of_no_signal(
    tmp_path: Path, prepared: Callable[[str], PreparedBuilder]
) -> None:
    builds = prepared(WAITING)
    wait_for(tmp_path / "deaf")

    began = time.monotonic()
    builds.close()

    assert time.monotonic() - began < builder.PATIENCE


@pytest.mark.skipif(os.name == "nt", reason="signals cannot be ignored there")
def test_a_process_that_works_is_told_again(
    tmp_path: Path,
    prepared: Callable[[str], PreparedBuilder],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(builder, "PATIENCE", 0.1)
    builds = prepared(WORKING)
    builds.order(Order(), is_fresh=False)
    wait_for(tmp_path / "working")

    builds.close()  # which waits until both are gone


@pytest.mark.skipif(os.name == "nt", reason="signals cannot be ignored there")
@pytest.mark.parametrize("script", [STUBBORN, LEAVING])
def test_what_goes_on_whatever_it_is_told_is_killed(
    tmp_path: Path,
    prepared: Callable[[str], PreparedBuilder],
    monkeypatch: pytest.MonkeyPatch,
    script: str,
) -> None:
    monkeypatch.setattr(builder, "PATIENCE", 0.5)
    builds = prepared(script)
    builds.order(Order(), is_fresh=False)
    wait_for(tmp_path / "working")

    began = time.monotonic()
    builds.close()

    assert time.monotonic() - began < LONGEST
