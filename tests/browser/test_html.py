"""html-validate, a validator of other authors, on all pages: no error and no warning."""

import json
import subprocess
from pathlib import Path

from browser.sites import BuiltSite
from calendar_engines import install

ENGINES = Path(__file__).parent.parent / "engines"


def faults_of_html(folder: Path) -> list[str]:
    """Return what the validator says of every page below a folder."""
    install()
    told = subprocess.run(
        ["node", "validate_html.mjs", str(folder)], cwd=ENGINES, capture_output=True, check=True
    )
    return [f"{page}:{line}: {rule}: {says}" for page, line, rule, says in json.loads(told.stdout)]


def test_the_html_of_every_page_is_valid(public: BuiltSite) -> None:
    assert not faults_of_html(public.output)


def test_what_is_not_valid_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!DOCTYPE html>\n<p><div>Coffee</div></p>\n")

    assert "page.html:2: no-implicit-close: " in "\n".join(faults_of_html(tmp_path))
