"""The names of weekdays and months that are understood."""

from community.intake.times.names import MONTH_NUMBERS, WEEKDAY_NUMBERS


def test_weekdays_are_numbered_from_monday_in_full_and_short() -> None:
    assert {name for name, number in WEEKDAY_NUMBERS.items() if number == 3} == {
        "thursday",
        "thu",
        "thur",
        "thurs",
    }
    assert set(WEEKDAY_NUMBERS.values()) == set(range(7))


def test_months_are_numbered_from_january_in_full_and_short() -> None:
    assert {name for name, number in MONTH_NUMBERS.items() if number == 9} == {
        "september",
        "sep",
        "sept",
    }
    assert [name for name, number in MONTH_NUMBERS.items() if number == 5] == ["may"]
    assert set(MONTH_NUMBERS.values()) == set(range(1, 13))
