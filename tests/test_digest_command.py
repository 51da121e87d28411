"""The task that writes the e-mail of a week, as a process on a copy of the sample and without."""

import re
from pathlib import Path

import html5lib
import pytest
from lxml import html

from community.digest_command import write_digest
from own_site import AS_OF, copy_site, run_task

WHEN = AS_OF.isoformat()

#: Gmail clips longer messages (in bytes).
MOST = 102_000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    copy_site(root)
    return root


def test_the_task_writes_both_files_in_each_language(site: Path) -> None:
    done = run_task(site, "digest", "--week", "2026-12-07")

    assert 0 == done.returncode, done.stderr
    assert {"digest.html", "digest.txt", "digest.es.html", "digest.es.txt"} == {
        file.name for file in (site / "share").iterdir()
    }
    assert done.stdout.startswith(
        f"Events of the week: Harbor Glen Police Department\n  3 dates. {site}/share/digest.html"
    )
    assert "Eventos de la semana: Harbor Glen Police Department\n" in done.stdout
    assert "This is a sample: the department is invented. Do not send it.\n" == done.stderr


def test_a_wrong_day_gets_one_sentence_and_writes_nothing(site: Path) -> None:
    done = run_task(site, "digest", "--week", "soon", "--to", "other")

    assert (2, "") == (done.returncode, done.stdout)
    assert "--week: 'soon' is not a date. Write 2014-07-09 or July 9, 2014.\n" == done.stderr
    assert not (site / "other").exists()


@pytest.mark.parametrize(
    ("week", "as_of", "sentence"),
    [
        (
            "2026-11-15",
            WHEN,
            "--week: the seven days from Sunday, November 15, 2026, are over.\n",
        ),
        ("soon", WHEN, "--week: 'soon' is not a date. Write 2014-07-09 or July 9, 2014.\n"),
        ("", "soon", "--as-of: 'soon' is not a moment. Write it as 2014-07-01T09:00.\n"),
    ],
)
def test_other_wrong_calls_too(
    site: Path, capsys: pytest.CaptureFixture[str], week: str, as_of: str, sentence: str
) -> None:
    assert 2 == write_digest(site, week=week, to="other", as_of=as_of)

    assert ("", sentence) == capsys.readouterr()
    assert not (site / "other").exists()


def test_the_html_is_what_mail_programs_show(site: Path) -> None:
    assert 0 == write_digest(site, week="2026-12-01", to="mail", as_of=WHEN)

    text = (site / "mail/digest.html").read_text("utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
    page = html.document_fromstring(text)
    assert len(text.encode()) < MOST
    assert {"presentation"} == {table.get("role") for table in page.iter("table")}
    assert not [e.tag for e in page.iter("script", "link", "iframe", "form", "div", "svg")]
    assert all(image.get("alt") and image.get("width") for image in page.iter("img"))
    addresses = [a.get("href") or "" for a in page.iter("a")]
    addresses += [image.get("src") or "" for image in page.iter("img")]
    assert addresses
    assert all(each.startswith("https://events.harborglen.example/") for each in addresses)
    assert not re.search(r"flex|grid|position:|float:|url\(|var\(", text)


def test_both_forms_say_the_same(site: Path) -> None:
    assert 0 == write_digest(site, week="2026-12-01", to="mail", as_of=WHEN)

    for suffix in ("", ".es"):
        page = html.document_fromstring((site / f"mail/digest{suffix}.html").read_text("utf-8"))
        text = " ".join((site / f"mail/digest{suffix}.txt").read_text("utf-8").split())
        for element in page.iter("h1", "h2", "h3", "p"):
            for line in element.xpath(".//text()"):
                words = " ".join(line.split())
                assert words.casefold() in text.casefold()
        for link in page.iter("a"):
            assert (link.get("href") or "?") in text


def test_a_theme_without_colors_has_plain_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_site(tmp_path)
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace('"sample": True', '"sample": False'))
    (tmp_path / "theme/static/css/style.css").write_text("body { color: red }\n")

    assert 0 == write_digest(tmp_path, week="", to="share", as_of=WHEN)

    assert "background-color:#17325c" in (tmp_path / "share/digest.html").read_text("utf-8")
    assert "sample" not in capsys.readouterr().err
