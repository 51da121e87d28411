"""Events for properties of calendars to be tried on: in any zone, called off, with many dates."""

from hypothesis import strategies as st

from community.core.event import Status
from community.core.place import Venue
from making import (
    FIRST_MONDAY,
    at,
    make_event,
    make_length,
    make_program,
    make_schedule,
    make_venue,
)
from rule_strategies import moments, zones

COFFEE, SAFETY = make_program(), make_program(slug="smart911")
LIBRARY, TENT = make_venue(slug="library"), Venue(name="Tent")

_programs = st.lists(st.sampled_from([COFFEE, SAFETY]), unique=True).map(tuple)
_lengths = st.none() | st.integers(0, 5000).map(lambda minutes: make_length(minutes=minutes))
_near = st.datetimes(at("2014-01-01"), at("2015-12-31"))

_schedules = st.builds(
    make_schedule,
    start=_near,
    zone=zones,
    length=_lengths,
    rule=st.sampled_from([None, None, FIRST_MONDAY]),
    extra=st.lists(_near | moments, max_size=2).map(tuple),
)

events = st.lists(
    st.builds(
        make_event,
        slug=st.sampled_from("abcdefgh"),
        status=st.sampled_from(Status),
        programs=_programs,
        features=_programs,
        venue=st.sampled_from([None, LIBRARY, TENT]),
        schedule=_schedules,
    ),
    unique_by=lambda event: event.slug,
    max_size=6,
)
