"""Tests of the filters that templates use."""

from datetime import date

from jinja2 import Environment

from community.theme_filters import ThemeFilters


def shown(template: str, text: str) -> str:
    environment = Environment(autoescape=True, extensions=[ThemeFilters])
    return environment.from_string(template).render(text=text)


def test_a_sentence_is_escaped_and_its_numbers_and_mailboxes_are_links() -> None:
    assert (
        'Call <a href="tel:+13025550100">302-555-0100</a> &lt;b&gt; or '
        '<a href="mailto:a@b.example">a<wbr>@b.example</a>'
    ) == shown("{{ text | linked }}", "Call 302-555-0100 <b> or a@b.example")


def test_the_hours_of_a_date_stay_together() -> None:
    assert 'Monday, &lt;7&gt;, <span class="hours">6\u20137:30 p.m.</span>' == shown(
        "{{ text | unbroken }}", "Monday, <7>, 6\u20137:30 p.m."
    )


def test_a_day_is_worded_as_everywhere() -> None:
    environment = Environment(autoescape=True, extensions=[ThemeFilters])

    assert "Wednesday, July 9, 2014" == environment.from_string("{{ day | day }}").render(
        day=date(2014, 7, 9)
    )


def test_an_address_may_be_broken_behind_its_slashes() -> None:
    assert "https://a&amp;b.example/<wbr>tags/<wbr>calendar.ics" == shown(
        "{{ text | in_parts }}", "https://a&b.example/tags/calendar.ics"
    )


def test_a_mailbox_may_be_broken_before_its_host() -> None:
    assert "a&amp;b<wbr>@c.example" == shown("{{ text | mailbox }}", "a&b@c.example")
