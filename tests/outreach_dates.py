"""Events on chosen days, and the tally of what was held and is planned."""

from datetime import UTC, datetime

from community.core.event import Event, Recap
from community.outreach.tally import Tally
from making import NEW_YORK, at, make_calendar, make_event, make_schedule, on

#: A Sunday.
NOW = datetime(2014, 11, 23, 17, tzinfo=UTC)


def event_at(start: str, **changes: object) -> Event:
    """Return an event that begins then, with a recap if it is over."""
    slug = f"event-{start}".replace(" ", "-").replace(":", "")
    own = {"slug": slug, "schedule": make_schedule(start=at(start)), "recap": Recap(attendance=1)}
    return make_event(**{**own, **changes})


def tally_of(*events: Event, since: str = "") -> Tally:
    calendar = make_calendar(*events, as_of=NOW.astimezone(NEW_YORK))
    return Tally.of(calendar, since=on(since) if since else None)


#: An event that was held, on a Wednesday.
MORNING = event_at("2014-11-19 08:00")
