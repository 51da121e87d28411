from pathlib import Path

import pytest

from browser.kinds import pages_of, sample_of, samples_of
from browser.sites import BuiltSite


def write_pages(folder: Path, **pages: str) -> None:
    """Write pages by their addresses, dots for slashes."""
    for address, body in pages.items():
        path = folder / address.replace(".", "/") / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(f"<!DOCTYPE html><html lang='en'><body>{body}</body></html>")


def write_events(folder: Path) -> None:
    names = ("walk", "ride", "swim", "run", "rest")
    write_pages(folder, **{f"events.{name}": "<p>" for name in names})


def test_the_kind_of_a_page_is_its_address_without_names_and_days(tmp_path: Path) -> None:
    write_events(tmp_path)
    more = {"events.2027": "", "events.2027.05": "", "events.run.2027-05-18": ""}
    write_pages(tmp_path, about="", **more, **{"events.run.flyer": ""})

    assert {page.kind for page in pages_of(tmp_path)} == {
        "about/",
        "events/*/",
        "events/*/DATE/",
        "events/*/flyer/",
        "events/YEAR/",
        "events/YEAR/MONTH/",
    }


def test_few_pages_show_everything_that_a_kind_may_show(tmp_path: Path) -> None:
    write_events(tmp_path)
    write_pages(tmp_path, **{"events.canceled": "<p class='off note'>", "events.held": "<dl><p>"})

    assert [page.address for page in samples_of(tmp_path)] == ["events/canceled/", "events/held/"]


def test_every_language_is_looked_at(tmp_path: Path) -> None:
    write_pages(tmp_path, programs="<p>")
    (tmp_path / "es" / "programs").mkdir(parents=True)
    (tmp_path / "es" / "programs" / "index.html").write_text("<html lang='es'><body><p>")

    assert [page.address for page in samples_of(tmp_path)] == ["es/programs/", "programs/"]


def test_a_page_that_leads_on_is_not_looked_at(tmp_path: Path) -> None:
    write_pages(tmp_path, old="<meta http-equiv='refresh' content='0; url=/new/'>", new="<p>")

    assert [page.address for page in samples_of(tmp_path)] == ["new/"]
    assert len(pages_of(tmp_path)) == 2


def test_a_kind_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    write_pages(tmp_path, about="<p>")

    assert sample_of(tmp_path, "about/").file == "about/index.html"
    with pytest.raises(LookupError, match="There are about/"):
        sample_of(tmp_path, "flyers/")


def test_the_sample_site_shows_what_residents_have_to_notice(public: BuiltSite) -> None:
    shown = frozenset().union(*(page.shows for page in samples_of(public.output)))
    kinds = {page.kind for page in samples_of(public.output)}

    assert {"div.is-off", "div.is-moved", "div.is-open", "div.is-over", "section.recap"} <= shown
    assert {"", "404.html", "events/*/", "events/*/DATE/", "programs/*/", "venues/*/"} <= kinds
