"""Where a site is published, as the settings tell it: one value, or a mistake with its line."""

from pathlib import Path

import pytest

from community.core.problem import Problem
from community.core.target import (
    BranchTarget,
    BucketTarget,
    FolderTarget,
    HostTarget,
    Target,
)
from community.intake.target import read_target

PUBLIC = """\
from pelicanconf import *
from pelicanconf import COMMUNITY

COMMUNITY["publish"] = {
    "to": "ssh",
    "host": "web@www.example.gov",
    "path": "/srv/www/events/",
}
"""
HOST = HostTarget(host="web@www.example.gov", path="/srv/www/events")


def read(value: object, root: Path = Path("/none")) -> Target | None:
    problems: list[Problem] = []
    target = read_target({"publish": value}, root / "pelicanconf.py", problems)
    assert not problems
    return target


def problem(value: object, root: Path = Path("/none")) -> Problem:
    problems: list[Problem] = []
    assert read_target({"publish": value}, root / "pelicanconf.py", problems) is None
    [found] = problems
    return found


@pytest.mark.parametrize(
    ("value", "target", "name"),
    [
        (
            {"to": "folder", "path": "published", "keep": 3},
            FolderTarget(path="published", keep=3),
            "the folder published",
        ),
        (
            {"to": "ssh", "host": "web@www.example.gov", "path": "/srv/www/events/", "port": 22},
            HostTarget(host="web@www.example.gov", path="/srv/www/events", port=22),
            "web@www.example.gov:/srv/www/events",
        ),
        (
            {"to": "github-pages"},
            BranchTarget(remote="origin", branch="gh-pages"),
            "the branch gh-pages of origin",
        ),
        (
            {"to": "github-pages", "remote": "git@example.org:a/b.git", "branch": "site"},
            BranchTarget(remote="git@example.org:a/b.git", branch="site"),
            "the branch site of git@example.org:a/b.git",
        ),
        ({"to": "s3", "bucket": "town"}, BucketTarget(bucket="town"), "the bucket town"),
        (
            {
                "to": "s3",
                "bucket": "town",
                "endpoint": "https://s3.example.org/",
                "region": "eu-west-1",
                "prefix": "/events",
            },
            BucketTarget(
                bucket="town",
                endpoint="https://s3.example.org",
                region="eu-west-1",
                prefix="events/",
            ),
            "the bucket town/events",
        ),
    ],
)
def test_each_kind_of_place_becomes_a_value(
    value: dict[str, object], target: Target, name: str
) -> None:
    found = read(value)

    assert target == found
    assert name == f"{found}"


def test_no_target_is_none() -> None:
    assert read(None) is None
    assert read_target({}, Path("pelicanconf.py"), []) is None


@pytest.mark.parametrize(
    ("changes", "message", "hint"),
    [
        ({"to": "ftp"}, "'ftp' is no place to publish to", "Write folder, ssh, github-pages or s3"),
        ({"to": None}, "'to' is missing under 'publish'", "such as"),
        ({"host": "-oProxyCommand=x"}, "is not the name of a host", "web@www.example.gov"),
        ({"host": "a b"}, "is not the name of a host", "web@www.example.gov"),
        ({"host": None}, "'host' is missing for 'ssh'", 'Add "host": "web@www.example.gov",'),
        ({"path": None}, "'path' is missing for 'ssh'", 'Add "path": "/srv/www/events",'),
        ({"path": "~/x; rm"}, "is not a plain path of another computer", "/srv/www/events"),
        ({"path": "/srv/../etc"}, "is not a plain path of another computer", "/srv/www/events"),
        ({"port": 0}, "'0' is not a port", "from 1 to 65535"),
        ({"port": "ssh"}, "'ssh' is not a whole number", "digits alone"),
        ({"keep": 0}, "'0' is not a number of releases to keep", "1 at least"),
        ({"bucket": "town"}, "'bucket' means nothing for 'ssh'", "'ssh' has host, path"),
        ({"hots": "x"}, "'hots' is not a known key under 'publish'", "'host'"),
    ],
)
def test_a_mistake_is_told(changes: dict[str, object], message: str, hint: str) -> None:
    value = {"to": "ssh", "host": "www.example.gov", "path": "/srv/www", **changes}
    found = problem({key: each for key, each in value.items() if each is not None})

    assert message in found.message
    assert hint in found.hint


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"to": "github-pages", "branch": "a..b"}, "'a..b' is not the name of a branch"),
        ({"to": "github-pages", "remote": "--upload-pack=x"}, "is not a repository"),
        (
            {"to": "github-pages", "remote": "https://me:secret@example.org/a.git"},
            "the address of the repository holds a password, and everybody would read it",
        ),
        ({"to": "s3", "bucket": "Town"}, "'Town' is not the name of a bucket"),
        ({"to": "s3", "bucket": "town", "endpoint": "http://example.org"}, "is not the https"),
        ({"to": "s3", "bucket": "town", "region": "US East"}, "'US East' is not a region"),
        ({"to": "s3", "bucket": "town", "prefix": "a/../b"}, "cannot begin the name of a file"),
        ("published", "'publish' holds a text where keys of its own are wanted"),
    ],
)
def test_what_a_program_could_mistake_is_refused(value: object, message: str) -> None:
    assert message in problem(value).message


def test_a_storage_of_this_computer_may_be_without_https() -> None:
    target = read({"to": "s3", "bucket": "town", "endpoint": "http://127.0.0.1:9000"})

    assert BucketTarget(bucket="town", endpoint="http://127.0.0.1:9000") == target


def mistaken(old: str, new: str, root: Path) -> tuple[str, int]:
    """Return where the mistake of a settings file is told."""
    source = PUBLIC.replace(old, new)
    assert source != PUBLIC
    (root / "publishconf.py").write_text(source, "utf-8")
    found: dict[str, dict[str, object]] = {"COMMUNITY": {}}
    lines = source.split("\n", 3)[3]
    exec(compile(lines, "publishconf.py", "exec"), found)  # noqa: S102  # as Pelican does
    told = problem(found["COMMUNITY"]["publish"], root)
    return told.path, told.line


def test_a_mistake_has_the_line_of_the_file_where_it_stands(tmp_path: Path) -> None:
    assert ("publishconf.py", 6) == mistaken("web@", "web@@", tmp_path)
    assert ("publishconf.py", 4) == mistaken('    "host": "web@www.example.gov",\n', "", tmp_path)


def test_the_whole_may_be_written_anew(tmp_path: Path) -> None:
    (tmp_path / "publishconf.py").write_text(
        'A = 1\nCOMMUNITY = {**COMMUNITY, "publish": {"to": "ftp"}}\n', "utf-8"
    )

    assert ("publishconf.py", 2) == (
        problem({"to": "ftp"}, tmp_path).path,
        problem({"to": "ftp"}, tmp_path).line,
    )
