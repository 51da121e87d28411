"""The pictures and tables of the report."""

from community.outreach.count_tables import count_tables
from community.outreach.heat_map import heat_map, places_by_time
from making import make_all_day, make_event, make_venue, on
from outreach_dates import MORNING, event_at, tally_of


def test_the_picture_has_every_hour_between_the_first_and_the_last() -> None:
    fair = make_event(slug="fair", schedule=make_all_day(on("2014-12-06")))
    picture = heat_map(tally_of(MORNING, event_at("2014-12-03 10:00"), fair))

    assert ["8 a.m.", "9 a.m.", "10 a.m.", "All day"] == [row.label for row in picture.rows]
    assert ["none", "none", "1 held", "none"] == [
        cell.count.words for cell in picture.rows[0].cells[:4]
    ]
    assert "1 planned" == picture.rows[3].cells[5].count.words
    assert (84 + 7 * 44, 26 + 4 * 44) == (picture.width, picture.height)


def test_the_picture_of_nothing_is_empty() -> None:
    assert () == heat_map(tally_of()).rows


def test_the_darkest_square_has_the_most() -> None:
    many = [event_at(f"2014-10-{day:02} 08:00") for day in (1, 8, 15)]

    picture = heat_map(tally_of(*many, event_at("2014-10-02 08:00")))

    assert [0, 0, 4, 2, 0, 0, 0] == [cell.count.level for cell in picture.rows[0].cells]


def test_each_place_has_its_times() -> None:
    hall = make_venue(slug="hall", name="City Hall")
    evening = event_at("2014-12-03 18:00", venue=hall)
    weekend = event_at("2014-11-15 18:00", venue=hall)
    fair = make_event(slug="fair", schedule=make_all_day(on("2014-12-03")), venue=hall)

    diner, place = places_by_time(tally_of(MORNING, evening, weekend, fair))

    assert ("Bridgeway Family Restaurant", "City Hall") == (diner.name, place.name)
    assert ["1 held", "none", "none", "none", "none"] == [each.words for each in diner.counts]
    assert ["none", "none", "1 planned", "1 planned", "1 held"] == [
        each.words for each in place.counts
    ]
    assert [0, 0, 4, 4, 4] == [each.level for each in place.counts]


def test_the_tables_count_by_each_question() -> None:
    online = event_at("2014-12-03 18:00", venue=None, online="https://a.example", languages=("es",))

    tables = {table.title: table for table in count_tables(tally_of(MORNING, online))}

    assert [
        "By part of the day",
        "By weekday",
        "By place",
        "By city",
        "By language",
        "By program",
    ] == [*tables]
    rows = {row.name: (row.held, row.planned) for row in tables["By place"].rows}
    assert {"Bridgeway Family Restaurant": (1, 0), "Online": (0, 1)} == rows
    assert ("Smyrna", 1, 0) == row_of(tables["By city"].rows[0])
    assert ("Spanish", 0, 1) == row_of(tables["By language"].rows[0])
    assert ("Coffee with a Cop", 1, 1) == row_of(tables["By program"].rows[0])


def row_of(row: object) -> tuple[str, int, int]:
    return (row.name, row.held, row.planned)  # type: ignore[attr-defined]
