"""What stands online: which commit was published, and as of when."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPException
from typing import TypeAlias
from urllib.error import HTTPError
from urllib.request import urlopen

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

#: Where a publication says what it is, from the site's root.
RELEASE_PATH = "release.json"

#: Seconds to wait for an answer, and the most bytes of one: a line for each of 100,000 files.
_PATIENCE = 10
_LARGEST = 20_000_000

Fetch: TypeAlias = Callable[[str], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What was published last; ``as_of`` (aware) is the moment that its build believed in."""

    commit: str
    as_of: datetime


class _ReleaseFile(BaseModel):
    """The two lines of the file that say which state it is."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    commit: str = Field(pattern=r"^[0-9a-f]{40}([0-9a-f]{24})?$")
    as_of: AwareDatetime


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
        told = _ReleaseFile.model_validate(json.loads(fetched(f"{address}/{RELEASE_PATH}")))
    except HTTPError as error:
        why = f"{address} has no {RELEASE_PATH} (its answer is {error.code})"
        raise UnknownReleaseError(why) from error
    except (OSError, HTTPException) as error:
        raise UnknownReleaseError(f"{address} does not answer") from error
    except (ValidationError, ValueError) as error:
        raise UnknownReleaseError(f"{address}/{RELEASE_PATH} is not as expected") from error
    return Release(commit=told.commit, as_of=told.as_of)
