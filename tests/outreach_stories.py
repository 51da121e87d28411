"""Stories for tests: one of each kind, and whatever can be written into a file."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from community.core.department import Department
from community.core.event import Recap, Status, Topic
from community.core.occurrence import Occurrence
from community.outreach.kinds import Kind
from community.outreach.story import Story, story_of
from making import (
    AS_OF,
    NEW_YORK,
    at,
    make_department,
    make_event,
    make_facts,
    make_history,
    make_occurrence,
    make_person,
    make_revision,
    make_venue,
)

#: After the event of ``make_event()``.
AFTERWARD = datetime(2014, 7, 20, 12, tzinfo=UTC)

REASON = "The diner is closed. See you in August."

RECAP = Recap(
    attendance=27,
    summary="Most asked about speed.",
    topics=(Topic(asked="Is the light fixed?", did="Yes."), Topic(asked="When is the next one?")),
)

_MOVED = {"moved_from": at("2014-07-08 08:00").replace(tzinfo=NEW_YORK), "reason": REASON}
_REVISION = make_revision(before=make_facts(place="Town Hall"), after=make_facts())

#: What makes a date of each kind, and the moment at which it is told.
OF_KIND: dict[Kind, tuple[dict[str, Any], datetime]] = {
    Kind.INVITATION: ({}, AS_OF),
    Kind.TENTATIVE: ({"status": Status.TENTATIVE}, AS_OF),
    Kind.EXPECTED: ({"expected": True}, AS_OF),
    Kind.MOVED: (_MOVED, AS_OF),
    Kind.NEW_PLACE: (
        {"event": make_event(history=make_history(revisions=(_REVISION,))), "reason": REASON},
        AS_OF,
    ),
    Kind.POSTPONED: ({"status": Status.POSTPONED, "reason": REASON}, AS_OF),
    Kind.CANCELED: ({"status": Status.CANCELLED, "reason": REASON}, AS_OF),
    Kind.RECAP: ({"recap": RECAP}, AFTERWARD),
}


def make_story(
    kind: Kind = Kind.INVITATION, department: Department | None = None, **changes: Any
) -> Story:
    """Return the story of July 9, 2014, 8 to 9:30, as one of this kind."""
    own, as_of = OF_KIND[kind]
    occurrence = make_occurrence(**{**own, **changes})
    return story_of(occurrence, department or make_department(), as_of=as_of)


_WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30)
_TITLES = st.lists(_WORDS, min_size=1, max_size=12).map(" ".join)
_TEXTS = st.lists(_WORDS, max_size=60).map(" ".join)


@st.composite
def occurrences(draw: st.DrawFn) -> tuple[Occurrence, datetime]:
    """Draw a date of any kind with any words, and the moment at which it is told."""
    own, as_of = OF_KIND[draw(st.sampled_from(list(Kind)))]
    starts = AS_OF.astimezone(NEW_YORK) + timedelta(minutes=draw(st.integers(-4000, 900_000)))
    length = draw(st.none() | st.integers(1, 4000).map(lambda number: timedelta(minutes=number)))
    event = make_event(
        title=draw(_TITLES),
        summary=draw(_TEXTS),
        cost=draw(st.just("Free") | _TEXTS),
        languages=draw(st.sampled_from([(), ("en", "es")])),
        registration=draw(st.sampled_from(["", "https://example.org/form"])),
        contact=draw(st.none() | st.just(make_person(phone="302-555-0111"))),
    )
    venue = make_venue(name=draw(_WORDS), room=draw(st.just("") | _TITLES), street=draw(_WORDS))
    place = draw(st.sampled_from([(venue, ""), (None, "https://a.example"), (venue, "https://a")]))
    occurrence = make_occurrence(
        **{
            **own,
            "event": replace(event, history=own.get("event", event).history),
            "title": event.title,
            "starts": starts,
            "ends": starts + length if length else None,
            "venue": place[0],
            "online": place[1],
            "reason": draw(_TEXTS) if own.get("reason") else "",
        }
    )
    return occurrence, as_of
