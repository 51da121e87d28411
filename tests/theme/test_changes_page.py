"""What moved or was called off, before and after, on its page and on those of events."""

from datetime import UTC, datetime, timedelta
from typing import Any

from community.core.event import Event
from community.core.history import Revision
from community.views.change_views import WRITTEN_OUT
from making import (
    NEW_YORK,
    make_event,
    make_facts,
    make_history,
    make_revision,
    make_series,
    on,
)
from rendering import DASH, render_page, words

#: Late in the evening of June 30 in New York.
NIGHT = datetime(2014, 7, 1, 3, 0, tzinfo=UTC)
AFTER = make_facts(starts=datetime(2014, 7, 10, 9, tzinfo=NEW_YORK), ends=None)


def moved(**changes: Any) -> Revision:
    return make_revision(**{"before": make_facts(), "after": AFTER, "moment": NIGHT, **changes})


def changed(*revisions: Revision, **changes: Any) -> Event:
    return make_event(history=make_history(revisions=revisions), **changes)


def main(page: Any) -> Any:
    return page.find(".//main")


def weekly(number: int, **changes: Any) -> list[Revision]:
    first = on("2014-07-09")
    return [
        moved(
            original_date=first + timedelta(weeks=week),
            before=make_facts(starts=make_facts().starts + timedelta(weeks=week)),
            **changes,
        )
        for week in range(number)
    ]


def test_a_change_is_told_with_its_day_its_reason_and_what_was_before_and_after() -> None:
    page = render_page("changes/", changed(moved(reason="A holiday.")))
    (entry,) = page.xpath("//ul[@class='changes']/li")

    assert "is-moved" == entry.get("class")
    assert ["../events/coffee/"] == entry.xpath("h3/a/@href")
    assert (
        "Moved: Coffee with a Cop, from Wednesday, July 9, 2014, 8 a.m. to Thursday, July 10, "
        "2014, 9 a.m. We told you on Monday, June 30, 2014. A holiday. "
        f"When Before: Wednesday, July 9, 2014, 8{DASH}9:30 a.m. "
        "After: Thursday, July 10, 2014, 9 a.m." == words(entry)
    )
    assert ["2014-06-30"] == entry.xpath(".//time/@datetime")


def test_what_was_and_what_is_are_marked_for_programs_too() -> None:
    page = render_page("changes/", changed(moved()))

    assert [f"Wednesday, July 9, 2014, 8{DASH}9:30 a.m."] == [
        words(each) for each in page.iter("del")
    ]
    assert ["Thursday, July 10, 2014, 9 a.m."] == [words(each) for each in page.iter("ins")]


def test_changes_are_listed_by_the_months_of_the_department_s_clock_newest_first() -> None:
    page = render_page(
        "changes/",
        changed(moved(), moved(moment=NIGHT.replace(day=3)), moved(moment=NIGHT.replace(month=5))),
    )

    assert ["July 2014", "June 2014", "April 2014"] == [words(each) for each in page.iter("h2")][:3]


def test_where_nothing_changed_the_page_says_so() -> None:
    page = render_page("changes/", make_event())

    assert "no event that we announced was moved or canceled" in words(main(page))
    assert [] == page.xpath("//main//section")


def test_of_many_dates_a_few_are_written_out_each_with_its_day() -> None:
    number = WRITTEN_OUT + 3
    event = changed(*weekly(number), schedule=make_series(count=number))
    (entry,) = render_page("changes/", event).xpath("//ul[@class='changes']/li")

    assert f"Moved: Coffee with a Cop, {number} dates" == words(entry.find("h3"))
    assert WRITTEN_OUT == len(entry.findall("dl"))
    assert ["Wednesday, July 9, 2014", "Wednesday, July 16, 2014"] == [
        words(each) for each in entry.find_class("which")[:2]
    ]
    assert "And 3 more dates." in words(entry)


def test_dates_with_reasons_of_their_own_keep_them() -> None:
    first, second = weekly(2)
    other = make_revision(
        moment=NIGHT, original_date=second.original_date, before=second.before, reason="Heat."
    )
    event = changed(first, other, schedule=make_series(count=2))
    (entry,) = render_page("changes/", event).xpath("//ul[@class='changes']/li")

    assert words(entry).endswith("Before: Takes place After: Canceled Heat.")


def test_an_event_tells_its_own_changes() -> None:
    page = render_page("events/coffee/", changed(moved()))
    (own,) = page.xpath("//section[@aria-labelledby='changed']")

    assert words(own).startswith("What changed Monday, June 30, 2014 When Before: Wednesday")
    assert [] == render_page("events/coffee/", make_event()).xpath("//*[@id='changed']")


def test_a_date_of_a_series_tells_its_own_changes_and_the_series_all() -> None:
    event = changed(*weekly(2), schedule=make_series(count=3))

    def told(address: str) -> int:
        return len(render_page(address, event).xpath("//dl[@class='changed']"))

    assert [2, 1, 1, 0] == [
        told(f"events/coffee/{day}") for day in ("", "2014-07-09/", "2014-07-16/", "2014-07-23/")
    ]
