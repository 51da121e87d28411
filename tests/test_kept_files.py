"""Files that are slow to make are made once."""

from pathlib import Path

from community.kept_files import KeptFiles


def test_what_was_made_before_is_not_made_again(tmp_path: Path) -> None:
    kept = KeptFiles(tmp_path / "deep" / "folder")

    assert [b"one", b"one", b"two"] == [
        kept.get("a", lambda: b"one"),
        kept.get("a", lambda: b"other"),
        kept.get("b", lambda: b"two"),
    ]
    assert {"a", "b"} == {file.name for file in kept.folder.iterdir()}


def test_what_was_damaged_is_made_again(tmp_path: Path) -> None:
    kept = KeptFiles(tmp_path)
    kept.get("a", lambda: b"one")
    file = tmp_path / "a"
    for damaged in (b"", b"x", file.read_bytes()[:-1], file.read_bytes() + b"x"):
        file.write_bytes(damaged)
        assert b"new" == kept.get("a", lambda: b"new")


def test_where_nothing_can_be_kept_all_is_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = KeptFiles(tmp_path / "file")

    assert [b"one", b"two"] == [kept.get("a", lambda: b"one"), kept.get("a", lambda: b"two")]
