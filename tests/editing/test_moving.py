import pytest

from community.core.event import Event
from community.core.place import Venue
from community.editing.edit import Edit, NothingToDoError, RefusedError
from community.editing.moving import Move, move
from community.intake.unreadable import UnreadableError
from editing_steps import HEADER, SERIES, difference, edited, event_of, on

WORDS = HEADER.replace("2027-01-20 08:00", "Wednesday, January 20, 2027 8 a.m.").replace(
    "09:30", "9:30 a.m."
)
CITY_HALL = event_of(HEADER.replace("lantern-cafe", "city-hall")).venue


def moved(text: str, day: str | None = None, **wanted: str | Venue | None) -> str:
    def edit(text: str, event: Event) -> Edit:
        return move(text, event, on(day) if day else None, Move(**wanted))  # type: ignore[arg-type]

    return edited(text, edit)


@pytest.mark.parametrize(
    ("text", "to", "gone", "come"),
    [
        (HEADER, "2027-01-21", ["start: 2027-01-20 08:00"], ["start: 2027-01-21 08:00"]),
        (HEADER, "6 p.m.", ["start: 2027-01-20 08:00", "end: 09:30"],
         ["start: 2027-01-20 18:00", "end: 19:30"]),
        (HEADER, "Jan 21, 2027 11:30 p.m.", ["start: 2027-01-20 08:00", "end: 09:30"],
         ["start: 2027-01-21 23:30", "end: 2027-01-22 01:00"]),
        (WORDS, "2027-01-21", ["start: Wednesday, January 20, 2027 8 a.m."],
         ["start: Thursday, January 21, 2027 8 a.m."]),
        (WORDS, "noon", ["start: Wednesday, January 20, 2027 8 a.m.", "end: 9:30 a.m."],
         ["start: Wednesday, January 20, 2027 noon", "end: 1:30 p.m."]),
        (HEADER.replace("end: 09:30", "duration: 2 hours"), "18:00",
         ["start: 2027-01-20 08:00"], ["start: 2027-01-20 18:00"]),
        (HEADER.replace("end: 09:30", "end: 2027-01-20 09:30"), "2027-01-21",
         ["start: 2027-01-20 08:00", "end: 2027-01-20 09:30"],
         ["start: 2027-01-21 08:00", "end: 2027-01-21 09:30"]),
        (HEADER.replace(" 08:00\nend: 09:30", "\nend: 2027-01-21"), "Friday, January 22, 2027",
         ["start: 2027-01-20", "end: 2027-01-21"], ["start: 2027-01-22", "end: 2027-01-23"]),
        (WORDS.replace(" 8 a.m.\nend: 9:30 a.m.", ""), "2027-01-21",
         ["start: Wednesday, January 20, 2027"], ["start: Thursday, January 21, 2027"]),
    ],
)  # fmt: skip
def test_an_event_moves_as_it_was_typed_and_keeps_its_length(
    text: str, to: str, gone: list[str], come: list[str]
) -> None:
    after = moved(text, to=to)

    assert (gone, come) == tuple([x.strip() for x in part] for part in difference(text, after))
    before, now = event_of(text).schedule, event_of(after).schedule
    assert before.length == now.length


def test_another_end_replaces_what_said_how_long_it_lasts() -> None:
    before = HEADER.replace("end: 09:30", "duration: 2 hours")

    assert HEADER.replace("09:30", "10:00") == moved(HEADER, end="10:00")
    assert HEADER.replace("09:30", "11 a.m.") == moved(before, end="11 a.m.")


def test_an_event_that_lasts_days_gets_another_last_day() -> None:
    before = HEADER.replace(" 08:00\nend: 09:30", "")

    assert "end: 2027-01-22\n" in moved(before, end="2027-01-22")


def test_a_place_in_the_file_itself_becomes_the_name_of_another() -> None:
    before = HEADER.replace("lantern-cafe", "\n  name: The hall\n  # stairs\n  city: X")

    after = moved(before, venue=CITY_HALL)

    assert HEADER.replace("lantern-cafe", "city-hall") == after


