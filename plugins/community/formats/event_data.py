"""A date of an event as data, for programs that show events on other sites and screens.

These models are the one description of the data: the published JSON Schemas are made of them.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from community.core.event import Status

_URI = {"format": "uri"}
_DAY = {"type": "string", "format": "date"}
_MOMENT = {"type": "string", "format": "date-time"}

Address = Annotated[str, Field(json_schema_extra=_URI)]
Moment = Annotated[str, Field(json_schema_extra=_MOMENT)]
Day = Annotated[str, Field(json_schema_extra=_DAY)]
Time = Annotated[str, Field(json_schema_extra={"anyOf": [_MOMENT, _DAY]})]

Text = str
Texts = tuple[str, ...]


class Facts(BaseModel):
    """What has nothing to say is left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class PlaceFacts(Facts):
    """Where it takes place."""

    name: Text
    """What the place is called."""
    room: Text = ""
    """The room."""
    address: Text = ""
    """The postal address on one line."""
    street: Text = ""
    """Street and number."""
    city: Text = ""
    """The city."""
    region: Text = ""
    """The state, as `DE`."""
    postal_code: Text = ""
    """The ZIP code."""
    country: Text = ""
    """The country, where it is named."""
    latitude: float | None = None
    """Degrees north."""
    longitude: float | None = None
    """Degrees east."""


class PageFacts(Facts):
    """A program and its page."""

    title: Text
    """What it is called."""
    page: Address
    """Its page."""


class PersonFacts(Facts):
    """Whom residents can ask."""

    name: Text
    """Rank and name."""
    role: Text = ""
    """What the person does."""
    phone: Text = ""
    """The phone number as people write it."""
    email: Text = ""
    """The email address."""


class DeadlineFacts(Facts):
    """Something to do before the event."""

    what: Text
    """What to do."""
    when: Text
    """Until when: a day, or a day and a time on the clock of the event's zone."""
    link: Address = ""
    """Where to do it."""


class ImageFacts(Facts):
    """A picture."""

    url: Address
    """The picture's address."""
    alt: Text
    """What it shows."""


class EventFacts(Facts):
    """One date of an event; a series has one of these for each date."""

    uid: Text
    """The identity, the same as the UID in the calendar; it never changes."""
    page: Address
    """The page of this date."""
    calendar_file: Address
    """The file that adds this date to a calendar."""
    title: Text
    """What to show: begins with `Canceled: ` or `Postponed: ` where it is off."""
    name: Text
    """The title without such a word."""
    status: Status
    """`postponed` and `cancelled`: nobody should come at this time."""
    expected: bool
    """`true`: the series gives this date, and nobody has confirmed it yet."""
    reason: Text = ""
    """Why it moved or is off."""
    all_day: bool
    """`true`: `starts` and `ends` are days."""
    time_zone: Text
    """The IANA name of the zone that the times are of."""
    starts: Time
    """When it starts, with the offset of that moment."""
    ends: Time = ""
    """When it ends; of whole days the last one, included. Left out where nobody wrote an end."""
    when: Text
    """Day and time in words, in the zone of the event."""
    moved_from: Time = ""
    """When it was to start before it moved."""
    series_date: Day = ""
    """In a series, the date that the series gave: it stays when the date moves."""
    series: Text = ""
    """In a series, its rule in words."""
    place: PlaceFacts | None = None
    """Where it takes place."""
    online: Address = ""
    """Where to join over the network."""
    summary: Text = ""
    """What it is, in one or two sentences."""
    programs: tuple[PageFacts, ...] = ()
    """The programs it belongs to."""
    features: tuple[PageFacts, ...] = ()
    """Programs that residents can ask about there."""
    host: Text = ""
    """The business that hosts it."""
    partners: Texts = ()
    """The agencies that take part."""
    contact: PersonFacts | None = None
    """Whom to ask."""
    cost: Text = ""
    """What it costs."""
    audience: Text = ""
    """For whom it is."""
    bring: Text = ""
    """What to bring."""
    accessibility: Text = ""
    """How people with disabilities can take part."""
    languages: Texts = ()
    """Languages spoken there, as BCP 47 tags."""
    weather: Text = ""
    """What happens in bad weather."""
    capacity: Text = ""
    """How many can come."""
    registration: Address = ""
    """Where to sign up."""
    deadlines: tuple[DeadlineFacts, ...] = ()
    """What to do before."""
    tags: Texts = ()
    """Words that events share."""
    image: ImageFacts | None = None
    """A picture."""
    announced: Moment
    """When it was first announced."""
    changed: Moment
    """When it last changed."""
    sequence: int
    """How often time, place or status changed: the same as SEQUENCE in the calendar."""
