"""What search engines are told: Google's properties, their forms, and nothing empty."""

import json
from datetime import date, datetime
from typing import Any

import pytest

from community.core.body import Body
from community.core.event import Event, Status
from community.core.program import Program
from community.formats.schema_org import event_data, program_data, series_data, site_data
from full_values import make_full_event, make_full_program, make_full_venue
from making import (
    NEW_YORK,
    at,
    make_all_day,
    make_body,
    make_change,
    make_department,
    make_event,
    make_facts,
    make_history,
    make_image,
    make_occurrence,
    make_revision,
    make_schedule,
    make_series,
    make_venue,
    on,
)

IRI = "https://schema.org/"
SITE = "https://police.example.gov/"

#: https://developers.google.com/search/docs/appearance/structured-data/event
REQUIRED = {"name", "startDate", "location"}
RECOMMENDED = {"description", "endDate", "eventStatus", "image", "organizer", "offers"}
RECOMMENDED_OF_OFFER = {"availability", "price", "priceCurrency", "url", "validFrom"}


def read(text: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(text)
    assert "https://schema.org" == told["@context"]
    assert_nothing_empty(told)
    return told


def assert_nothing_empty(value: Any) -> None:
    assert value not in (None, "", [], {})
    members = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict | list):
        for each in members:
            assert_nothing_empty(each)


def event_of(event: Event | None = None, **changes: Any) -> dict[str, Any]:
    occurrence = make_occurrence(**({"event": event} if event else {}), **changes)
    return read(event_data(occurrence, department=make_department()))


def series_of(event: Event, *dates: Any) -> dict[str, Any]:
    return read(series_data(event, dates, department=make_department()))


def program_of(program: Program) -> dict[str, Any]:
    return read(program_data(program, department=make_department()))


def test_an_event_has_all_that_google_requires_and_recommends() -> None:
    told = event_of(make_full_event(cost="Free"))

    assert REQUIRED | RECOMMENDED <= told.keys()
    assert RECOMMENDED_OF_OFFER <= told["offers"].keys()
    assert {"name", "url"} <= told["organizer"].keys()
    for place in told["location"]:
        assert {"name", "address"} <= place.keys() or "url" in place


def test_an_event_of_which_little_is_known_has_all_that_google_requires() -> None:
    bare = make_venue(slug="", street="", city="", region="", postal_code="")
    told = event_of(
        make_event(
            venue=bare, summary="", body=Body(), programs=(), schedule=make_schedule(length=None)
        )
    )

    assert REQUIRED <= told.keys()
    assert {
        "@type": "Place",
        "name": "Bridgeway Family Restaurant",
        "address": "Bridgeway Family Restaurant",
    } == told["location"]
    assert not {"endDate", "description", "image", "contributor"} & told.keys()


def test_an_event_says_when_with_the_offset_of_its_day() -> None:
    winter = event_of(make_event(schedule=make_schedule(start=at("2014-12-10 08:00"))))
    summer = event_of()

    assert ("2014-07-09T08:00:00-04:00", "2014-07-09T09:30:00-04:00") == (
        summer["startDate"],
        summer["endDate"],
    )
    assert "2014-12-10T08:00:00-05:00" == winter["startDate"]


def test_days_are_days_and_the_last_one_is_included() -> None:
    told = event_of(make_event(schedule=make_all_day(on("2014-07-09"), days=3)))

    assert ("2014-07-09", "2014-07-11") == (told["startDate"], told["endDate"])


def test_the_name_has_no_word_of_status() -> None:
    told = event_of(make_event(status=Status.CANCELLED, reason="Rain."))

    assert "Coffee with a Cop" == told["name"]


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (Status.SCHEDULED, "EventScheduled"),
        (Status.TENTATIVE, "EventScheduled"),
        (Status.POSTPONED, "EventPostponed"),
        (Status.CANCELLED, "EventCancelled"),
    ],
)
def test_the_status_is_an_address_of_schema_org_and_the_date_stays(
    status: Status, told: str
) -> None:
    data = event_of(make_event(status=status, reason="Rain."))

    assert f"{IRI}{told}" == data["eventStatus"]
    assert "2014-07-09T08:00:00-04:00" == data["startDate"]
    assert "previousStartDate" not in data
    assert status.is_off != ("offers" in data)


def test_a_date_that_moved_says_from_when() -> None:
    moved = datetime(2014, 7, 8, 8, tzinfo=NEW_YORK)
    told = event_of(moved_from=moved)
    off = event_of(moved_from=moved, status=Status.CANCELLED)

    assert f"{IRI}EventRescheduled" == told["eventStatus"]
    assert "2014-07-08T08:00:00-04:00" == told["previousStartDate"]
    assert f"{IRI}EventCancelled" == off["eventStatus"]
    assert "previousStartDate" not in off


