from pathlib import Path

import pytest

from community.preview.editions import Edition, Failure
from community.preview.orders import Outlook
from community.preview.shown_page import fingerprint, found_file, message_for, shown_page
from making import make_problem

PAGE = b"<!DOCTYPE html><html><head><title>x</title></head><body><h1>Coffee</h1></body></html>\n"
MOMENT = Outlook(as_of="2027-01-05T09:00")


def edition(output: Path = Path("/none"), **changes: object) -> Edition:
    return Edition(output=output, **changes)  # type: ignore[arg-type]  # as a test needs it


def test_a_page_has_the_scripts_that_follow_the_editions_before_its_end() -> None:
    shown = shown_page(PAGE, edition(), has_bar=True).decode()

    mark = fingerprint(PAGE, edition())
    scripts = (
        '<script src="/_preview/bar.js" data-as-of="" data-drafts="" defer></script>'
        f'<script src="/_preview/refresh.js" data-edition="{mark}" data-files="" defer></script>'
    )
    assert PAGE.decode().replace("</body>", f"{scripts}</body>") == shown


def test_without_the_bar_there_is_one_script() -> None:
    assert shown_page(PAGE, edition(), has_bar=False).count(b"<script") == 1


def test_the_bar_is_told_what_is_shown() -> None:
    shown = shown_page(
        PAGE, edition(outlook=Outlook(as_of="2027-01-05T09:00", drafts=True)), has_bar=True
    )

    assert b'data-as-of="2027-01-05T09:00" data-drafts="yes"' in shown


def test_another_moment_is_believed_before_any_script_of_the_page_runs() -> None:
    shown = shown_page(
        PAGE, edition(outlook=MOMENT, as_of="2027-01-05T09:00:00-05:00"), has_bar=True
    )

    script = b'<script src="/_preview/moment.js" data-moment="2027-01-05T09:00:00-05:00"></script>'
    assert b"<head>" + script + b"<title>" in shown


def test_a_page_without_head_or_end_has_the_script_too() -> None:
    shown = shown_page(b"<h1>Plain</h1>", edition(outlook=MOMENT), has_bar=False)

    assert shown.startswith(b"<h1>Plain</h1><script src=")
    assert b"moment.js" not in shown


def test_a_page_that_leads_on_is_left_alone() -> None:
    page = b'<html><head><meta http-equiv="refresh" content="0; url=/"></head><body></body>'

    assert page == shown_page(page, edition(), has_bar=True)


def test_a_page_is_read_anew_where_it_would_look_different() -> None:
    usual = fingerprint(PAGE, edition())

    assert usual == fingerprint(PAGE, edition(as_of="2026", hidden={"x": "y"}))
    assert usual != fingerprint(PAGE + b" ", edition())
    assert usual != fingerprint(PAGE, edition(files="1"))
    assert usual != fingerprint(PAGE, edition(outlook=MOMENT, as_of="2027"))


def test_a_page_that_is_there_before_the_rest_is_found_first(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "index.html").write_bytes(b"old")
    (tmp_path / "calendar.ics").write_bytes(b"calendar")
    newer = edition(tmp_path, pages={"events/index.html": b"new"})
    place = tmp_path / "events" / "index.html"

    assert (place, b"new") == found_file("/events/", newer)
    assert (place, b"old") == found_file("/events/index.html", edition(tmp_path))
    assert (tmp_path / "calendar.ics", b"calendar") == found_file("/calendar.ics", newer)


def test_an_open_page_is_told_all_that_concerns_it(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(PAGE)
    problem = make_problem()
    shown = edition(
        tmp_path,
        hidden={"events/x/": "Draft"},
        wanted=MOMENT,
        failure=Failure(printed="1 error.", problems=(problem,)),
    )

    message = message_for("/", shown)

    assert message["page"] == fingerprint(PAGE, shown)
    assert message["hidden"] == {"events/x/": "Draft"}
    assert message["wanted"] == {"as_of": "2027-01-05T09:00", "drafts": False}
    assert message["shown"] == {"as_of": "", "drafts": False}
    failure = message["failure"]
    assert isinstance(failure, dict)
    assert failure["printed"] == "1 error."
    assert failure["problems"][0]["message"] == problem.message


@pytest.mark.parametrize("path", ["/none/", "/events"])
def test_an_open_page_of_nothing_is_told_of_what_stands_in_its_place(
    tmp_path: Path, path: str
) -> None:
    (tmp_path / "events").mkdir()
    without = message_for(path, edition(tmp_path))
    (tmp_path / "404.html").write_bytes(PAGE)

    assert without["page"] != message_for(path, edition(tmp_path))["page"]
    assert message_for(path, edition(tmp_path))["page"] == fingerprint(PAGE, edition(tmp_path))
    assert message_for(path, edition(tmp_path / "none"))["page"] != without["page"]
