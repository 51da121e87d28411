from threading import Thread

from community.preview.editions import Edition, Editions


def test_every_good_build_is_another_edition() -> None:
    editions = Editions()
    first = editions.current

    editions.publish()

    assert first.name != editions.current.name
    assert first.failure == editions.current.failure == ""


def test_a_failure_keeps_the_edition_and_tells_why() -> None:
    editions = Editions()
    first = editions.current

    editions.fail("coffee.md:3:8: error")

    assert Edition(name=first.name, failure="coffee.md:3:8: error") == editions.current


def test_a_good_build_ends_the_failure() -> None:
    editions = Editions()
    editions.fail("coffee.md:3:8: error")

    editions.publish()

    assert editions.current.failure == ""


def test_who_knows_nothing_is_told_at_once() -> None:
    editions = Editions()

    assert editions.current == editions.after(None, timeout=60)


def test_who_waits_is_told_the_next_edition() -> None:
    editions = Editions()
    known = editions.current
    told: list[Edition] = []
    waiting = Thread(target=lambda: told.append(editions.after(known, timeout=60)))
    waiting.start()

    editions.publish()

    waiting.join(timeout=10)
    assert [editions.current] == told


def test_waiting_ends_without_news() -> None:
    editions = Editions()
    known = editions.current

    assert known == editions.after(known, timeout=0.01)
    editions.close()
    assert known == editions.after(known, timeout=60)
    assert not editions.is_open
