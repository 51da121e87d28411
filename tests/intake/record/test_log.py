"""The log as git writes it, taken apart."""

from datetime import UTC, datetime

from community.intake.record.log import COMMIT_MARK, Change, Commit, files_after, read_log

MOMENT = datetime(2014, 7, 1, 12, tzinfo=UTC)
SECONDS = int(MOMENT.timestamp())
HEAD = f"{COMMIT_MARK}{'c' * 40} {'d' * 40} {SECONDS}\0"


def line(status: str, *paths: str, mode: str = "100644", blob: str = "b") -> str:
    return f"\n:100644 {mode} {'a' * 40} {blob} {status}\0" + "".join(f"{p}\0" for p in paths)


def changes_in(log: str) -> tuple[Change, ...]:
    (commit,) = read_log(log)
    return commit.changes


def test_an_empty_log_has_no_commits() -> None:
    assert () == read_log("")
    assert (Commit(moment=MOMENT, changes=()),) == read_log(HEAD)


def test_each_change_has_its_path_its_text_and_its_former_name() -> None:
    log = HEAD + line("A", "a") + line("R051", "x", "y") + line("D", "z", mode="000000")

    assert (
        Change(path="a", blob="b"),
        Change(path="y", blob="b", before="x"),
        Change(path="z"),
    ) == changes_in(log)


def test_links_and_submodules_have_no_text() -> None:
    log = HEAD + line("T", "a", mode="120000") + line("A", "b", mode="160000")

    assert (Change(path="a"), Change(path="b")) == changes_in(log)


def test_a_root_commit_has_no_parent() -> None:
    (commit,) = read_log(f"{COMMIT_MARK}{'c' * 40}  {SECONDS}\0{line('A', 'a')}")

    assert MOMENT == commit.moment
    assert {"a": "b"} == files_after([commit])


def test_a_date_no_calendar_has_is_the_last_there_is() -> None:
    (commit,) = read_log(f"{COMMIT_MARK}{'c' * 40} {'9' * 15}\0")

    assert 9999 == commit.moment.year
