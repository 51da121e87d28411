"""A picture as it is published, and the file in which it is kept."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate, pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture: its bytes without notes, its size in pixels, and WebP of it by width."""

    data: bytes
    width: int
    height: int
    sizes: Mapping[int, bytes] = field(default_factory=dict)


def packed(picture: Picture) -> bytes:
    """Return a picture with its sizes as one file, to be kept."""
    facts = {
        "size": [picture.width, picture.height],
        "parts": [len(picture.data), *map(len, picture.sizes.values())],
        "widths": list(picture.sizes),
    }
    return b"".join([json.dumps(facts).encode(), b"\n", picture.data, *picture.sizes.values()])


def unpacked(kept: bytes) -> Picture:
    """Return the picture that was packed."""
    head, _, rest = kept.partition(b"\n")
    facts = json.loads(head)
    ends = list(accumulate(facts["parts"], initial=0))
    data, *sizes = (rest[start:end] for start, end in pairwise(ends))
    width, height = facts["size"]
    named = dict(zip(facts["widths"], sizes, strict=True))
    return Picture(data=data, width=width, height=height, sizes=named)
