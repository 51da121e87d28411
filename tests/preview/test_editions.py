from dataclasses import replace
from pathlib import Path
from threading import Thread

from community.preview.editions import Edition, Editions, Failure
from community.preview.orders import USUAL, Outcome, Outlook
from making import make_problem

OUTPUT = Path("/site/output")
DRAFTS = Outlook(drafts=True)
BUILT = Outcome(is_good=True, printed="Built", as_of="2027-01-05T09:00:00-05:00")
FAILED = Outcome(is_good=False, printed="1 error.", problems=(make_problem(),))


def publish(editions: Editions, *, has_files: bool = False) -> None:
    editions.publish(OUTPUT, USUAL, BUILT, has_files=has_files)


def test_it_begins_with_what_an_earlier_process_has_built() -> None:
    current = Editions(OUTPUT).current

    assert (OUTPUT, USUAL, None, None) == (
        current.output,
        current.outlook,
        current.failure,
        current.wanted,
    )


def test_a_build_under_way_is_told_until_it_is_over() -> None:
    editions = Editions(OUTPUT)

    editions.begin(DRAFTS)
    wanted = editions.current.wanted
    publish(editions)

    assert (DRAFTS, None) == (wanted, editions.current.wanted)


def test_a_good_build_is_shown_with_what_it_believes_in() -> None:
    editions = Editions(OUTPUT)
    built = Outcome(is_good=True, printed="Built", as_of="2027", hidden=(("events/x/", "Draft"),))

    editions.publish(OUTPUT.parent, DRAFTS, built, has_files=True)

    expected = Edition(
        output=OUTPUT.parent,
        outlook=DRAFTS,
        as_of="2027",
        hidden={"events/x/": "Draft"},
        files=editions.current.files,
    )
    assert expected == editions.current


def test_pictures_and_styles_make_another_edition_of_every_page() -> None:
    editions = Editions(OUTPUT)
    first = editions.current.files

    publish(editions)
    second = editions.current.files
    publish(editions, has_files=True)

    assert first == second != editions.current.files


def test_pages_that_are_there_first_are_shown_until_the_rest_is(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"new")
    editions = Editions(OUTPUT)
    editions.fail(FAILED)

    editions.advance(tmp_path, ("index.html",))
    early = editions.current
    publish(editions)

    assert ({"index.html": b"new"}, None) == (early.pages, early.failure)
    assert {} == editions.current.pages


def test_a_failure_keeps_the_edition_and_tells_why(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"new")
    editions = Editions(OUTPUT)
    first = editions.current
    editions.begin(USUAL)
    editions.advance(tmp_path, ("index.html",))

    editions.fail(FAILED)
    of_content = editions.current
    editions.fail(Outcome(is_good=False, printed="Proof"))

    failure = Failure(printed="1 error.", problems=FAILED.problems)
    expected = Edition(
        output=OUTPUT, files=first.files, failure=failure, pages={"index.html": b"new"}
    )
    assert expected == of_content
    assert replace(expected, failure=Failure(printed="Proof"), pages={}) == editions.current


def test_a_good_build_ends_the_failure() -> None:
    editions = Editions(OUTPUT)
    editions.fail(FAILED)

    publish(editions)

    assert editions.current.failure is None


def test_who_knows_nothing_is_told_at_once() -> None:
    editions = Editions(OUTPUT)

    assert editions.current is editions.after(None, timeout=60)


def test_who_waits_is_told_the_next_edition() -> None:
    editions = Editions(OUTPUT)
    known = editions.current
    told: list[Edition] = []
    waiting = Thread(target=lambda: told.append(editions.after(known, timeout=60)))
    waiting.start()

    publish(editions)

    waiting.join(timeout=10)
    assert [editions.current] == told


def test_waiting_ends_without_news() -> None:
    editions = Editions(OUTPUT)
    known = editions.current

    assert known is editions.after(known, timeout=0.01)
    editions.close()
    assert known is editions.after(known, timeout=60)
    assert not editions.is_open
