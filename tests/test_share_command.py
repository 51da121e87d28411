"""The task that writes the texts of an event, as a process on a copy of the sample and without."""

import json
from pathlib import Path

import pytest

from community.share_command import Wanted, share
from own_site import AS_OF, copy_site, run_task

WHEN = AS_OF.isoformat()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    copy_site(root)
    return root


def files_in(root: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(root)): file.read_bytes()
        for file in root.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def names_in(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_the_task_prints_each_text_with_its_length(site: Path) -> None:
    before = files_in(site / "content")

    done = run_task(site, "share", "coffee-at-the-lantern")

    assert 0 == done.returncode, done.stderr
    assert done.stdout.startswith(
        "Coffee with a Cop\nWednesday, December 9, 8\N{EN DASH}9:30 a.m.\n"
        "Told as: invitation, in English\n\n--- X: 267 of 280 characters ---\nCoffee with a Cop\n"
    )
    assert "--- Phone line, 30 seconds: 73 of 75 words ---" in done.stdout
    assert "https://events.harborglen.example/events/coffee-at-the-lantern/" in done.stdout
    assert done.stderr == (
        "This is a sample: the department is invented. Do not send these texts.\n"
    )
    assert before == files_in(site / "content")


def test_the_task_refuses_what_nobody_needs_to_hear(site: Path) -> None:
    before = files_in(site)

    done = run_task(site, "share", "smyrna-coffee-with-a-cop")

    assert (2, "") == (done.returncode, done.stdout)
    assert done.stderr == (
        "'smyrna-coffee-with-a-cop': It is over since Wednesday, July 9, 2014. "
        "Write under 'recap' what came of it; that is the news then.\n"
    )
    assert before == files_in(site)


def test_texts_are_written_as_files(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = Wanted(slug="community-meeting", language="all", to="share", as_of=WHEN)

    assert 0 == share(site, wanted)

    folder = site / "share/community-meeting-2026-12-07"
    assert {"x.txt", "x.es.txt", "nextdoor.txt", "press-release.es.txt"} <= names_in(folder)
    post = (folder / "x.es.txt").read_text("utf-8")
    assert post.startswith("Reunión mensual de la comunidad\nlunes, 7 de diciembre, 6")
    assert (
        (folder / "nextdoor.txt")
        .read_text("utf-8")
        .startswith("Monthly community meeting, Monday, December 7\n\nMonthly community meeting\n")
    )
    assert f"11 texts in Spanish: {folder}\n" in capsys.readouterr().out


def test_a_program_reads_them_as_json(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = Wanted(slug="coffee-at-the-market", as_of=WHEN, style="json")

    assert 0 == share(site, wanted)

    told = json.loads(capsys.readouterr().out)
    (story,) = told["stories"]
    assert (1, "canceled", "en") == (told["version"], story["kind"], story["language"])
    x = next(text for text in story["texts"] if text["channel"] == "x")
    assert x["text"].startswith("Canceled: Early Coffee with a Cop\nWhat was planned: Tuesday")
    assert (227, 280, "characters", None) == (x["length"], x["most"], x["unit"], x["subject"])


def test_staff_are_told_which_words_are_not_translated(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == share(site, Wanted(slug="coffee-at-the-market", language="es", as_of=WHEN))

    told = capsys.readouterr()
    assert "Told as: canceled, in Spanish" in told.out
    assert "Cancelado: Early Coffee with a Cop" in told.out
    assert told.err.startswith(
        "Not in Spanish yet: title and reason. Write it into "
        "content/events/2026/coffee-at-the-market.es.md, or before you send it.\n"
    )


def test_a_text_without_room_is_left_out_and_that_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_site(tmp_path)
    venue = tmp_path / "content/venues/lantern-cafe.md"
    venue.write_text(venue.read_text("utf-8").replace("name: Lantern", f"name: {'L' * 320}"))
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace('"sample": True', '"sample": False'))

    assert 0 == share(tmp_path, Wanted(slug="coffee-at-the-lantern", to="share", as_of=WHEN))

    written = names_in(tmp_path / "share/coffee-at-the-lantern")
    assert "facebook.txt" in written
    assert not written & {"x.txt", "sms.txt"}
    assert capsys.readouterr().err == (
        "Left out: X, Bluesky and Text message. "
        "The date, the place and the link alone are longer than this takes.\n"
    )


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"slug": ""}, "Name the event, such as: share coffee-at-the-library. 'next' lists some."),
        (
            {"slug": "coffee-at-the-lanter"},
            "'coffee-at-the-lanter' names no event. Did you mean coffee-at-the-lantern, ",
        ),
        ({"slug": "zzz"}, "'zzz' names no event. 'next' lists those that come."),
        (
            {"slug": "ride-along-evening"},
            "'ride-along-evening' is not public yet. Take 'draft' out, or wait for 'publish_on'",
        ),
        (
            {"slug": "story-hour", "date": "2027-01-13"},
            "--date: 'story-hour' has no date on 2027-01-13. The nearest: 2027-01-12, 2027-01-26",
        ),
        (
            {"slug": "smyrna-coffee-with-a-cop"},
            "'smyrna-coffee-with-a-cop': It is over since Wednesday, July 9, 2014.",
        ),
        (
            {"slug": "story-hour", "date": "soon"},
            "'soon' is not a date. Write 2014-07-09 or July 9, 2014.",
        ),
        ({"slug": "x", "style": "html"}, "--format: 'html' is not one of text, json."),
        ({"slug": "x", "as_of": "soon"}, "--as-of: 'soon' is not a moment. Write it as"),
        (
            {"slug": "story-hour", "language": "fr"},
            "--language: the site has no 'fr'. Write en, es or all.",
        ),
    ],
)
def test_a_wrong_call_gets_one_sentence(
    site: Path, capsys: pytest.CaptureFixture[str], options: dict[str, str], sentence: str
) -> None:
    assert 2 == share(site, Wanted(**{"as_of": WHEN, **options}))

    told = capsys.readouterr()
    assert ("", 1) == (told.out, told.err.count("\n"))
    assert told.err.startswith(sentence)


def test_a_date_of_a_series_is_named_by_the_day_it_moved_to(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == share(site, Wanted(slug="community-meeting", date="2027-01-11", as_of=WHEN))

    assert "Told as: moved, in English" in capsys.readouterr().out


def test_mistakes_in_the_content_are_told_and_no_text_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_site(tmp_path)
    (tmp_path / "content/events/broken.md").write_text("---\ntitle: X\nvenu: y\n---\n")

    assert 2 == share(tmp_path, Wanted(slug="story-hour", to="share", as_of=WHEN))

    assert "content/events/broken.md:3:1: error: 'venu'" in capsys.readouterr().err
    assert not (tmp_path / "share").exists()
