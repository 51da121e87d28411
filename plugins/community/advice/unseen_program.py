"""A program that residents can meet at no coming event."""

from collections.abc import Iterator

from community.advice.finding import Finding
from community.core.calendar import Calendar


def unseen_program(calendar: Calendar) -> Iterator[Finding]:
    """Yield the programs that no coming event belongs to or features."""
    for program in calendar.catalog.programs:
        dates = calendar.featuring(program).upcoming
        if not any(not each.status.is_off for each in dates):
            yield Finding(
                path=program.path,
                rule="unseen-program",
                message="no coming event belongs to this program or features it",
                hint=f"Add features: [{program.slug}] to an event where people can ask about it",
                key="title",
            )
