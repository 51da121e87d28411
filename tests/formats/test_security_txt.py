"""``security.txt`` by the letter of RFC 9116."""

from datetime import datetime, timedelta

from community.formats.security_txt import security_txt
from making import AS_OF, make_department

CONTACT = "mailto:security@example.org"


def fields(**changes: object) -> dict[str, str]:
    department = make_department(security_contact=CONTACT, languages=("en", "es"), **changes)
    text = security_txt(department, as_of=AS_OF).decode()
    assert text.endswith("\n")
    return dict(line.split(": ", 1) for line in text.splitlines())


def test_it_names_the_contact_itself_and_the_languages() -> None:
    told = fields()

    assert CONTACT == told["Contact"]
    assert "https://police.example.gov/.well-known/security.txt" == told["Canonical"]
    assert "en, es" == told["Preferred-Languages"]


def test_it_expires_within_a_year_of_the_build() -> None:
    expires = datetime.fromisoformat(fields()["Expires"])

    assert timedelta(days=300) < expires - AS_OF < timedelta(days=365)


def test_a_site_without_https_has_no_canonical_address() -> None:
    assert "Canonical" not in fields(address="http://127.0.0.1:8000")
