"""Values of the core as bytes and back; zones come back as the very objects of ``core.zones``."""

import io
import pickle
from typing import Any
from zoneinfo import ZoneInfo

from community.core.zones import zone_of


class _Pickler(pickle.Pickler):
    """Writes a zone as its name: one that was read from a stream has no other form."""

    def reducer_override(self, value: Any) -> Any:
        """Return how a zone is made again, and let all others be written as they are."""
        return (zone_of, (value.key,)) if isinstance(value, ZoneInfo) else NotImplemented


def packed(value: object) -> bytes:
    """Return the bytes of a value."""
    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return stream.getvalue()


def unpacked(octets: bytes | memoryview) -> Any:
    """Return the value; the bytes must be our own, for a pickle of others runs their code."""
    return pickle.loads(octets)  # noqa: S301  # see above
