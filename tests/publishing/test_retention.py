from datetime import UTC, datetime

from community.publishing.retention import leftovers, release_name, releases_in, surplus
from making import NEW_YORK

MOMENT = datetime(2026, 11, 22, 10, 30, tzinfo=NEW_YORK)
NAME = "2026-11-22T153000Z"


def test_a_release_has_its_moment_in_utc_as_its_name() -> None:
    assert NAME == release_name(MOMENT, [])
    assert NAME == release_name(MOMENT.astimezone(UTC), ["2026-11-22T152959Z", ".unfinished-x"])


def test_a_second_release_in_a_second_sorts_after_the_first() -> None:
    names = [NAME]
    for _ in range(3):
        names.append(release_name(MOMENT, names))

    assert [NAME, f"{NAME}-001", f"{NAME}-002", f"{NAME}-003"] == sorted(names)
    assert f"{NAME}-004" == release_name(MOMENT, names[2:])


def test_only_releases_count_as_releases() -> None:
    assert [NAME] == releases_in([f".leaving-{NAME}", NAME, "notes", "2026"])


def test_the_newest_are_kept_and_what_readers_see_always() -> None:
    names = [f"2026-11-0{day}T120000Z" for day in range(1, 8)]

    assert names[:2] == surplus(names, current=names[-1], keep=5)
    assert names[1:3] == surplus(names, current=names[0], keep=5)
    assert names[:-1] == surplus(names, current=names[-1], keep=1)
    assert [] == surplus(names[:3], current=names[2], keep=5)


def test_what_a_killed_run_left_is_known_by_its_name() -> None:
    left = [f".leaving-{NAME}", f".unfinished-{NAME}-001"]

    assert left == leftovers([*left, NAME, ".unfinished-", ".hidden", f".other-{NAME}"])
