from community.hidden_pages import DRAFT, hidden_pages
from making import AS_OF, at, make_catalog, make_event, make_program


def test_what_residents_do_not_see_is_told_with_its_address_and_the_reason() -> None:
    catalog = make_catalog(
        make_event(slug="secret", draft=True),
        make_event(slug="later", publish_on=at("2031-01-15 09:00")),
        make_event(slug="shown"),
        programs=(make_program(slug="academy", draft=True),),
    )

    assert {
        "events/secret/": DRAFT,
        "events/later/": "Not published yet: "
        "residents see this from Wednesday, January 15, 2031, 9 a.m.",
        "programs/academy/": DRAFT,
    } == hidden_pages(catalog, AS_OF)
