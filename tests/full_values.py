"""Values with everything that a file can say, for pages that must show it all."""

from typing import Any

from community.context import Feed
from community.core.event import Deadline, Event, Recap, Topic
from community.core.place import Person, Venue
from community.core.program import Program, Question
from making import (
    at,
    make_body,
    make_event,
    make_history,
    make_image,
    make_person,
    make_program,
    make_schedule,
    make_venue,
    on,
)

FEEDS = (
    Feed(title="Calendar of all events", type="text/calendar", path="calendar.ics"),
    Feed(title="News of all events", type="application/rss+xml", path="rss.xml"),
)

#: Feeds that only the pages of one program, one venue and the page on subscribing link to.
NARROW_FEEDS = (
    Feed(
        title="Calendar for Google",
        type="text/calendar",
        path="calendar/google.ics",
        pages=("subscribe/",),
    ),
    Feed(
        title="Calendar: Smart911",
        type="text/calendar",
        path="programs/smart911/calendar.ics",
        pages=("programs/smart911/",),
    ),
    Feed(
        title="News: Smart911",
        type="application/rss+xml",
        path="programs/smart911/rss.xml",
        pages=("programs/smart911/",),
    ),
    Feed(
        title="Calendar: Bridgeway Family Restaurant",
        type="text/calendar",
        path="venues/bridgeway-family-restaurant/calendar.ics",
        pages=("venues/bridgeway-family-restaurant/",),
    ),
    Feed(
        title="Calendar of 2014",
        type="text/calendar",
        path="calendar/2014.ics",
        pages=("events/2014/",),
    ),
)


def make_full_person(**changes: Any) -> Person:
    values: dict[str, Any] = {
        "role": "Public information officer",
        "phone": "302-555-0111",
        "email": "b.dunning@police.example.gov",
    }
    return make_person(**{**values, **changes})


def make_full_venue(**changes: Any) -> Venue:
    values: dict[str, Any] = {
        "room": "Back room",
        "country": "USA",
        "latitude": 39.2998,
        "longitude": -75.6046,
        "parking": "Free lot behind the building.",
        "transit": "Bus 120 stops at the door.",
        "access": "Ramp on the plaza side.",
        "link": "https://restaurant.example/",
        "body": make_body("Open since 1950."),
    }
    return make_venue(**{**values, **changes})


def make_full_program(**changes: Any) -> Program:
    values: dict[str, Any] = {
        "slug": "smart911",
        "title": "Smart911",
        "summary": "A profile that helps when you call 911.",
        "audience": "Everyone here",
        "cost": "Nothing",
        "eligibility": "Any phone number",
        "how_to_start": ("Open the website.", "Enter what you want."),
        "link": "https://smart911.example/",
        "phone": "302-555-0122",
        "contact": make_full_person(),
        "bring": "Your phone",
        "limits": "Only phones on your profile.",
        "renew": "Every six months",
        "disclaimer": "The department does not see your profile.",
        "emergency_note": "A profile does not call 911 for you.",
        "launched": on("2014-07-30"),
        "image": make_image(path="images/smart911.jpg", alt="A phone"),
        "tags": ("safety",),
        "faq": (Question(question="Is it private?", answer="Yes, it is."),),
        "aliases": ("smart-911",),
        "body": make_body("Little is known of a call from a mobile phone."),
    }
    return make_program(**{**values, **changes})


def make_full_recap() -> Recap:
    return Recap(
        attendance=25,
        summary="Mostly we talked about traffic.",
        topics=(
            Topic(
                asked="Can you slow the traffic?",
                did="A speed sign stands there.",
                owner="Traffic unit",
                by=on("2014-08-15"),
            ),
            Topic(asked="More events on weekends?"),
            Topic(asked="Who is our officer?", owner="Patrol"),
            Topic(asked="And at night?", by=on("2014-09-01")),
        ),
        photos=(make_image(), make_image(path="images/table.jpg", alt="A full table")),
    )


def make_full_event(**changes: Any) -> Event:
    """Return a single event on July 9, 2014, with every key that residents read about."""
    values: dict[str, Any] = {
        "venue": make_full_venue(),
        "online": "https://meet.example/coffee",
        "features": (make_full_program(),),
        "host": "The Restaurant Association",
        "partners": ("Clayton Police Department", "Fire Company"),
        "contact": make_full_person(),
        "cost": "$2 for a coffee",
        "audience": "Everyone, children too",
        "bring": "A question",
        "accessibility": "Step-free entrance.",
        "weather": "Indoors, rain or shine.",
        "capacity": "30 people",
        "languages": ("en", "es"),
        "registration": "https://forms.example/coffee",
        "deadlines": (
            Deadline(
                what="Ask for an interpreter",
                when=on("2014-07-08"),
                link="mailto:help@police.example.gov",
            ),
            Deadline(what="Order a breakfast", when=at("2014-07-04 17:00")),
        ),
        "tags": ("coffee",),
        "image": make_image(),
        "aliases": ("coffee-in-july",),
        "recap": make_full_recap(),
        "schedule": make_schedule(),
        "history": make_history(changed=make_history().changed.replace(month=7, day=1)),
    }
    return make_event(**{**values, **changes})
