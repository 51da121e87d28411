"""Killed at any moment, spoiled or disturbed: the next build makes the right site all the same."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from building import COFFEE, ROOT, files_below
from community import build_command
from community.proof.findings import Proof
from community.proof.proving import prove
from edited_site import QUICK, Clock, EditedSite
from own_site import unmeasured

#: Builds in a process of its own that is told which call of which function is its last.
BUILD = """
import os
import sys
from pathlib import Path

from community import build_command, moment, unchanged
from community.rebuilding import rebuild
from datetime import datetime

root, now, last = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), int(sys.argv[3])
moment._moment = lambda: now
unchanged.time.time = now.timestamp
calls = 0


def counted(owner, name):
    whole = getattr(owner, name)

    def call(*arguments, **options):
        global calls
        if str(root) in str(arguments[0]):
            calls += 1
            if calls == last:
                os._exit(77)
        return whole(*arguments, **options)

    setattr(owner, name, call)


for name in ("replace", "rename", "unlink", "write_bytes", "write_text", "mkdir", "rmdir"):
    counted(Path, name)
sys.exit(build_command.build(root, as_of="", style="text"))
"""

KILLED = 77
FILES = {f"events/coffee-{n}.md": COFFEE.replace("with a Cop", f"{n}") for n in range(3)}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EditedSite:
    """A site that was built."""
    found = EditedSite(tmp_path, Clock(), more=QUICK)
    found.begin(FILES, monkeypatch)
    assert found.build() == 0
    return found


def begin(site: EditedSite, last: int = 0) -> "subprocess.Popen[bytes]":
    """Begin to build elsewhere, up to the call of this number."""
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, str(site.root), site.clock.now.isoformat(), str(last)],
        env={**unmeasured(), "PYTHONPATH": str(ROOT / "plugins")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def edit(site: EditedSite, word: str) -> None:
    """Change what many files say; every date is another one, so that files come and go."""
    day = 10 + len(word)
    text = FILES["events/coffee-1.md"].replace("coffee", word).replace("-09 ", f"-{day} ")
    site.write("events/coffee-1.md", text.replace("Coffee", f"Coffee {word}"))


@pytest.mark.no_cover  # what it runs is tested beside this
def test_killed_between_any_two_steps_it_is_finished_by_the_next_build(site: EditedSite) -> None:
    old = files_below(site.output)
    killed = 0
    for last in range(1, 400, 4):
        edit(site, "x" * (last % 9 + 1))
        code = begin(site, last).wait()
        new = files_below(site.output)
        assert site.build() == 0
        right = files_below(site.output)
        assert all(text in {old.get(path), right.get(path)} for path, text in new.items())
        assert last % 5 or not site.differences()
        old = right
        if code != KILLED:
            break
        killed += 1

    assert code == 0
    assert killed > 5
    assert not site.differences()


@pytest.mark.no_cover  # what it runs is tested beside this
def test_killed_at_random_moments_it_is_right_afterwards(site: EditedSite) -> None:
    chance = random.Random(1)  # noqa: S311  # no secret
    for number in range(6):
        edit(site, "y" * (number + 1))
        process = begin(site)
        time.sleep(chance.uniform(0.1, 1.2))
        process.send_signal(signal.SIGKILL)
        process.wait()

        assert site.build() == 0
    assert not site.differences()


def flip(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 4]) + content[middle + 1 :]


SPOILED: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda content: content[:-100],
    "cut off early": lambda content: content[:20],
    "flipped": flip,
    "of another version": lambda content: content.replace(b"site 1", b"site 0", 1),
    "of another Python": lambda content: content.replace(sys.version.encode(), b"3.0", 1),
}


@pytest.mark.parametrize("file", ["site-output", "site-output.changes", "build"])
@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_what_is_spoiled_is_passed_over(
    site: EditedSite, file: str, spoil: Callable[[bytes], bytes]
) -> None:
    edit(site, "aa")
    assert site.build() == 0
    assert site.last == "rebuilt"
    kept = site.root / ".cache" / file
    kept.write_bytes(spoil(kept.read_bytes()))
    edit(site, "a")

    assert site.build() == 0
    assert not site.differences()


@pytest.mark.parametrize("file", ["site-output", "site-output.changes", "build"])
def test_without_what_was_kept_all_is_built(site: EditedSite, file: str) -> None:
    edit(site, "aa")
    assert site.build() == 0
    assert site.last == "rebuilt"
    (site.root / ".cache" / file).unlink()
    edit(site, "a")

    assert site.build() == 0
    assert site.last == "whole"
    assert not site.differences()


def test_a_site_that_was_copied_is_built_anew(
    site: EditedSite, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What is kept knows where it belongs."""
    copy = tmp_path_factory.mktemp("copied") / "site"
    subprocess.run(["cp", "-a", str(tmp_path), str(copy)], check=True)
    (copy / "content/events/coffee-2.md").write_text(COFFEE)

    assert build_command.build(copy, as_of="", style="text") == 0
    assert not EditedSite(copy, site.clock).differences()


def remove_a_page(output: Path) -> None:
    (output / "events/coffee-0/index.html").unlink()


def add_a_page(output: Path) -> None:
    (output / "events/mine.html").write_text("Mine.")


def replace_a_page(output: Path) -> None:
    page = output / "events/coffee-0/index.html"
    page.with_name("new").write_text("Mine.")
    page.with_name("new").replace(page)


def remove_everything(output: Path) -> None:
    subprocess.run(["rm", "-r", str(output)], check=True)


@pytest.mark.parametrize("disturb", [remove_a_page, add_a_page, replace_a_page, remove_everything])
def test_what_somebody_did_in_the_output_is_undone(
    site: EditedSite, disturb: Callable[[Path], None]
) -> None:
    disturb(site.output)
    edit(site, "a")

    assert site.build() == 0
    assert not site.differences()


@pytest.mark.no_cover  # as above
@pytest.mark.parametrize("more", [0, 1, 2])
def test_builds_at_once_do_not_disturb_each_other(site: EditedSite, more: int) -> None:
    """Two rebuilds, or rebuilds and whole builds."""
    for number in range(3):
        edit(site, "z" * (number + 1))
        processes = [begin(site) for _ in range(2)]
        if more:
            site.write("venues/hall.md", f"---\nname: Hall {number}\n---\n")
            processes.append(begin(site))
        if more > 1:
            edit(site, "w" * (number + 1))
            processes.append(begin(site))
        assert [process.wait() for process in processes] == [0] * len(processes)

        assert site.build() == 0
        assert not site.differences()


def test_a_file_deleted_while_the_site_is_built_is_not_shown_by_the_next(
    site: EditedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = site.root / "content/events/coffee-2.md"

    def delete_and_prove(*values: Any, **options: Any) -> Proof:
        file.unlink(missing_ok=True)
        return prove(*values, **options)

    site.write("pages/about.md", "Title: About\n\nHello.\n")
    monkeypatch.setattr("community.site.prove", delete_and_prove)
    assert site.build() == 0
    assert site.last == "whole"
    edit(site, "a")

    assert site.build() == 0
    assert not site.differences()
