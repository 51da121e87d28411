import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from community.core.release import NO_COMMIT, Release
from community.formats.release_file import (
    ReleaseFileError,
    is_inside,
    read_release_file,
    release_file,
)
from publishing_sites import AS_OF, COMMIT

RELEASE = Release(commit=COMMIT, as_of=AS_OF, files={"b/index.html": "b" * 64, "a.ics": "a" * 64})


def test_a_release_is_written_with_sorted_keys_and_read_back() -> None:
    octets = release_file(RELEASE)

    assert RELEASE == read_release_file(octets)
    told = json.loads(octets)
    assert ["as_of", "commit", "files", "version"] == list(told)
    assert ["a.ics", "b/index.html"] == list(told["files"])
    assert ("1", "2026-11-22T15:00:00+00:00") == (told["version"], told["as_of"])
    assert octets.endswith(b"}\n")


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "2"},
        {"commit": "abc"},
        {"commit": 3},
        {"as_of": "soon"},
        {"as_of": "2026-11-22T15:00:00"},
        {"files": {"a.ics": "short"}},
        {"files": {"../a.ics": "a" * 64}},
        {"files": None},
    ],
)
def test_what_is_no_release_is_refused(changes: Mapping[str, Any]) -> None:
    told = json.loads(release_file(RELEASE)) | changes

    with pytest.raises(ReleaseFileError):
        read_release_file(json.dumps(told).encode())


@pytest.mark.parametrize("octets", [b"", b"[]", b"{}", b"\xff", b"<html>"])
def test_other_bytes_are_refused(octets: bytes) -> None:
    with pytest.raises(ReleaseFileError):
        read_release_file(octets)


def test_paths_stay_below_the_root() -> None:
    assert is_inside(".well-known/security.txt")
    assert not any(map(is_inside, ("", "/a", "a//b", "a/../b", "./a")))


def test_a_release_says_the_same_where_commit_and_files_are_the_same() -> None:
    assert RELEASE.says_the_same_as(replace(RELEASE, as_of=AS_OF.replace(year=2027)))
    assert not RELEASE.says_the_same_as(replace(RELEASE, commit=NO_COMMIT))
    assert not RELEASE.says_the_same_as(None)
