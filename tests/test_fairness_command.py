"""The task that tells who can come, as a process on a copy of the sample and without."""

from pathlib import Path

import html5lib
import pytest
from lxml import html

from community.fairness_command import tell_fairness
from own_site import AS_OF, copy_site, run_task

WHEN = AS_OF.isoformat()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    copy_site(root)
    return root


def test_the_task_tells_numbers_and_sentences(site: Path) -> None:
    done = run_task(site, "fairness")

    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.startswith(
        "5 held since Saturday, November 22, 2025; 30 planned until Saturday, May 22, 2027.\n\n"
        "held + planned       Mon     Tue     Wed     Thu     Fri     Sat     Sun\n"
        "Morning                -     0+6     1+2     1+0       -     0+3       -\n"
    )
    assert "\nDays and hours\n- No weekend event from Saturday, November 22, 2025" in done.stdout
    assert "\nPrograms\n- No event featured National Night Out yet." in done.stdout
    assert not (site / "share").exists()


def test_a_wrong_day_gets_one_sentence(site: Path) -> None:
    done = run_task(site, "fairness", "--since", "soon", "--to", "share")

    assert (2, "") == (done.returncode, done.stdout)
    assert "--since: 'soon' is not a date. Write 2014-07-09 or July 9, 2014.\n" == done.stderr
    assert not (site / "share").exists()


@pytest.mark.parametrize(
    ("since", "as_of", "sentence"),
    [
        ("2030-01-01", WHEN, "--since: Tuesday, January 1, 2030, is still to come.\n"),
        ("soon", WHEN, "--since: 'soon' is not a date. Write 2014-07-09 or July 9, 2014.\n"),
        ("", "soon", "--as-of: 'soon' is not a moment. Write it as 2014-07-01T09:00.\n"),
    ],
)
def test_other_wrong_calls_too(
    site: Path, capsys: pytest.CaptureFixture[str], since: str, as_of: str, sentence: str
) -> None:
    assert 2 == tell_fairness(site, since=since, to="share", as_of=as_of)

    assert ("", sentence) == capsys.readouterr()
    assert not (site / "share").exists()


def test_the_page_has_the_picture_and_the_same_numbers_as_a_table(site: Path) -> None:
    assert 0 == tell_fairness(site, since="2026-01-01", to="reports", as_of=WHEN)

    text = (site / "reports/fairness.html").read_text("utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
    page = html.document_fromstring(text)
    squares = page.findall(".//svg/rect")
    cells = page.findall(".//section[@aria-labelledby='hours']//td")
    assert len(squares) == len(cells) == 13 * 7
    (row,) = (row for row in page.iter("tr") if "6 p.m." in row.text_content())
    assert ["6 p.m.", "2 held, 6 planned", "1 planned", "none", "9 planned"] == [
        cell.text_content() for cell in row
    ][:5]


def test_without_a_folder_no_page_is_written(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {*site.iterdir()}

    assert 0 == tell_fairness(site, since="2026-06-01", to="", as_of=WHEN)

    assert "5 held since Monday, June 1, 2026;" in capsys.readouterr().out
    assert before == {*site.iterdir()}
