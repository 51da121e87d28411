"""The settings of a site: one value, or every mistake with its line."""

from pathlib import Path

import pytest

from community.core.department import Department
from community.core.problem import Problem, SettingsError
from community.intake.settings import read_department
from making import NEW_YORK

ADDRESS = "https://events.example.org"

GOOD = {
    "department": "Smyrna Police Department",
    "city": "Smyrna, Delaware",
    "description": "Meet your officers.",
    "timezone": "America/New_York",
    "non_emergency": "302-555-0100",
    "email": "outreach@example.org",
    "accommodation": "Call five business days before.",
    "languages": ["en", "Spanish"],
    "uid_domain": "events.example.org",
    "sample": True,
}

SOURCE = """\
from pathlib import Path

SITEURL = "https://events.example.org"
COMMUNITY: dict[str, object] = {
    "department": "Smyrna Police Department",
    "city": "Smyrna, Delaware",
    "timezone": "America/New_York",
    "non_emergency": "302-555-0100",
    "uid_domain": "events.example.org",
}
"""


def _problems(root: Path, source: str, **settings: object) -> tuple[Problem, ...]:
    """Return what is wrong with a settings file, run as Python runs it."""
    path = root / "pelicanconf.py"
    path.write_text(source, "utf-8")
    found: dict[str, object] = {}
    exec(compile(source, str(path), "exec"), found)  # noqa: S102  # as Pelican does
    with pytest.raises(SettingsError) as caught:
        read_department({**found, **settings}, path)
    return caught.value.problems


def _only(root: Path, source: str, **settings: object) -> Problem:
    [problem] = _problems(root, source, **settings)
    return problem


def test_settings_become_one_value(tmp_path: Path) -> None:
    department = read_department({"COMMUNITY": GOOD, "SITEURL": ADDRESS}, tmp_path / "none.py")

    assert department == Department(
        name="Smyrna Police Department",
        city="Smyrna, Delaware",
        address=ADDRESS,
        zone=NEW_YORK,
        uid_domain="events.example.org",
        non_emergency_phone="302-555-0100",
        email="outreach@example.org",
        description="Meet your officers.",
        accommodation="Call five business days before.",
        languages=("en", "es"),
        is_sample=True,
    )


def test_what_is_not_required_has_its_default(tmp_path: Path) -> None:
    keys = ("department", "city", "timezone", "non_emergency", "uid_domain")
    community = {key: GOOD[key] for key in keys}
    department = read_department({"COMMUNITY": community, "SITEURL": ADDRESS}, tmp_path / "x.py")

    assert ("", "", "") == (department.email, department.description, department.accommodation)
    assert (("en",), False) == (department.languages, department.is_sample)


def test_none_counts_as_absent(tmp_path: Path) -> None:
    settings = {"COMMUNITY": {**GOOD, "email": None}, "SITEURL": ADDRESS}

    assert "" == read_department(settings, tmp_path / "none.py").email


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:8000", "http://localhost:8000/", "https://example.org/events/"],
)
def test_an_address_loses_its_final_slash(address: str, tmp_path: Path) -> None:
    department = read_department({"COMMUNITY": GOOD, "SITEURL": address}, tmp_path / "none.py")

    assert address.rstrip("/") == department.address


