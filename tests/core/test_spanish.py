"""Dates, times, rules and lists as a reader of Spanish in the United States writes them."""

from datetime import date, datetime

import pytest

from community.core.differences import differences
from community.core.event import Status
from community.core.language import ENGLISH, spoken
from community.core.occurrence import Occurrence
from community.core.phrases import rule_words
from community.core.rule import Frequency, Rule
from community.core.spoken_names import (
    language_name,
    list_words,
    month_name,
    ordinal_word,
    short_month_name,
    weekday_name,
)
from community.core.titles import title_with_status
from community.core.wording import (
    clock_words,
    day_words,
    moment_words,
    month_words,
    moved_words,
    series_words,
    status_words,
    when_words,
    zone_words,
)
from community.core.zones import aware, zone_of
from community.intake.repeats.repeat import read_repeat
from community.intake.spoken_languages import read_languages
from making import (
    FIRST_MONDAY,
    NEW_YORK,
    at,
    make_all_day,
    make_event,
    make_facts,
    make_occurrence,
    make_revision,
    make_schedule,
    on,
)

SPANISH = read_languages(("en", "es"))[1]

DASH = "\N{EN DASH}"
AM, PM = "\N{NO-BREAK SPACE}a.\N{NO-BREAK SPACE}m.", "\N{NO-BREAK SPACE}p.\N{NO-BREAK SPACE}m."

#: Rules by the words of English, each form of them once or more.
RULES = {
    "every day": "cada día",
    "every other day": "cada dos días",
    "every day in January": "cada día en enero",
    "every three days in June and July": "cada tres días en junio y julio",
    "every Tuesday": "cada martes",
    "every other Tuesday": "cada dos semanas, el martes",
    "every three weeks on Friday": "cada tres semanas, el viernes",
    "every weekday": "de lunes a viernes",
    "every Friday, Saturday and Sunday": "cada viernes, sábado y domingo",
    "every Monday, Saturday and Sunday": "cada lunes, sábado y domingo",
    "every Monday and Wednesday": "cada lunes y miércoles",
    "every Tuesday and Thursday": "cada martes y jueves",
    "every Monday, Wednesday and Friday": "cada lunes, miércoles y viernes",
    "every other week on Tuesday and Thursday": "cada dos semanas, el martes y el jueves",
    "every other week on Saturday and Sunday": "cada dos semanas, el sábado y el domingo",
    "every Wednesday in June, July and August": "cada miércoles en junio, julio y agosto",
    "every Tuesday in May": "cada martes en mayo",
    "monthly on the 7th": "el 7 de cada mes",
    "every three months on the 7th": "cada tres meses, el 7",
    "every six months on the 7th": "cada seis meses, el 7",
    "monthly on the 1st and 15th": "el 1 y el 15 de cada mes",
    "first Monday of each month": "el primer lunes de cada mes",
    "first Monday of every three months": "cada tres meses, el primer lunes",
    "first and third Monday of each month": "el primer y el tercer lunes de cada mes",
    "first Monday and third Wednesday of each month": (
        "el primer lunes y el tercer miércoles de cada mes"
    ),
    "every Tuesday of every other month": "cada dos meses, cada martes",
    "first weekday of each month": "el primer día entre semana de cada mes",
    "last weekday of each month": "el último día entre semana de cada mes",
    "first and last weekday of each month": ("el primer y el último día entre semana de cada mes"),
    "last weekday of every other month": "cada dos meses, el último día entre semana",
    "last weekday of March and June": "el último día entre semana de marzo y junio",
    "last day of each month": "el último día de cada mes",
    "second-to-last day of each month": "el penúltimo día de cada mes",
    "monthly on the 1st and the last day": "el 1 y el último día de cada mes",
    "every other month on the 15th": "cada dos meses, el 15",
    "every January 7": "cada 7 de enero",
    "every other year on January 7": "cada dos años, el 7 de enero",
    "every July 4": "cada 4 de julio",
    "every March 15 and September 15": "cada 15 de marzo y 15 de septiembre",
    "every June 10 and July 10": "cada 10 de junio y 10 de julio",
    "every March 1 and 15": "cada 1 y 15 de marzo",
    "every four years on November 5": "cada cuatro años, el 5 de noviembre",
    "first and last day of January": "el primer y el último día de enero",
    "first Tuesday of March, June and September": ("el primer martes de marzo, junio y septiembre"),
    "every other year on the first Tuesday of August": (
        "cada dos años, el primer martes de agosto"
    ),
    "first Wednesday of October": "el primer miércoles de octubre",
    "20th Monday of each year": "el 20.º lunes de cada año",
    "every Tuesday of every other year": "cada dos años, cada martes",
    "last Friday of every other year": "cada dos años, el último viernes",
    "100th day of each year": "el 100.º día de cada año",
    "last weekday of each year": "el último día entre semana de cada año",
    "every other year on the last weekday of March": (
        "cada dos años, el último día entre semana de marzo"
    ),
}


