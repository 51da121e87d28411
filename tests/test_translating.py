"""Tests of the spoken language in templates."""

from jinja2 import Environment

from community.core.language import spoken
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


def test_the_same_template_speaks_english_without_a_choice() -> None:
    environment = Environment(autoescape=True, extensions=[SpokenLanguage])
    assert environment.from_string("{{ _('Cost') }}").render() == "Cost"


def test_a_template_knows_the_spoken_language_and_where_its_pages_begin() -> None:
    assert said("{{ language().code }}: /{{ home }}events/") == "es: /es/events/"
    environment = Environment(autoescape=True, extensions=[SpokenLanguage])
    written = environment.from_string("{{ language().code }}: /{{ home }}events/").render()
    assert written == "en: /events/"
