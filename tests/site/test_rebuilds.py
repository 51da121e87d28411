"""A rebuild makes what a whole build makes, to the byte, whatever was edited before.

``REBUILD_SEQUENCES=500`` makes more of the same; ``REBUILD_SITES=17`` makes only that site.
"""

import os
import random
import shutil
from collections import Counter
from copy import deepcopy
from datetime import timedelta
from pathlib import Path

import pytest

from building import ROOT, files_below
from edited_site import QUICK, Clock, EditedSite
from random_edits import Staff

MINUTE = timedelta(minutes=1)

#: Sequences of edits on one site; each ends with a comparison.
SEQUENCES_OF_A_SITE = 5

#: What the sites are: few outputs or all, in one language or two, with a theme of their own.
SPANISH = "COMMUNITY['languages'] = ['en', 'es']\n"
OWN_THEME = "THEME = str(ROOT / 'theme')\n"
WITHOUT_SEARCH = "COMMUNITY['search'] = False\n"
KINDS = (
    QUICK,
    QUICK + SPANISH,
    QUICK + OWN_THEME,
    QUICK + SPANISH,
    WITHOUT_SEARCH + SPANISH,
    QUICK + "RELATIVE_URLS = False\n",
)

#: The pages that are open in a browser while every second site is edited.
WATCHED = ("", "events/", *(f"{home}events/event-{n}/" for home in ("", "es/") for n in range(4)))


def site_numbers() -> list[int]:
    """Return the sites to make; each number is the seed of one."""
    asked = os.environ.get("REBUILD_SITES", "")
    sequences = int(os.environ.get("REBUILD_SEQUENCES", "30"))
    found = range(-(-sequences // SEQUENCES_OF_A_SITE))
    return [int(each) for each in asked.split()] if asked else list(found)


@pytest.fixture(scope="module")
def outcomes() -> Counter[str]:
    """How all steps of all sites were built."""
    return Counter()


@pytest.mark.no_cover  # every line is tested beside this, and it runs long
@pytest.mark.parametrize("number", site_numbers())
def test_whatever_is_edited_a_rebuild_is_a_whole_build(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, outcomes: Counter[str]
) -> None:
    chance = random.Random(number)  # noqa: S311  # no secret
    watched = WATCHED if number % 2 else ()
    site = EditedSite(tmp_path, Clock(), more=KINDS[number % len(KINDS)], watched=watched)
    if OWN_THEME in site.more:
        shutil.copytree(ROOT / "theme", tmp_path / "theme")
    staff = Staff(site, chance)
    site.begin(staff.first_files(), monkeypatch)
    assert site.build() == 0
    for _ in range(SEQUENCES_OF_A_SITE):
        for _ in range(chance.randint(2, 5)):
            before = site.last
            step(site, staff)
            if before == site.last == "whole":
                staff.tidy()
                assert site.build() == 0
        found = site.differences()
        assert not found, "\n".join([f"{len(found)} differ", *found[:20], *staff.told])
    outcomes.update(site.outcomes, early=site.early)


def step(site: EditedSite, staff: Staff) -> None:
    """Edit and build; what is wrong then is mended, and leaves the output as it was."""
    drafts, files = deepcopy(staff.drafts), files_below(site.root / "content")
    built = files_below(site.output)
    site.clock.now += staff.chance.choice([0, 0, 1, 7]) * MINUTE
    staff.edit()
    if site.build() == 0:
        staff.told[-1] += f" ({site.last})"
        return
    assert built == files_below(site.output)
    staff.told[-1] += " (wrong)"
    staff.drafts = drafts
    for path in files_below(site.root / "content").keys() - files.keys():
        (site.root / "content" / path).unlink()
    for path, content in files.items():
        file = site.root / "content" / path
        if not file.exists() or file.read_bytes() != content:
            file.write_bytes(content)
    assert site.build() == 0
    staff.told[-1] += f" (mended: {site.last})"


def test_a_good_share_of_all_builds_is_a_rebuild(outcomes: Counter[str]) -> None:
    """Otherwise the sites above prove nothing."""
    made = outcomes["rebuilt"] + outcomes["whole"]
    assert not made or outcomes["rebuilt"] > made * 0.35, outcomes
    assert len(site_numbers()) < len(KINDS) or outcomes["early"], outcomes