def test_an_event_that_moved_says_from_when_as_residents_were_told_first() -> None:
    first, second = (
        make_facts(starts=datetime(2014, 7, day, 8, tzinfo=NEW_YORK)) for day in (7, 8)
    )
    revisions = (
        make_revision(before=first, after=second),
        make_revision(before=second, after=make_facts()),
        make_revision(before=make_facts(), after=make_facts(place="Elsewhere")),
        make_revision(before=make_facts(), after=None),
    )
    told = event_of(make_event(history=make_history(revisions=revisions)))

    assert f"{IRI}EventRescheduled" == told["eventStatus"]
    assert "2014-07-07T08:00:00-04:00" == told["previousStartDate"]


def test_what_was_told_before_an_event_was_announced_anew_does_not_count() -> None:
    last_year = make_facts(starts=datetime(2013, 7, 8, 8, tzinfo=NEW_YORK))
    revisions = (
        make_revision(before=last_year, after=make_facts()),
        make_revision(before=None, after=make_facts()),
    )
    told = event_of(make_event(history=make_history(revisions=revisions)))

    assert f"{IRI}EventScheduled" == told["eventStatus"]


def test_an_all_day_date_moved_from_a_day() -> None:
    schedule = make_all_day(on("2014-07-09"))
    before = make_facts(starts=datetime(2014, 7, 8, tzinfo=NEW_YORK), all_day=True)
    revisions = (make_revision(before=before, after=make_facts()),)
    by_rule = event_of(
        make_event(schedule=schedule), moved_from=datetime(2014, 7, 8, tzinfo=NEW_YORK)
    )
    by_history = event_of(make_event(schedule=schedule, history=make_history(revisions=revisions)))

    assert "2014-07-08" == by_rule["previousStartDate"] == by_history["previousStartDate"]


def test_a_place_has_its_postal_address_and_its_point() -> None:
    told = event_of(make_event(venue=make_full_venue()))

    assert f"{IRI}OfflineEventAttendanceMode" == told["eventAttendanceMode"]
    assert {
        "@type": "Place",
        "@id": f"{SITE}venues/bridgeway-family-restaurant/#place",
        "name": "Bridgeway Family Restaurant",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "41 West Glenwood Avenue, Back room",
            "addressLocality": "Smyrna",
            "addressRegion": "DE",
            "postalCode": "19977",
            "addressCountry": "USA",
        },
        "geo": {"@type": "GeoCoordinates", "latitude": 39.2998, "longitude": -75.6046},
    } == told["location"]


def test_a_point_without_the_other_half_is_none() -> None:
    told = event_of(make_event(venue=make_venue(latitude=39.0)))

    assert "geo" not in told["location"]


def test_an_event_online_and_one_that_is_both_say_so() -> None:
    online = event_of(make_event(venue=None, online="https://meet.example/"))
    both = event_of(make_event(online="https://meet.example/"))
    virtual = {"@type": "VirtualLocation", "url": "https://meet.example/"}

    assert f"{IRI}OnlineEventAttendanceMode" == online["eventAttendanceMode"]
    assert virtual == online["location"]
    assert f"{IRI}MixedEventAttendanceMode" == both["eventAttendanceMode"]
    assert ["Place", "VirtualLocation"] == [place["@type"] for place in both["location"]]


def test_identities_and_addresses_are_whole() -> None:
    told = event_of(make_event(image=make_image()))

    assert f"{SITE}events/coffee/#event" == told["@id"]
    assert f"{SITE}events/coffee/" == told["url"]
    assert [f"{SITE}images/cups.jpg"] == told["image"]
    assert {
        "@type": "GovernmentOrganization",
        "@id": f"{SITE}#department",
        "name": "Harbor Glen Police Department",
        "url": SITE,
    } == told["organizer"]


def test_who_takes_part_and_what_is_spoken_is_told() -> None:
    told = event_of(make_full_event())

    assert ["The Restaurant Association", "Clayton Police Department", "Fire Company"] == [
        each["name"] for each in told["contributor"]
    ]
    assert ["en", "es"] == told["inLanguage"]
    assert "en" == event_of()["inLanguage"]


