from pathlib import Path

import pytest

from community.publishing.contents import read_octets, release_of, size_of
from community.publishing.failure import PublishError
from publishing_sites import AS_OF, COMMIT


def test_a_release_tells_the_hash_of_every_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_bytes(b"")
    (tmp_path / ".nojekyll").write_bytes(b"abc")

    release = release_of(tmp_path, commit=COMMIT, as_of=AS_OF)

    assert [".nojekyll", "a/index.html"] == list(release.files)
    assert release.files["a/index.html"].startswith("e3b0c44298fc1c14")
    assert 3 == size_of(tmp_path, release.files)


def test_a_file_that_changes_meanwhile_is_not_sent(tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_bytes(b"one")
    release = release_of(tmp_path, commit=COMMIT, as_of=AS_OF)

    assert b"one" == read_octets(tmp_path, "index.html", release)
    file.write_bytes(b"two")
    with pytest.raises(PublishError, match=r"index\.html was changed while it was being sent"):
        read_octets(tmp_path, "index.html", release)
    file.unlink()
    with pytest.raises(PublishError):
        read_octets(tmp_path, "index.html", release)
