from pathlib import Path

import pytest

from community.preview.files import read_page


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "output"
    (folder / "events").mkdir(parents=True)
    (folder / "index.html").write_text("home")
    (folder / "events" / "index.html").write_text("events")
    (folder / "rss.xml").write_text("feed")
    (folder / "café.html").write_text("coffee")
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "output-of-others").mkdir()
    (tmp_path / "output-of-others" / "index.html").write_text("others")
    return folder


@pytest.mark.parametrize(
    ("path", "content"),
    [("/", b"home"), ("/events/", b"events"), ("/rss.xml", b"feed"), ("/café.html", b"coffee")],
)
def test_a_path_means_a_file_or_the_index_of_a_folder(
    output: Path, path: str, content: bytes
) -> None:
    assert content == read_page(output, path)[1]


def test_a_folder_without_its_slash_is_told_from_a_missing_file(output: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_page(output, "/events")


@pytest.mark.parametrize(
    "path",
    [
        "/none.html",
        "/none/",
        "/rss.xml/",
        "/rss.xml/more",
        "/../secret.txt",
        "/events/../../secret.txt",
        "/..",
        "/../output-of-others/",
        "/../output-of-others/index.html",
        "//etc/passwd",
        "/etc/passwd",
        "/a\0b",
        "/" + "long" * 100,
        "/" + "a/" * 3000,
        "/\udcff",
    ],
)
def test_what_is_no_file_of_the_site_is_missing(output: Path, path: str) -> None:
    with pytest.raises(FileNotFoundError):
        read_page(output, path)


def test_a_link_that_leads_outside_or_nowhere_is_missing(output: Path) -> None:
    (output / "out.txt").symlink_to(output.parent / "secret.txt")
    (output / "out").symlink_to(output.parent)
    (output / "ring.txt").symlink_to("ring.txt")
    (output / "in.txt").symlink_to(output / "rss.xml")

    for path in ("/out.txt", "/out/secret.txt", "/out", "/out/", "/ring.txt"):
        with pytest.raises(FileNotFoundError):
            read_page(output, path)
    assert read_page(output, "/in.txt")[1] == b"feed"


def test_the_folder_itself_may_be_reached_through_a_link(output: Path) -> None:
    link = output.parent / "current"
    link.symlink_to(output)

    assert read_page(link, "/")[1] == b"home"
