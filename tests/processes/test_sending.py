"""Values as they arrive."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

from pydantic import TypeAdapter

from community.core.zones import zone_of
from community.processes.sending import received, send, unpacked


def sent(value: object) -> bytes:
    """Return the bytes that are sent."""
    stream = BytesIO()
    send(value, stream)
    return stream.getvalue()


def test_zones_arrive_as_those_that_are_there_already() -> None:
    zone = zone_of("America/New_York")
    moment = datetime(2026, 1, 1, tzinfo=zone)

    assert received(BytesIO(sent(moment))).tzinfo is zone
    assert unpacked(sent(datetime(2026, 1, 1, tzinfo=UTC))).tzinfo is UTC


def test_zones_of_a_library_arrive_without_it() -> None:
    read = TypeAdapter(datetime).validate_json
    moments = [read('"2026-01-01T09:00:00Z"'), read('"2026-01-01T09:00:00-05:00"')]

    arrived = unpacked(sent(moments))

    assert moments == arrived
    assert arrived[0].tzinfo is UTC
    assert timedelta(hours=-5) == arrived[1].utcoffset()
    assert b"pydantic" not in sent(moments)
