import pytest

from community.publishing.changes import Changes, counted, size_words


def test_changes_are_grouped_and_counted() -> None:
    before = {"index.html": "1", "a/index.html": "1", "calendar.ics": "1", "x.png": "1"}
    files = {"index.html": "2", "calendar.ics": "1", "x.png": "1", "b/index.html": "1"}

    assert [
        "    new: 1 page",
        "    changed: 1 page",
        "    removed: 1 page",
        "    as before: 2 files",
    ] == Changes.between(before, files).lines()


def test_a_group_that_is_empty_is_not_told() -> None:
    assert ["    new: 1 page"] == Changes.between({}, {"index.html": "1"}).lines()


def test_files_are_told_by_what_they_are() -> None:
    paths = [
        *("index.html", "a/index.html", "calendar.ics", "rss.xml", "es/atom.xml", "changes.xml"),
        *("feed.json", "events.json", "sitemap.xml", "icon.png", "theme/1/js/clock.js"),
    ]

    expected = "2 pages, 1 calendar, 4 news feeds, 2 data files, 1 picture, 1 other file"
    assert expected == counted(paths)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (3_400_000, "3.4 MB"),
        (5_000_000_000_000, "5000.0 GB"),
    ],
)
def test_sizes_are_told_as_people_say_them(size: int, words: str) -> None:
    assert words == size_words(size)
