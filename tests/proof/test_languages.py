"""Each language is proved against its own pages, and all languages against each other."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from building import AS_OF, COFFEE, make_site
from community.context import build_in, calendar_in, in_every_language
from community.proof.findings import Proof
from community.proof.proving import prove
from community.settings_file import read_settings_file

FILES = {
    "events/coffee.md": COFFEE,
    "events/coffee.es.md": "---\ntitle: Café con un policía\n---\n",
    "events/off.md": COFFEE.replace("start:", "status: cancelled\nreason: Snow\nstart:").replace(
        "Coffee", "Tea"
    ),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    root = tmp_path_factory.mktemp("site")
    settings = read_settings_file(make_site(root, FILES))
    settings["PELICAN_CLASS"](settings).build(as_of=AS_OF)
    _, *others = [(each, calendar_in(settings)) for each in in_every_language(settings)]
    build = build_in(settings)
    return SimpleNamespace(
        output=root / "output",
        calendar=build.calendar,
        department=build.department,
        others=others,
    )


@pytest.fixture
def output(built: SimpleNamespace, tmp_path: Path) -> Path:
    """A copy of the output, to be changed."""
    return Path(shutil.copytree(built.output, tmp_path / "output"))


def proof_of(output: Path, built: SimpleNamespace, *announced: str) -> Proof:
    return prove(output, built.calendar, built.department, announced=announced, others=built.others)


def change(output: Path, path: str, old: str, new: str) -> None:
    file = output / path
    text = file.read_bytes()
    assert old.encode() in text
    file.write_bytes(text.replace(old.encode(), new.encode()))


def test_feeds_of_all_languages_are_proved(output: Path, built: SimpleNamespace) -> None:
    proof = proof_of(output, built, "calendar.ics", "es/calendar.ics", "es/rss.xml")

    assert proof.mismatches == ()
    assert {"calendar.ics", "es/calendar.ics", "es/rss.xml"} <= {each.path for each in proof.feeds}
    assert (proof.dates, proof.files) == (2, 4)


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        ("es/calendar.ics", "SUMMARY:Café", "SUMMARY:Coffee", "the feed says 'Coffee con"),
        ("es/calendar.ics", "SUMMARY:Cancelado: ", "SUMMARY:Canceled: ", "says 'Canceled:"),
        ("es/calendar.ics", "SEQUENCE:0", "SEQUENCE:1", "it has DTSTAMP"),
        ("es/calendar.ics", "/es/events/coffee/\r\n", "/events/coffee/\r\n", "the feed leads to"),
        ("es/events/off/index.html", "Cancelado:", "Canceled:", "the heading begins 'Canceled'"),
        ("es/rss.xml", "/es/events/coffee/<", "/events/coffee/<", "it leads to"),
    ],
)
def test_a_fault_in_spanish_is_found(  # noqa: PLR0913, PLR0917  # the columns of a table
    path: str, old: str, new: str, says: str, output: Path, built: SimpleNamespace
) -> None:
    change(output, path, old, new)

    found = proof_of(output, built).mismatches

    assert any(each.file == path and says in each.told for each in found)
    assert all(each.file.startswith("es/") for each in found)


def test_a_feed_that_spanish_pages_link_to_has_to_be_there(
    output: Path, built: SimpleNamespace
) -> None:
    (output / "es/rss.xml").unlink()
    (mismatch,) = proof_of(output, built, "rss.xml", "es/rss.xml").mismatches

    assert (mismatch.file, mismatch.told) == ("es/rss.xml", "it is not there")
