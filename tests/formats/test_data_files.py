"""The data: held against their published schemas, and against the calendar."""

import json
from datetime import UTC, date, timedelta
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from calendar_engines import ENGINES
from community.core.calendar import Calendar
from community.core.event import Deadline, Status
from community.formats.data_files import events_file, events_schema, next_file, next_schema
from community.formats.ical import calendar_feed
from full_values import make_full_event, make_full_program, make_full_venue
from making import (
    AS_OF,
    at,
    make_all_day,
    make_calendar,
    make_catalog,
    make_change,
    make_department,
    make_event,
    make_image,
    make_program,
    make_schedule,
    make_series,
    on,
)

DEPARTMENT = make_department()

CHANGES = (
    make_change(on("2014-07-16"), status=Status.CANCELLED, reason="The fair."),
    make_change(on("2014-07-23"), start=at("2014-07-24 19:00"), reason="Holiday."),
    make_change(on("2014-07-30"), status=Status.POSTPONED, reason="Snow."),
    make_change(on("2014-08-06"), status=Status.TENTATIVE, venue=make_full_venue(slug="x")),
)


def everything() -> Calendar:
    """Return dates of every kind."""
    return make_calendar(
        make_event(schedule=make_series(confirmed_through=on("2014-09-01")), changes=CHANGES),
        make_full_event(slug="full", programs=(make_full_program(),), image=make_image()),
        make_event(slug="days", schedule=make_all_day(on("2014-12-30"), days=3)),
        make_event(slug="open", schedule=make_schedule(length=None)),
        make_event(slug="online", venue=None, online="https://meet.example/a?b=1,2"),
        make_event(slug="past", schedule=make_schedule(start=at("2014-01-15 08:00"))),
        make_event(slug="older", schedule=make_schedule(start=at("2012-01-15 08:00"))),
    )


