"""What was read before is not read again; whatever lies in the cache, the answer is the same."""

import json
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from community.core.occurrence import Occurrence
from community.intake.files.kinds import Kind
from community.intake.record import archive, cache
from community.intake.record.version import Version, VersionReader
from making import NEW_YORK, make_department
from recording import Story, day, event_text, series_text
from repository import Repository

KEPT = ".cache/record.json"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """Return a story whose versions have everything that is kept."""
    story = Story(tmp_path / "site")
    place = "{name: Fire Station, street: 1 Main St, latitude: 39.1, longitude: -75.6}"
    changes = ("changes:", "- date: 2014-07-16", "  start: 2014-07-17 18:30", "  venue: town-hall")
    story.commit(2, coffee=event_text("publish_on: 2014-06-02 09:00", venue=place))
    story.commit(3, coffee=event_text("duration: 1h30m", "timezone: America/Chicago"))
    story.commit(3, tea=series_text(*changes), bad="no header")
    story.commit(4, tea=series_text(), coffee=event_text())
    return story


def dates(story: Story) -> tuple[Occurrence, ...]:
    return story.dates(day(5))


def test_the_answer_is_the_same_with_and_without_it(story: Story) -> None:
    story.remove("bad")
    story.remove("tea")
    first = dates(story)
    assert (story.repository.folder / KEPT).is_file()

    assert first == dates(story)


def test_nothing_that_was_read_is_read_again(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = dates(story)
    monkeypatch.setattr(archive, "read_blobs", _refused)

    assert expected == dates(story)


def _refused(_root: Path, names: object) -> dict[str, bytes]:
    assert [] == [*names]  # type: ignore[misc]  # names of any kind
    return {}


def test_only_what_is_new_is_read(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    dates(story)
    story.commit(5, coffee=event_text(title="Cocoa"))
    read: list[str] = []
    real = VersionReader.read

    def noted(self: VersionReader, kind: Kind, text: str) -> Version | None:
        read.append(text)
        return real(self, kind, text)

    monkeypatch.setattr(VersionReader, "read", noted)
    dates(story)

    assert [event_text()] == [text for text in read if "title: Coffee\n" in text]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: "",
        lambda text: text[: len(text) // 2],
        lambda _: "[]",
        lambda text: "\x00" + text,
        lambda text: text.replace('"fingerprint":"', '"fingerprint":"0'),
        lambda text: json.dumps({**json.loads(text), "versions": {"a" * 40: {"wording": 3}}}),
    ],
    ids=["empty", "cut", "list", "bytes", "foreign", "wrong"],
)
def test_a_cache_that_is_broken_or_foreign_is_passed_over(
    spoil: Callable[[str], str], story: Story
) -> None:
    expected = dates(story)
    kept = story.repository.folder / KEPT
    sound = kept.read_text()
    kept.write_text(spoil(sound))

    assert expected == dates(story)
    assert sound == kept.read_text()


def test_a_folder_that_cannot_be_written_keeps_nothing(story: Story) -> None:
    (story.repository.folder / ".cache").write_text("a file")

    assert dates(story) == dates(story)


def test_another_zone_reads_everything_again() -> None:
    department = make_department()

    assert NEW_YORK == department.zone
    assert cache.fingerprint(department) != cache.fingerprint(
        make_department(zone=ZoneInfo("America/Chicago"))
    )


def test_a_shallow_clone_keeps_no_log(story: Story, tmp_path: Path) -> None:
    address = story.repository.folder.as_uri()
    story.repository.git("clone", "--quiet", "--depth", "2", address, str(tmp_path / "clone"))
    story.repository = Repository(tmp_path / "clone")
    dates(story)
    kept = json.loads((tmp_path / "clone" / KEPT).read_text())

    assert {"head": "", "commits": []} == kept["branch"]