@pytest.mark.parametrize(
    ("old", "new", "line", "rule", "says", "hint"),
    [
        ('"city"', '"citi"', 6, "unknown-key", "'citi'", "Did you mean 'city'?"),
        ('"department"', '"name"', 5, "unknown-key", "'name'", "Did you mean 'department'?"),
        ('"city"', '"is_sample": True, "city"', 6, "unknown-key", "'is_sample'", "'sample'"),
        ('    "city": "Smyrna, Delaware",\n', "", 4, "missing-key", "'city' is missing",
         'Add a line such as "city": "Smyrna, Delaware",'),
        ("America/New_York", "Eastern", 7, "time-zone", "'Eastern'", "America/New_York"),
        ("302-555-0100", "the desk", 8, "phone-number", "'the desk'", "302-555-0100"),
        ('"events.example.org",', '"https://example.org",', 9, "domain", "is not a domain",
         "such as events.example.org"),
        ('"city": "', '"email": "smyrna", "city": "', 6, "email-address", "'smyrna'",
         "outreach@example.org"),
        ('"city": "', '"languages": ["en", "xx1"], "city": "', 6, "language", "'xx1'", "Spanish"),
        ('"city": "', '"languages": [], "city": "', 6, "settings", "'languages' is empty",
         'Write ["en"]'),
        ('"city": "', '"languages": {"en": 1}, "city": "', 6, "wrong-shape", "'languages'",
         "Write a list"),
        ('"city": "', '"sample": 1, "city": "', 6, "true-or-false", "'1'", "Write true or false"),
        ('"Smyrna, Delaware"', '["Smyrna"]', 6, "wrong-shape", "'city' holds a list",
         'such as "city": "Smyrna, Delaware",'),
        ('"https://events.example.org"', '""', 3, "settings", "'SITEURL' is ''",
         "such as https://events.example.org"),
        ('"https://events.example.org"', '"events.example.org"', 3, "settings",
         "'events.example.org'", "https://events.example.org"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_settings_has_its_line(  # noqa: PLR0913, PLR0917  # the columns of a table
    old: str, new: str, line: int, rule: str, says: str, hint: str, tmp_path: Path
) -> None:
    problem = _only(tmp_path, SOURCE.replace(old, new, 1))

    assert ("pelicanconf.py", line, rule) == (problem.path, problem.line, problem.rule)
    assert says in problem.message
    assert hint in problem.hint


def test_every_mistake_of_the_settings_is_told_at_once(tmp_path: Path) -> None:
    source = SOURCE.replace("https://", "").replace("America/", "").replace('"city"', '"citi"')

    assert [3, 6, 7] == [problem.line for problem in _problems(tmp_path, source)]


def test_missing_settings_are_told(tmp_path: Path) -> None:
    problem = _only(tmp_path, 'SITEURL = "https://example.org"\n')

    assert ("pelicanconf.py", 1) == (problem.path, problem.line)
    assert "'COMMUNITY' is missing" == problem.message


def test_settings_that_are_no_keys_are_told(tmp_path: Path) -> None:
    problem = _only(tmp_path, 'SITEURL = "https://example.org"\nCOMMUNITY = ["Smyrna"]\n')

    assert ("pelicanconf.py", 2) == (problem.path, problem.line)
    assert "'COMMUNITY' holds no keys" == problem.message


def test_an_address_of_the_public_site_has_its_place_there(tmp_path: Path) -> None:
    (tmp_path / "publishconf.py").write_text('\nSITEURL = "example"\n', "utf-8")
    problem = _only(tmp_path, SOURCE, SITEURL="example")

    assert ("publishconf.py", 2) == (problem.path, problem.line)


def test_a_computed_value_has_the_line_of_the_whole(tmp_path: Path) -> None:
    source = SOURCE.replace("COMMUNITY: dict[str, object] = {", "_KEYS = {") + (
        "\nCOMMUNITY = dict(_KEYS, email=str(1))\n"
    )
    problem = _only(tmp_path, source)

    assert (12, "email-address") == (problem.line, problem.rule)


def test_a_list_that_is_computed_in_part_has_its_line(tmp_path: Path) -> None:
    source = SOURCE.replace('"city"', '**{"languages": ("en", "xx1")},\n    "city"')
    problem = _only(tmp_path, source)

    assert (4, "language") == (problem.line, problem.rule)


def test_a_source_that_cannot_be_read_gives_line_one(tmp_path: Path) -> None:
    path = tmp_path / "pelicanconf.py"
    path.write_text("COMMUNITY = {", "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_department({"COMMUNITY": {**GOOD, "citi": "x"}, "SITEURL": ADDRESS}, path)

    assert [1] == [problem.line for problem in caught.value.problems]
