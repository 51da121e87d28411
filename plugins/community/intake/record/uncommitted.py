"""What is not committed yet, as one more commit, made at the moment of the build."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from community.intake.record.log import Change, Commit

#: How much of two texts has to be the same for one to be the other under a new name, as git has it.
_ALIKE = 0.5


def uncommitted(
    texts: Mapping[str, str],
    blobs: Mapping[str, str],
    committed: Mapping[str, str],
    gone: Mapping[str, str],
    moment: datetime,
) -> Commit:
    """Return the changes from the ``committed`` blobs to the ``blobs`` that there are now.

    ``texts`` are those of all present files, ``gone`` of those that were deleted, by their paths.
    """
    edited = (path for path, blob in blobs.items() if committed.get(path) != blob)
    changes = [Change(path=path, blob=blobs[path]) for path in sorted(edited)]
    left = dict(gone)
    for number, change in enumerate(changes):
        if change.path not in committed and (before := _most_alike(texts[change.path], left)):
            changes[number] = replace(change, before=before)
            del left[before]
    return Commit(moment=moment, changes=(*changes, *(Change(path=path) for path in sorted(left))))


def _most_alike(text: str, others: Mapping[str, str]) -> str:
    """Return the path of the text that this one was most probably made from, ``""`` if none."""
    shares = {path: _share(text, other) for path, other in sorted(others.items())}
    best = max(shares, key=lambda path: shares[path], default="")
    return best if best and shares[best] >= _ALIKE else ""


def _share(text: str, other: str) -> float:
    """Return how many of the characters of two texts stand in lines that both have."""
    lines, others = Counter(text.splitlines()), Counter(other.splitlines())
    common = sum(len(line) * number for line, number in (lines & others).items())
    return common / max(1, *(sum(len(line) * n for line, n in c.items()) for c in (lines, others)))
