"""The task ``import``: an existing calendar becomes event files, all or none of them."""

import io
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from community.import_command import Wanted, import_calendar
from community.terminal import Terminal
from foreign_calendars import calendar, vevent
from own_site import ROOT, copy_content, copy_site, run_task, run_words

LIBRARY = r"LOCATION:Elm Library\, 9 Elm Street\, Harbor Glen\, DE 19999"
SEVERAL = (
    vevent("RRULE:FREQ=WEEKLY;COUNT=3", LIBRARY),
    vevent("UID:2", "SUMMARY:CANCELED: Tea", "DTSTART:20261210T080000", "DTEND:", "LOCATION:Hall"),
    vevent("UID:3", "DTSTART:20200101T080000", "DTEND:"),
    vevent("UID:4", "CLASS:PRIVATE", "ATTENDEE:mailto:a@example.org"),
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    copy_content(root)
    shutil.copy(ROOT / "pelicanconf.py", root)
    shutil.copytree(ROOT / "theme", root / "theme")
    return root


def bring_in(
    site: Path, *events: str, answers: str | None = None, name: str = "", **more: Any
) -> tuple[int, str]:
    """Import in this process; with answers, somebody is there to type them."""
    file = site.parent / "calendar.ics"
    if events:
        file.write_bytes(calendar(*events, head=more.pop("head", ())))
    told = io.StringIO()
    terminal = Terminal(
        is_interactive=answers is not None,
        has_color=False,
        reads=io.StringIO(answers or ""),
        writes=told,
        complains=told,
    )
    options: dict[str, Any] = {"calendar": name or str(file), "since": "2026-11-22", **more}
    return import_calendar(site, Wanted(**options), terminal), told.getvalue()


def files(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site / "content").as_posix(): file.read_text("utf-8")
        for file in (site / "content").rglob("*.md")
    }


def made(site: Path, before: dict[str, str]) -> list[str]:
    return sorted(files(site).keys() - before.keys())


def test_a_calendar_becomes_files_that_pass_check_and_a_second_import_changes_nothing(
    tmp_path: Path,
) -> None:
    root = tmp_path / "site"
    copy_site(root)
    before = files(root)
    (tmp_path / "police.ics").write_bytes(calendar(*SEVERAL))
    words = ("import", "../police.ics", "--since", "2026-11-22", "--program", "smart911")

    first = run_words(root, *words)
    after = files(root)
    checked = run_task(root, "check")
    second = run_words(root, *words)

    assert (0, "") == (first.returncode, first.stderr)
    assert [
        "events/2026/coffee-with-a-cop.md",
        "events/2026/tea.md",
        "venues/elm-library.md",
    ] == made(root, before)
    assert "Coffee with a Cop: the event: it is marked as private" in first.stdout
    assert "3 files written." in first.stdout
    assert 0 == checked.returncode, checked.stdout
    assert (0, True) == (second.returncode, "There is nothing to write." in second.stdout)
    assert after == files(root)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nowhere.ics"], "nowhere.ics cannot be read: No such file or directory."),
        ([], "Name a file or an address, such as: import calendar.ics"),
        (["pelicanconf.py"], "pelicanconf.py cannot be imported: it is not a calendar"),
        (["broken.ics"], "broken.ics cannot be imported: it ends in the middle"),
        (["page.ics"], "page.ics cannot be imported: it is a web page, not a calendar."),
        (["good.ics", "--since", "soon"], "--since: 'soon' is not a date."),
        (["good.ics", "--program", "smart91"], "'smart91' names no program. Did you mean smart911"),
        (["http://x.example/c.ics"], "begins with http, and others can change it on the way."),
    ],
)
def test_a_wrong_call_gives_a_sentence_and_changes_nothing(
    tmp_path: Path, words: list[str], sentence: str
) -> None:
    copy_site(tmp_path)
    (tmp_path / "good.ics").write_bytes(calendar(vevent()))
    (tmp_path / "broken.ics").write_bytes(calendar(vevent())[:120])
    (tmp_path / "page.ics").write_text("<!DOCTYPE html><title>Just a moment</title>")
    before = files(tmp_path)

    done = run_words(tmp_path, "import", *words)

    assert 2 == done.returncode
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert before == files(tmp_path)


def test_somebody_at_a_terminal_is_shown_and_asked(site: Path) -> None:
    before = files(site)
    file = site.parent / "calendar.ics"
    file.write_bytes(calendar(vevent()))

    told = [
        bring_in(site, name=" ", calendar="", answers=f"{file}\nno\n"),
        bring_in(site, answers=""),
        bring_in(site, calendar="", answers=""),
        bring_in(site, dry_run=True, answers=""),
        bring_in(site, answers="yes\n"),
    ]

    assert [0, 0, 2, 0, 0] == [code for code, _ in told]
    assert "Write 1 file? [y/N]" in told[0][1]
    assert told[0][1].endswith("Nothing was written.\n")
    assert "Nothing was written: this was a dry run." in told[3][1]
    assert ["events/2026/coffee-with-a-cop.md"] == made(site, before)


