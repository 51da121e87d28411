import pytest

from community.editing.confirming import confirm
from community.editing.edit import NothingToDoError, RefusedError
from editing_steps import HEADER, SERIES, edited, event_of, on

TENTATIVE = HEADER.replace("end:", "status: tentative\nend:")
CONFIRMED = SERIES.replace("changes:", "confirmed_through: 2027-03-01\nchanges:")


def test_a_tentative_event_loses_its_word() -> None:
    assert HEADER == edited(TENTATIVE, lambda text, event: confirm(text, event, None, None))


def test_a_series_is_confirmed_through_a_day() -> None:
    day = on("2027-06-30")
    for before in (SERIES, CONFIRMED, SERIES.replace("repeat:", "status: tentative\nrepeat:")):
        after = edited(before, lambda text, event: confirm(text, event, None, day))

        assert "confirmed_through: 2027-06-30\n" in after
        assert "tentative" not in after


def test_a_tentative_series_loses_its_word() -> None:
    before = SERIES.replace("repeat:", "status: tentative\nrepeat:")

    assert SERIES == edited(before, lambda text, event: confirm(text, event, None, None))


def test_one_expected_date_is_promised() -> None:
    after = edited(CONFIRMED, lambda text, event: confirm(text, event, on("2027-04-05"), None))

    assert "  - date: 2027-04-05\n    status: scheduled\n  # the holiday\n" in after


def test_a_tentative_date_loses_its_word_and_with_it_its_entry() -> None:
    tentative = "changes:\n  - date: 2027-02-01\n    status: tentative\n"
    before = SERIES.replace("changes:\n", tentative)

    assert SERIES == edited(
        before, lambda text, event: confirm(text, event, on("2027-02-01"), None)
    )


@pytest.mark.parametrize(
    ("text", "day", "through", "sentence"),
    [
        (HEADER, None, "2027-03-01", "--through is for a series"),
        (CONFIRMED, None, "2027-02-01", "confirmed through 2027-03-01 already, and residents"),
        (SERIES, None, "2026-02-01", "The series begins later, on Monday, January 4, 2027."),
        (SERIES, None, None, "is a series. Say up to which day"),
        (SERIES, "2027-07-05", None, "is canceled. If it takes place after all, take status"),
        (TENTATIVE.replace("tentative", "postponed\nreason: x"), None, None, "Use move when"),
    ],
)
def test_what_cannot_be_confirmed_is_told(
    text: str, day: str | None, through: str | None, sentence: str
) -> None:
    with pytest.raises(RefusedError) as error:
        confirm(text, event_of(text), on(day) if day else None, on(through) if through else None)

    assert sentence in str(error.value)


@pytest.mark.parametrize(
    ("text", "day", "through"),
    [(HEADER, None, None), (CONFIRMED, None, "2027-03-01"), (CONFIRMED, "2027-03-01", None)],
)
def test_what_is_certain_already_stays_as_it_is(
    text: str, day: str | None, through: str | None
) -> None:
    with pytest.raises(NothingToDoError, match=r"already\. Nothing was changed"):
        confirm(text, event_of(text), on(day) if day else None, on(through) if through else None)
