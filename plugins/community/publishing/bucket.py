"""A bucket of object storage: no renaming there, so files are sent in an order (``ordering.py``).

Beside the site stands ``release.json``, written last of all, which tells what is online, and while
something is under way ``publishing.json``: the paths for which the former cannot vouch. With it
the next run knows what a killed one may have written.
"""

import json
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import obstore
from obstore.store import S3Store

from community.core.addresses import RELEASE_PATH
from community.core.release import Release
from community.core.target import BucketTarget
from community.formats.release_file import (
    ReleaseFileError,
    is_inside,
    read_release_file,
    release_file,
)
from community.publishing.bucket_failures import FAILURES, NO_KEYS, explained
from community.publishing.contents import read_octets
from community.publishing.failure import PublishError
from community.publishing.ordering import Standing, steps
from community.publishing.place import foreign

#: The paths that a release cannot vouch for, while it is sent and afterward.
UNSURE_PATH = "publishing.json"

#: How many files are sent at once.
_AT_ONCE = 8

#: Where S3's own programs look for keys (the AWS SDKs' reference on settings).
_KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
_OTHER_KEYS = (
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
)
_REGIONS = ("AWS_REGION", "AWS_DEFAULT_REGION")
_USUAL_REGION = "us-east-1"

#: What is sent with a file, by its path.
Headers = Callable[[str], Mapping[str, str]]

_OWN = {"Content-Type": "application/json", "Cache-Control": "no-cache"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BucketPlace:
    """The bucket as it was when it was opened."""

    target: BucketTarget
    store: S3Store
    headers: Headers
    standing: Standing
    online: Release | None

    @property
    def is_tidy(self) -> bool:
        """Tell whether the release tells all that is there."""
        return not self.standing.unsure and self.standing.files.keys() <= self.standing.there

    def send(self, source: Path, release: Release) -> None:
        """Send what is another, in order; then remove what is no longer linked to."""
        try:
            self._send(source, release)
        except FAILURES as error:
            raise explained(error, self.target, is_begun=True) from error

    def _send(self, source: Path, release: Release) -> None:
        way = steps(self.standing, release.files, is_for_ever=self._is_for_ever)
        self._note(self.standing.unsure | way.paths)
        for step in way.written:
            self._in_parallel(lambda path: self._put(path, source, release), step)
        self._refuse_others()
        self._remove(way.removed)
        self._write(RELEASE_PATH, release_file(release), _OWN)
        self._note(way.left)

    def _put(self, path: str, source: Path, release: Release) -> None:
        self._write(path, read_octets(source, path, release), self.headers(path))

    def _write(self, path: str, octets: bytes, headers: Mapping[str, str]) -> None:
        obstore.put(self.store, path, octets, attributes=dict(headers), use_multipart=False)

    def _remove(self, paths: Collection[str]) -> None:
        if paths:
            obstore.delete(self.store, sorted(paths))

    def _note(self, unsure: Collection[str]) -> None:
        """Leave word of the paths that the release does not vouch for."""
        told = {"version": "1", "files": sorted(unsure)}
        self._write(UNSURE_PATH, (json.dumps(told, indent=0) + "\n").encode(), _OWN)

    def _in_parallel(self, work: Callable[[str], None], paths: Collection[str]) -> None:
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            list(pool.map(work, paths))

    def _is_for_ever(self, path: str) -> bool:
        return "immutable" in self.headers(path).get("Cache-Control", "")

    def _refuse_others(self) -> None:
        """Raise ``PublishError`` where another release has come while ours was sent."""
        if _online(self.store) != self.online:
            raise PublishError(
                f"Somebody else published to {self.target} meanwhile.\n"
                "Run 'git pull', then publish again: that puts everything in order."
            )


@contextmanager
def open_bucket(target: BucketTarget, headers: Headers) -> Iterator[BucketPlace]:
    """Give the bucket; nothing is changed before ``send``. Raise ``RefusedError``."""
    try:
        store = _store(target, os.environ)
        online, unsure, there = _online(store), _unsure(store), _listed(store)
    except FAILURES as error:
        raise explained(error, target) from error
    ours = {RELEASE_PATH, UNSURE_PATH}
    if there and not there & ours:
        raise foreign(target)
    yield BucketPlace(
        target=target,
        store=store,
        headers=headers,
        standing=Standing(files=online.files if online else {}, there=there - ours, unsure=unsure),
        online=online,
    )


def _store(target: BucketTarget, variables: Mapping[str, str]) -> S3Store:
    has_keys = all(map(variables.get, _KEYS)) or any(map(variables.get, _OTHER_KEYS))
    if not has_keys:
        raise PublishError(NO_KEYS.format(target=target))
    regions = [target.region, *(variables.get(name, "") for name in _REGIONS), _USUAL_REGION]
    region = next(filter(None, regions))
    return S3Store(
        target.bucket,
        prefix=target.prefix or None,
        region=region,
        endpoint=target.endpoint or f"https://s3.{region}.amazonaws.com",
        client_options={
            "allow_http": target.endpoint.startswith("http:"),
            "connect_timeout": timedelta(seconds=15),
            "timeout": timedelta(seconds=120),
        },
        retry_config={"max_retries": 4, "retry_timeout": timedelta(seconds=60)},
    )


def _read(store: S3Store, path: str) -> bytes:
    """Return the bytes of an object, none where there is no such object."""
    try:
        return bytes(obstore.get(store, path).bytes())
    except FileNotFoundError:
        return b""


def _online(store: S3Store) -> Release | None:
    try:
        return read_release_file(_read(store, RELEASE_PATH))
    except ReleaseFileError:
        return None


def _unsure(store: S3Store) -> frozenset[str]:
    try:
        told = json.loads(_read(store, UNSURE_PATH))["files"]
        return frozenset(path for path in told if is_inside(path))
    except (ValueError, TypeError, KeyError, AttributeError):
        return frozenset()


def _listed(store: S3Store) -> frozenset[str]:
    return frozenset(each["path"] for part in obstore.list(store) for each in part)
