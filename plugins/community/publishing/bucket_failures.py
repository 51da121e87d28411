"""What a storage refuses, in sentences with what to do."""

from obstore.exceptions import BaseError

from community.core.target import BucketTarget
from community.publishing.failure import PublishError

#: What the client of the storage raises; what is not there is Python's own ``FileNotFoundError``.
FAILURES = (BaseError, OSError)

NO_KEYS = """\
There are no keys for {target}. Nothing was sent.
Set the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, then publish again."""

_NOTHING = "Nothing was sent."
_PART = "Some files were sent; no page that readers see names one that is missing."

#: Words of an answer; what they mean; what to do.
_MEANINGS = (
    (
        ("NoSuchBucket",),
        "There is no bucket {target.bucket}",
        'Make it, or look at "bucket", "endpoint" and "region" in publishconf.py.',
    ),
    (
        ("403 Forbidden", "401 Unauthorized", "AccessDenied", "InvalidAccessKeyId"),
        "{target} does not accept your keys",
        "Look at the two AWS_… variables, and at what the keys allow: list, read, write, delete.",
    ),
    (
        ("error sending request", "timed out", "connection"),
        "The storage of {target} does not answer",
        'Look at the network and at "endpoint" in publishconf.py, then publish again.',
    ),
)


def explained(error: Exception, target: BucketTarget, *, is_begun: bool = False) -> PublishError:
    """Return what an answer means; one that nobody knows is told in its first line.

    ``is_begun`` tells that something was sent before.
    """
    told, state = f"{error}", _PART if is_begun else _NOTHING
    for words, meaning, cure in _MEANINGS:
        if any(word in told for word in words):
            return PublishError(f"{meaning.format(target=target)}. {state}\n{cure}")
    reason = told.splitlines()[0].rstrip(".") if told else "the storage does not say why"
    return PublishError(
        f"Publishing to {target} failed: {reason}. {state}\nPut that right, then publish again."
    )