def occurrence(starts: str, ends: str | None = None) -> Occurrence:
    end = aware(at(ends), NEW_YORK) if ends else None
    return make_occurrence(starts=aware(at(starts), NEW_YORK), ends=end)


@pytest.mark.parametrize(("phrase", "words"), RULES.items())
def test_a_rule_is_said_in_spanish(phrase: str, words: str) -> None:
    rule = read_repeat(phrase, start=date(2025, 1, 7)).rule
    assert rule is not None
    with spoken(SPANISH):
        assert rule_words(rule) == words
    assert rule_words(rule) == phrase


def test_days_months_and_years_stand_in_the_order_of_spanish() -> None:
    with spoken(SPANISH):
        assert day_words(on("2014-07-09")) == "miércoles, 9 de julio de 2014"
        assert day_words(on("2014-07-09"), year=False) == "miércoles, 9 de julio"
        assert month_words(2014, 7) == "julio de 2014"
        assert (weekday_name(5), month_name(1), short_month_name(7)) == ("sábado", "enero", "jul")
    assert day_words(on("2014-07-09")) == "Wednesday, July 9, 2014"


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("08:00", f"8{AM}"),
        ("08:30", f"8:30{AM}"),
        ("00:00", "medianoche"),
        ("12:00", "mediodía"),
        ("12:30", f"12:30{PM}"),
        ("23:59", f"11:59{PM}"),
    ],
)
def test_a_time_of_day_is_never_broken_in_two_lines(clock: str, words: str) -> None:
    with spoken(SPANISH):
        assert clock_words(datetime.fromisoformat(f"2014-07-09 {clock}").time()) == words


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("08:00", "2014-07-09 09:30", f"miércoles, 9 de julio de 2014, 8{DASH}9:30{AM}"),
        ("11:00", "2014-07-09 13:00", f"miércoles, 9 de julio de 2014, 11{AM}{DASH}1{PM}"),
        ("10:00", "2014-07-09 12:00", f"miércoles, 9 de julio de 2014, 10{AM}{DASH}mediodía"),
        ("08:00", None, f"miércoles, 9 de julio de 2014, 8{AM}"),
        (
            "20:00",
            "2014-07-10 09:00",
            f"del miércoles, 9 de julio, 8{PM}, al jueves, 10 de julio de 2014, 9{AM}",
        ),
    ],
)
def test_start_and_end_are_said_together(starts: str, ends: str | None, words: str) -> None:
    with spoken(SPANISH):
        assert when_words(occurrence(f"2014-07-09 {starts}", ends)) == words


