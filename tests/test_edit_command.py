"""The tasks that edit an event, each as a process on a copy of the sample."""

import errno
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from own_site import copy_site, run_words, unmeasured

COFFEE = "content/events/2026/coffee-at-the-lantern.md"
MEETING = "content/events/2026/community-meeting.md"
EPOCH = {"SOURCE_DATE_EPOCH": "1795365600"}  # 22 November 2026


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    copy_site(root)
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "Begin")
    return root


def git(root: Path, *words: str) -> str:
    who = ("-c", "user.name=Staff", "-c", "user.email=staff@harborglen.example")
    done = subprocess.run(
        ("git", *who, *words), cwd=root, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def changed(root: Path) -> list[str]:
    """Return the lines that differ from what was committed, those that went and those that came."""
    lines = git(root, "diff", "--unified=0").splitlines()
    return [line for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"}]


@pytest.mark.parametrize(
    ("words", "file", "lines"),
    [
        (
            ["cancel", "coffee-at-the-lantern", "--reason", "The café is closed."],
            COFFEE,
            ["+status: cancelled", "+reason: The café is closed."],
        ),
        (
            ["postpone", "community-meeting", "--date", "2026-12-07", "--reason", "Snow: a storm."],
            MEETING,
            ["+  - date: 2026-12-07", "+    status: postponed", '+    reason: "Snow: a storm."'],
        ),
        (
            ["move", "coffee-at-the-lantern", "--to=2027-01-19 18:00", "--venue=city-hall"],
            COFFEE,
            [
                "-start: Wednesday, December 9, 2026 8 a.m.",
                "-end: 9:30 a.m.",
                "-venue: lantern-cafe",
                "+start: Tuesday, January 19, 2027 6 p.m.",
                "+end: 7:30 p.m.",
                "+venue: city-hall",
            ],
        ),
        (
            ["confirm", "community-meeting", "--through", "December 31, 2027"],
            MEETING,
            ["-confirmed_through: 2027-09-30", "+confirmed_through: 2027-12-31"],
        ),
    ],
    ids=["cancel", "postpone", "move", "confirm"],
)
def test_a_task_changes_these_lines_the_site_is_right_and_git_undoes_it(
    repository: Path, words: list[str], file: str, lines: list[str]
) -> None:
    done = run_words(repository, *words, **EPOCH)

    assert (0, "") == (done.returncode, done.stderr)
    assert lines == changed(repository)
    assert set(lines) <= set(done.stdout.splitlines())
    assert done.stdout.endswith(f"To undo it: git checkout -- {file}\n")
    checked = run_words(repository, "check", **EPOCH)
    assert 0 == checked.returncode, checked.stdout
    git(repository, "checkout", "--", file)
    assert "" == git(repository, "status", "--porcelain", "--", "content")


WRONG_CALLS = {
    "cancel": "Name the event, such as coffee-at-the-library. 'next' lists some.",
    "cancel coffee-at-the-lantern": "Say with --reason why it is canceled: residents read it.",
    "cancel coffee-at-the-libary --reason=x": "'coffee-at-the-libary' names no event. Did you mean "
    "coffee-at-the-library, coffee-at-the-lantern or coffee-at-the-diner?",
    "cancel zzz --reason=x": "'zzz' names no event. 'next' lists those that come.",
    "cancel community-meeting --reason=x": "'community-meeting' is a series. Say which date: "
    "--date 2026-12-07, 2027-01-04 or 2027-02-01",
    "postpone community-meeting --date=2026-12-08 --reason=x": "Tuesday, December 8, 2026, is not "
    "a date of this series. The nearest: 2026-12-07 or 2027-01-04.",
    "move coffee-at-the-lantern --to=1/2/2027": "'1/2/2027' could be January 2 or February 1. "
    "Write 2027-01-02 for January 2, or 2027-02-01 for February 1.",
    "move coffee-at-the-lantern --venue=city-hal": "'city-hal' names no venue. Did you mean "
    "city-hall?",
    "move coffee-at-the-lantern --venue=zzz": "'zzz' names no venue. 'new venue' makes one.",
    "confirm coffee-at-the-lantern --through=2027-01-01": "--through is for a series, and "
    "'coffee-at-the-lantern' has one date.",
}


@pytest.mark.parametrize(("words", "sentence"), WRONG_CALLS.items())
def test_a_wrong_call_gets_one_sentence_and_changes_nothing(
    repository: Path, words: str, sentence: str
) -> None:
    done = run_words(repository, *words.split(), **EPOCH)

    assert (2, "", f"{sentence}\n") == (done.returncode, done.stdout, done.stderr)
    assert [] == changed(repository)


def test_what_is_so_already_is_no_mistake(repository: Path) -> None:
    done = run_words(repository, "cancel", "coffee-at-the-market", "--reason=x", **EPOCH)

    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.endswith("is canceled already. Nothing was changed.\n")
    assert [] == changed(repository)


def test_a_dry_run_shows_the_change_and_does_not_make_it(repository: Path) -> None:
    words = ("cancel", "content/events/2026/coffee-at-the-lantern.md", "--reason=x", "--dry-run")
    done = run_words(repository, *words, **EPOCH)

    assert "+status: cancelled\n" in done.stdout
    assert done.stdout.endswith("Nothing was changed: this was a dry run.\n")
    assert [] == changed(repository)


@pytest.mark.parametrize("task", ["cancel", "postpone", "move", "confirm"])
def test_each_task_has_help(repository: Path, task: str) -> None:
    done = run_words(repository, task, "--help")

    assert 0 == done.returncode
    assert "--dry-run" in done.stdout
    assert "--date=STRING" in done.stdout


def on_a_terminal(root: Path, *words: str, answers: str, **variables: str) -> tuple[int, str]:
    """Run a task on a pseudo-terminal and type these answers."""
    main, other = pty.openpty()
    process = subprocess.Popen(
        (sys.executable, "-P", "-m", "invoke", "--search-root", str(root), *words),
        cwd=root,
        env={**unmeasured(), "PYTHONUTF8": "1", "TERM": "xterm", **EPOCH, **variables},
        stdin=other,
        stdout=other,
        stderr=other,
    )
    os.close(other)
    os.write(main, answers.encode())
    shown = b""
    while True:
        try:
            part = os.read(main, 4096)
        except OSError as error:  # how Linux tells that nobody writes there any more
            assert errno.EIO == error.errno  # noqa: PT017
            break
        if not part:
            break
        shown += part
    os.close(main)
    return process.wait(), shown.decode()


def test_run_bare_on_a_terminal_a_task_asks_and_shows_color(repository: Path) -> None:
    code, shown = on_a_terminal(
        repository, "cancel", answers="community-meeting\n2026-12-07\nSnow.\ny\n"
    )

    assert 0 == code
    assert "coffee-at-the-lantern: Coffee with a Cop, Wednesday, December 9, 2026" in shown
    assert "2027-01-04: Monday, January 11, 2027, 6 p.m." in shown
    assert "\x1b[32m+    reason: Snow.\x1b[0m" in shown
    expected = ["+  - date: 2026-12-07", "+    status: cancelled", "+    reason: Snow."]
    assert expected == changed(repository)
    git(repository, "checkout", "--", MEETING)


def test_whoever_says_no_changes_nothing_and_may_do_without_color(repository: Path) -> None:
    words = ("move", "coffee-at-the-lantern")
    code, shown = on_a_terminal(repository, *words, answers="7 p.m.\nn\n", NO_COLOR="1")

    assert 0 == code
    assert "\x1b" not in shown
    assert shown.endswith("Nothing was changed.\r\n")
    assert [] == changed(repository)
