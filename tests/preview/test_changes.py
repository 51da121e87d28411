from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from community.preview.changes import changes

#: How long a change may take to be seen on a busy machine, and how long silence is listened to.
PATIENCE, SILENCE = 10.0, 0.6


class Watch:
    """What ``changes`` has yielded, taken note of in a thread."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._stop = Event()
        self.asked = Event()
        self._seen: Queue[frozenset[Path]] = Queue()
        self._thread = Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        for change in changes(self._root, stop=self._stop, asked=self.asked):
            self._seen.put(change)

    def wait(self) -> frozenset[Path]:
        return self._seen.get(timeout=PATIENCE)

    def is_quiet(self) -> bool:
        self._stop.wait(SILENCE)
        return self._seen.empty()

    def end(self) -> None:
        self._stop.set()
        self._thread.join(timeout=PATIENCE)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for folder in ("content/events", "theme", "plugins", "output"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "pelicanconf.py").write_text("SITENAME = 'old'")
    return tmp_path


@pytest.fixture
def watch(site: Path) -> Iterator[Watch]:
    watching = Watch(site)
    assert watching.wait() == frozenset()  # the first comes by itself
    yield watching
    watching.end()


@pytest.mark.parametrize(
    "path", ["content/events/new.md", "theme/base.html", "plugins/pages.py", "pelicanconf.py"]
)
def test_a_saved_file_is_a_change(site: Path, watch: Watch, path: str) -> None:
    (site / path).write_text("something new")

    assert {site / path} == watch.wait()
    assert watch.is_quiet()


def test_what_is_asked_for_is_a_change_of_no_file(watch: Watch) -> None:
    watch.asked.set()

    assert frozenset() == watch.wait()
    assert watch.is_quiet()


def test_settings_that_an_editor_replaces_are_a_change_every_time(site: Path, watch: Watch) -> None:
    for words in ("one", "one and two"):
        (site / "saved").write_text(f"SITENAME = '{words}'")
        (site / "saved").rename(site / "pelicanconf.py")
        watch.wait()

    (site / "pelicanconf.py").unlink()
    watch.wait()


def test_several_files_saved_at_once_are_one_change(site: Path, watch: Watch) -> None:
    for number in range(20):
        (site / "content" / "events" / f"{number}.md").touch()

    watch.wait()
    assert watch.is_quiet()


@pytest.mark.parametrize(
    "path", ["output/index.html", "notes.txt", "content/.coffee.md.swp", "plugins/pages.pyc"]
)
def test_what_is_no_part_of_the_site_is_no_change(site: Path, watch: Watch, path: str) -> None:
    (site / path).write_text("something new")

    assert watch.is_quiet()


def test_what_is_saved_while_a_change_is_dealt_with_is_the_next_change(site: Path) -> None:
    watching = changes(site)
    next(watching)

    (site / "content" / "events" / "new.md").touch()

    assert {site / "content" / "events" / "new.md"} == next(watching)
    watching.close()
