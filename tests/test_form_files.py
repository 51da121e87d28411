"""The files of the form, of our origin alone."""

import json
from pathlib import Path

import pytest

from building import COFFEE, make_site
from community.core.problem import SettingsError
from community.form_files import Form, form_files
from own_site import ROOT, own_department

#: What Sveltia CMS would ask for by itself; what staff choose, such as their git host, is not here.
ELSEWHERE = (b"cdn.jsdelivr.net", b"unpkg.com/@sveltia/cms", b"githubstatus.com/api")


def make_form(tmp_path: Path) -> Form:
    make_site(tmp_path, {"events/coffee.md": COFFEE})
    form_files(ROOT, "content", own_department())
    (tmp_path / ".cache" / "form").symlink_to(ROOT / ".cache" / "form")
    return Form(tmp_path)


def test_it_is_whole_and_asks_no_other_host() -> None:
    files = form_files(ROOT, "content", own_department())

    assert {"index.html", "config.json", "form.js", "format.js", "yaml/index.js"} < files.keys()
    assert {"sveltia/LICENSE.txt", "yaml/LICENSE", "sveltia/symbols.woff2"} < files.keys()
    script = files["sveltia/sveltia-cms.js"]
    assert [] == [host for host in ELSEWHERE if host in script]
    for name in ("source-sans-3", "noto-mono", "symbols"):
        assert f"url(sveltia/{name}.woff2)".encode() in script
        assert f"sveltia/{name}.LICENSE.txt" in files


def test_nobody_finds_it_by_chance() -> None:
    page = form_files(ROOT, "content", own_department())["index.html"]

    assert b'<meta name="robots" content="noindex, nofollow">' in page


def test_its_questions_follow_the_settings(tmp_path: Path) -> None:
    form = make_form(tmp_path)
    settings = tmp_path / "pelicanconf.py"
    before = json.loads(form.file("config.json"))
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("['en']", "['en', 'es']"), encoding="utf-8")

    assert "i18n" not in before
    assert ["en", "es"] == json.loads(form.file("config.json"))["i18n"]["locales"]


def test_what_is_none_of_its_files_is_not_there(tmp_path: Path) -> None:
    form = make_form(tmp_path)

    assert form.file("first.js")
    with pytest.raises(LookupError):
        form.file("../pelicanconf.py")


def test_settings_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    form = make_form(tmp_path)
    (tmp_path / "pelicanconf.py").write_text("SITENAME =")

    with pytest.raises(SettingsError):
        form.file("config.json")
