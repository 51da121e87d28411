"""Words of a further language in place of the original's, and what stays."""

from dataclasses import replace

from community.core.event import Change, Deadline, Recap, Topic
from community.core.in_language import InLanguage, calendar_in_language, department_in_language
from community.core.language import spoken
from community.core.program import Program, Question
from community.core.words import Original, Translation, in_spoken_language
from community.intake.spoken_languages import read_languages
from making import (
    make_body,
    make_calendar,
    make_department,
    make_event,
    make_history,
    make_image,
    make_person,
    make_series,
    make_venue,
    on,
)

SPANISH = read_languages(("en", "es"))[1]
SAID = InLanguage(code="es", original="en")


def words(**fields: object) -> tuple[Translation, ...]:
    return (Translation(language="es", path="x.es.md", fields=tuple(fields.items())),)


def make_program(**changes: object) -> Program:
    program = Program(
        slug="talks",
        path="content/programs/talks.md",
        title="Talks",
        summary="Talk.",
        history=make_history(),
        how_to_start=("Call.",),
        faq=(Question(question="Why?", answer="Why not."),),
        contact=make_person(role="Outreach"),
        image=make_image(),
    )
    return replace(program, **changes)  # type: ignore[arg-type]  # of any field


def language_of(text: str) -> str:
    return text.language if isinstance(text, Original) else ""


def test_translated_words_stand_in_place_and_others_are_marked() -> None:
    event = make_event(
        title="Coffee",
        summary="Talk.",
        cost="Free",
        contact=make_person(role="Outreach"),
        deadlines=(Deadline(what="Write to us", when=on("2014-07-01")),),
        image=make_image(),
        venue=make_venue(parking="Behind the house"),
        translations=words(title="Café", image_alt="Dos tazas"),
    )
    with spoken(SPANISH):
        said = SAID.event(event)
    assert (said.title, language_of(said.title)) == ("Café", "")
    assert (said.summary, language_of(said.summary)) == ("Talk.", "en")
    assert (said.cost, language_of(said.cost)) == ("Gratis", "")
    assert said.contact
    assert language_of(said.contact.role) == "en"
    assert language_of(said.deadlines[0].what) == "en"
    assert said.image
    assert said.image.alt == "Dos tazas"
    assert said.venue
    assert (language_of(said.venue.name), language_of(said.venue.parking)) == ("", "en")
    assert said.schedule is event.schedule
    assert language_of(said.bring) == ""


def test_a_program_has_its_steps_and_questions() -> None:
    with spoken(SPANISH):
        original = SAID.program(make_program())
        said = SAID.program(
            make_program(
                translations=words(
                    how_to_start=("Llame.",),
                    faq=((("question", "¿Por qué?"), ("answer", "¿Por qué no?")),),
                )
            )
        )
    assert language_of(original.how_to_start[0]) == language_of(original.faq[0].answer) == "en"
    assert said.how_to_start == ("Llame.",)
    assert said.faq == (Question(question="¿Por qué?", answer="¿Por qué no?"),)


def test_names_stay_where_nobody_translated_them() -> None:
    with spoken(SPANISH):
        plain, titled = (
            SAID.person(make_person(rank="Officer", translations=told))
            for told in ((), words(rank="Oficial"))
        )
        venue = SAID.venue(make_venue(name="Library", translations=words(name="Biblioteca")))
    assert (plain.title, titled.title) == ("Officer Brandon Dunning", "Oficial Brandon Dunning")
    assert venue.name == "Biblioteca"


def test_the_body_is_that_of_the_translation_where_there_is_one() -> None:
    (translation,) = words()
    body = make_body("Venga.")
    with spoken(SPANISH):
        said = SAID.event(make_event(translations=(replace(translation, body=body),)))
        kept = SAID.event(make_event(body=make_body("Come."), translations=(translation,)))
    assert said.body is body
    assert kept.body.markdown == "Come."


def test_a_date_says_what_its_series_says_unless_it_has_words_of_its_own() -> None:
    recap = Recap(
        summary="Good.", topics=(Topic(asked="Why?", did="This."),), photos=(make_image(),)
    )
    event = make_event(
        title="Walk",
        schedule=make_series(count=2),
        changes=(Change(date=on("2014-07-16"), title="Long walk", reason="A fair.", recap=recap),),
        translations=words(title="Caminata"),
    )
    calendar = make_calendar(event)
    with spoken(SPANISH):
        first, second = calendar_in_language(calendar, "es", original="en").occurrences
    assert (first.title, second.title) == ("Caminata", "Long walk")
    assert first.event is second.event
    assert language_of(second.title) == language_of(second.reason) == "en"
    assert second.recap
    assert language_of(second.recap.summary) == "en"
    assert language_of(second.recap.topics[0].did) == "en"
    assert first.id == calendar.occurrences[0].id


def test_words_of_the_department_are_translated() -> None:
    department = make_department(
        description="Meet us.", accommodation="Ask.", translations=words(accommodation="Pida.")
    )
    with spoken(SPANISH):
        said = department_in_language(department, "es")
    assert said.accommodation == "Pida."
    assert language_of(said.description) == "en"
    assert said.name == department.name


def test_words_that_the_program_writes_are_said_in_the_spoken_language() -> None:
    with spoken(SPANISH):
        gone = in_spoken_language("This date was taken off the calendar.", "en")
        assert gone == "Esta fecha se quitó del calendario."
        assert in_spoken_language("", "en") == ""
        assert language_of(in_spoken_language("Snow.", "en")) == "en"
