"""Tests of QR codes as paths; ``tests/browser/test_flyers.py`` reads printed ones."""

import re

import pytest
import segno

from community.formats.qr_code import QUIET_ZONE, qr_code

ADDRESS = "https://events.harborglen.example/events/coffee-at-the-lantern/"


def dark_modules(path: str) -> set[tuple[int, int]]:
    """Return the modules that the path draws."""
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert path == "".join(f"M{x} {y}h{width}v1h-{back}z" for x, y, width, back in runs)
    assert all(width == back for _, _, width, back in runs)
    return {(int(x) + step, int(y)) for x, y, width, _ in runs for step in range(int(width))}


@pytest.mark.parametrize("text", [ADDRESS, "https://x.example/", f"{ADDRESS}{'long-' * 60}"])
def test_the_path_draws_the_modules_inside_a_quiet_zone(text: str) -> None:
    code = qr_code(text)
    found = segno.make(text, error="m", mask=3, micro=False)
    expected = {
        (x + QUIET_ZONE, y + QUIET_ZONE)
        for y, row in enumerate(found.matrix)
        for x, is_dark in enumerate(row)
        if is_dark
    }

    assert code.size == len(found.matrix) + 8
    assert dark_modules(code.path) == expected


def test_the_code_survives_damage() -> None:
    assert segno.make(ADDRESS, error="m", mask=3, micro=False).error in {"M", "Q", "H"}


def test_the_same_text_gives_the_same_code() -> None:
    assert qr_code(ADDRESS) == qr_code(ADDRESS)
    assert qr_code(ADDRESS) != qr_code(f"{ADDRESS}es/")


def test_what_is_too_long_for_any_code_is_refused() -> None:
    with pytest.raises(segno.DataOverflowError):
        qr_code("x" * 3000)
