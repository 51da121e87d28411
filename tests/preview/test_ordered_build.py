"""One build for serve, in this process."""

from pathlib import Path

import pytest

from building import COFFEE, make_site
from community.core.problem import ContentError
from community.intake.bodies.body import _KEPT
from community.preview import ordered_build
from community.preview.ordered_build import build_ordered, output_of, prepare
from community.preview.orders import Early, Order, Outcome, Outlook
from community.proof.findings import ProofError
from community.search_index import SearchError

DRAFTS = Outlook(as_of="2026-12-01T09:00", drafts=True)


def built(root: Path, order: Order) -> tuple[Outcome, list[tuple[Early, list[str]]]]:
    """Return the outcome, and what was there when each of the early pages was told."""
    heard: list[tuple[Early, list[str]]] = []

    def hear(early: Early) -> None:
        pages = Path(early.folder).rglob("*.html")
        heard.append((early, sorted(p.relative_to(early.folder).as_posix() for p in pages)))

    return build_ordered(root, order, hear), heard


def test_the_pages_that_somebody_waits_for_are_written_before_all_others(tmp_path: Path) -> None:
    make_site(tmp_path, {"events/coffee.md": COFFEE}, languages=("en", "es"))
    wanted = ("es/events/coffee/", "nowhere/", "events/coffee/", "events/")

    outcome, ((early, there),) = built(tmp_path, Order(first=wanted))

    files = ("events/coffee/index.html", "events/index.html", "es/events/coffee/index.html")
    assert outcome.is_good
    assert outcome.printed.startswith("Built ")
    assert files == early.names
    assert sorted(files) == there


def test_early_pages_have_the_bytes_that_they_would_have_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    make_site(tmp_path, {"events/coffee.md": COFFEE})
    page = tmp_path / "output" / "events" / "coffee" / "index.html"
    built(tmp_path, Order())
    usual = page.read_bytes()

    built(tmp_path, Order(first=("events/coffee/",)))

    assert usual == page.read_bytes()


def test_drafts_and_other_moments_have_a_folder_of_their_own(tmp_path: Path) -> None:
    make_site(tmp_path, {"events/coffee.md": COFFEE.replace("title:", "draft: true\ntitle:")})

    outcome, heard = built(tmp_path, Order(outlook=DRAFTS))

    folder = tmp_path / ".cache" / "serve" / "site"
    assert output_of(tmp_path, Order(outlook=DRAFTS)) == folder
    assert outcome.as_of == "2026-12-01T09:00:00-05:00"
    assert outcome.hidden == (("events/coffee/", "Draft: residents do not see this"),)
    assert heard == []
    assert (folder / "events" / "coffee" / "index.html").is_file()
    assert not (tmp_path / "output").exists()


def test_problems_of_the_content_are_told_each_and_as_printed(tmp_path: Path) -> None:
    make_site(tmp_path, {"events/coffee.md": COFFEE.replace("start:", "strat:")})

    outcome, _ = built(tmp_path, Order())

    assert not outcome.is_good
    assert [problem.line for problem in outcome.problems] == [3]
    assert outcome.printed.endswith("1 error. Nothing was built; the output is as it was.")


def test_warnings_are_printed_though_the_build_is_good(tmp_path: Path) -> None:
    make_site(tmp_path, {"events/coffee.md": COFFEE, "venues/hall.md": "---\nname: Hall\n---\n"})

    outcome, _ = built(tmp_path, Order())

    assert outcome.is_good
    assert "Built " in outcome.printed


@pytest.mark.parametrize("error", [ProofError([]), SearchError("no index")])
def test_a_fault_of_the_program_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(ordered_build, "build_site", fail)

    assert Outcome(is_good=False, printed=str(error)) == built(tmp_path, Order())[0]
    assert not isinstance(error, ContentError)


def test_texts_are_read_before_they_are_needed_until_it_is_enough(tmp_path: Path) -> None:
    make_site(tmp_path, {f"events/coffee-{n}.md": f"{COFFEE}{n} {tmp_path}" for n in range(3)})
    before = len(_KEPT)

    prepare(tmp_path, is_enough=lambda _: len(_KEPT) > before)

    assert len(_KEPT) == before + 1


def test_what_fails_before_it_is_needed_is_left_to_the_build(tmp_path: Path) -> None:
    (tmp_path / "pelicanconf.py").write_text("PLUGINS = [")

    prepare(tmp_path, is_enough=lambda _: False)
