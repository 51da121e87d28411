"""Which feeds are proved, and what the proof says of those that are right."""

import json
import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

import nasty
from browser.sites import Sites
from building import AS_OF, build, make_site
from community.context import build_in
from community.proof.findings import Mismatch, Proof, ProvedFeed
from community.proof.proving import prove
from community.settings_file import read_settings_file
from planted_faults import CALENDAR, COFFEE, FILES, OFF, WALK, entry_of, replaced

TWIN, YEAR, TALKS = "calendar/google.ics", "calendar/2026.ics", "programs/talks/calendar.ics"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """A built site: its output, calendar and department."""
    root = tmp_path_factory.mktemp("site")
    settings = read_settings_file(make_site(root, FILES))
    settings["PELICAN_CLASS"](settings).build(as_of=AS_OF)
    build = build_in(settings)
    return SimpleNamespace(
        output=root / "output", calendar=build.calendar, department=build.department
    )


@pytest.fixture
def output(built: SimpleNamespace, tmp_path: Path) -> Path:
    """A copy of the output, to be changed."""
    return Path(shutil.copytree(built.output, tmp_path / "output"))


def proof_of(output: Path, built: SimpleNamespace, *announced: str) -> Proof:
    return prove(output, built.calendar, built.department, announced=announced)


def write(output: Path, path: str, octets: bytes) -> None:
    (output / path).parent.mkdir(parents=True, exist_ok=True)
    (output / path).write_bytes(octets)


def test_a_proof_says_what_was_compared(built: SimpleNamespace) -> None:
    proof = proof_of(built.output, built, CALENDAR, "rss.xml")

    size = (built.output / CALENDAR).stat().st_size
    calendar = ProvedFeed(
        path=CALENDAR, entries=9, size=size, first=date(2026, 12, 1), last=date(2027, 7, 9)
    )
    feeds = {feed.path: feed for feed in proof.feeds}
    news = feeds["rss.xml"]
    assert (proof.as_of, proof.dates, proof.files) == (AS_OF, 9, 10)
    assert proof.mismatches == ()
    assert (calendar, 9) == (feeds[CALENDAR], news.entries)
    assert list(feeds) == sorted(feeds)
    assert (news.first, news.last) == (date(2026, 11, 22), date(2026, 11, 22))
    assert (calendar.is_calendar, news.is_calendar) == (True, False)


def test_a_site_without_feeds_has_nothing_to_prove_but_its_pages(
    built: SimpleNamespace, output: Path
) -> None:
    for path in [path for kind in ("ics", "xml", "json") for path in output.rglob(f"*.{kind}")]:
        path.unlink()

    assert ((), ()) == (proof_of(output, built).feeds, proof_of(output, built).mismatches)


def test_the_feeds_of_a_site_without_files_are_right_too(tmp_path: Path) -> None:
    assert 0 == build(make_site(tmp_path, {})).events


