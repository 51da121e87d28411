"""The keys that say when a file is published, and the names it had before."""

from datetime import datetime

from community.core.zones import aware
from community.intake.findings import Findings
from community.intake.quoting import quoted
from community.intake.readers.clock_checks import check_time
from community.intake.readers.surroundings import Surroundings
from community.intake.times.moments import Moment


def publish_moment(
    moment: Moment | None, surroundings: Surroundings, findings: Findings
) -> datetime | None:
    """Return the moment in the site's zone; a day alone is its first minute."""
    if moment is None or not findings.is_sound(("publish_on",)):
        return None
    zone = surroundings.department.zone
    if not moment.all_day:
        check_time(moment.start, zone, findings, ("publish_on",))
    return aware(moment.start, zone)


def check_aliases(aliases: tuple[str, ...], slug: str, findings: Findings) -> None:
    """Report a former name that is the present one, or stands there twice."""
    seen = {slug}
    for number, alias in enumerate(aliases):
        location = ("aliases", number)
        if alias in seen and findings.is_sound(location):
            what = "the present name of this file" if alias == slug else "there twice"
            message = f"the former name {quoted(alias)} is {what}"
            findings.add("alias-taken", location, message, "Take it out of 'aliases'")
        seen.add(alias)
