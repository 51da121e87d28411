"""The order in which files are sent: whatever has arrived, no link of a reader leads nowhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.publishing.ordering import Standing, Steps, is_entrance, steps

HOME = "index.html"

#: A site: the paths that each path names. Home is in every one; it is what readers know.
Site = dict[str, frozenset[str]]


def is_asset(path: str) -> bool:
    return path.startswith("theme/")


@st.composite
def sites(draw: st.DrawFn) -> Site:
    """Return a site whose links all lead somewhere; some assets are named by what they hold."""
    names = [f"{folder}{each}" for folder in ("page-", "theme/") for each in "abcd"]
    paths = sorted({HOME, *draw(st.sets(st.sampled_from(names)))})
    chosen = st.frozensets(st.sampled_from(paths))
    return {path: frozenset() if is_asset(path) else draw(chosen) for path in paths}


@dataclass(slots=True)
class Bucket:
    """What is there, and what the last whole release says: a storage in a few lines."""

    there: Site
    release: Site
    unsure: frozenset[str]

    def standing(self) -> Standing:
        files = {path: told(self.release, path) for path in self.release}
        return Standing(files=files, there=set(self.there), unsure=self.unsure)

    def way_to(self, site: Site) -> Steps:
        files = {path: told(site, path) for path in site}
        return steps(self.standing(), files, is_for_ever=is_asset)

    def publish(self, site: Site, *, until: int) -> Iterator[Site]:
        """Do as many single steps as told, and yield what is there after each."""
        way = self.way_to(site)
        self.unsure |= way.paths
        for number, path in enumerate(chain(*way.written, way.removed)):
            if number == until:
                return
            if path in way.paths:
                self.there[path] = site[path]
            else:
                del self.there[path]
            yield self.there
        self.release, self.unsure = dict(site), way.left


def told(site: Mapping[str, frozenset[str]], path: str) -> str:
    """Return what stands for the hash of a file."""
    return " ".join(sorted(site[path]))


def dead_ends(there: Mapping[str, frozenset[str]]) -> list[str]:
    """Return what can be come upon from home and is not there."""
    waiting, seen, missing = [HOME], {HOME}, []
    while waiting:
        path = waiting.pop()
        if path not in there:
            missing.append(path)
        new = there.get(path, frozenset()) - seen
        waiting += sorted(new)
        seen |= new
    return missing


@given(st.lists(st.tuples(sites(), st.integers(0, 30)), min_size=2, max_size=5), sites())
def test_no_link_leads_nowhere_wherever_the_runs_before_were_killed(
    runs: list[tuple[Site, int]], last: Site
) -> None:
    first = runs[0][0]
    bucket = Bucket(dict(first), dict(first), frozenset())
    for site, until in runs[1:]:
        for there in bucket.publish(site, until=until):
            assert [] == dead_ends(there)
    for there in bucket.publish(last, until=-1):
        assert [] == dead_ends(there)

    assert last == {path: links for path, links in bucket.there.items() if path in last}


@given(sites(), sites(), sites())
def test_all_that_is_left_is_removed_the_time_after(first: Site, second: Site, third: Site) -> None:
    bucket = Bucket(dict(first), dict(first), frozenset())
    for site in (second, third):
        list(bucket.publish(site, until=-1))

    assert third.keys() <= bucket.there.keys()
    assert {path for path in second if is_asset(path)} >= bucket.there.keys() - third.keys()


def test_a_first_site_is_sent_in_one_step() -> None:
    bucket = Bucket({}, {}, frozenset())

    assert (("a.html", HOME),) == bucket.way_to({HOME: frozenset(), "a.html": frozenset()}).written


def test_what_is_new_comes_first_and_the_ways_in_last() -> None:
    old: Site = {path: frozenset() for path in (HOME, "events/a/index.html", "gone/index.html")}
    new: Site = {
        path: frozenset({"new/index.html"})
        for path in (HOME, "events/a/index.html", "new/index.html")
    }

    way = Bucket(dict(old), old, frozenset()).way_to(new)

    assert (("new/index.html",), ("events/a/index.html",), (HOME,)) == way.written
    assert ("gone/index.html",) == way.removed


def test_what_did_not_change_is_not_sent_unless_somebody_may_have_written_it() -> None:
    site: Site = {HOME: frozenset(), "a.html": frozenset()}

    assert () == Bucket(dict(site), site, frozenset()).way_to(site).written
    assert (("a.html",),) == Bucket(dict(site), site, frozenset({"a.html"})).way_to(site).written
    assert (("a.html",),) == Bucket({HOME: frozenset()}, site, frozenset()).way_to(site).written


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("index.html", True),
        ("es/index.html", True),
        ("events/index.html", True),
        ("next/smart911/index.html", True),
        ("es/next/smart911/index.html", True),
        ("calendar/2026.ics", True),
        ("rss.xml", True),
        ("next.json", True),
        ("events/coffee/index.html", False),
        ("theme/1/style.css", False),
        ("404.html", False),
    ],
)
def test_readers_begin_at_top_pages_and_feeds(path: str, is_one: bool) -> None:  # noqa: FBT001  # a column of the table
    assert is_one == is_entrance(path)
