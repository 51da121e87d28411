"""What a link without ``https://`` or ``{filename}`` was meant to say."""

import pytest

from community.intake.bodies.targets import right_link


@pytest.mark.parametrize(
    ("link", "meant"),
    [
        ("www.example.org", "https://www.example.org"),
        ("example.org/page", "https://example.org/page"),
        ("Example.org?a=b#c", "https://Example.org?a=b#c"),
        ("example.org/read.md", "https://example.org/read.md"),
        ("tea.md#when", "{filename}tea.md#when"),
        ("/events/tea.md", "{filename}/events/tea.md"),
        ("|filename|/events/tea.md", "{filename}/events/tea.md"),
        ("flyer.pdf", "{static}/images/flyer.pdf"),
        ("/images/Cup.PNG", "{static}/images/Cup.PNG"),
        ("ana@example.org?subject=Tea", "mailto:ana@example.org?subject=Tea"),
        ("302-555-0119", "tel:302-555-0119"),
    ],
)
def test_a_link_that_leads_nowhere_is_answered_with_what_was_meant(link: str, meant: str) -> None:
    assert meant == right_link(link)


@pytest.mark.parametrize("link", ["tea/", "/events/tea/", "calendar.ics", "2027-01-10", "../tea/"])
def test_a_link_that_may_lead_somewhere_is_let_be(link: str) -> None:
    assert right_link(link) is None
