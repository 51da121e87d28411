"""Lighthouse, as on a slow phone: 100 in all four, and quick."""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from browser.serving import served
from calendar_engines import install

pytestmark = pytest.mark.alone

ENGINES = Path(__file__).parent.parent / "engines"

#: Home, an event, a program and a month.
_ADDRESSES = (
    "",
    "events/coffee-at-the-lantern/",
    "programs/coffee-with-a-cop/",
    "events/2026/12/",
)

#: How often a page is measured while this machine may be too busy for it.
_ATTEMPTS = 5

_SCORES = ("accessibility", "best-practices", "seo", "performance")
#: Milliseconds, and a share. Blocking is 0 where the machine is quiet; where other machines share
#: its processors, a task of 12 ms may take 25, which the slow phone makes 100, half of it counted.
_MOST = {"lcp": 1_200, "cls": 0, "tbt": 50}


def measure(chromium: str, address: str, *categories: str) -> dict[str, Any]:
    told = subprocess.run(
        ["node", "lighthouse.mjs", address, *categories],
        cwd=ENGINES,
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    answer: dict[str, Any] = json.loads(told.stdout)
    return answer


def faults_in(answer: Mapping[str, Any]) -> list[str]:
    """Return what is less than all points, and every time that is too long."""
    return [
        *(f"{name} {answer[name]}" for name in _SCORES if answer[name] < 100),
        *(f"{name} {answer[name]}" for name, most in _MOST.items() if answer[name] > most),
    ]


def best_of(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Return the better of each: other programs make a page slower, or one look fail."""
    return {
        **{name: max(one[name], other[name]) for name in _SCORES},
        **{name: min(one[name], other[name]) for name in _MOST},
        "lost": other["lost"] if other["performance"] > one["performance"] else one["lost"],
    }


@pytest.mark.parametrize("address", _ADDRESSES)
def test_a_page_gets_all_points(root: str, chromium: str, address: str) -> None:
    install()
    answer = measure(chromium, f"{root}/{address}")
    for _ in range(1, _ATTEMPTS):
        if faults_in(answer):
            answer = best_of(answer, measure(chromium, f"{root}/{address}"))

    assert not faults_in(answer), answer["lost"]


def test_what_takes_points_away_is_told(tmp_path: Path, chromium: str) -> None:
    install()
    (tmp_path / "404.html").write_text("Not found")
    (tmp_path / "index.html").write_text("<!DOCTYPE html><p style='color: #ccc'>Come in.")
    with served(tmp_path) as root:
        answer = measure(chromium, f"{root}/", "accessibility", "seo")

    assert {"color-contrast 0", "html-has-lang 0", "meta-description 0"} <= set(answer["lost"])
