"""A bucket, with a real server that speaks the protocol of S3."""

import json
from collections.abc import Iterator
from pathlib import Path

import obstore
import pytest
from obstore.store import S3Store

from community.core.release import Release
from community.core.target import BucketTarget
from community.publishing import bucket
from community.publishing.bucket import BucketPlace, open_bucket
from community.publishing.failure import PublishError, RefusedError
from community.stored_headers import stored_headers
from making import make_department
from publishing_places import BUCKET, keys, objects, read_object, storage_server
from publishing_sites import make_release, site_files

HEADERS = stored_headers(make_department())


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with storage_server() as found:
        yield found


@pytest.fixture
def target(
    address: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> BucketTarget:
    """Return a part of the bucket that no other test writes to."""
    for name, value in keys().items():
        monkeypatch.setenv(name, value)
    prefix = f"{request.node.name.replace('[', '-').strip(']')}/"
    return BucketTarget(bucket=BUCKET, endpoint=address, prefix=prefix)


def store(target: BucketTarget) -> S3Store:
    return bucket._store(target, keys())  # noqa: SLF001  # as the product reaches it


def publish(target: BucketTarget, root: Path, number: int) -> Release:
    source = root / f"source-{number}"
    release = make_release(source, number)
    with open_bucket(target, HEADERS) as place:
        place.send(source, release)
    return release


def names(target: BucketTarget) -> set[str]:
    begin = target.prefix
    return {each.removeprefix(begin) for each in objects(target.endpoint) if each.startswith(begin)}


def unsure(target: BucketTarget) -> list[str]:
    found = read_object(target.endpoint, f"{target.prefix}publishing.json")
    assert found
    told: list[str] = json.loads(found[0])["files"]
    return told


def test_the_bucket_holds_the_site_and_what_tells_of_it(
    target: BucketTarget, tmp_path: Path
) -> None:
    release = publish(target, tmp_path, 1)

    assert {*site_files(1), "release.json", "publishing.json"} == names(target)
    assert [] == unsure(target)
    with open_bucket(target, HEADERS) as place:
        assert (release, True) == (place.online, place.is_tidy)


def test_files_are_sent_with_their_types_and_how_long_to_keep_them(
    target: BucketTarget, tmp_path: Path
) -> None:
    publish(target, tmp_path, 1)

    expected = {
        "index.html": ("text/html; charset=utf-8", "no-cache"),
        "calendar.ics": ("text/calendar; charset=utf-8", "no-cache"),
        "rss.xml": ("application/rss+xml; charset=utf-8", "no-cache"),
        "theme/1/style.css": ("text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        "release.json": ("application/json", "no-cache"),
    }
    for path, headers in expected.items():
        found = read_object(target.endpoint, target.prefix + path)
        assert found
        assert headers == (found[1]["Content-Type"], found[1]["Cache-Control"])


def test_what_is_no_longer_linked_to_goes_but_style_sheets_stay_once(
    target: BucketTarget, tmp_path: Path
) -> None:
    for number in (1, 2):
        publish(target, tmp_path, number)
    own = {"release.json", "publishing.json"}

    assert {*site_files(2), "theme/1/style.css", *own} == names(target)
    assert ["theme/1/style.css"] == unsure(target)
    publish(target, tmp_path, 3)
    assert {*site_files(3), "theme/2/style.css", *own} == names(target)


def test_only_what_changed_is_sent(
    target: BucketTarget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(target, tmp_path, 1)
    sent: list[str] = []
    put = BucketPlace._put  # noqa: SLF001

    def remember(self: BucketPlace, path: str, source: Path, release: Release) -> None:
        sent.append(path)
        put(self, path, source, release)

    monkeypatch.setattr(BucketPlace, "_put", remember)
    publish(target, tmp_path, 1)
    assert [] == sent
    publish(target, tmp_path, 2)
    assert "index.html" in sent
    assert "events/same/index.html" not in sent


def test_files_of_others_are_left_alone(target: BucketTarget) -> None:
    obstore.put(store(target), "minutes.txt", b"x")

    with pytest.raises(RefusedError, match=f"in the bucket {BUCKET}"), open_bucket(target, HEADERS):
        raise AssertionError


def test_files_that_came_later_are_left_alone(target: BucketTarget, tmp_path: Path) -> None:
    publish(target, tmp_path, 1)
    obstore.put(store(target), "minutes.txt", b"x")

    publish(target, tmp_path, 2)

    assert "minutes.txt" in names(target)


def test_what_somebody_deleted_comes_back(target: BucketTarget, tmp_path: Path) -> None:
    publish(target, tmp_path, 1)
    obstore.delete(store(target), "index.html")
    with open_bucket(target, HEADERS) as place:
        assert not place.is_tidy

    publish(target, tmp_path, 1)

    assert "index.html" in names(target)


def test_without_word_of_a_release_everything_is_sent(target: BucketTarget, tmp_path: Path) -> None:
    publish(target, tmp_path, 1)
    for path, octets in (("release.json", b"{}"), ("publishing.json", b"[]"), ("rss.xml", b"?")):
        obstore.put(store(target), path, octets)
    with open_bucket(target, HEADERS) as place:
        assert place.online is None

    publish(target, tmp_path, 1)

    found = read_object(target.endpoint, f"{target.prefix}rss.xml")
    assert found
    assert site_files(1)["rss.xml"] == found[0]


def test_paths_outside_are_not_believed(target: BucketTarget, tmp_path: Path) -> None:
    publish(target, tmp_path, 1)
    told = json.dumps({"version": "1", "files": ["../other/index.html", "gone.html"]})
    obstore.put(store(target), "publishing.json", told.encode())

    with open_bucket(target, HEADERS) as place:
        assert {"gone.html"} == place.standing.unsure


def test_who_publishes_meanwhile_wins(target: BucketTarget, tmp_path: Path) -> None:
    publish(target, tmp_path, 1)
    source = tmp_path / "source-2"
    release = make_release(source, 2)
    with open_bucket(target, HEADERS) as place:
        publish(target, tmp_path, 3)
        with pytest.raises(PublishError, match="Somebody else published"):
            place.send(source, release)

    assert site_files(3).keys() <= names(target)


def test_without_keys_nothing_is_tried(
    target: BucketTarget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")

    with pytest.raises(PublishError, match="no keys for the bucket"), open_bucket(target, HEADERS):
        raise AssertionError


def test_wrong_keys_are_told(target: BucketTarget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody")

    with pytest.raises(PublishError, match="not accept your keys"), open_bucket(target, HEADERS):
        raise AssertionError


def test_a_bucket_that_is_not_there_is_told(target: BucketTarget) -> None:
    away = BucketTarget(bucket="no-such-bucket", endpoint=target.endpoint)

    with (
        pytest.raises(PublishError, match="There is no bucket no-such-bucket"),
        open_bucket(away, HEADERS),
    ):
        raise AssertionError


def test_a_storage_that_fails_in_between_is_told(
    target: BucketTarget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("HTTP error: error sending request")

    source = tmp_path / "source"
    release = make_release(source, 1)
    with open_bucket(target, HEADERS) as place:
        monkeypatch.setattr("obstore.put", fail)
        with pytest.raises(PublishError, match=r"does not answer\. Some files were sent"):
            place.send(source, release)


def test_amazons_own_storage_needs_no_address() -> None:
    found = bucket._store(BucketTarget(bucket=BUCKET), {**keys(), "AWS_REGION": "us-west-2"})  # noqa: SLF001

    assert "us-west-2" == found.config["region"]
    assert "https://s3.us-west-2.amazonaws.com" == found.config["endpoint"]
