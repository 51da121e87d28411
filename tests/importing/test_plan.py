"""What an import writes, changes and leaves alone."""

import pytest

from community.core.identity import key_of
from community.core.place import Person, Venue
from community.importing.marks import is_untouched, mark_of
from community.importing.plan import Plan
from community.intake.files.kinds import Kind
from community.intake.files.sources import Source
from foreign_calendars import header, planned, texts, vevent

LANTERN = Venue(
    slug="lantern-cafe", name="Lantern Café", street="14 Lantern Street", city="Harbor Glen"
)


def files(plan: Plan) -> tuple[Source, ...]:
    return tuple(each.source for each in (*plan.venues, *plan.events))


def own(slug: str, text: str, kind: Kind = Kind.EVENT) -> Source:
    return Source(path=f"content/{kind}/{slug}.md", kind=kind, slug=slug, language="", text=text)


def again(before: Plan, *events: str, edited: str = "") -> Plan:
    """Import once more into the site that the plan before made; ``edited`` is put into its text."""
    sources = tuple(
        own_text(each, edited) if each.kind is Kind.EVENT else each for each in files(before)
    )
    return planned(*events, sources=sources, venues=(LANTERN,))


def own_text(source: Source, edited: str) -> Source:
    text = source.text.replace("end: 09:30\n", f"end: 09:30\n{edited}") if edited else source.text
    return Source(path=source.path, kind=source.kind, slug=source.slug, language="", text=text)


def test_an_event_and_its_place_become_files() -> None:
    found = texts(planned(vevent("CATEGORIES:Outreach,Coffee/Tea", "DESCRIPTION:Come.")))

    assert ["content/venues/lantern-cafe.md", "content/events/2026/coffee-with-a-cop.md"] == [
        *found
    ]
    venue, event = found.values()
    assert venue == (
        "---\nname: Lantern Café\nstreet: 14 Lantern Street\ncity: Harbor Glen\nregion: DE\n"
        "postal_code: 19999\n"
        "# Imported. Every other key, such as access and parking: docs/content-files.md\n---\n"
    )
    assert is_untouched(event)
    assert event.replace(mark_of(event), "?") == (
        "---\ntitle: Coffee with a Cop\nstart: 2026-12-09 08:00\nend: 09:30\n"
        "venue: lantern-cafe\ntags: [outreach, coffee-tea]\nuid: coffee@example.org\n"
        "# Imported ?: import keeps this file up to date until somebody edits it\n---\nCome.\n"
    )


def test_a_second_import_changes_nothing() -> None:
    first = planned(vevent("RRULE:FREQ=WEEKLY"))
    second = again(first, vevent("RRULE:FREQ=WEEKLY"))

    assert ((), (), (), 1) == (second.venues, second.events, second.kept, second.same)


def test_a_later_import_keeps_the_dates_that_an_earlier_one_began_with() -> None:
    weekly = vevent("DTSTART:20200107T080000", "DTEND:20200107T090000", "RRULE:FREQ=WEEKLY")
    before = planned(weekly)
    (file,) = files(before)[1:]
    older = Source(
        path=file.path,
        kind=Kind.EVENT,
        slug=file.slug,
        language="",
        text=file.text.replace("2026-11-24", "2026-11-17"),
    )

    (event,) = planned(weekly, sources=(older,), venues=(LANTERN,)).kept or [None]

    assert event is not None
    assert "start: 2026-11-17 08:00" in event.source.text


def test_a_change_in_the_calendar_changes_a_file_that_nobody_edited() -> None:
    second = again(planned(vevent()), vevent("SUMMARY:Tea"))

    (event,) = second.events
    assert event.before is not None
    assert "title: Tea\n" in event.source.text
    assert event.before.path == event.source.path
    assert "Tea (2026-12-09)" == event.words


def test_a_file_that_somebody_edited_stays_and_what_differs_is_told_only_if_it_is_new() -> None:
    first = planned(vevent())
    same = again(first, vevent(), edited="bring: A cup\n")
    other = again(first, vevent("SUMMARY:Tea"), edited="bring: A cup\n")

    assert ((), (), 1) == (same.events, same.kept, same.same)
    assert ((), 0) == (other.events, other.same)
    assert ["title: Tea"] == [
        line for each in other.kept for line in each.source.text.splitlines() if "title" in line
    ]


def test_a_file_with_the_same_identity_that_nobody_imported_is_left_alone() -> None:
    source = own("tea", "---\ntitle: Tea\nstart: soon\nuid: coffee@example.org\n---\n")
    plan = planned(vevent(), sources=(source,))

    assert ((), (), 1) == (plan.events, plan.kept, plan.same)


def test_events_of_the_site_itself_are_not_imported() -> None:
    sources = (
        own("tea", "---\ntitle: Tea\naliases: [coffee]\n---\n"),
        own("broken", "no header"),
    )
    uid = f"{key_of('coffee')}@events.example.org"
    dated = f"{key_of('coffee')}-2026-12-09@events.example.org"

    plan = planned(vevent(f"UID:{uid}"), vevent(f"UID:{dated}"), vevent(), sources=sources)

    assert (2, 1) == (plan.own, len(plan.events))
    assert "content/events/2026/coffee-with-a-cop.md" == plan.events[0].source.path


