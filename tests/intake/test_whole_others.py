"""Programs, venues, people and translations without a mistake: every key reaches its value."""

from datetime import date
from pathlib import Path

from community.core.place import Image
from community.core.program import Program, Question
from community.core.zones import aware
from community.intake.library import Library
from making import NEW_YORK, at
from site_files import file_of, library_of


def _library(root: Path, files: dict[str, str]) -> Library:
    library = library_of(root, files)
    assert not library.problems, "\n".join(map(str, library.problems))
    return library


def test_every_key_of_a_program_reaches_it(tmp_path: Path) -> None:
    text = file_of(
        "title: House checks",
        "summary: We look after your house.",
        "audience: Residents",
        "cost: Free",
        "eligibility: Smyrna addresses",
        "how_to_start: [Call., Tell us when.]",
        "link: http://example.org/checks",
        "phone: 302-555-0100",
        "contact: dunning",
        "bring: Proof of address",
        "limits: 30 days",
        "renew: Each time",
        "disclaimer: No guarantee.",
        "emergency_note: Call 911.",
        "launched: July 30, 2014",
        "image: coffee.jpg",
        "image_alt: Two cups",
        "tags: home",
        "faq:",
        "- question: Is it free?",
        "  answer: Yes.",
        "aliases: vacation-watch",
        "draft: no",
        "publish_on: 2014-06-20",
    )
    library = _library(tmp_path, {"content/programs/house-checks.md": text})
    program = next(p for p in library.catalog.programs if p.slug == "house-checks")

    dunning = next(person for person in library.catalog.people if person.slug == "dunning")
    assert program == Program(
        slug="house-checks",
        path="content/programs/house-checks.md",
        title="House checks",
        summary="We look after your house.",
        history=program.history,
        audience="Residents",
        cost="Free",
        eligibility="Smyrna addresses",
        how_to_start=("Call.", "Tell us when."),
        link="http://example.org/checks",
        phone="302-555-0100",
        contact=dunning,
        bring="Proof of address",
        limits="30 days",
        renew="Each time",
        disclaimer="No guarantee.",
        emergency_note="Call 911.",
        launched=date(2014, 7, 30),
        image=Image(path="images/coffee.jpg", alt="Two cups"),
        tags=("home",),
        faq=(Question(question="Is it free?", answer="Yes."),),
        aliases=("vacation-watch",),
        publish_on=aware(at("2014-06-20 00:00"), NEW_YORK),
        body=program.body,
    )


def test_every_key_of_a_venue_and_a_person_reaches_them(tmp_path: Path) -> None:
    venue_text = file_of(
        "name: Library",
        "street: 1 Main Street",
        "city: Smyrna",
        "region: DE",
        "postal_code: 01977",
        "country: USA",
        "room: Upstairs",
        "latitude: 39.3",
        "longitude: -75.6",
        "parking: Behind it",
        "transit: Bus 120",
        "access: Elevator",
        "link: https://example.org",
        body="Quiet, please.\n",
    )
    person_text = file_of(
        "name: Ana Ruiz", "rank: Sgt.", "role: Outreach", "phone: 911", "email: ana@example.org"
    )
    files = {"content/venues/library.md": venue_text, "content/people/ana.md": person_text}
    library = _library(tmp_path, files)
    venue = next(v for v in library.catalog.venues if v.slug == "library")
    person = next(p for p in library.catalog.people if p.slug == "ana")

    assert "1 Main Street, Smyrna, DE 01977, USA" == venue.address
    assert ("Upstairs", 39.3, -75.6) == (venue.room, venue.latitude, venue.longitude)
    assert ("Behind it", "Bus 120", "Elevator") == (venue.parking, venue.transit, venue.access)
    assert ("https://example.org", "content/venues/library.md") == (venue.link, venue.path)
    assert "Quiet, please." in venue.body.html
    assert ("Sgt. Ana Ruiz", "Outreach") == (person.title, person.role)
    assert ("911", "ana@example.org") == (person.phone, person.email)


def test_a_translation_adds_its_words(tmp_path: Path) -> None:
    spanish = file_of(
        "title: Revisión de casas",
        "how_to_start: [Llame., Diga cuándo.]",
        "faq:",
        "- question: ¿Es gratis?",
        "  answer: Sí.",
        body="Cuidamos su casa.\n",
    )
    files = {
        "content/programs/checks.md": file_of("title: House checks", "summary: We look."),
        "content/programs/checks.es.md": spanish,
    }
    program = _library(tmp_path, files).catalog.programs[0]
    [words] = program.translations

    assert ("es", "content/programs/checks.es.md") == (words.language, words.path)
    assert "Revisión de casas" == words.word("title")
    assert ("Llame.", "Diga cuándo.") == words.word("how_to_start")
    assert ((("question", "¿Es gratis?"), ("answer", "Sí.")),) == words.word("faq")
    assert words.word("summary") is None
    assert "Cuidamos su casa." in words.body.html
