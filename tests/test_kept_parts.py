"""Parts of pages are written once for all that they read."""

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError, UndefinedError

from community import kept_parts
from community.core.language import spoken
from community.kept_parts import KeptParts
from community.pelican_settings import REQUIRED_SETTINGS
from community.translating import SpokenLanguage
from community.views.links import Link
from rendering import ENVIRONMENT
from speaking import spanish

SPANISH = spanish({"Cost": "Costo"})


class Counted:
    """Something that a part reads, and how often it did."""

    def __init__(self, words: str) -> None:
        """Begin without a reader."""
        self.words = words
        self.readings = 0

    def __str__(self) -> str:
        """Return the words, and count."""
        self.readings += 1
        return self.words


def environment(**parts: str) -> Environment:
    """Return an environment with templates, as strict as that of the theme."""
    return Environment(
        loader=DictLoader({f"{name}.html": text for name, text in parts.items()}),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=[SpokenLanguage, KeptParts],
    )


def written(text: str, **values: object) -> str:
    """Return what a template says."""
    return environment().from_string(text).render(values)


def test_a_part_is_written_once_for_the_same_values() -> None:
    page = environment().from_string("{% kept %}<p>{{ words }}</p>{% endkept %}{{ other }}")
    words = Counted("a & b")

    assert "<p>a &amp; b</p>1" == page.render(words=words, other=1)
    assert "<p>a &amp; b</p>2" == page.render(words=words, other=2)
    assert 1 == words.readings


def test_two_pages_share_a_part_of_the_same_letters() -> None:
    part = "{% kept %}{{ words }}{% endkept %}"
    pages = environment(one=part, two=f"more {part}")
    words = Counted("all")

    assert "all" == pages.get_template("one.html").render(words=words)
    assert "more all" == pages.get_template("two.html").render(words=words)
    assert 1 == words.readings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("../", "../../"),
        (Link(text="a", address=""), Link(text="b", address="")),
        (1, True),
        (None, ""),
        ([1], [1, 2]),
    ],
)
def test_another_value_is_another_part(one: object, other: object) -> None:
    page = environment().from_string("{% kept %}{{ value }}{% endkept %}")

    for value in (one, other, one):
        assert page.render(value=value) == environment().from_string("{{ value }}").render(
            value=value
        )


def test_another_language_is_another_part() -> None:
    page = environment().from_string("{% kept %}{{ _('Cost') }} {{ home }}{% endkept %}")

    assert "Cost " == page.render()
    with spoken(SPANISH):
        assert "Costo es/" == page.render()
    assert "Cost " == page.render()


def test_safe_text_and_text_to_escape_are_two_parts() -> None:
    part = "{% kept %}{{ value }}{% endkept %}"
    page = environment().from_string(f"{part} {{% set value = value | safe %}}{part}")

    assert "&lt;b&gt; <b>" == page.render(value="<b>")


def test_a_part_may_ask_whether_a_name_is_there_and_give_names_itself() -> None:
    page = environment().from_string(
        "{% kept %}{% if section is defined %}{{ section }}{% endif %}"
        "{% for each in pages %}{% set last = each %}{{ last }},{% endfor %}{% endkept %}"
    )
    pages = ["a", "b"]

    assert "a,b," == page.render(pages=pages)
    assert "eventsa,b," == page.render(pages=pages, section="events")
    assert "a,b," == page.render(pages=pages)


def test_a_name_that_is_missing_is_told_each_time() -> None:
    page = environment().from_string("{% kept %}{{ words }}{% endkept %}")

    for _ in range(2):
        with pytest.raises(UndefinedError, match="'words' is undefined"):
            page.render()
    assert "now" == page.render(words="now")


def test_a_macro_counts_as_what_a_part_reads() -> None:
    pages = environment(
        macros="{% macro said(words) %}{{ words }}!{% endmacro %}",
        page="{% from 'macros.html' import said %}{% kept %}{{ said(words) }}{% endkept %}",
        own="{% macro said(words) %}{{ name }}{% endmacro %}"
        "{% kept %}{{ said(words) }}{% endkept %}",
    )
    words = Counted("so")

    page = pages.get_template("page.html")
    assert ["so!", "so!"] == [page.render(words=words) for _ in range(2)]
    assert 1 == words.readings
    own = pages.get_template("own.html")
    assert ["a", "b"] == [own.render(words=words, name=name) for name in "ab"]


@pytest.mark.parametrize(
    ("part", "refused"),
    [
        ("{% block main %}{% endblock %}", "'block' cannot stand in 'kept'"),
        ("{% if a %}{% include 'other.html' %}{% endif %}", "'include' cannot"),
        ("{% from 'other.html' import b with context %}", "'import … with context' cannot"),
        ("{% import 'other.html' as b with context %}", "'import … with context' cannot"),
        ("{{ loop.last }}", "'loop' cannot"),
        ("{% set a.b = 1 %}", "'nsref' cannot"),
    ],
)
def test_what_reads_names_out_of_sight_is_refused(part: str, refused: str) -> None:
    with pytest.raises(TemplateSyntaxError, match=refused) as error:
        written(f"\n{{% kept %}}{part}{{% endkept %}}")
    assert 2 == error.value.lineno


def test_it_begins_anew_before_it_keeps_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_parts, "_MOST", 2)
    page = environment().from_string("{% kept %}{{ n }}{{ words }}{% endkept %}")
    words = Counted("")

    assert "12312" == "".join(page.render(n=n, words=words) for n in "12312")
    assert 5 == words.readings


def test_the_frame_of_the_theme_is_kept() -> None:
    assert KeptParts in REQUIRED_SETTINGS["JINJA_ENVIRONMENT"]["extensions"]
    for name in ("base.html", "parts/header.html", "parts/footer.html"):
        source = ENVIRONMENT.loader.get_source(ENVIRONMENT, name)[0]  # type: ignore[union-attr]
        assert "{% kept %}" in source