def test_names_are_of_the_title_and_where_several_share_it_of_the_day() -> None:
    later = "DTSTART:20261216T080000"
    taken = own("tea", "---\ntitle: Tea\naliases: [talk]\n---\n")
    plan = planned(
        *(
            vevent("UID:1"),
            vevent("UID:2", later, "DTEND:"),
            vevent("UID:3", "LOCATION:Hall"),
            vevent("UID:9"),
        ),
        *(vevent("UID:4", "SUMMARY:Tea"), vevent("UID:5", "SUMMARY:Talk")),
        *(
            vevent("UID:6", "SUMMARY:2026"),
            vevent("UID:7", "SUMMARY:茶"),
            vevent("UID:8", f"SUMMARY:{'long ' * 20}"),
        ),
        sources=(taken,),
    )

    assert [
        "2026",
        "coffee-with-a-cop-2026-12-09",
        "coffee-with-a-cop-2026-12-09-2",
        "coffee-with-a-cop-2026-12-09-3",
        "coffee-with-a-cop-2026-12-16",
        "event",
        "event-2026",
        "long-long-long-long-long-long-long-long-long-long-long-long",
        "talk-2026-12-09",
        "tea-2026-12-09",
    ] == sorted({"2026", *(each.source.slug for each in plan.events)})


def test_a_known_place_is_named_also_by_its_name_alone() -> None:
    venues = (
        LANTERN,
        Venue(slug="hall", name="Hall"),
        Venue(slug="other", name="Hall", street="1"),
    )

    assert "venue: lantern-cafe" in header(vevent(), venues=venues)
    assert "venue: lantern-cafe" in header(vevent("LOCATION:lantern café"), venues=venues)
    assert "venue: hall" in header(vevent("LOCATION:Hall"), venues=venues)
    assert "  name: Ask us where" in header(vevent("LOCATION:"), venues=venues)


def test_a_place_whose_name_somebody_mended_is_still_known() -> None:
    mended = Venue(
        slug="lantern-cafe", name="Lantern", street="14 Lantern Street", city="Harbor Glen"
    )

    assert "venue: lantern-cafe" in header(vevent(), venues=(mended,))


def test_places_of_one_name_have_files_of_their_own() -> None:
    other = Venue(slug="lantern-cafe", name="Lantern Café", street="1 Elm Street", city="Dover")
    third = Venue(slug="lantern-cafe-harbor-glen", name="x", street="2 Elm Street", city="Dover")

    assert "venue: lantern-cafe-harbor-glen" in header(vevent(), venues=(other,))
    assert "venue: lantern-cafe-2" in header(vevent(), venues=(other, third))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("STATUS:CANCELLED",), ["status: cancelled", "reason: This event was called off."]),
        (("STATUS:TENTATIVE",), ["status: tentative"]),
        (("DTSTART;TZID=America/Chicago:20261209T080000",), ["timezone: America/Chicago"]),
        (("ORGANIZER:MAILTO:Dana@example.org",), ["contact: dana"]),
        (("ORGANIZER:mailto:x@example.org",), []),
        (("DESCRIPTION:Tickets are $5",), ["cost: See the description"]),
        (("DESCRIPTION:A free lunch for $0",), []),
        (("X-COST:$5",), ["cost: $5"]),
        (("CATEGORIES:Coffee Talks,Families",), ["program: talks", "tags: families"]),
        (("CATEGORIES:!",), []),
        (("DTSTART;VALUE=DATE:20261209", "DTEND;VALUE=DATE:20261211"), ["end: 2026-12-10"]),
        (("DTEND:20261210T020000Z",), ["end: 21:00"]),
        (("DTEND:20261210T120000Z",), ["end: 2026-12-10 07:00"]),
        (("UID:a b",), ["uid: c8687a08aa5d6ed20443"]),
    ],
)
def test_facts_of_an_event_have_their_keys(lines: tuple[str, ...], expected: list[str]) -> None:
    usual = {f"{key}:" for key in ("title", "start", "venue", "  name", "uid", "end")}
    found = header(
        vevent("LOCATION:Hall", *lines),
        people=(Person(slug="dana", name="Dana", email="dana@example.org"), Person(name="Ann")),
        programs={"coffee talks": "talks"},
    )

    assert expected == [
        line for line in found if line in expected or f"{line.partition(':')[0]}:" not in usual
    ]


def test_an_event_online_says_where() -> None:
    assert "online: https://zoom.example/j" in header(vevent("LOCATION:https://zoom.example/j"))


def test_all_events_can_be_put_in_one_program() -> None:
    found = header(vevent("CATEGORIES:Tea"), program="coffee", programs={"tea": "tea-time"})

    assert "program: [coffee, tea-time]" in found


def test_an_event_without_an_identity_gets_one_that_stays() -> None:
    (first,) = planned(vevent("UID:")).events
    (second,) = planned(vevent("UID:", "DESCRIPTION:More")).events
    (long,) = planned(vevent(f"UID:{'x' * 190}")).events

    def uid(text: str) -> str:
        return next(line for line in text.splitlines() if line.startswith("uid"))

    assert uid(first.source.text) == uid(second.source.text) != uid(long.source.text)
    assert len("uid: ") + 20 == len(uid(first.source.text)) == len(uid(long.source.text))


def test_only_places_that_are_named_are_written() -> None:
    assert () == planned(vevent("DTSTART:20200101T080000", "DTEND:")).venues
