"""What residents are told of the dates of a series; on real git."""

from datetime import UTC, datetime

from community.intake.record.telling import DATE_GONE, EVENT_GONE
from recording import CANCELLED, COFFEE, KEY, Story, day, event_text, series_text, told

# --- series


def dates_after(story: Story, *texts: str, now: datetime | None = None) -> list[str]:
    """Return what is told after these versions of a series, a day each from June 3 on."""
    for number, text in enumerate(texts, 3):
        story.commit(number, coffee=None) if not text else story.commit(number, coffee=text)
    return [told(date) for date in story.dates(now or day(20))]


JULY = ("07-09", "07-16", "07-23", "07-30")


def weekly(*numbers: int, status: str = "scheduled") -> list[str]:
    return [f"coffee {d} {status} {n}" for d, n in zip(JULY, numbers, strict=True)]


def test_a_change_of_one_date_moves_only_that_date(empty: Story) -> None:
    moved = series_text("changes:", "- date: 2014-07-16", "  start: 09:00")

    assert weekly(0, 1, 0, 0) == dates_after(empty, series_text(), moved)
    stamps = [date.history.stamp.day for date in empty.dates(day(20))]
    assert [3, 4, 3, 3] == stamps
    assert [8] == [d.moved_from.hour for d in empty.dates(day(20)) if d.moved_from]


def test_other_words_of_a_series_move_all_its_entries_and_no_number(empty: Story) -> None:
    assert weekly(0, 0, 0, 0) == dates_after(empty, series_text(), series_text("summary: Tea."))
    assert {4} == {date.history.stamp.day for date in empty.dates(day(20))}


def test_other_words_of_one_date_move_its_entry(empty: Story) -> None:
    titled = series_text("changes:", "- date: 2014-07-16", "  title: Tea")

    assert weekly(0, 0, 0, 0) == dates_after(empty, series_text(), titled)
    assert [3, 4, 3, 3] == [date.history.stamp.day for date in empty.dates(day(20))]


def test_another_time_of_a_series_moves_every_date(empty: Story) -> None:
    later = series_text(start="2014-07-09 09:00")

    assert weekly(1, 1, 1, 1) == dates_after(empty, series_text(), later)
    assert {8} == {d.moved_from.hour for d in empty.dates(day(20)) if d.moved_from}
    assert {True} == {r.of_series for r in empty.event("coffee", day(20)).history.revisions}


def test_a_time_changed_after_some_dates_moves_those_to_come(empty: Story) -> None:
    empty.commit(3, coffee=series_text())
    later = series_text(start="2014-07-09 09:00")
    empty.repository.commit_all(day(17, 7), {COFFEE: later})
    dates = empty.dates(day(20, 7))

    assert weekly(1, 1, 1, 1) == [told(date) for date in dates]
    assert [False, False, True, True] == [date.moved_from is not None for date in dates]


def test_dates_that_are_over_when_a_series_ends_earlier_are_just_gone(empty: Story) -> None:
    empty.commit(3, coffee=series_text())
    empty.repository.commit_all(day(17, 7), {COFFEE: series_text(start="2014-07-23 08:00")})

    assert ["coffee 07-23 scheduled 0", "coffee 07-30 scheduled 0"] == [
        told(date) for date in empty.dates(day(20, 7))
    ]
    assert [] == empty.rules(day(20, 7))


def test_a_series_on_another_weekday_calls_its_announced_dates_off(empty: Story) -> None:
    tuesdays = series_text(start="2014-07-08 08:00", until="2014-07-16")

    assert [
        "coffee 07-08 scheduled 0",
        "coffee 07-09 cancelled 1",
        "coffee 07-15 scheduled 0",
        "coffee 07-16 cancelled 1",
        "coffee 07-23 cancelled 1",
        "coffee 07-30 cancelled 1",
    ] == dates_after(empty, series_text(), tuesdays)
    off = empty.dates(day(20))[1]
    assert ("This date was taken off the calendar.", f"{KEY}-2014-07-09") == (
        off.reason,
        str(off.id),
    )
    (problem,) = empty.library(day(20)).problems
    assert ("withdrawn-date", 5) == (problem.rule, problem.line)
    assert "2014-07-09, 2014-07-16, 2014-07-23 and 1 more" in problem.message


def test_called_off_dates_go_when_they_would_be_over(empty: Story) -> None:
    told_ = dates_after(empty, series_text(), series_text(until="2014-07-16"), now=day(24, 7))

    assert ["coffee 07-09 scheduled 0", "coffee 07-16 scheduled 0", "coffee 07-30 cancelled 1"] == (
        told_
    )


def test_dates_that_come_back_take_place(empty: Story) -> None:
    short = series_text(until="2014-07-16")

    assert weekly(0, 0, 2, 2) == dates_after(empty, series_text(), short, series_text())
    assert [] == empty.rules(day(20))


