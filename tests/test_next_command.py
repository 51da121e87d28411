import json
import shutil
from pathlib import Path

import pytest

from community import next_command
from own_site import AS_OF, ROOT, copy_content, copy_site, run_task


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    copy_content(root)
    shutil.copy(ROOT / "pelicanconf.py", root)
    shutil.copytree(ROOT / "theme", root / "theme")
    return root


def tell(
    site: Path, *, program: str = "", count: str = "5", as_of: str = "", style: str = "text"
) -> int:
    moment = as_of or AS_OF.isoformat()
    return next_command.tell_next(site, program=program, count=count, as_of=moment, style=style)


def test_the_next_events_are_told_in_words_with_the_name_that_tasks_want(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == tell(site, count="2")

    assert capsys.readouterr().out == (
        "Tuesday, December 1, 2026, 7\N{EN DASH}8:30 a.m.\n"
        "  Canceled: Early Coffee with a Cop\n"
        "  Ferry Road Market\n"
        "  coffee-at-the-market\n"
        "\n"
        "Monday, December 7, 2026, 6\N{EN DASH}7:30 p.m.\n"
        "  Monthly community meeting\n"
        "  Harbor Glen City Hall\n"
        "  community-meeting --date 2026-12-07\n"
    )


def test_of_a_program_those_that_feature_it_are_told_too(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 0 == tell(site, program="national-night-out", count="50", style="json")

    told = json.loads(capsys.readouterr().out)
    assert {"national-night-out-2027", "coffee-around-town"} <= {e["event"] for e in told["events"]}
    assert 1 == told["version"]
    first = next(each for each in told["events"] if each["event"] == "coffee-around-town")
    assert first == {
        "event": "coffee-around-town",
        "date": "2027-03-10",
        "title": "Coffee with a Cop around town",
        "starts": "2027-03-10T08:00:00-05:00",
        "ends": "2027-03-10T09:30:00-05:00",
        "all_day": False,
        "status": "scheduled",
        "expected": False,
        "place": "Lantern Café",
        "online": None,
        "programs": ["coffee-with-a-cop"],
        "file": "content/events/2027/coffee-around-town.md",
    }


def test_where_nothing_comes_that_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == tell(site, as_of="2190-01-01T00:00", program="reading-at-schools")

    assert "No event is coming.\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"count": "0"}, "--count: '0' is no number of events. Write 1 or more."),
        ({"count": "x"}, "--count: 'x' is no number of events. Write 1 or more."),
        ({"style": "github"}, "--format: 'github' is not one of text, json."),
        ({"as_of": "soon"}, "--as-of: 'soon' is not a moment. Write it as 2014-07-01T09:00."),
        (
            {"program": "smart-911"},
            "--program: 'smart-911' names no program. Did you mean smart911?",
        ),
        ({"program": "zzz"}, "--program: 'zzz' names no program."),
    ],
)
def test_a_wrong_call_gets_one_sentence(
    site: Path, capsys: pytest.CaptureFixture[str], options: dict[str, str], sentence: str
) -> None:
    assert 2 == tell(site, **options)

    assert ("", f"{sentence}\n") == capsys.readouterr()


def test_the_task_tells_five(tmp_path: Path) -> None:
    copy_site(tmp_path)

    done = run_task(tmp_path, "next")

    assert (0, "") == (done.returncode, done.stderr)
    assert 5 == done.stdout.count("\n\n") + 1
