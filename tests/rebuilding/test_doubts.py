"""What a rebuild leaves to a whole build, and why."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from building import COFFEE
from edited_site import QUICK, Clock, EditedSite
from random_edits import OTHERS

SERIES = COFFEE.replace("end:", "repeat: every week\ncount: 4\nend:")

FILES = {
    **OTHERS,
    "events/coffee.md": COFFEE,
    "events/series.md": SERIES,
    "events/soon.md": COFFEE.replace("end:", "publish_on: 2026-11-22 12:00\nend:"),
    "events/late.md": COFFEE.replace("end:", "recap:\n  attendance: 3\nend:"),
}

Edit = Callable[[EditedSite], None]


def write(path: str, text: str) -> Edit:
    return lambda site: site.write(path, text)


def with_line(line: str) -> Edit:
    return write("events/coffee.md", COFFEE.replace("end:", f"{line}\nend:"))


def wait(**length: float) -> Edit:
    def move(site: EditedSite) -> None:
        site.clock.now += timedelta(**length)

    return move


def delete(path: str) -> Edit:
    return lambda site: (site.root / "content" / path).unlink()


def disturb(site: EditedSite) -> None:
    page = site.output / "events/coffee/index.html"
    page.with_name("new").write_text("Mine.")
    page.with_name("new").replace(page)


DOUBTS: dict[str, tuple[Edit, str]] = {
    "another day": (wait(days=1), "what was warned of may have passed"),
    "the past": (wait(hours=-1), "the clock went back"),
    "a publish_on passes": (wait(hours=2.5), "what was warned of may have passed"),
    "a venue": (write("venues/hall.md", "---\nname: Hall\n---\n"), "venues/hall.md is no event"),
    "a new file": (write("events/new.md", COFFEE), "a file came or went"),
    "a deleted file": (delete("events/coffee.md"), "a file came or went"),
    "a page": (write("pages/about.md", "Title: About\n\nBye.\n"), "about.md is no event"),
    "a draft": (with_line("draft: true"), "has another name, or is seen by others"),
    "a uid": (with_line("uid: a@b.example"), "has another name, or is seen by others"),
    "a warning": (with_line("recap:\n  attendance: 3"), "has problems"),
    "a link": (write("events/coffee.md", f"{COFFEE}[x]({{filename}}/pages/about.md)\n"), "leads"),
    "a warned one": (write("events/late.md", COFFEE), "gave no event, or has problems"),
    "other dates": (
        write("events/series.md", SERIES.replace("2026-12-09", "2026-12-10")),
        "has a history of its own",
    ),
    "somebody's file": (disturb, "somebody else has changed the output"),
}


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> EditedSite:
    """A site that was built, of which one thing is another now."""
    found = EditedSite(tmp_path_factory.mktemp("site"), Clock(), more=QUICK)
    found.begin(FILES, monkeypatch)
    assert found.build() == 0
    return found


@pytest.mark.parametrize(("edit", "doubt"), DOUBTS.values(), ids=DOUBTS)
def test_what_needs_all_files_is_left_to_a_whole_build(
    site: EditedSite, edit: Edit, doubt: str
) -> None:
    edit(site)

    assert site.build() == 0
    assert site.last == "whole"
    assert doubt in " ".join(site.doubts)
    assert not site.differences()


@pytest.mark.parametrize(
    ("length", "doubt"),
    [(timedelta(days=1), "it is another day"), (timedelta(hours=2.5), "something appears")],
)
def test_what_turns_by_itself_is_left_to_a_whole_build(
    site: EditedSite, length: timedelta, doubt: str
) -> None:
    site.write("events/late.md", COFFEE)
    site.commit()
    assert site.build() == 0
    site.clock.now += length

    assert site.build() == 0
    assert doubt in " ".join(site.doubts)
    assert not site.differences()


def test_an_event_of_a_hidden_program_does_not_show_it(site: EditedSite) -> None:
    hidden = "---\ntitle: Talks\nsummary: We talk.\ndraft: true\n---\n"
    site.write("programs/talks.md", hidden)
    site.commit()
    assert site.build() == 0
    with_line("program: talks")(site)

    assert site.build() == 0
    assert site.last == "rebuilt"
    assert not site.differences()


def test_a_venue_that_an_edit_names_has_a_page_until_none_does(site: EditedSite) -> None:
    for venue in ("pond", "library", "pond", "hall", "pond"):
        text = COFFEE.replace("end:", f"status: tentative\ntags: [{venue}]\nend:")
        head, _, rest = text.partition("venue:")
        site.write("events/coffee.md", f"{head}venue: {venue}\n---\n{rest.partition('---')[2]}")

        assert site.build() == 0
        assert not site.differences()
