"""The tasks that edit an event, in this process: what they ask, and what they refuse to write."""

import io
import shutil
import sys
from pathlib import Path

import pytest

from community import edit_command, file_write
from community.edit_command import Asked, Where
from community.terminal import Terminal
from own_site import ROOT, copy_content

COFFEE = "content/events/2026/coffee-at-the-lantern.md"
MEETING = "content/events/2026/community-meeting.md"
EPOCH = {"SOURCE_DATE_EPOCH": "1795365600"}  # 22 November 2026


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the content of the sample alone: the tasks run in this process."""
    copy_content(tmp_path)
    for name in ("pelicanconf.py", "theme"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    return tmp_path


def teller(answers: str = "", *, is_interactive: bool = True) -> tuple[Terminal, io.StringIO]:
    told = io.StringIO()
    terminal = Terminal(
        is_interactive=is_interactive,
        has_color=False,
        reads=io.StringIO(answers),
        writes=told,
        complains=told,
    )
    return terminal, told


def cancel(site: Path, *, yes: bool = False) -> tuple[int, str]:
    terminal, told = teller()
    asked = Asked(slug="coffee-at-the-lantern", reason="Snow.", yes=yes)
    return edit_command.cancel(site, asked, terminal), told.getvalue()


def test_yes_is_not_asked_for(site: Path) -> None:
    code, told = cancel(site, yes=True)

    assert 0 == code
    assert "Make this change?" not in told


def test_no_answer_is_no(site: Path) -> None:
    before = (site / COFFEE).read_bytes()

    code, shown = cancel(site)

    assert (0, True) == (code, shown.endswith("Nothing was changed.\n"))
    terminal, told = teller()
    assert 2 == edit_command.cancel(site, Asked(slug=""), terminal)
    assert told.getvalue().endswith("Which event? \nNothing was changed.\n")
    assert before == (site / COFFEE).read_bytes()


def test_a_file_with_a_mistake_is_left_alone(site: Path) -> None:
    (site / COFFEE).write_text("---\ntitle: Coffee\nvenu: x\n---\n", "utf-8")

    code, told = cancel(site)

    assert 2 == code
    assert "'venu' is not a known key" in told
    assert told.endswith("Nothing was changed.\n")


def test_a_mistake_in_another_file_that_it_needs_is_told(site: Path) -> None:
    (site / "content/venues/lantern-cafe.md").write_text("---\nnam: x\n---\n", "utf-8")

    code, told = cancel(site)

    assert 2 == code
    assert "content/venues/lantern-cafe.md:2:1: error: 'nam' is not a known key" in told


def test_a_file_that_is_no_text_is_told(site: Path) -> None:
    (site / COFFEE).write_bytes(b"\xff\xfe")

    code, told = cancel(site)

    assert 2 == code
    assert "UTF-16" in told


def test_wrong_settings_are_told(site: Path) -> None:
    (site / "pelicanconf.py").write_text("nonsense", "utf-8")

    code, told = cancel(site)

    assert 2 == code
    assert "pelicanconf.py:1:1: error" in told


def test_a_change_that_would_be_a_mistake_is_not_made(site: Path) -> None:
    before = (site / COFFEE).read_bytes()
    terminal, told = teller()

    where = Where(end="7 a.m.")
    code = edit_command.move(site, Asked(slug="coffee-at-the-lantern"), where, terminal)

    assert 2 == code
    assert "is not after the start" in told.getvalue()
    assert before == (site / COFFEE).read_bytes()


def test_a_text_that_no_file_can_hold_is_not_written(site: Path) -> None:
    terminal, told = teller()
    asked = Asked(slug="coffee-at-the-lantern", reason="x" * 300_000, yes=True)

    assert 2 == edit_command.cancel(site, asked, terminal)
    assert "larger than 256 KiB" in told.getvalue()


def test_what_would_be_read_as_another_event_is_not_written(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_: object, **__: object) -> str:
        return (site / COFFEE).read_text("utf-8")

    monkeypatch.setattr("community.editing.calling_off.with_key", wrong)

    code, told = cancel(site, yes=True)

    assert 2 == code
    assert told.endswith("Nothing was changed; edit the file by hand.\n")


def test_what_was_saved_meanwhile_is_not_overwritten(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(file: Path, _: bytes, after: bytes) -> None:
        file_write.replace_file(file, b"what it was", after)

    monkeypatch.setattr(edit_command, "replace_file", slow)
    before = (site / COFFEE).read_bytes()

    code, told = cancel(site, yes=True)

    assert 2 == code
    assert "saved by another program" in told
    assert before == (site / COFFEE).read_bytes()
    assert [] == list((site / COFFEE).parent.glob(".*"))


def test_the_permissions_of_a_file_stay(site: Path) -> None:
    (site / COFFEE).chmod(0o640)

    cancel(site, yes=True)

    assert 0o640 == (site / COFFEE).stat().st_mode & 0o777


@pytest.mark.parametrize(
    ("variables", "is_colored"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_color_is_for_terminals_that_want_it(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, is_colored: bool
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    assert is_colored is Terminal.here(variables).has_color


def ask(site: Path, answers: str, task: str, asked: Asked, *more: object) -> tuple[int, str]:
    """Run an editing task in this process with somebody who types these answers."""
    terminal, told = teller(answers)
    code: int = getattr(edit_command, task)(site, asked, *more, terminal)
    return code, told.getvalue()


def test_what_is_missing_is_asked_for(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH["SOURCE_DATE_EPOCH"])

    answers = "community-meeting\n2026-12-07\nSnow.\nyes\n"
    code, told = ask(site, answers, "postpone", Asked(slug=""))

    assert 0 == code
    assert "coffee-at-the-lantern: Coffee with a Cop, Wednesday, December 9, 2026, 8 a.m." in told
    assert "  2027-01-04: Monday, January 11, 2027, 6 p.m.\nWhich date?" not in told
    assert "status: postponed" in (site / MEETING).read_text("utf-8")


def test_a_move_asks_where_to_and_keeps_what_was_told(site: Path) -> None:
    asked = Asked(slug="coffee-at-the-lantern", reason="The café is full.")
    code, told = ask(site, "  7   p.m.\ny\n", "move", asked, Where())

    assert 0 == code
    assert "+end: 8:30 p.m.\n" in told
    assert "reason: The café is full.\n" in (site / COFFEE).read_text("utf-8")


def test_a_confirmation_needs_no_date(site: Path) -> None:
    code, told = ask(site, "y\n", "confirm", Asked(slug="community-meeting"), "2027-12-31")

    assert 0 == code
    assert "is now confirmed through Friday, December 31, 2027." in told


def test_a_place_is_found_by_its_name(site: Path) -> None:
    asked = Asked(slug="coffee-at-the-lantern", yes=True)

    assert 0 == ask(site, "", "move", asked, Where(venue="City Hall"))[0]
    code, told = ask(site, "", "move", asked, Where(venue="zzz"))
    assert (2, "'zzz' names no venue. 'new venue' makes one.\n") == (code, told)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (
            Asked(slug=""),
            "Name the event, such as coffee-at-the-library. 'next' lists some.",
        ),
        (Asked(slug="zzz"), "'zzz' names no event. 'next' lists those that come."),
        (Asked(slug="community-meetin"), "'community-meetin' names no event. Did you mean"),
        (Asked(slug="community-meeting"), "'community-meeting' is a series. Say which date:"),
        (Asked(slug="coffee-at-the-lantern"), "Say with --reason why it is canceled"),
        (Asked(slug="community-meeting", date="7/9/2027"), "'7/9/2027' could be July 9 or"),
    ],
)
def test_where_nobody_can_be_asked_the_sentence_says_what_to_write(
    site: Path, asked: Asked, sentence: str
) -> None:
    terminal, told = teller(is_interactive=False)

    assert 2 == edit_command.cancel(site, asked, terminal)
    assert told.getvalue().startswith(sentence)


def test_without_anybody_to_ask_the_change_is_made_or_only_shown(site: Path) -> None:
    for dry_run in (True, False):
        terminal, told = teller(is_interactive=False)
        asked = Asked(slug="coffee-at-the-lantern", reason="Snow.", dry_run=dry_run)

        assert 0 == edit_command.cancel(site, asked, terminal)
        assert dry_run is told.getvalue().endswith("this was a dry run.\n")

    terminal, told = teller(is_interactive=False)
    assert 0 == edit_command.cancel(site, asked, terminal)
    assert told.getvalue().endswith("is canceled already. Nothing was changed.\n")


def test_color_is_red_for_what_goes_and_green_for_what_comes() -> None:
    told = io.StringIO()
    terminal = Terminal(is_interactive=True, has_color=True, writes=told)

    terminal.show_difference(["--- a", "+++ a", "@@ -1 +1 @@", "-old", "+new", " same"])

    red, green, blue, off = "\x1b[31m", "\x1b[32m", "\x1b[36m", "\x1b[0m"
    head = f"{blue}--- a{off}\n{blue}+++ a{off}\n{blue}@@ -1 +1 @@{off}\n"
    assert f"{head}{red}-old{off}\n{green}+new{off}\n same{off}\n" == told.getvalue()


def test_an_interrupt_at_a_question_is_no_answer(site: Path) -> None:
    class Interrupted(io.StringIO):
        def readline(self, _size: int = -1, /) -> str:  # type: ignore[override]  # as StringIO
            raise KeyboardInterrupt

    told = io.StringIO()
    terminal = Terminal(
        is_interactive=True, has_color=False, reads=Interrupted(), writes=told, complains=told
    )

    assert 2 == edit_command.cancel(site, Asked(slug=""), terminal)
    assert told.getvalue().endswith("\nNothing was changed.\n")