def test_the_feeds_of_everything_nasty_are_right_too(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    output = Sites.of_run(tmp_path_factory).nasty().output  # nothing is there unless it is proved

    events = [path.removesuffix(".md") for path in nasty.FILES if path.startswith("events/")]
    assert [] == [event for event in events if not (output / event / "index.html").is_file()]


def test_a_place_need_not_be_told(built: SimpleNamespace, output: Path) -> None:
    calendar = (output / CALENDAR).read_bytes()
    write(output, CALENDAR, calendar.replace(b"LOCATION:https://meet.example/\r\n", b""))

    assert () == proof_of(output, built).mismatches


def test_the_twin_of_google_confirms_what_is_off(built: SimpleNamespace, output: Path) -> None:
    calendar = (output / CALENDAR).read_bytes()
    write(output, TWIN, calendar.replace(b"STATUS:CANCELLED", b"STATUS:CONFIRMED"))

    assert () == proof_of(output, built).mismatches


def test_the_twin_of_google_must_not_say_that_it_is_off(
    built: SimpleNamespace, output: Path
) -> None:
    write(output, TWIN, (output / CALENDAR).read_bytes())

    found = proof_of(output, built).mismatches
    assert {"the feed says CANCELLED"} == {each.told for each in found}
    assert OFF in {each.identity for each in found}


def test_the_twin_of_google_has_every_date_of_the_calendar(
    built: SimpleNamespace, output: Path
) -> None:
    calendar = (output / CALENDAR).read_bytes().replace(b"STATUS:CANCELLED", b"STATUS:CONFIRMED")
    write(output, TWIN, calendar.replace(entry_of(calendar, WALK), b""))

    (found,) = proof_of(output, built).mismatches
    assert (found.file, found.identity) == (TWIN, WALK)


def test_a_year_has_all_of_its_dates_and_no_other(built: SimpleNamespace, output: Path) -> None:
    calendar = (output / CALENDAR).read_bytes()
    write(output, YEAR, calendar.replace(entry_of(calendar, COFFEE), b""))

    lacking, foreign = sorted(proof_of(output, built).mismatches, key=lambda each: each.told)[::-1]
    assert (lacking.identity, lacking.told) == (COFFEE, "the feed lacks it")
    assert (foreign.file, foreign.told) == (YEAR, "the feed has the date of events/summer/")


def test_a_year_may_be_larger_than_a_subscription(built: SimpleNamespace, output: Path) -> None:
    calendar = (output / CALENDAR).read_bytes()
    begin = calendar.index(b"BEGIN:VEVENT")
    summer = entry_of(calendar, uid_of(calendar, "Picnic"))
    padding = b"X-PADDING:x\r\n" * 80_000
    large = calendar[:begin].replace(b"BEGIN:VTIMEZONE", padding + b"BEGIN:VTIMEZONE", 1)
    write(output, YEAR, large + calendar[begin:].replace(summer, b""))

    assert () == proof_of(output, built).mismatches


def uid_of(calendar: bytes, title: str) -> str:
    before = calendar.partition(f"SUMMARY:{title}".encode())[0]
    return before.rpartition(b"UID:")[2].partition(b"\r\n")[0].decode()


def test_a_narrowed_calendar_has_some_of_the_dates_with_the_same_facts(
    built: SimpleNamespace, output: Path
) -> None:
    calendar = (output / CALENDAR).read_bytes()
    begin, coffee = calendar.index(b"BEGIN:VEVENT"), entry_of(calendar, COFFEE)
    narrowed = calendar[:begin] + coffee + b"END:VCALENDAR\r\n"
    write(output, TALKS, narrowed)

    assert () == proof_of(output, built).mismatches
    write(output, TALKS, replaced("T080000", "T070000")(narrowed))
    (found,) = proof_of(output, built).mismatches
    assert (found.file, found.identity) == (TALKS, COFFEE)


def test_a_feed_that_pages_link_to_has_to_be_there(built: SimpleNamespace) -> None:
    found = proof_of(built.output, built, CALENDAR, "programs/none/calendar.ics").mismatches

    assert found == (
        Mismatch(
            file="programs/none/calendar.ics",
            identity="the file",
            told="it is not there",
            expected="pages link to it",
        ),
    )


def test_every_date_has_its_file_to_add(built: SimpleNamespace, output: Path) -> None:
    (output / "events/series/2026-12-15/event.ics").unlink()

    (found,) = proof_of(output, built).mismatches
    assert "the page events/series/2026-12-15/ has a date" == found.expected


def test_a_page_that_is_not_there_is_told_once(built: SimpleNamespace, output: Path) -> None:
    (output / "events/fair/index.html").unlink()

    found = [each for each in proof_of(output, built).mismatches if each.file.endswith("html")]
    calendars = [each for each in proof_of(output, built).mismatches if each.file.endswith("ics")]
    assert ["the date 2026-12-05 needs one"] == [each.expected for each in found]
    assert [] == calendars


def test_two_dates_of_one_identity_are_told(built: SimpleNamespace) -> None:
    first = built.calendar.occurrences[0]
    twice = type(built.calendar)(
        as_of=built.calendar.as_of,
        catalog=built.calendar.catalog,
        occurrences=(first, *built.calendar.occurrences),
    )

    found = prove(built.output, twice, built.department).mismatches
    assert ["it is the identity of events/series/2026-12-01/ too"] == [each.told for each in found]


def test_xml_that_is_no_feed_has_only_to_be_xml(built: SimpleNamespace, output: Path) -> None:
    write(output, "sitemap.xml", b'<?xml version="1.0" encoding="utf-8"?><urlset/>')

    proof = proof_of(output, built)
    assert () == proof.mismatches
    assert "sitemap.xml" not in {feed.path for feed in proof.feeds}


def test_a_feed_at_its_former_address_names_the_present_one(
    built: SimpleNamespace, output: Path
) -> None:
    news = (output / "rss.xml").read_bytes()
    write(output, "old.xml", news)
    assert () == proof_of(output, built).mismatches

    write(output, "old.xml", news + b"\n")
    (found,) = proof_of(output, built).mismatches
    assert ("old.xml", "its own link") == (found.file, found.identity)


def test_the_pages_of_the_json_feed_are_one_feed(built: SimpleNamespace, output: Path) -> None:
    feed = json.loads((output / "feed.json").read_bytes())
    second = {**feed, "items": feed["items"][4:]}
    feed |= {
        "next_url": "https://events.harborglen.example/feed/2.json",
        "items": feed["items"][:4],
    }
    write(output, "feed.json", json.dumps(feed).encode())
    write(output, "feed/2.json", json.dumps(second).encode())

    proof = proof_of(output, built)
    assert () == proof.mismatches
    assert (4, 5) == tuple(f.entries for f in proof.feeds if f.path.startswith("feed"))
    write(output, "feed/2.json", b"{")
    assert "feed/2.json" in {each.file for each in proof_of(output, built).mismatches}


def test_news_in_json_need_no_rss(built: SimpleNamespace, output: Path) -> None:
    (output / "rss.xml").unlink()
    assert () == proof_of(output, built).mismatches

    write(output, "rss.xml", b"<rss/>")
    assert {"rss.xml"} == {each.file for each in proof_of(output, built).mismatches}
    write(output, "rss.xml", b"<?xml version='1.0' encoding='UTF-8'?><x/>")
    assert () == proof_of(output, built).mismatches


def test_data_need_no_calendar(built: SimpleNamespace, output: Path) -> None:
    for path in output.rglob("*.ics"):
        path.unlink()

    for each in proof_of(output, built).mismatches:
        assert each.file not in {"events.json", "next.json", "feed.json"}, each


ATOM = """<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:x,2014:all</id>
<link href="https://events.harborglen.example/atom.xml" rel="self"/>
<link href="https://events.harborglen.example/"/>
<entry><id>tag:x,2014:1</id><published>{told}</published>
<link href="https://events.harborglen.example/events/coffee/" rel="alternate"/></entry></feed>
"""


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2026-11-22T15:00:00+00:00", []),
        ("2026-11-22T15:00:01+00:00", ["it was told 2026-11-22 15:00:01 UTC"]),
        ("2026-11-22T15:00:00", ["its date is '2026-11-22T15:00:00' (it has no zone)"]),
    ],
)
def test_atom_keeps_the_same_rules(
    built: SimpleNamespace, output: Path, told: str, expected: list[str]
) -> None:
    write(output, "atom.xml", ATOM.format(told=told).encode())

    assert expected == [each.told for each in proof_of(output, built).mismatches]
