"""Templates find the names of their environment in one dict."""

from jinja2 import DictLoader, Environment

from community.flat_templates import FlatTemplates
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
