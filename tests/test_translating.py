"""Tests of the spoken language in templates."""

from dataclasses import replace
from gettext import NullTranslations

from jinja2 import Environment

from community.core.language import ENGLISH, spoken
from community.core.words import Original
from community.translating import SpokenLanguage
from speaking import spanish

SPANISH = spanish(
    {
        "Cost": "Costo",
        "Call %(phone)s": "Llame al %(phone)s",
        ("%(number)s date", "%(number)s dates"): ("%(number)s fecha", "%(number)s fechas"),
    }
)


def said(template: str, **values: object) -> str:
    """Return what a template says in Spanish."""
    environment = Environment(autoescape=True, extensions=[SpokenLanguage])
    with spoken(SPANISH):
        return environment.from_string(template).render(values)


def test_a_template_says_the_words_of_the_spoken_language() -> None:
    assert said("{{ _('Cost') }}") == "Costo"
    assert (
        said(
            "{% trans number=n %}{{ number }} date{% pluralize %}{{ number }} dates{% endtrans %}",
            n=2,
        )
        == "2 fechas"
    )


def test_what_is_put_into_a_sentence_is_escaped() -> None:
    assert (
        said("{% trans %}\n  Call {{ phone }}\n{% endtrans %}", phone="<911>")
        == "Llame al &lt;911&gt;"
    )


def test_a_percent_sign_is_written_twice_with_values_or_without() -> None:
    assert "50% &lt;b&gt;" == said("{{ _('50%% %(more)s', more='<b>') }}")
    assert "50%" == said("{{ _('50%%') }}")


def test_words_are_safe_and_asked_of_a_language_once() -> None:
    asked: list[str] = []

    class Counting(NullTranslations):
        def gettext(self, message: str) -> str:
            asked.append(message)
            return f"<b>{message}</b>"

    environment = Environment(autoescape=True, extensions=[SpokenLanguage])
    template = environment.from_string("{{ _('Cost') }} {% trans %}Cost{% endtrans %}")
    with spoken(replace(SPANISH, translations=Counting())):
        assert template.render() == template.render() == "<b>Cost</b> <b>Cost</b>"

    assert ["Cost"] == asked


def test_the_same_template_speaks_english_without_a_choice() -> None:
    environment = Environment(autoescape=True, extensions=[SpokenLanguage])
    assert environment.from_string("{{ _('Cost') }}").render() == "Cost"


def test_a_template_knows_the_spoken_language_and_where_its_pages_begin() -> None:
    assert said("{{ language().code }}: /{{ home }}events/") == "es: /es/events/"
    environment = Environment(autoescape=True, extensions=[SpokenLanguage])
    written = environment.from_string("{{ language().code }}: /{{ home }}events/").render()
    assert written == "en: /events/"


def test_a_text_says_in_which_language_it_stayed() -> None:
    assert said("<p{{ lang(text) }}>", text=Original("Free", "en")) == '<p lang="en">'
    assert said("<p{{ lang(text) }}>", text="Gratis") == "<p>"


def test_a_page_may_speak_all_languages_in_turn() -> None:
    template = "{% for each in speaking(languages) %}{{ _('Cost') }} {% endfor %}{{ _('Cost') }}"
    assert said(template, languages=(ENGLISH, SPANISH)) == "Cost Costo Costo"
