"""What a change means, and what was before and after, in words."""

from datetime import datetime

import pytest

from community.core.differences import Difference, Kind, differences, kind_of
from community.core.history import Facts
from making import NEW_YORK, make_facts, make_revision

DASH = "\N{EN DASH}"
LATER = datetime(2014, 7, 10, 9, tzinfo=NEW_YORK)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (make_facts(), make_facts(starts=LATER), Kind.MOVED),
        (make_facts(), make_facts(all_day=True), Kind.MOVED),
        (make_facts(), make_facts(place="Town Hall"), Kind.PLACE),
        (make_facts(), make_facts(online="https://meet.example/"), Kind.OTHER),
        (make_facts(), make_facts(ends=None), Kind.OTHER),
        (make_facts(), make_facts(status="cancelled", starts=LATER), Kind.CANCELED),
        (make_facts(), None, Kind.CANCELED),
        (make_facts(), make_facts(status="postponed"), Kind.POSTPONED),
        (make_facts(status="cancelled"), make_facts(starts=LATER), Kind.BACK),
        (make_facts(status="postponed"), make_facts(status="tentative"), Kind.BACK),
        (None, make_facts(), Kind.BACK),
        (make_facts(status="cancelled"), None, Kind.OTHER),
        (make_facts(status="tentative"), make_facts(), Kind.CONFIRMED),
        (make_facts(), make_facts(status="tentative"), Kind.OTHER),
    ],
)
def test_whether_it_takes_place_matters_most_then_when_then_where(
    before: Facts | None, after: Facts | None, kind: Kind
) -> None:
    assert kind is kind_of(make_revision(before=before, after=after))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            make_facts(),
            make_facts(starts=LATER, ends=None),
            [
                (
                    "When",
                    f"Wednesday, July 9, 2014, 8{DASH}9:30 a.m.",
                    "Thursday, July 10, 2014, 9 a.m.",
                )
            ],
        ),
        (
            make_facts(place="Town Hall"),
            make_facts(place="", online="https://meet.example/"),
            [("Where", "Town Hall", "No place"), ("Online", "No", "Yes")],
        ),
        (
            make_facts(online="https://meet.example/1"),
            make_facts(online="https://meet.example/2"),
            [("Online", "At another address", "At a new address")],
        ),
        (make_facts(), make_facts(status="cancelled"), [("Status", "Takes place", "Canceled")]),
        (
            make_facts(status="tentative"),
            make_facts(status="postponed"),
            [("Status", "Not certain yet", "Postponed")],
        ),
        (make_facts(), None, [("Status", "Takes place", "Canceled")]),
        (None, make_facts(), [("Status", "Canceled", "Takes place")]),
        (make_facts(status="cancelled"), None, []),
    ],
)
def test_each_fact_that_changed_is_told_before_and_after(
    before: Facts | None, after: Facts | None, told: list[tuple[str, str, str]]
) -> None:
    found = differences(make_revision(before=before, after=after))

    assert [Difference(label=label, before=old, after=new) for label, old, new in told] == [*found]


def test_whole_days_are_told_as_days() -> None:
    day = make_facts(
        starts=datetime(2014, 12, 30, tzinfo=NEW_YORK),
        ends=datetime(2015, 1, 2, tzinfo=NEW_YORK),
        all_day=True,
    )
    (told,) = differences(make_revision(before=make_facts(), after=day))

    assert "Tuesday, December 30, 2014, to Thursday, January 1, 2015" == told.after
