"""The advice with its place in the files, and in what ``check`` says."""

from pathlib import Path

import pytest

from building import COFFEE, make_site
from community.advising import advice_on
from community.core.calendar import Calendar
from community.core.problem import Severity
from community.site import build_site
from own_site import AS_OF, ROOT, copy_site, read_content, run_task
from pixels import PIXEL

WRONG = COFFEE.replace("title: Coffee", "title: Saturday Coffee").replace(
    "Bring a question.", "Bring a question.\n\nCome on Monday, December 9."
)


def test_advice_stands_at_the_key_or_in_the_text(tmp_path: Path) -> None:
    settings = make_site(tmp_path, {"events/coffee.md": WRONG})

    checked = build_site(settings, as_of=AS_OF, keep=False).warnings

    assert [(2, 8, "text-and-facts"), (12, 9, "text-and-facts")] == [
        (each.line, each.column, each.rule) for each in checked
    ]
    assert {Severity.WARNING} == {each.severity for each in checked}


def test_a_build_is_kept_without_advice(tmp_path: Path) -> None:
    settings = make_site(tmp_path, {"events/coffee.md": WRONG})

    assert () == build_site(settings, as_of=AS_OF).warnings


def test_a_file_that_is_gone_meanwhile_has_its_advice_at_its_beginning(tmp_path: Path) -> None:
    calendar = Calendar.of(read_content(ROOT).catalog, as_of=AS_OF.replace(year=2040))

    assert {(1, 1)} == {
        (each.line, each.column) for each in advice_on(calendar, tmp_path, tmp_path)
    }


def test_a_large_picture_is_told(tmp_path: Path) -> None:
    picture = "image: cups.png\nimage_alt: Two cups of coffee\n"
    event = COFFEE.replace("venue:", f"{picture}venue:")
    settings = make_site(
        tmp_path, {"events/coffee.md": event, "images/cups.png": PIXEL + bytes(600_000)}
    )

    [told] = build_site(settings, as_of=AS_OF, keep=False).warnings

    assert ("large-image", 5) == (told.rule, told.line)
    assert "the picture has 0.6 MB, which is slow on a phone" == told.message


def test_the_sample_needs_no_advice() -> None:
    calendar = Calendar.of(read_content(ROOT).catalog, as_of=AS_OF)

    assert () == advice_on(calendar, ROOT, ROOT / "content")


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 2)])
def test_check_tells_it_and_strict_counts_it_as_errors(
    tmp_path: Path, options: tuple[str, ...], code: int
) -> None:
    copy_site(tmp_path)
    file = tmp_path / "content/events/2026/coffee-at-the-lantern.md"
    file.write_text(f"{file.read_text('utf-8')}\nSee you on Monday, December 9!\n", "utf-8")

    done = run_task(tmp_path, "check", *options)

    assert code == done.returncode
    assert "'Monday, December 9' does not fit: it is Wednesday, December 9\n" in done.stdout
