import pytest

from community.intake.files.names import read_name, reserved


@pytest.mark.parametrize(
    ("name", "slug", "language"),
    [
        ("coffee.md", "coffee", ""),
        ("coffee-2-go.md", "coffee-2-go", ""),
        ("coffee.es.md", "coffee", "es"),
        ("coffee.pt-br.md", "coffee", "pt-br"),
        ("coffee.es-419.md", "coffee", "es-419"),
        ("coffee.fil.md", "coffee", "fil"),
    ],
)
def test_a_name_says_slug_and_language(name: str, slug: str, language: str) -> None:
    found = read_name(name)

    assert (slug, language, None) == (found.slug, found.language, found.wrong)


@pytest.mark.parametrize(
    ("name", "slug", "rule", "hint"),
    [
        ("Coffee.md", "coffee", "file-name", "Rename it to coffee.md"),
        ("Café du Cop.md", "cafe-du-cop", "file-name", "Rename it to cafe-du-cop.md"),
        ("coffee_cop.md", "coffee-cop", "file-name", "Rename it to coffee-cop.md"),
        ("Coffee Cop.es.md", "coffee-cop", "file-name", "Rename it to coffee-cop.es.md"),
        ("coffee.ES.md", "coffee", "file-name", "Rename it to coffee.es.md"),
        ("coffee.pt_BR.md", "coffee", "file-name", "Rename it to coffee.pt-br.md"),
        ("coffee.spanish.md", "coffee", "file-name", "Rename it to coffee.es.md"),
        ("coffee.v2.final.md", "coffee-v2-final", "file-name", "Rename it to coffee-v2-final.md"),
        ("!!!.md", "", "file-name", "Rename it as in town-hall.md"),
        ("コーヒー.md", "", "file-name", "Rename it as in town-hall.md"),
        ("coffee.MD", "coffee", "file-extension", "Rename it to coffee.md"),
        ("coffee.txt", "coffee", "file-extension", "Rename it to coffee.md"),
        ("coffee.es.txt", "coffee", "file-extension", "Rename it to coffee.es.md"),
        ("Coffee Cop.markdown", "coffee-cop", "file-extension", "Rename it to coffee-cop.md"),
        ("coffee", "coffee", "file-extension", "Rename it to coffee.md"),
        ("???.txt", "", "file-extension", "Rename it to a name that ends in .md"),
        ("cafe.jpg", "", "file-extension", "Move it to content/images/"),
        ("coffee.qq.md", "", "language", "or write coffee-qq.md"),
    ],
)
def test_a_wrong_name_is_told_with_the_right_one(
    name: str, slug: str, rule: str, hint: str
) -> None:
    found = read_name(name)

    assert found.wrong is not None
    assert (slug, rule) == (found.slug, found.wrong.rule)
    assert hint in found.wrong.hint


def test_an_event_cannot_have_the_address_of_a_year() -> None:
    wrong = reserved("2026")

    assert wrong is not None
    assert "Rename it to more than a year: event-2026.md" == wrong.hint
    assert reserved("2026-review") is None


@pytest.mark.parametrize("slug", ["evenings", "weekends", "in-spanish"])
def test_an_event_cannot_have_the_address_of_a_list_of_events(slug: str) -> None:
    wrong = reserved(slug)

    assert wrong is not None
    assert f"Rename it to say more: event-{slug}.md" == wrong.hint
    assert reserved("in-the-park") is None
