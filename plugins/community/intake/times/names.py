"""The names of weekdays and months as people type them, in full or short."""

from community.core.english import MONTHS, WEEKDAYS

_SHORT_WEEKDAYS = ("mon", "tue tues", "wed weds", "thu thur thurs", "fri", "sat", "sun")
_SHORT_MONTHS = (
    *("jan", "feb", "mar", "apr", "", "jun"),
    *("jul", "aug", "sep sept", "oct", "nov", "dec"),
)

#: In lower case: ``wed`` and ``wednesday`` are 2, as ``date.weekday`` counts.
WEEKDAY_NUMBERS = {
    name: number
    for number, (full, short) in enumerate(zip(WEEKDAYS, _SHORT_WEEKDAYS, strict=True))
    for name in (full.lower(), *short.split())
}

#: In lower case: ``jul`` and ``july`` are 7.
MONTH_NUMBERS = {
    name: number
    for number, (full, short) in enumerate(zip(MONTHS, _SHORT_MONTHS, strict=True), start=1)
    for name in (full.lower(), *short.split())
}
