"""Templates find the names of their environment in one dict."""

import pytest
from jinja2 import DictLoader, Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from community.core.words import Original
from community.flat_templates import FlatTemplates, shown
from community.pelican_settings import REQUIRED_SETTINGS

PARTS = {
    "base.html": "[{% block main %}{% endblock %}] {{ name }}",
    "macros.html": "{% macro said() %}{{ name }}{% endmacro %}",
    "page.html": '{% extends "base.html" %}{% from "macros.html" import said %}'
    "{% block main %}{{ said() }}{% endblock %}",
}


def environment() -> Environment:
    """Return an environment that knows a name, and has flat templates."""
    made = Environment(loader=DictLoader(PARTS), autoescape=True, extensions=[FlatTemplates])
    made.globals["name"] = "Ada"
    return made


def test_names_of_the_environment_are_known_in_pages_bases_and_macros() -> None:
    assert "[Ada] Ada" == environment().get_template("page.html").render()


def test_what_a_page_is_given_hides_a_name_but_not_in_macros() -> None:
    assert "[Ada] Eve" == environment().get_template("page.html").render(name="Eve")


def test_no_chain_of_dicts_is_asked() -> None:
    page = environment().get_template("page.html")

    assert type(page.globals) is dict


def test_the_theme_has_them() -> None:
    assert FlatTemplates in REQUIRED_SETTINGS["JINJA_ENVIRONMENT"]["extensions"]


@pytest.mark.parametrize(
    "value",
    [
        *("", "plain", 'Tom & "Jerry"', "it's <b>", Markup("<b>"), Markup("a & b")),
        *(Original("a & b", "en"), 7, None, ["<"]),
    ],
)
def test_what_is_shown_is_escaped_as_ever(value: object) -> None:
    assert str(escape(value)) == shown(value)


def test_functions_are_given_what_they_ask_for() -> None:
    @pass_context
    def told(context: Context, greeting: str) -> str:
        return f"{greeting}, {context['name']}!"

    made = environment()
    made.globals.update(told=told, plain=lambda *each, **named: (*each, *named.items()))
    page = made.from_string(
        "{% macro twice(x) %}{{ x }}{{ caller() }}{{ x }}{% endmacro %}"
        "{{ told('Good <b>') }} {% for each in [1, 2] %}{{ plain(each, at=1) }}{% endfor %} "
        "{% call twice('<') %}{{ 'a-b'.removeprefix('a') }}{% endcall %}"
    )

    words = "Good &lt;b&gt;, Ada! (1, (&#39;at&#39;, 1))(2, (&#39;at&#39;, 1)) &lt;-b&lt;"
    assert words == page.render()