def closed(schema: Any) -> Any:
    """Return the schema with every key forbidden that it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: closed(part) for key, part in schema.items()}
    return {**parts, "additionalProperties": False} if "properties" in schema else parts


def events_of(calendar: Calendar) -> list[dict[str, Any]]:
    """Return the events of the file, which must be as its published schema says."""
    told = json.loads(events_file(calendar, department=DEPARTMENT))
    schema = json.loads(events_schema(DEPARTMENT))
    Draft202012Validator(closed(schema)).validate(told)
    events: list[dict[str, Any]] = told["events"]
    return events


def next_of(calendar: Calendar) -> dict[str, Any]:
    """Return the file of what is next, which must be as its published schema says."""
    told: dict[str, Any] = json.loads(next_file(calendar, department=DEPARTMENT))
    schema = json.loads(next_schema(DEPARTMENT))
    Draft202012Validator(closed(schema)).validate(told)
    return told


def only(event: Any) -> dict[str, Any]:
    (told,) = events_of(make_calendar(event))
    return told


@pytest.mark.parametrize("schema", [events_schema(DEPARTMENT), next_schema(DEPARTMENT)])
def test_a_schema_is_one_and_says_its_address(schema: bytes) -> None:
    read = json.loads(schema)

    Draft202012Validator.check_schema(read)
    assert read["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert read["$id"].startswith("https://police.example.gov/schema/")


def test_the_files_name_their_version_and_their_schema() -> None:
    calendar = everything()

    for made, schema in ((events_file, events_schema), (next_file, next_schema)):
        told = json.loads(made(calendar, department=DEPARTMENT))
        assert told["version"] == 1
        assert told["$schema"] == json.loads(schema(DEPARTMENT))["$id"]


def test_a_phone_number_to_sign_up_is_an_address_that_calls_it() -> None:
    deadline = Deadline(what="Ask", when=date(2014, 7, 8), link="tel:311")
    told = only(make_event(registration="tel:(302) 555-0119 ext. 2", deadlines=(deadline,)))

    assert "tel:+13025550119;ext=2" == told["registration"]
    assert "tel:311" == told["deadlines"][0]["link"]


def test_readers_need_not_mind_keys_that_come_later() -> None:
    told = json.loads(events_file(everything(), department=DEPARTMENT))
    told["events"][0]["new"] = told["new"] = True

    Draft202012Validator(json.loads(events_schema(DEPARTMENT))).validate(told)


@pytest.mark.parametrize(
    "change", [{"status": "canceled"}, {"uid": None}, {"sequence": "0"}, {"reason": None}], ids=str
)
def test_the_schema_refuses_what_is_wrong(change: dict[str, Any]) -> None:
    told = json.loads(events_file(everything(), department=DEPARTMENT))
    told["events"][0].update(change)

    with pytest.raises(ValidationError):
        Draft202012Validator(json.loads(events_schema(DEPARTMENT))).validate(told)


def test_nothing_empty_is_written() -> None:
    def empty(part: Any) -> bool:
        if isinstance(part, dict):
            return any(map(empty, part.values()))
        if isinstance(part, list):
            return any(map(empty, part))
        return part is None or part == ""

    assert not empty(events_of(everything()))


@pytest.mark.parametrize("engine", ENGINES)
def test_the_data_agree_with_the_calendar_date_by_date(engine: str) -> None:
    calendar = everything()
    feed = calendar_feed(
        calendar.window.occurrences, department=DEPARTMENT, name="Events", path="calendar.ics"
    )
    read = {event.uid: event for event in ENGINES[engine](feed)}

    told = {event["uid"]: event for event in events_of(calendar)}

    assert list(told) == [event["uid"] for event in events_of(calendar)]
    assert told.keys() == read.keys()
    for uid, event in told.items():
        entry = read[uid]
        assert event["title"] == entry.summary
        assert (event["status"] in {"cancelled", "postponed"}) == (entry.status == "CANCELLED")
        assert event["page"] == entry.description.split("\n")[-1]
        assert event["sequence"] == entry.sequence
        assert [program["title"] for program in event["programs"]] == list(entry.categories)
        assert entry.location == event.get("online") or event["place"]["name"] in entry.location
        starts = at(event["starts"])
        assert (starts.date() if event["all_day"] else starts.astimezone(UTC)) == entry.starts
        if event["all_day"]:
            assert on(event["ends"]) + timedelta(days=1) == entry.ends
        elif "ends" in event:
            assert at(event["ends"]).astimezone(UTC) == entry.ends


def test_a_date_is_told_with_all_that_its_file_says() -> None:
    told = only(make_full_event(programs=(make_full_program(),), image=make_image()))
    event = make_full_event()

    assert told["host"] == event.host
    assert told["contact"]["name"] == "S/Pfc. Brandon Dunning"
    assert [one["what"] for one in told["deadlines"]] == [one.what for one in event.deadlines]
    assert told["languages"] == list(event.languages)
    assert told["image"]["alt"] == "Two cups of coffee"
    assert told["features"]


def test_what_is_called_off_cannot_be_taken_for_something_that_takes_place() -> None:
    told = {event["series_date"]: event for event in events_of(series())}

    assert told["2014-07-16"]["title"] == "Canceled: Coffee with a Cop"
    assert told["2014-07-16"]["name"] == "Coffee with a Cop"
    assert told["2014-07-16"]["reason"] == "The fair."
    assert told["2014-07-30"]["title"] == "Postponed: Coffee with a Cop"


def series() -> Calendar:
    return make_calendar(
        make_event(schedule=make_series(confirmed_through=on("2014-09-01")), changes=CHANGES)
    )


def test_a_moved_date_keeps_its_identity_and_says_from_when() -> None:
    told = {event["series_date"]: event for event in events_of(series())}

    moved = told["2014-07-23"]
    assert moved["uid"] == "37290d74ac4d186e3a8e-2014-07-23@police.example.gov"
    assert (moved["moved_from"], moved["starts"]) == (
        "2014-07-23T08:00:00-04:00",
        "2014-07-24T19:00:00-04:00",
    )
    assert "moved_from" not in told["2014-07-16"]


def test_a_date_that_nobody_confirmed_is_expected() -> None:
    told = {event["series_date"]: event["expected"] for event in events_of(series())}

    assert (told["2014-08-27"], told["2014-09-03"]) == (False, True)


def test_an_end_is_not_made_up() -> None:
    assert "ends" not in only(make_event(schedule=make_schedule(length=None)))


def test_the_events_of_a_day_are_told_alike_on_the_next() -> None:
    events = (make_event(schedule=make_series(until=on("2015-01-01"))), make_event(slug="tea"))
    first, later = (
        events_file(make_calendar(*events, as_of=AS_OF + timedelta(days=n)), department=DEPARTMENT)
        for n in (0, 9)
    )

    assert first == later


def test_next_says_of_when_it_is() -> None:
    assert next_of(everything())["as_of"] == "2014-07-07T12:00:00+00:00"


def test_next_is_the_next_date_that_takes_place() -> None:
    off = make_event(slug="off", status=Status.CANCELLED, reason="Rain.")
    later = make_event(slug="tea", schedule=make_schedule(start=at("2014-07-10 08:00")))

    told = next_of(make_calendar(off, later))

    assert told["next"]["page"].endswith("/tea/")
    assert ["off", "tea"] == [date["page"].split("/")[-2] for date in told["coming"]]


def test_next_is_told_for_each_program_and_left_out_where_none_is() -> None:
    quiet = make_program(slug="quiet", title="Quiet")
    catalog = make_catalog(make_event(), programs=(make_program(), quiet))

    told = next_of(Calendar.of(catalog, as_of=AS_OF))

    busy, still = told["programs"]
    assert busy["next"] == told["next"]
    assert still == {"title": "Quiet", "page": "https://police.example.gov/programs/quiet/"}


def test_next_is_left_out_when_nothing_is_planned() -> None:
    told = next_of(make_calendar())

    assert "next" not in told
    assert [] == told["coming"] == told["programs"]


def test_the_coming_dates_are_a_few() -> None:
    told = next_of(make_calendar(make_event(schedule=make_series())))

    assert 20 == len(told["coming"])
    assert told["coming"] == events_of(make_calendar(make_event(schedule=make_series())))[:20]
