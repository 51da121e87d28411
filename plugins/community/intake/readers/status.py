"""Whether an event takes place, and why not."""

from community.core.event import Status
from community.intake.findings import Findings
from community.intake.header.front_matter import Location
from community.intake.models.event import EventKeys
from community.intake.quoting import quoted


def read_status_of(keys: EventKeys, findings: Findings) -> Status:
    """Return the event's status; who calls it off says why."""
    status = keys.status or Status.SCHEDULED
    if status.is_off and not keys.reason and findings.is_sound(("status",), ("reason",)):
        add_missing_reason(status, findings, ("status",))
    return status


def add_missing_reason(status: Status, findings: Findings, location: Location) -> None:
    """Report that residents would not read why they should not come."""
    word = "canceled" if status == Status.CANCELLED else status.value
    message = f"{quoted(findings.typed(location))} needs a reason, which residents read"
    hint = f"Add reason: with one sentence on why it is {word}"
    findings.add("missing-reason", location, message, hint)
