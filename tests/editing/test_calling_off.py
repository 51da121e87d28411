import pytest

from community.core.event import Status
from community.editing.calling_off import call_off
from community.editing.change_entry import write_change
from community.editing.edit import NothingToDoError, RefusedError
from editing_steps import HEADER, SERIES, difference, edited, event_of, on

NO_SUCH_DATE = (
    "Tuesday, January 5, 2027, is not a date of this series. The nearest: 2027-01-04 or 2027-02-01."
)

CANCELLED, POSTPONED = Status.CANCELLED, Status.POSTPONED


def test_a_single_event_gets_two_lines() -> None:
    after = edited(HEADER, lambda text, event: call_off(text, event, None, CANCELLED, "Snow."))

    assert ([], ["status: cancelled\n", "reason: Snow.\n"]) == difference(HEADER, after)


def test_a_tentative_event_is_postponed_in_its_own_quotes() -> None:
    before = HEADER.replace("end:", "status: 'tentative'\nend:")

    after = edited(before, lambda text, event: call_off(text, event, None, POSTPONED, " A: b "))

    gone, come = difference(before, after)
    assert ["status: 'tentative'\n"] == gone
    assert ["status: 'postponed'\n", 'reason: "A: b"\n'] == come


def test_a_date_of_a_series_gets_its_entry_in_the_order_of_dates() -> None:
    after = edited(
        SERIES, lambda text, event: call_off(text, event, on("2027-02-01"), CANCELLED, "Snow.")
    )

    entry = "  - date: 2027-02-01\n    status: cancelled\n    reason: Snow.\n  # the holiday\n"
    assert SERIES.replace("  # the holiday\n", entry) == after


def test_an_entry_that_is_there_is_added_to() -> None:
    before = SERIES.replace('    status: cancelled\n    reason: "Independence Day"  # Monday off\n',
                            "    venue: city-hall\n")  # fmt: skip

    after = edited(
        before, lambda text, event: call_off(text, event, on("2027-07-05"), CANCELLED, "Snow.")
    )

    added = "    venue: city-hall\n    status: cancelled\n    reason: Snow.\n"
    assert before.replace("    venue: city-hall\n", added) == after


def test_a_series_without_changes_gets_a_list() -> None:
    start = SERIES.index("changes:")
    before = SERIES[:start] + SERIES[SERIES.index("venue:") :]

    for text in (before, before.replace("venue:", "changes:\nvenue:")):
        after = edited(
            text, lambda text, event: call_off(text, event, on("2027-02-01"), CANCELLED, "Snow.")
        )

        entry = "changes:\n  - date: 2027-02-01\n    status: cancelled\n    reason: Snow.\n"
        assert before[:start] + entry + before[start:] == after


def test_a_date_that_moved_is_known_by_both_days() -> None:
    before = SERIES.replace("status: cancelled", "start: 2027-07-12 18:00")

    event = event_of(before)
    for day in ("2027-07-05", "2027-07-12"):
        after = call_off(before, event, on(day), CANCELLED, "Snow.")
        assert Status.CANCELLED is event_of(after.text).changes[0].status


@pytest.mark.parametrize(
    ("text", "day", "reason", "sentence"),
    [
        (HEADER, None, " ", "Say with --reason why it is canceled: residents read it."),
        (HEADER, "2027-01-21", "x", "'coffee' has one date: Wednesday, January 20, 2027, 8 a.m."),
        (SERIES, None, "x", "'coffee' is a series. Say which date with --date."),
        (SERIES, "2027-01-05", "x", NO_SUCH_DATE),
    ],
)  # fmt: skip
def test_what_cannot_be_called_off_is_told(
    text: str, day: str | None, reason: str, sentence: str
) -> None:
    with pytest.raises(RefusedError) as error:
        call_off(text, event_of(text), on(day) if day else None, CANCELLED, reason)

    assert sentence == str(error.value)


def test_what_is_off_already_stays_as_it_is() -> None:
    with pytest.raises(NothingToDoError, match=r"is canceled already\. Nothing was changed"):
        call_off(SERIES, event_of(SERIES), on("2027-07-05"), CANCELLED, "Again.")


def test_a_date_of_which_nothing_but_a_reason_is_told_gets_no_entry() -> None:
    assert SERIES == write_change(SERIES, on("2027-02-01"), {"start": None, "reason": "Snow."})
