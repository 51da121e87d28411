"""Two states of a site, compared: everything that residents will see change."""

from community.core.event import Event
from community.core.occurrence import Occurrence
from community.reporting.change import ORDER, Change
from community.reporting.channels import Site, Subject, changed_feeds, subject_of
from community.reporting.event_changes import Versions, event_changes
from community.reporting.other_changes import Others, differs_by_others, other_changes


def compare(before: Site, after: Site) -> tuple[Change, ...]:
    """Return the changes, the most important first, then in the order of their files.

    Both calendars are of one moment, or the clock would be told as a change.
    """
    old, new = _events(before), _events(after)
    subjects = [
        subject
        for subject in sorted(old.keys() | new.keys())
        if old.get(subject) != new.get(subject)
    ]
    feeds = changed_feeds(before, after, subjects)
    told = {}
    for subject in subjects:
        was, is_now = old.get(subject), new.get(subject)
        versions = Versions(
            before=was,
            after=is_now,
            old_dates=_dates(before, was),
            new_dates=_dates(after, is_now),
            feeds=feeds.get(subject, ()),
            as_of=after.calendar.as_of,
            uid_domain=after.department.uid_domain,
            is_touched=bool(was and is_now and differs_by_others(was, is_now)),
        )
        told[subject] = event_changes(versions)
    silent = frozenset(subject for subject in feeds if not told.get(subject))
    others = other_changes(Others(before=before, after=after, feeds=feeds, silent=silent))
    found = [*others, *(change for changes in told.values() for change in changes)]
    return tuple(sorted(found, key=lambda change: (ORDER[change.kind], change.file, change.says)))


def _events(site: Site) -> dict[Subject, Event]:
    return {subject_of(event): event for event in site.calendar.catalog.events}


def _dates(site: Site, event: Event | None) -> tuple[Occurrence, ...]:
    return site.calendar.of_event(event).occurrences if event else ()
