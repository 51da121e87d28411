import os
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from building import COFFEE, make_site
from community import command
from community.last_build import Made, remember
from community.unchanged import MARK, STATE_PATH, unchanged

SAID = "Nothing has changed."
COMMIT = "0123456789abcdef0123456789abcdef01234567"


def made(root: Path, **changes: object) -> Made:
    now = datetime.now(UTC)
    values = {
        "sources": (root / "content", root / "pelicanconf.py"),
        "output": root / "output",
        "as_of": now - timedelta(hours=1),
        "until": now + timedelta(hours=1),
        "said": SAID,
    }
    return Made(**{**values, **changes})  # type: ignore[arg-type]  # each as the field has it


def age(root: Path) -> None:
    """Let every file and folder be a minute old."""
    for path in (root, *root.rglob("*")):
        os.utime(path, (time.time() - 60,) * 2)


def replace_with_the_same(file: Path) -> None:
    """Put another file of this size and time in its place; the folder tells nothing either."""
    folder = file.parent.stat()
    before, another = file.stat(), file.with_name("another")
    another.write_bytes(file.read_bytes())
    os.utime(another, ns=(before.st_atime_ns, before.st_mtime_ns))
    another.replace(file)
    os.utime(file.parent, ns=(folder.st_atime_ns, folder.st_mtime_ns))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site that was built and not touched since, in a repository."""
    for path, text in {
        "content/events/coffee.md": "Coffee",
        "content/events/__pycache__/x.pyc": "1",
        "pelicanconf.py": "TIMEZONE = 1",
        "output/events/coffee/index.html": "Coffee",
        ".git/HEAD": "ref: refs/heads/main\n",
        ".git/refs/heads/main": f"{COMMIT}\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    age(tmp_path)
    remember(tmp_path, made(tmp_path), began=time.time())
    return tmp_path


def test_a_site_of_which_nothing_changed_is_as_it_was(root: Path) -> None:
    assert unchanged(root) == SAID


def test_what_python_compiles_is_no_change(root: Path) -> None:
    (root / "content/events/__pycache__/x.pyc").write_text("22")

    assert unchanged(root) == SAID


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "content/events/coffee.md").write_text("coffeE"),
        lambda root: (root / "content/events/tea.md").write_text("Tea"),
        lambda root: (root / "content/events/coffee.md").unlink(),
        lambda root: (root / "content/events/coffee.md").rename(root / "content/events/tea.md"),
        lambda root: (root / "pelicanconf.py").write_text("TIMEZONE = 2"),
        lambda root: (root / "pelicanconf.py").unlink(),
        lambda root: (root / "output/events/coffee/index.html").unlink(),
        lambda root: (root / "output").rename(root / "public"),
        lambda root: (root / ".git/refs/heads/main").write_text("f" * 40),
        lambda root: (root / ".git/HEAD").write_text("f" * 40),
        lambda root: (root / ".git/shallow").write_text(COMMIT),
        lambda root: (root / ".git/HEAD").unlink(),
        lambda root: (root / ".git/HEAD").write_bytes(b"\xff"),
        lambda root: (root / STATE_PATH).unlink(),
        lambda root: (root / "content/events/coffee.md").replace(root / "content/coffee.md"),
        lambda root: replace_with_the_same(root / "content/events/coffee.md"),
        lambda root: (root / "output/events/coffee").rename(root / "output/events/tea"),
        lambda root: (root / "output/events/coffee/map.html").write_text("Map"),
        lambda root: (root / STATE_PATH).write_text(""),
        lambda root: (root / STATE_PATH).write_text("{}"),
        lambda root: (root / STATE_PATH).write_text("7"),
    ],
)
def test_any_change_means_that_the_site_is_built(
    root: Path, change: Callable[[Path], object]
) -> None:
    change(root)

    assert unchanged(root) is None


def test_what_was_kept_in_part_is_not_read(root: Path) -> None:
    state = (root / STATE_PATH).read_bytes()

    for length in range(0, len(state), 5):
        (root / STATE_PATH).write_bytes(state[:length])
        assert unchanged(root) is None, length


def test_what_another_version_kept_is_not_read(root: Path) -> None:
    state = (root / STATE_PATH).read_bytes()
    (root / STATE_PATH).write_bytes(state.replace(MARK, MARK[:-1] + b"1"))

    assert unchanged(root) is None


@pytest.mark.parametrize(
    ("name", "later"),
    [
        ("until", timedelta(minutes=-1)),  # something turned since
        ("as_of", timedelta(minutes=1)),  # the clock was put back
    ],
)
def test_a_site_is_built_again_at_another_time(root: Path, name: str, later: timedelta) -> None:
    remember(root, made(root, **{name: datetime.now(UTC) + later}), began=time.time())

    assert unchanged(root) is None


def test_a_moment_to_believe_in_is_neither_kept_nor_known(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")

    assert unchanged(root) is None
    remember(root, made(root), began=time.time())
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert unchanged(root) is None


def test_what_was_saved_while_a_build_ran_or_just_before_is_built_again(root: Path) -> None:
    (root / "content/events/coffee.md").write_text("Coffee, and tea")
    remember(root, made(root), began=time.time())

    assert unchanged(root) is None


@pytest.mark.parametrize(
    ("nanoseconds", "is_known"),
    [
        pytest.param(250_000_000, True, id="by a clock that ticks often"),
        pytest.param(0, False, id="by a clock that may tick every other second"),
    ],
)
def test_what_was_saved_a_second_before_a_build_is_known_where_the_clock_is_fine(
    root: Path, nanoseconds: int, *, is_known: bool
) -> None:
    second = int(time.time()) - 30
    moment = second * 10**9 + nanoseconds
    os.utime(root / "content/events/coffee.md", ns=(moment, moment))
    remember(root, made(root), began=second + 1.0)

    assert (unchanged(root) is not None) is is_known


def test_a_branch_that_git_has_packed_is_found(root: Path) -> None:
    (root / ".git/refs/heads/main").unlink()
    (root / ".git/packed-refs").write_text(f"# pack-refs\n{COMMIT} refs/heads/main\n")

    assert unchanged(root) == SAID


def test_a_site_without_git_is_known_too(root: Path) -> None:
    (root / ".git").rename(root / "elsewhere")
    remember(root, made(root), began=time.time())

    assert unchanged(root) == SAID


def test_a_copy_of_a_site_is_built(root: Path) -> None:
    copy = root.with_name("copy")
    shutil.copytree(root, copy)

    assert unchanged(copy) is None


def test_a_site_is_known_by_every_path_that_leads_to_it(root: Path) -> None:
    link = root.with_name("link")
    link.symlink_to(root)

    assert unchanged(link) == SAID


def test_a_folder_that_is_only_linked_is_looked_at_but_not_what_is_in_it(root: Path) -> None:
    elsewhere = root.with_name("elsewhere")
    (elsewhere / "notes").mkdir(parents=True)
    (root / "content/elsewhere").symlink_to(elsewhere)
    age(root)
    age(elsewhere)
    remember(root, made(root), began=time.time())

    (elsewhere / "notes/tea.md").write_text("Tea")
    assert unchanged(root) == SAID
    (elsewhere / "tea.md").write_text("Tea")
    assert unchanged(root) is None


@pytest.mark.parametrize("saved", ["link to nothing", "before 1970"])
def test_what_the_system_cannot_tell_is_built_again(root: Path, saved: str) -> None:
    if saved == "before 1970":
        os.utime(root / "content/events/coffee.md", (-60, -60))
    else:
        (root / "content/events/tea.md").symlink_to("nothing")
    remember(root, made(root), began=time.time() + 60)

    assert unchanged(root) is None
    assert not (root / STATE_PATH).exists()


def test_a_work_tree_of_its_own_is_always_built(root: Path) -> None:
    (root / ".git").rename(root / "elsewhere")
    (root / ".git").write_text("gitdir: elsewhere")
    remember(root, made(root), began=time.time())

    assert unchanged(root) is None


def test_a_build_is_kept_and_one_as_of_another_moment_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(tmp_path, {"events/coffee.md": COFFEE})
    age(tmp_path)

    assert 0 == command.build(tmp_path, as_of="", style="text")
    said = unchanged(tmp_path)
    capsys.readouterr()

    assert said is not None
    assert said.startswith("Nothing has changed. ")
    assert 0 == command.build(tmp_path, as_of="2026-01-01", style="text")
    assert unchanged(tmp_path) is None
