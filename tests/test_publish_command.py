"""What ``publish`` answers; the site is built by a fake, everything else is real."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from building import COFFEE, make_site
from community.build_report import BuildReport
from community.core.problem import ContentError
from community.proof.findings import Mismatch, ProofError
from community.publish_command import Asked, publish
from community.publishing.lock import hold
from making import make_problem
from publishing_sites import site_files
from repository import NOW_UTC, Repository

PUBLIC = """\
from pelicanconf import *
COMMUNITY = {**COMMUNITY, "publish": TARGET}
SITEURL = "https://events.example.org"
OUTPUT_PATH = str(ROOT / "public")
"""
FOLDER = '{"to": "folder", "path": "published"}'
UNREACHABLE = '{"to": "s3", "bucket": "town", "endpoint": "http://127.0.0.1:1"}'


@dataclass(slots=True)
class FakeBuilder:
    """Makes a small site of a number in ``public/``; or does what it is told instead."""

    number: int = 1
    error: Exception | None = None
    also: Path | None = None
    asked: list[tuple[str, bool]] = field(default_factory=list)

    def __call__(self, settings: Path, /, *, as_of: datetime | None, keep: bool) -> BuildReport:
        self.asked.append((settings.name, bool(as_of and as_of.tzinfo) and keep))
        if self.error:
            raise self.error
        if self.also:
            self.also.write_text("other")
        output = settings.parent / "public"
        for path, octets in site_files(self.number).items():
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            (output / path).write_bytes(octets)
        return BuildReport(pages=1, events=1, feeds=1, output=output, as_of=NOW_UTC)


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "site")
    make_site(repository.folder, {"events/coffee.md": COFFEE})
    repository.write(".gitignore", "/.cache/\n/public/\n/published/\n__pycache__/\n")
    set_target(repository, FOLDER)
    return repository


def set_target(site: Repository, target: str) -> None:
    site.write("publishconf.py", PUBLIC.replace("TARGET", target))
    site.commit(NOW_UTC)


@pytest.fixture(autouse=True)
def _own_modules(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Let the settings of each site import that site's own."""
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    sys.modules.pop("pelicanconf", None)
    yield
    sys.modules.pop("pelicanconf", None)


def answer(
    capsys: pytest.CaptureFixture[str],
    site: Repository,
    asked: Asked | None = None,
    builder: FakeBuilder | None = None,
) -> tuple[int, list[str], str]:
    """Return the exit code, what was told without the line on the build, and what was amiss."""
    code = publish(site.folder, asked or Asked(), builder=builder or FakeBuilder())
    told, amiss = capsys.readouterr()
    return code, [line for line in told.splitlines() if not line.startswith("Built ")], amiss