@pytest.mark.parametrize(
    "cost",
    [
        "Free",
        "Free, and the first cup is on the house",
        "free of charge (come early)",
        "No cost.",
        "Free for everyone: just come",
    ],
)
def test_what_is_surely_free_is_offered_for_nothing(cost: str) -> None:
    told = event_of(make_event(cost=cost))

    assert told["isAccessibleForFree"] is True
    assert {
        "@type": "Offer",
        "price": "0",
        "priceCurrency": "USD",
        "url": f"{SITE}events/coffee/",
        "availability": f"{IRI}InStock",
        "validFrom": "2014-06-20T15:30:00+00:00",
    } == told["offers"]


@pytest.mark.parametrize(
    "cost",
    [
        "$2 for a coffee",
        "Free coffee, tea and juice",
        "Free for children, adults pay",
        "Free, parking $5",
        "Free, but bring your own cup",
        "Ask at the door",
    ],
)
def test_what_may_cost_something_is_not_called_free(cost: str) -> None:
    told = event_of(make_event(cost=cost))

    assert not {"isAccessibleForFree", "offers"} & told.keys()


def test_seats_that_can_run_out_are_limited_and_taken_where_one_signs_up() -> None:
    online = event_of(make_event(registration="https://forms.example/coffee"))
    by_mail = event_of(make_event(registration="mailto:a@police.example.gov"))
    seats = event_of(make_event(capacity="40 seats"))

    assert "https://forms.example/coffee" == online["offers"]["url"]
    assert f"{SITE}events/coffee/" == by_mail["offers"]["url"]
    for told in (online, by_mail, seats):
        assert f"{IRI}LimitedAvailability" == told["offers"]["availability"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("30", 30),
        ("40 seats", 40),
        ("Up to 1,200 people.", 1200),
        ("20 adults and 10 children", None),
        ("About 30 people", None),
        ("Two tables", None),
        ("30 minutes", None),
        ("", None),
    ],
)
def test_a_capacity_is_a_number_only_where_the_words_are(words: str, number: int | None) -> None:
    told = event_of(make_event(capacity=words))

    assert number == told.get("maximumAttendeeCapacity")


def test_the_first_paragraph_stands_in_for_a_summary() -> None:
    told = event_of(make_event(summary="", body=make_body("Meet\nthe officers.")))

    assert "Meet the officers." == told["description"]


def test_what_files_say_cannot_end_the_script_and_is_not_written_as_html() -> None:
    text = event_data(
        make_occurrence(title="</script><!-- Tea & biscuits"), department=make_department()
    )

    assert "<" not in text
    assert "&amp;" not in text
    assert "</script><!-- Tea & biscuits" == json.loads(text)["name"]


def test_a_date_of_a_series_names_its_series_by_reference_alone() -> None:
    told = event_of(make_event(schedule=make_series()))

    assert f"{SITE}events/coffee/2014-07-09/#event" == told["@id"]
    assert {"@id": f"{SITE}events/coffee/#series"} == told["superEvent"]
    assert "superEvent" not in event_of()


def test_a_series_has_its_rule_and_its_dates_by_reference() -> None:
    event = make_event(
        schedule=make_series(count=3),
        changes=(make_change(date(2014, 7, 16), status=Status.CANCELLED, reason="Heat."),),
    )
    told = series_of(event, make_occurrence(event=event))

    assert "EventSeries" == told["@type"]
    assert f"{SITE}events/coffee/#series" == told["@id"]
    assert "2014-07-09T08:00:00-04:00" == told["startDate"]
    assert "P1W" == told["eventSchedule"]["repeatFrequency"]
    assert [{"@id": f"{SITE}events/coffee/2014-07-09/#event"}] == told["subEvent"]
    assert told["isAccessibleForFree"] is True
    assert "isAccessibleForFree" not in series_of(make_full_event(schedule=make_series()))


def test_a_program_is_a_service_of_the_department() -> None:
    told = program_of(make_full_program())

    assert "GovernmentService" == told["@type"]
    assert f"{SITE}programs/smart911/#program" == told["@id"]
    assert "Harbor Glen Police Department" == told["provider"]["name"]
    assert "https://smart911.example/" == told["availableChannel"]["serviceUrl"]
    assert "Everyone here" == told["audience"]["audienceType"]
    assert not {"audience", "availableChannel"} & program_of(make_event().programs[0]).keys()


def test_the_site_has_the_department_as_its_publisher() -> None:
    told = read(site_data(make_department(description="Meet your officers.")))

    assert ("WebSite", SITE, "Meet your officers.") == (
        told["@type"],
        told["url"],
        told["description"],
    )
    assert "GovernmentOrganization" == told["publisher"]["@type"]
    assert ("302-555-0100", "community@police.example.gov") == (
        told["publisher"]["telephone"],
        told["publisher"]["email"],
    )