def test_dates_added_later_were_announced_later(empty: Story) -> None:
    short = series_text(until="2014-07-16")

    assert weekly(0, 0, 0, 0) == dates_after(empty, short, series_text())
    assert [3, 3, 4, 4] == [date.history.announced.day for date in empty.dates(day(20))]
    assert () == empty.event("coffee", day(20)).history.revisions


def test_dates_beyond_the_horizon_were_not_announced(empty: Story) -> None:
    yearly = event_text("repeat: every year", "count: 4")

    assert ["coffee 07-09 scheduled 0", "coffee 07-09 cancelled 1"] == dates_after(
        empty, yearly, event_text("repeat: every year", "count: 1")
    )


def test_dates_that_came_within_the_horizon_were_announced(empty: Story) -> None:
    empty.commit(3, coffee=event_text("repeat: every year", "count: 4"))
    empty.repository.commit_all(
        datetime(2015, 6, 1, tzinfo=UTC), {COFFEE: event_text("repeat: every year", "count: 1")}
    )
    now = datetime(2015, 6, 2, tzinfo=UTC)

    assert [(2014, 0), (2015, 1), (2016, 1)] == [
        (date.original_date.year, date.history.sequence) for date in empty.dates(now)
    ]


def test_a_deleted_series_stays_with_its_coming_dates_alone(empty: Story) -> None:
    empty.commit(3, coffee=series_text())
    empty.repository.commit_all(day(17, 7), {COFFEE: None})
    dates = empty.dates(day(20, 7))

    assert ["coffee 07-23 cancelled 1", "coffee 07-30 cancelled 1"] == [told(d) for d in dates]
    assert f"{KEY}-2014-07-23" == str(dates[0].id)


def test_a_deleted_series_keeps_the_dates_that_it_had_lost_before(empty: Story) -> None:
    assert weekly(1, 1, 1, 1, status="cancelled") == dates_after(
        empty, series_text(), series_text(until="2014-07-16"), ""
    )
    # All four tell less now: the text of the file is gone with it.
    assert [5, 5, 5, 5] == [date.history.stamp.day for date in empty.dates(day(20))]
    reasons = [date.reason for date in empty.dates(day(20))]
    assert [EVENT_GONE, EVENT_GONE, DATE_GONE, DATE_GONE] == reasons


def test_a_deleted_and_restored_series_goes_on(empty: Story) -> None:
    assert weekly(2, 2, 2, 2) == dates_after(empty, series_text(), "", series_text())
    assert {None} == {date.moved_from for date in empty.dates(day(20))}


def test_a_single_event_that_becomes_a_series_goes_on_as_one_of_its_dates(empty: Story) -> None:
    moved = event_text(start="2014-07-09 07:00")

    assert weekly(1, 0, 0, 0) == dates_after(empty, moved, event_text(), series_text())
    first, second, *_ = empty.dates(day(20))
    assert (3, 5) == (first.history.announced.day, second.history.announced.day)
    assert [] == empty.rules(day(20))


def test_a_single_event_that_becomes_a_series_without_its_day_is_called_off(empty: Story) -> None:
    tuesdays = series_text(start="2014-07-08 08:00", until="2014-07-15")

    assert [
        "coffee 07-08 scheduled 0",
        "coffee 07-09 cancelled 1",
        "coffee 07-15 scheduled 0",
    ] == dates_after(empty, event_text(), tuesdays)
    assert KEY == str(empty.dates(day(20))[1].id)
    assert ["withdrawn-date"] == empty.rules(day(20))


def test_a_series_that_becomes_a_single_event_goes_on_on_that_day(empty: Story) -> None:
    single = event_text(start="2014-07-16 09:00")

    assert [
        "coffee 07-09 cancelled 1",
        "coffee 07-16 scheduled 1",
        "coffee 07-23 cancelled 1",
        "coffee 07-30 cancelled 1",
    ] == dates_after(empty, series_text(), single)
    assert [f"{KEY}-2014-07-09", KEY] == [str(date.id) for date in empty.dates(day(20))[:2]]
    assert 3 == empty.dates(day(20))[1].history.announced.day


def test_a_single_event_that_was_a_series_for_a_day_is_what_it_was(empty: Story) -> None:
    short = series_text(until="2014-07-09")

    assert ["coffee 07-09 scheduled 0"] == dates_after(empty, event_text(), short, event_text())
    assert KEY == str(empty.dates(day(20))[0].id)


def test_a_cancelled_series_is_cancelled_on_every_date(empty: Story) -> None:
    off = series_text(*CANCELLED)

    assert weekly(1, 1, 1, 1, status="cancelled") == dates_after(empty, series_text(), off)


def test_a_confirmed_date_has_another_entry_and_no_other_facts(empty: Story) -> None:
    expected = series_text("confirmed_through: 2014-07-16")

    assert weekly(0, 0, 0, 0) == dates_after(empty, expected, series_text())
    assert [3, 3, 4, 4] == [date.history.stamp.day for date in empty.dates(day(20))]