def test_a_site_is_built_sent_and_told(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    builder = FakeBuilder()

    code, told, amiss = answer(capsys, site, builder=builder)

    assert (0, "") == (code, amiss)
    assert [("publishconf.py", True)] == builder.asked
    assert told[0].startswith("What is sent to the folder published, ")
    assert "    new: 14 pages, 2 calendars, 1 news feed, 1 data file, 1 other file" == told[1]
    assert "Published to the folder published, for https://events.example.org/" == told[2]
    shown = site.folder / "published/current/index.html"
    assert site_files(1)["index.html"] == shown.read_bytes()


def test_the_next_time_tells_what_changed(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    answer(capsys, site)
    code, told, _ = answer(capsys, site, builder=FakeBuilder(2))

    assert 0 == code
    assert told[1].startswith("    new: 3 pages, 1 calendar")
    assert told[2].startswith("    changed: ")


def test_what_stands_there_already_is_not_sent(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    answer(capsys, site)

    assert (
        0,
        ["This is what stands at the folder published already. Nothing was sent."],
        "",
    ) == answer(capsys, site)


def test_a_dry_run_sends_nothing(capsys: pytest.CaptureFixture[str], site: Repository) -> None:
    code, told, _ = answer(capsys, site, Asked(dry_run=True))

    assert 0 == code
    assert told[0].startswith("What would be sent to the folder published, ")
    assert "Nothing was sent." == told[-1]
    assert not (site.folder / "published").exists()


def test_for_a_program_the_problems_stand_alone(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    assert 0 == publish(site.folder, Asked(style="json"), builder=FakeBuilder())

    told, amiss = capsys.readouterr()
    assert told.startswith('{\n  "version"')
    assert "Published to the folder published" in amiss


def refused(
    capsys: pytest.CaptureFixture[str], site: Repository, builder: FakeBuilder | None = None
) -> tuple[int, str]:
    """Return the exit code and what was told; nothing was sent."""
    code, told, amiss = answer(capsys, site, builder=builder)
    assert not (site.folder / "published/current").exists()
    return code, "\n".join([*told, amiss])


def test_an_option_that_is_not_known_is_refused(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    code, _, amiss = answer(capsys, site, Asked(style="xml"))

    assert (2, "--format: 'xml' is not one of text, json, github.\n") == (code, amiss)


def test_settings_without_a_place_are_refused(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    set_target(site, "None")

    code, told = refused(capsys, site)

    assert 2 == code
    assert "The settings name no place to publish to.\nAdd a line to publishconf.py" in told


def test_settings_that_are_wrong_are_told_with_their_line(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    set_target(site, '{"to": "ftp"}')

    code, told = refused(capsys, site)

    assert 2 == code
    assert "publishconf.py:2:45: error: 'ftp' is no place to publish to" in told


def test_an_address_of_this_computer_is_refused(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    text = PUBLIC.replace("TARGET", FOLDER).replace("events.example.org", "127.0.0.1:8000")
    site.write("publishconf.py", text)
    site.commit(NOW_UTC)

    code, told = refused(capsys, site)

    assert 2 == code
    assert "'SITEURL' is an address of this computer alone" in told


def test_what_is_not_committed_is_refused_and_nothing_is_built(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    site.write("content/events/tea.md")
    builder = FakeBuilder()

    code, told = refused(capsys, site, builder)

    assert (2, []) == (code, builder.asked)
    assert "    content/events/tea.md\n" in told


def test_what_changes_while_the_site_is_built_is_refused(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    code, told = refused(capsys, site, FakeBuilder(also=site.folder / "content/events/tea.md"))

    assert 2 == code
    assert "content/events/tea.md" in told


@dataclass(slots=True)
class Committing(FakeBuilder):
    """Somebody commits while the site is built."""

    site: Repository | None = None

    def __call__(self, settings: Path, /, *, as_of: datetime | None, keep: bool) -> BuildReport:
        assert self.site
        self.site.commit(NOW_UTC)
        return FakeBuilder.__call__(self, settings, as_of=as_of, keep=keep)


def test_a_commit_while_the_site_is_built_is_refused(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    code, told = refused(capsys, site, Committing(site=site))

    assert 2 == code
    assert "The repository was changed while the site was built" in told


def test_content_that_is_wrong_is_told_and_not_sent(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    code, told = refused(capsys, site, FakeBuilder(error=ContentError([make_problem()])))

    assert 2 == code
    assert f"{make_problem()}" in told


def test_a_proof_that_fails_is_not_sent(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    mismatch = Mismatch(file="calendar.ics", identity="x", told="8:00", expected="9:00")

    code, told = refused(capsys, site, FakeBuilder(error=ProofError([mismatch])))

    assert 1 == code
    assert "calendar.ics: x: 8:00; 9:00" in told


def test_an_older_commit_is_refused_unless_it_is_forced(
    capsys: pytest.CaptureFixture[str], site: Repository
) -> None:
    site.commit(NOW_UTC)
    answer(capsys, site)
    site.git("reset", "--quiet", "--hard", "HEAD~1")

    code, _, amiss = answer(capsys, site, builder=FakeBuilder(2))
    assert 2 == code
    assert amiss.startswith("What stands online was made from a newer commit")
    assert 0 == answer(capsys, site, Asked(force=True), FakeBuilder(2))[0]
    shown = site.folder / "published/current/index.html"
    assert site_files(2)["index.html"] == shown.read_bytes()


def test_two_at_once_are_refused(capsys: pytest.CaptureFixture[str], site: Repository) -> None:
    (site.folder / ".cache").mkdir(exist_ok=True)

    with hold(site.folder / ".cache/publish.lock", "x"):
        code, told = refused(capsys, site)

    assert 1 == code
    assert "Another 'publish' of this site is under way." in told


def test_a_place_that_cannot_be_reached_is_one_sentence_and_what_to_do(
    capsys: pytest.CaptureFixture[str], site: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_target(site, UNREACHABLE)

    code, told = refused(capsys, site)
    assert 1 == code
    assert "There are no keys for the bucket town. Nothing was sent.\nSet the variables" in told

    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "x")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "x")
    monkeypatch.setenv("RSYNC_RSH", "no-such-program")
    for target, says in {
        UNREACHABLE: "The storage of the bucket town does not answer.",
        '{"to": "ssh", "host": "events", "path": "x"}': "no-such-program",
        '{"to": "github-pages"}': "This repository has no remote named origin.",
    }.items():
        set_target(site, target)
        code, told = refused(capsys, site)
        assert 1 == code
        assert says in told
        assert 2 == len(told.strip().splitlines())