def test_a_changed_calendar_shows_what_changes_and_leaves_alone_what_was_edited(
    site: Path,
) -> None:
    bring_in(site, vevent(), vevent("UID:2", "SUMMARY:Tea"))
    tea = site / "content/events/2026/tea.md"
    tea.write_text(tea.read_text("utf-8").replace("end: 09:30", "end: 10:30"), "utf-8")
    edited = tea.read_bytes()

    _, same = bring_in(site, vevent(), vevent("UID:2", "SUMMARY:Tea"))
    code, told = bring_in(
        site,
        vevent("DTEND:20261209T150000Z", "UID:coffee@example.org"),
        vevent("UID:2", "SUMMARY:Green tea"),
    )

    assert "There is nothing to write." in same
    assert "was edited here" not in same
    assert 0 == code
    assert "-end: 09:30\n+end: 10:00\n" in told
    assert "content/events/2026/tea.md was edited here and stays as it is." in told
    assert "+title: Green tea\n" in told
    assert edited == tea.read_bytes()
    assert "end: 10:00" in files(site)["events/2026/coffee-with-a-cop.md"]


def test_an_event_that_would_not_pass_check_is_left_out_and_told(site: Path) -> None:
    before = files(site)
    lines = ("DTSTART:20270307T023000", "DTEND:", "RRULE:FREQ=WEEKLY;COUNT=3")
    _, told = bring_in(site, vevent(*lines), vevent("UID:2", "SUMMARY:Tea"))

    assert "calendar.ics:3: Coffee with a Cop (2027-03-07, every Sunday): the event: 2:30" in told
    assert ["events/2026/tea.md"] == made(site, before)


def test_many_files_and_notes_of_other_programs_are_told_in_short(site: Path) -> None:
    events = [vevent(f"UID:{number}", f"SUMMARY:Talk {number}") for number in range(41)]
    odd = vevent("UID:odd", *(f"X-ODD-{number}:1" for number in range(9)))
    todo = "BEGIN:VTODO\r\nEND:VTODO"

    _, told = bring_in(site, *events, odd, todo, dry_run=True)
    _, one = bring_in(site, vevent("X-ODD:1"), dry_run=True)

    assert "  and 2 more\n" in told
    assert "X-ODD-7 and 1 more\n" in told
    assert "  what is no event: 1 VTODO\n" in told
    assert "what other programs note for themselves: X-ODD\n" in one
    assert "calendar.ics: 1 entry." in one


def test_nothing_is_written_where_one_file_cannot_be(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(site, vevent())
    before = files(site)
    opened = Path.open

    def refuse(file: Path, *words: Any, **more: Any) -> Any:
        if file.name == "tea.md" and "x" in "".join(map(str, words)):
            raise OSError(28, "No space left on device", str(file))
        return opened(file, *words, **more)

    monkeypatch.setattr(Path, "open", refuse)
    code, told = bring_in(
        site,
        vevent("SUMMARY:Coffee"),
        vevent("UID:1", "SUMMARY:Talk"),
        vevent("UID:2", "SUMMARY:Tea", "DTSTART:20261211T080000", "DTEND:"),
    )

    assert 2 == code
    assert "tea.md: No space left on device. Nothing was written." in told
    assert before == files(site)


def test_what_others_write_meanwhile_stays(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bring_in(site, vevent())
    coffee = site / "content/events/2026/coffee-with-a-cop.md"
    replace = os.fsync

    def meanwhile(number: int) -> None:
        coffee.write_text("other", "utf-8")
        replace(number)

    monkeypatch.setattr(os, "fsync", meanwhile)
    code, told = bring_in(site, vevent("SUMMARY:Tea"))

    assert (2, "other") == (code, coffee.read_text("utf-8"))
    assert "saved by another program meanwhile. Nothing was written." in told


def test_a_file_that_appears_meanwhile_stays(site: Path) -> None:
    class Slow(io.StringIO):
        def readline(self, *_: Any) -> Any:
            there = site / "content/events/2026/coffee-with-a-cop.md"
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_text("other", "utf-8")
            return "yes\n"

    told = io.StringIO()
    terminal = Terminal(
        is_interactive=True, has_color=False, reads=Slow(), writes=told, complains=told
    )
    file = site.parent / "calendar.ics"
    file.write_bytes(calendar(vevent()))

    code = import_calendar(site, Wanted(calendar=str(file), since="2026-11-22"), terminal)

    assert 2 == code
    assert "is there already. Nothing was written." in told.getvalue()
