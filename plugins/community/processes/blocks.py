"""Many values of which few will be wanted, pickled in blocks of which only those are opened."""

from collections.abc import Mapping
from io import BytesIO
from typing import Generic, TypeVar
from zlib import crc32

from community.core.values import dataclass
from community.processes.sending import send, unpacked

Value = TypeVar("Value")

#: How many values a block holds about: more would take longer to open, fewer more bytes to keep.
_SIZE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks(Generic[Value]):
    """Values by name; the name tells the block."""

    blocks: tuple[bytes, ...]

    @classmethod
    def of(cls, values: Mapping[str, Value]) -> "Blocks[Value]":
        """Return these values in blocks."""
        count = -(-len(values) // _SIZE)
        sorted_out: list[dict[str, Value]] = [{} for _ in range(count)]
        for name, value in values.items():
            sorted_out[_place(name, count)][name] = value
        return cls(blocks=tuple(map(_packed, sorted_out)))

    def get(self, name: str) -> Value | None:
        """Return a value, None where there is none of this name."""
        if not self.blocks:
            return None
        block = self.blocks[_place(name, len(self.blocks))]
        found: dict[str, Value] = unpacked(block)
        return found.get(name)


def _place(name: str, count: int) -> int:
    """Return the number of the block that a name belongs to, the same in every process."""
    return crc32(name.encode("utf-8", "surrogateescape")) % count


def _packed(values: object) -> bytes:
    stream = BytesIO()
    send(values, stream)
    return stream.getvalue()
