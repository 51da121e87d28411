"""Which changes are told, of what, with which identity and in which order."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from community.core.calendar import Calendar
from community.core.differences import differences
from community.core.event import Event
from community.core.history import Revision
from community.core.identity import key_of
from community.core.told_changes import (
    ToldChange,
    changes_of,
    changes_of_date,
    facts_before,
    told_changes,
)
from making import (
    AS_OF,
    NEW_YORK,
    make_all_day,
    make_calendar,
    make_event,
    make_facts,
    make_history,
    make_revision,
    make_series,
    on,
)

MOMENT = datetime(2014, 6, 25, 15, 30, tzinfo=UTC)
KEY = key_of("coffee")


def told(*revisions: Revision, **changes: Any) -> tuple[ToldChange, ...]:
    return told_changes(calendar_of(*revisions, **changes))


def calendar_of(*revisions: Revision, as_of: datetime = AS_OF, **changes: Any) -> Calendar:
    return make_calendar(changed(*revisions, **changes), as_of=as_of)


def changed(*revisions: Revision, **changes: Any) -> Event:
    return make_event(history=make_history(revisions=revisions), **changes)


def moved(**changes: Any) -> Revision:
    after = make_facts(starts=datetime(2014, 7, 10, 9, tzinfo=NEW_YORK))
    values = {"before": make_facts(), "after": after, "moment": MOMENT, **changes}
    return make_revision(**values)


def canceled(**changes: Any) -> Revision:
    return moved(**{"after": make_facts(status="cancelled"), **changes})


def test_nothing_is_told_of_an_event_that_never_changed() -> None:
    assert () == told()


def test_a_move_says_from_when_to_when_and_leads_to_the_event() -> None:
    (change,) = told(moved(reason="A holiday."))

    assert (
        "Moved: Coffee with a Cop, from Wednesday, July 9, 2014, 8 a.m. "
        "to Thursday, July 10, 2014, 9 a.m." == change.title
    )
    assert "events/coffee/" == change.path
    assert "A holiday." == change.reason
    assert MOMENT == change.moment


def test_whole_days_move_from_day_to_day() -> None:
    first, second = (
        make_facts(starts=datetime(2014, 7, day, tzinfo=NEW_YORK), all_day=True) for day in (9, 10)
    )
    (change,) = told(moved(before=first, after=second), schedule=make_all_day(on("2014-07-10")))

    assert change.title.endswith("from Wednesday, July 9, 2014 to Thursday, July 10, 2014")


def test_what_is_called_off_names_its_day() -> None:
    (change,) = told(canceled())

    assert "Canceled: Coffee with a Cop, Wednesday, July 9, 2014" == change.title


def test_the_identity_is_that_of_the_event_and_the_moment() -> None:
    here = told(moved(), slug="coffee")
    renamed = told(moved(), slug="tea", title="Tea", aliases=("coffee",))

    assert [f"{KEY}:changed:20140625T153000Z"] == [each.id for each in here]
    assert [each.id for each in here] == [each.id for each in renamed]


def test_every_moment_of_an_event_is_a_change_of_its_own_and_the_newest_comes_first() -> None:
    later = canceled(moment=MOMENT + timedelta(seconds=1))

    assert ["Canceled", "Moved"] == [each.kind for each in told(moved(), later)]


def test_changes_of_one_moment_stand_in_an_order_that_stays() -> None:
    events = [changed(moved(), slug=slug) for slug in ("walk", "coffee", "tea")]
    titles = [
        [e.event.slug for e in told_changes(make_calendar(*each))]
        for each in (events, events[::-1])
    ]

    assert titles[0] == titles[1]
    assert 3 == len(titles[0])


def test_nothing_is_told_before_its_moment_or_a_year_after() -> None:
    assert () == told(moved(moment=AS_OF + timedelta(seconds=1)))
    assert 1 == len(told(moved(moment=AS_OF)))
    assert () == told(moved(), as_of=MOMENT.replace(year=2015))
    assert 1 == len(told(moved(), as_of=MOMENT.replace(year=2015) - timedelta(seconds=1)))


def test_an_event_remembers_its_own_changes_for_ever() -> None:
    calendar = calendar_of(moved(), as_of=MOMENT.replace(year=2020))
    (event,) = calendar.catalog.events

    assert 1 == len(changes_of(event, calendar))


def test_a_date_that_is_announced_changes_nothing_unless_it_had_been_taken_away() -> None:
    announced = moved(before=None, after=make_facts())
    gone = moved(after=None, moment=MOMENT + timedelta(days=1))
    back = moved(before=None, after=make_facts(), moment=MOMENT + timedelta(days=2))

    assert ["Takes place after all", "Canceled"] == [
        each.kind for each in told(back, announced, gone)
    ]


def test_what_came_back_at_another_time_says_from_when() -> None:
    gone = moved(after=None)
    back = moved(before=None, moment=MOMENT + timedelta(days=2))
    change, _ = told(gone, back)

    assert ["Status", "When"] == [each.label for each in differences(change.revisions[0])]
    assert change.title.endswith("Wednesday, July 9, 2014")


def test_what_was_called_off_and_is_taken_away_is_told_once() -> None:
    gone = moved(before=make_facts(status="cancelled"), after=None)

    assert () == told(gone)


def weekly(number: int, **changes: Any) -> list[Revision]:
    return [
        moved(
            original_date=on("2014-07-09") + timedelta(weeks=week),
            before=make_facts(starts=make_facts().starts + timedelta(weeks=week)),
            **changes,
        )
        for week in range(number)
    ]


def test_one_date_of_a_series_leads_to_its_page() -> None:
    series = make_series(count=2)
    (change,) = told(*weekly(1), schedule=series)

    assert "events/coffee/2014-07-09/" == change.path


def test_a_date_that_its_series_no_longer_has_leads_to_the_series() -> None:
    (change,) = told(canceled(original_date=on("2014-07-08")), schedule=make_series(count=2))

    assert "events/coffee/" == change.path


def test_dates_that_changed_at_one_moment_are_told_together_in_their_order() -> None:
    first, second, third = weekly(3)
    (change,) = told(third, first, second, schedule=make_series(count=3))

    assert "Moved: Coffee with a Cop, three dates" == change.title
    assert "events/coffee/" == change.path
    assert (first, second, third) == change.revisions


def test_dates_that_changed_in_several_ways_or_for_several_reasons_keep_their_own() -> None:
    first, second = weekly(1)[0], canceled(original_date=on("2014-07-16"), reason="Heat.")
    (change,) = told(first, second, schedule=make_series(count=3))

    assert "Changed: Coffee with a Cop, two dates" == change.title
    assert not change.reason


def test_a_date_has_its_own_changes_alone() -> None:
    calendar = calendar_of(*weekly(2), schedule=make_series(count=3))
    counts = [len(changes_of_date(each, calendar)) for each in calendar.occurrences]
    (change,) = changes_of_date(calendar.occurrences[1], calendar)

    assert [1, 1, 0] == counts
    assert "events/coffee/2014-07-16/" == change.path


def test_an_announcement_has_nothing_before_it() -> None:
    with pytest.raises(ValueError, match="is no change"):
        facts_before(make_revision())
