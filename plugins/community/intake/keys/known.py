"""Which key was meant where an unknown one stands, and what to write instead."""

from community.core.values import dataclass
from community.intake.fields.types import Keys
from community.intake.files.kinds import Kind
from community.intake.keys.model_fields import nested_model
from community.intake.models.words import MODELS
from community.intake.quoting import any_of, nearest

#: What staff write for a key, by the key; a synonym serves wherever its key exists.
_SYNONYMS = {
    "access": ("wheelchair",),
    "accessibility": ("accessible", "accommodations", "ada", "interpreter"),
    "aliases": ("alias", "former", "old_slug", "old_slugs", "redirect", "redirects", "slug"),
    "answer": ("a", "reply"),
    "asked": ("q", "question", "topic"),
    "attendance": ("attended", "attendees", "people"),
    "audience": ("for", "who", "whom"),
    "capacity": ("limit", "max", "maximum", "seats", "space"),
    "changes": ("change", "except", "exceptions", "exdate", "moved", "skip"),
    "city": ("town",),
    "confirmed_through": ("confirmed", "confirmed_until"),
    "contact": ("officer", "organizer", "organiser", "person"),
    "cost": ("admission", "fee", "fees", "price"),
    "count": ("occurrences", "times"),
    "dates": ("also_on", "days", "rdate"),
    "department": ("agency", "name", "police_department"),
    "deadlines": ("deadline", "register_by"),
    "did": ("action", "answer", "done"),
    "duration": ("hours", "length", "minutes"),
    "email": ("e-mail", "mail", "mailbox"),
    "end": ("end_date", "end_time", "ending", "ends", "finish", "to"),
    "faq": ("questions",),
    "host": ("hosted_by", "hosts", "sponsor"),
    "how_to_start": ("how", "join", "sign_up", "steps"),
    "image": ("cover", "img", "photo", "picture", "thumbnail"),
    "image_alt": ("alt", "alt_text", "caption", "image_description"),
    "languages": ("lang", "language", "spoken"),
    "latitude": ("lat",),
    "launched": ("began", "launch", "since"),
    "link": ("address", "href", "more", "page", "site", "url", "web", "website"),
    "longitude": ("lng", "lon", "long"),
    "non_emergency": ("non_emergency_phone", "phone"),
    "online": ("meeting_link", "stream", "teams", "url", "virtual", "webinar", "zoom", "link"),
    "partners": ("agencies", "partner", "with"),
    "phone": ("call", "cell", "mobile", "tel", "telephone"),
    "photos": ("images", "pictures"),
    "postal_code": ("postcode", "zip", "zip_code", "zipcode"),
    "program": ("category", "programs", "series"),
    "publish_on": ("embargo", "pubdate", "publish", "published", "release"),
    "question": ("q", "asked"),
    "rank": ("grade",),
    "reason": ("because", "note", "why"),
    "recap": ("after", "report"),
    "region": ("county", "province", "state"),
    "registration": ("register", "rsvp", "sign_up", "signup", "tickets"),
    "repeat": ("every", "frequency", "recurrence", "recurring", "repeats", "rrule", "rule"),
    "role": ("duty", "job", "position"),
    "sample": ("demo", "is_sample"),
    "start": ("begin", "begins", "date", "day", "from", "start_date", "start_time", "starts",
              "time", "when"),
    "street": ("address", "address1"),
    "summary": ("about", "blurb", "description", "excerpt", "intro", "subtitle", "text"),
    "tags": ("categories", "keywords", "tag"),
    "timezone": ("time_zone", "tz", "zone"),
    "title": ("event", "heading", "headline", "name", "subject"),
    "name": ("title",),
    "uid_domain": ("domain",),
    "uid": ("guid", "id", "identity"),
    "until": ("last_date", "repeat_until", "through"),
    "venue": ("address", "at", "building", "location", "place", "where"),
    "weather": ("rain", "rain_plan"),
    "what": ("title", "name"),
    "when": ("by", "date", "deadline", "due"),
}  # fmt: skip

#: What staff write as a key of its own though it is a value of ``status``.
_STATUSES = {
    "canceled": "cancelled",
    "cancelled": "cancelled",
    "postponed": "postponed",
    "tentative": "tentative",
}
_FILES = {
    Kind.EVENT: "to an event's file",
    Kind.PROGRAM: "to a program's file",
    Kind.VENUE: "to a venue's file",
    Kind.PERSON: "to a person's file",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What an unknown key stands for: the known key, if there is one, and what to write."""

    key: str | None
    hint: str


def guess_key(unknown: str, model: type[Keys], top: type[Keys]) -> Guess:
    """Return what was meant by a key that ``model`` does not know, in a file of ``top``."""
    known = model.model_fields
    plain = unknown.strip().lower().replace("-", "_").replace(" ", "_")
    if plain in known:
        return _did_you_mean(plain)
    if plain in _STATUSES and "status" in known:
        hint = f"Write status: {_STATUSES[plain]}, and the reason under 'reason'"
        return Guess(key="status", hint=hint)
    synonym = next((key for key in known if plain in _SYNONYMS.get(key, ())), None)
    near = synonym or nearest(plain, known, likeness=0.7)
    if near:
        return _did_you_mean(near)
    return Guess(key=None, hint=_elsewhere(plain, model, top) or f"Choose from {any_of(known)}")


def _did_you_mean(key: str) -> Guess:
    return Guess(key=key, hint=f"Did you mean '{key}'?")


def _elsewhere(key: str, model: type[Keys], top: type[Keys]) -> str | None:
    """Return where a key belongs that another place of this file, or another file, has."""
    if model is not top and key in top.model_fields:
        return f"Move '{key}' to the left margin: it holds for the whole file"
    places = [
        f"under '{parent}'"
        for parent in model.model_fields
        if (nested := nested_model(model, parent)) and key in nested.model_fields
    ]
    places += [file for kind, file in _FILES.items() if key in MODELS[kind].model_fields]
    return f"Move '{key}' {any_of(places)}" if places else None
