"""What stands online: which commit was published, and as of when."""

from collections.abc import Callable
from http.client import HTTPException
from typing import TypeAlias
from urllib.error import HTTPError
from urllib.request import urlopen

from community.core.addresses import RELEASE_PATH
from community.core.release import Release
from community.formats.release_file import read_release_file

#: Seconds to wait for an answer, and the most bytes of one: a line for each of 100,000 files.
_PATIENCE = 10
_LARGEST = 20_000_000

Fetch: TypeAlias = Callable[[str], bytes]


class UnknownReleaseError(Exception):
    """What stands online can't be known; the text says why, in words for the reader."""


def fetch(address: str) -> bytes:
    """Return what is at an http address; raise ``OSError`` where nothing can be had."""
    with urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310  # SITEURL is http(s), as read
        octets: bytes = answer.read(_LARGEST)
    return octets


def published_release(address: str, fetched: Fetch = fetch) -> Release:
    """Return what stands online at a site's address; raise ``UnknownReleaseError``."""
    try:
        return read_release_file(fetched(f"{address}/{RELEASE_PATH}"))
    except HTTPError as error:
        why = f"{address} has no {RELEASE_PATH} (its answer is {error.code})"
        raise UnknownReleaseError(why) from error
    except (OSError, HTTPException) as error:
        raise UnknownReleaseError(f"{address} does not answer") from error
    except ValueError as error:
        raise UnknownReleaseError(f"{address}/{RELEASE_PATH} is not as expected") from error