def test_whole_days_are_said_in_spanish() -> None:
    one = make_occurrence(event=make_event(schedule=make_all_day(on("2014-07-12"))))
    two = make_occurrence(event=make_event(schedule=make_all_day(on("2014-07-12"), days=2)))
    with spoken(SPANISH):
        assert when_words(one) == "sábado, 12 de julio de 2014, todo el día"
        assert when_words(two) == "del sábado, 12 de julio al domingo, 13 de julio de 2014"


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("18:00", f"el primer lunes de cada mes a las 6{PM}"),
        ("13:00", f"el primer lunes de cada mes a la 1{PM}"),
        ("01:30", f"el primer lunes de cada mes a la 1:30{AM}"),
        ("12:00", "el primer lunes de cada mes al mediodía"),
        ("12:30", f"el primer lunes de cada mes a las 12:30{PM}"),
        ("00:00", "el primer lunes de cada mes a la medianoche"),
    ],
)
def test_a_series_has_its_hour(clock: str, words: str) -> None:
    schedule = make_schedule(start=at(f"2014-07-07 {clock}"), rule=FIRST_MONDAY)
    with spoken(SPANISH):
        assert series_words(schedule) == words


def test_a_series_without_words_is_a_list() -> None:
    odd = Rule(frequency=Frequency.YEARLY, weeks=(20,))
    with spoken(SPANISH):
        assert series_words(make_schedule(rule=odd)) == "en las fechas de la lista"


def test_what_is_not_as_planned_is_said_in_spanish() -> None:
    moved = make_occurrence(moved_from=aware(at("2014-07-08 08:00"), NEW_YORK))
    later = make_occurrence(moved_from=aware(at("2014-07-09 07:00"), NEW_YORK))
    both = make_occurrence(moved_from=aware(at("2014-07-08 12:00"), NEW_YORK))
    with spoken(SPANISH):
        assert moved_words(moved) == "Cambió la fecha; antes era el martes, 8 de julio"
        assert moved_words(later) == f"Cambió la hora; antes: 7{AM}"
        assert moved_words(both) == "Cambió la fecha; antes era el martes, 8 de julio, mediodía"
        assert status_words(make_occurrence(status=Status.CANCELLED)) == "Cancelado"
        assert title_with_status("Café", Status.POSTPONED) == "Pospuesto: Café"
        assert title_with_status("Café", Status.SCHEDULED) == "Café"


def test_changes_are_told_in_spanish() -> None:
    revision = make_revision(before=make_facts(), after=make_facts(status="cancelled"))
    with spoken(SPANISH):
        (difference,) = differences(revision)
    assert (difference.label, difference.before, difference.after) == (
        "Estado",
        "Se hará",
        "Cancelado",
    )


def test_zones_have_the_names_that_residents_know() -> None:
    with spoken(SPANISH):
        assert zone_words(zone_of("America/New_York")) == "hora del este"
        assert zone_words(zone_of("America/Indiana/Indianapolis")) == "hora del este"
        assert zone_words(zone_of("America/Metlakatla")) == "hora de Alaska"
        assert zone_words(zone_of("Etc/UTC")) == "UTC"
    assert zone_words(zone_of("America/New_York")) == "Eastern Time"


def test_and_is_e_before_the_sound_of_i() -> None:
    with spoken(SPANISH):
        assert list_words(["español", "inglés"]) == "español e inglés"
        assert list_words(["madres", "hijos"]) == "madres e hijos"
        assert list_words(["agua", "hielo"]) == "agua y hielo"
        assert list_words(["uno", "dos", "tres"]) == "uno, dos y tres"
        assert list_words(["uno"]) == "uno"
        assert list_words([]) == ""
        assert [language_name(code) for code in ("es", "en-us", "xx")] == [
            "español",
            "inglés estadounidense",
            "xx",
        ]
    with spoken(ENGLISH):
        assert list_words(["tea", "ice"]) == "tea and ice"


def test_places_are_counted_from_both_ends() -> None:
    with spoken(SPANISH):
        assert [ordinal_word(n) for n in (1, 3, 21, -1, -2, -3, -4)] == [
            "el primer",
            "el tercer",
            "el 21.º",
            "el último",
            "el penúltimo",
            "el antepenúltimo",
            "el cuarto último",
        ]
    assert [ordinal_word(n) for n in (-3, -4)] == ["third-to-last", "fourth-to-last"]


def test_a_moment_is_a_day_and_a_time() -> None:
    with spoken(SPANISH):
        assert moment_words(at("2014-07-09 08:30")) == f"miércoles, 9 de julio de 2014, 8:30{AM}"
