"""The keys of an event: a file of ``content/events/``."""

from community.intake.fields.types import (
    Count,
    Day,
    Duration,
    EntriesOf,
    Flag,
    HttpsAddress,
    Instant,
    Instants,
    Keys,
    Language,
    ListOf,
    OptionalDay,
    OptionalInstant,
    Picture,
    SignUpAddress,
    Slug,
    StatusWord,
    Tag,
    Text,
    Uid,
    Zone,
    optional,
    required,
)
from community.intake.models.recap import RecapKeys
from community.intake.models.references import PersonReference, VenueReference


class ChangeKeys(Keys):
    """What differs on one date of a series."""

    date: Day = required("The date as the series gives it.", "2014-09-01")
    start: Text = optional(
        "Where it moved to: a time on the same day, another day, or both.", "2014-09-08 18:00", ""
    )
    end: Text = optional("When it ends on that date.", "19:30", "")
    duration: Duration = optional("How long it lasts on that date.", "90 minutes")
    venue: VenueReference | None = optional("Where it is on that date.", "smyrna-town-hall")
    online: HttpsAddress = optional(
        "Where to join online on that date.", "https://example.org/join"
    )
    title: Text = optional("What it is called on that date.", "Meeting with the mayor", "")
    status: StatusWord = optional(
        "scheduled, tentative, postponed or cancelled, on that date.", "cancelled"
    )
    reason: Text = optional("One sentence on why it differs.", "Labor Day.", "")
    recap: RecapKeys | None = optional(
        "What happened on that date, told afterwards.", {"attendance": "24"}
    )


class DeadlineKeys(Keys):
    """Something to do before the event."""

    what: Text = required("What is to be done.", "Register your block party")
    when: Instant = required("By what day, or day and time.", "2014-07-01")
    link: SignUpAddress = optional(
        "Where to do it: a web address, a mailbox or a phone number.",
        "https://example.org/register",
        "",
    )


class EventKeys(Keys):
    """An event or a series of events."""

    title: Text = required("What the event is called.", "Coffee with a Cop")
    start: Instant = required(
        "Day and time on the clock there; a day alone means all day.", "2014-07-09 08:00"
    )
    end: Text = optional(
        "When it ends: a time, a day and time, or for all-day events the last day.", "09:30", ""
    )
    duration: Duration = optional("How long it lasts, in place of an end.", "90 minutes")
    timezone: Zone = optional(
        "The time zone's IANA name, where it is not the site's.", "America/Chicago"
    )
    repeat: Text = optional(
        "How it repeats, in words or as an RFC 5545 rule.", "first Monday of the month", ""
    )
    until: OptionalDay = optional("The last day on which it may repeat.", "2014-12-31")
    count: Count = optional("How many dates there are, in place of a last day.", "6")
    dates: Instants = optional(
        "Further dates: a day (at the same time) or a day and time.",
        ["2014-08-04", "2014-09-08 19:00"],
        (),
    )
    changes: EntriesOf[ChangeKeys] = optional(
        "What differs on single dates of a series.",
        [{"date": "2014-09-01", "start": "2014-09-08 18:00", "reason": "Labor Day."}],
        (),
    )
    confirmed_through: OptionalDay = optional(
        "Dates of the series after this day are shown as expected, not promised.", "2014-12-31"
    )
    status: StatusWord = optional(
        "scheduled, tentative, postponed or cancelled; the last two need a reason.", "postponed"
    )
    reason: Text = optional(
        "One sentence residents read: why it moved or was called off.", "A storm is forecast.", ""
    )
    venue: VenueReference | None = optional(
        "Where it is: the name of a file of content/venues/, or the keys of a place.",
        "bridgeway-family-restaurant",
    )
    online: HttpsAddress = optional("Where to join online.", "https://example.org/join")
    program: ListOf[Slug] = optional(
        "The program it belongs to, or a list of them; the first owns the event.",
        "coffee-with-a-cop",
        (),
    )
    features: ListOf[Slug] = optional(
        "Programs residents can ask about or join there.", ["smart911", "house-checks"], ()
    )
    host: Text = optional("The business that hosts it.", "Bridgeway Family Restaurant", "")
    partners: ListOf[Text] = optional(
        "The agencies that take part.", ["Clayton Police Department"], ()
    )
    contact: PersonReference | None = optional(
        "Whom to ask: the name of a file of content/people/, or the keys of a person.",
        "brandon-dunning",
    )
    cost: Text = optional("What it costs; left out, it is free.", "$5 for materials", "Free")
    audience: Text = optional("Whom it is for.", "Everyone; children are welcome", "")
    bring: Text = optional("What to bring.", "A question", "")
    accessibility: Text = optional(
        "What is there for people with disabilities.", "Sign language on request", ""
    )
    weather: Text = optional("What happens in bad weather.", "Indoors if it rains", "")
    capacity: Text = optional("How many people there is room for.", "30 seats", "")
    languages: ListOf[Language] = optional(
        "Languages spoken or interpreted there, by name or code.", ["English", "Spanish"], ()
    )
    registration: SignUpAddress = optional(
        "Where to sign up: a web address, a mailbox or a phone number.",
        "mailto:outreach@example.org",
        "",
    )
    deadlines: EntriesOf[DeadlineKeys] = optional(
        "What is to be done before the event, and by when.",
        [{"what": "Register your block party", "when": "2014-07-01"}],
        (),
    )
    summary: Text = optional(
        "One or two sentences for lists and feeds.",
        "No agenda and no speeches. Bring a question, have a coffee.",
        "",
    )
    tags: ListOf[Tag] = optional(
        "Words that events share, in small letters.", ["coffee", "families"], ()
    )
    image: Picture = optional("A file under content/images/.", "coffee.jpg", "")
    image_alt: Text = optional(
        "What the picture shows, for those who cannot see it; needed with an image.",
        "An officer and a resident over coffee",
        "",
    )
    publish_on: OptionalInstant = optional(
        "The event appears nowhere before this day or moment, in the site's time zone.",
        "2014-06-20 09:00",
    )
    draft: Flag = optional(
        "true keeps the event out of everything residents see.", "true", default=False
    )
    aliases: ListOf[Slug] = optional(
        "Former names of this file; old addresses lead here and the identity stays.",
        ["coffee-at-bridgeway"],
        (),
    )
    uid: Uid = optional(
        "Its identity in another calendar, only where it already has one.",
        "4f9d2c@calendar.example.org",
        "",
    )
    recap: RecapKeys | None = optional(
        "What happened, told after the event.",
        {"attendance": "24", "summary": "Most questions were about traffic."},
    )