def test_a_new_date_ends_a_postponement() -> None:
    before = HEADER.replace("venue", "status: postponed\nreason: Snow.\nvenue")

    assert HEADER.replace("-20", "-27") == moved(before, to="2027-01-27")
    assert "reason: Thaw.\n" in moved(before, to="2027-01-27", reason="Thaw.")
    assert HEADER == moved(before, to="2027-01-20")


def test_a_date_of_a_series_moves_under_changes() -> None:
    after = moved(SERIES, "2027-02-01", to="2027-02-08", reason="Snow: again")

    entry = '  - date: 2027-02-01\n    start: 2027-02-08 18:00\n    reason: "Snow: again"\n'
    assert SERIES.replace("  # the holiday\n", f"{entry}  # the holiday\n") == after


def test_a_date_moves_to_another_place_and_back() -> None:
    after = moved(SERIES, "2027-02-01", venue=CITY_HALL)
    assert "  - date: 2027-02-01\n    venue: city-hall\n  # the holiday\n" in after

    usual = event_of(SERIES).venue
    assert SERIES == moved(after, "2027-02-01", venue=usual)


def test_a_date_that_moves_back_loses_its_entry() -> None:
    there = moved(SERIES, "2027-02-01", to="2027-02-08 7 p.m.", reason="Snow.")

    assert SERIES == moved(there, "2027-02-08", to="2027-02-01 6 p.m.")


def test_a_date_with_its_own_end_keeps_its_length() -> None:
    own = SERIES.replace("status: cancelled", "end: 8 p.m.")

    after = moved(own, "2027-07-05", to="7 p.m.")

    assert '    start: 2027-07-05 19:00\n    end: 9 p.m.\n    reason: "Ind' in after
    assert "    end: 21:00\n" in moved(SERIES, "2027-02-01", end="21:00")


def test_a_postponed_date_takes_place_at_its_new_time() -> None:
    before = SERIES.replace("cancelled", "postponed")
    whole = SERIES.replace("repeat:", "status: postponed\nreason: Snow.\nrepeat:")

    after = moved(before, "2027-07-05", to="2027-07-12")

    assert "  - date: 2027-07-05\n    start: 2027-07-12 18:00\n    # Monday off\nvenue" in after
    assert "    status: scheduled\n" in moved(whole, "2027-02-01", to="2027-02-08")


@pytest.mark.parametrize(
    ("text", "day", "wanted", "sentence"),
    [
        (HEADER, None, {}, "Say where to: --to with a date or time, or --venue."),
        (SERIES, "2027-07-05", {"to": "19:00"}, "is canceled. If it takes place after all"),
        (HEADER.replace(" 08:00\nend: 09:30", ""), None, {"to": "18:00"}, "It lasts all day"),
    ],
)
def test_what_cannot_move_is_told(
    text: str, day: str | None, wanted: dict[str, str], sentence: str
) -> None:
    with pytest.raises(RefusedError, match=sentence):
        moved(text, day, **wanted)


def test_a_time_that_is_not_understood_is_told_as_in_a_file() -> None:
    with pytest.raises(UnreadableError, match="July 9 or"):
        moved(HEADER, to="7/9/2027 18:00")


def test_what_is_there_already_stays_as_it_is() -> None:
    with pytest.raises(NothingToDoError, match="is there already"):
        moved(HEADER, to="2027-01-20 8 a.m.")


def test_the_sentence_tells_time_and_place() -> None:
    event = event_of(HEADER)
    said = move(HEADER, event, None, Move(to="18:00", venue=CITY_HALL)).sentence
    only = move(HEADER, event, None, Move(venue=CITY_HALL)).sentence

    what = "Coffee, Wednesday, January 20, 2027, 8 a.m., is now"
    assert f"{what} Wednesday, January 20, 2027, 6 p.m., at City Hall." == said
    assert f"{what} at City Hall." == only
