from pathlib import Path

import pytest

from community.made import Group, Made


def group(*files: str, grounds: object = 1) -> Group:
    return Group(grounds=grounds, files=list(files), told=[])


def test_what_is_written_belongs_to_the_group_that_is_made(tmp_path: Path) -> None:
    made = Made(folder=tmp_path)
    made.write("calendar.ics", b"all")
    with made.group("event coffee", 7):
        made.write("events/coffee/index.html", b"page")
        made.tell("redirects", "events/tea/", "events/coffee/")

    assert made.groups["event coffee"] == Group(
        grounds=7,
        files=["events/coffee/index.html"],
        told=[("redirects", "events/tea/", "events/coffee/")],
    )
    assert made.groups[""].files == ["calendar.ics"]
    assert (tmp_path / "events/coffee/index.html").read_bytes() == b"page"
    assert made.pages == 1


def test_only_other_bytes_than_those_published_are_written(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    for name in ("same", "other"):
        (tmp_path / "output" / name).write_bytes(b"before")
    made = Made(folder=tmp_path / "new", published=tmp_path / "output")

    for name, content in {"same": b"before", "other": b"after", "first": b"new"}.items():
        made.write(name, content)

    assert made.changed == ["other", "first"]
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["first", "other"]


@pytest.mark.parametrize(("grounds", "kept"), [(1, True), (2, False)])
def test_a_group_is_kept_if_it_is_made_of_the_same(
    tmp_path: Path, *, grounds: int, kept: bool
) -> None:
    made = Made(folder=tmp_path, before={"year 2014": group("events/2014/index.html")})

    assert made.is_kept("year 2014", grounds) is kept
    assert ("year 2014" in made.groups) is kept
    assert made.gone == (set() if kept else {"events/2014/index.html"})


def test_a_group_that_was_never_made_is_not_kept(tmp_path: Path) -> None:
    assert not Made(folder=tmp_path).is_kept("year 2014", 1)


def test_a_file_that_one_group_lost_and_another_has_is_not_gone(tmp_path: Path) -> None:
    before = {"event tea": group("events/coffee/index.html"), "": group("rss.xml", "old.xml")}
    made = Made(folder=tmp_path, before=before)
    with made.group("event coffee", 1):
        made.note("events/coffee/index.html")
    made.note("rss.xml")

    assert made.gone == {"old.xml"}


def test_a_group_of_another_process_is_counted_once(tmp_path: Path) -> None:
    made = Made(folder=tmp_path)
    other = group("events/coffee/index.html", "events/coffee/event.ics")

    for _ in range(2):
        made.add("event coffee", other, ["events/coffee/index.html"])

    assert made.groups["event coffee"] == other
    assert made.changed == ["events/coffee/index.html"]
    assert made.pages == 1
