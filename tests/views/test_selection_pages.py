from babel.core import Locale

from community.core.event import Event, Status
from community.core.language import Language, spoken
from community.views.agenda import Agenda
from community.views.selection_pages import Choice, choices_of, selection_pages
from making import make_calendar, make_department, make_event


def agenda_of(*events: Event) -> Agenda:
    return Agenda.of(make_calendar(*events), make_department())


def test_every_question_leads_to_the_pages_that_have_coming_dates() -> None:
    choices = choices_of(agenda_of(make_event(languages=("es",))))

    assert (Choice(text="Mornings", address="events/mornings/", count=1),) == choices.free_times
    assert (Choice(text="Spanish", address="events/in-spanish/", count=1),) == choices.languages
    assert ["programs/coffee-with-a-cop/"] == [each.address for each in choices.programs]
    assert ["venues/bridgeway-family-restaurant/"] == [each.address for each in choices.venues]


def test_a_program_and_a_place_where_nothing_takes_place_are_no_choice() -> None:
    choices = choices_of(agenda_of(make_event(status=Status.CANCELLED, reason="Rain.")))

    assert ((), ()) == (choices.programs, choices.venues)


def test_each_selection_has_a_page_with_its_dates() -> None:
    pages = {page.address: page.values for page in selection_pages(agenda_of(make_event()))}

    assert ["events/mornings/"] == list(pages)
    assert "Coming events in the morning" == pages["events/mornings/"]["heading"]
    assert 1 == len(pages["events/mornings/"]["shown"].large)


def test_a_language_is_named_in_the_language_of_the_page() -> None:
    agenda = agenda_of(make_event(languages=("es",)))

    *_, english = selection_pages(agenda)
    assert "Coming events with Spanish" == english.values["heading"]
    with spoken(Language(code="es", locale=Locale("es"))):
        *_, spanish = selection_pages(agenda)
    assert "events/in-spanish/" == spanish.address
    assert "español" in spanish.values["heading"]
