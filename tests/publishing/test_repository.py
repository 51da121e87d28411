from pathlib import Path

import pytest

from community.core.release import NO_COMMIT, Release
from community.publishing.failure import RefusedError
from community.publishing.repository import publishable_commit, refuse_older
from publishing_sites import AS_OF
from repository import NOW_UTC, Repository


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "site")
    repository.write("content/events/coffee.md")
    repository.commit(NOW_UTC)
    return repository


def head(site: Repository) -> str:
    return site.git("rev-parse", "HEAD").strip()


def online(commit: str) -> Release:
    return Release(commit=commit, as_of=AS_OF, files={})


def test_a_site_with_everything_committed_has_its_commit(site: Repository) -> None:
    site.write("notes.txt")  # no part of the site

    assert head(site) == publishable_commit(site.folder)


def test_a_site_below_the_top_of_its_repository_has_a_commit_too(site: Repository) -> None:
    site.write("town/content/events/tea.md")
    site.commit(NOW_UTC)
    site.write("town/content/events/tea.md", "other")

    with pytest.raises(RefusedError, match=r"\n    content/events/tea\.md\n"):
        publishable_commit(site.folder / "town")


@pytest.mark.parametrize("path", ["content/events/tea.md", "theme/x.css", "publishconf.py"])
def test_what_is_not_committed_is_named(site: Repository, path: str) -> None:
    site.write(path)

    with pytest.raises(RefusedError, match="not committed") as caught:
        publishable_commit(site.folder)
    assert f"    {path}\n" in str(caught.value)


def test_many_names_are_cut_short(site: Repository) -> None:
    for number in range(15):
        site.write(f"content/events/tea-{number}.md")

    with pytest.raises(RefusedError, match="and 5 more"):
        publishable_commit(site.folder)


def test_a_shallow_clone_is_refused(site: Repository, tmp_path: Path) -> None:
    site.write("content/events/tea.md")
    site.commit(NOW_UTC)
    site.git("clone", "--quiet", "--depth=1", f"file://{site.folder}", str(tmp_path / "clone"))

    with pytest.raises(RefusedError, match="git fetch --unshallow"):
        publishable_commit(tmp_path / "clone")


def test_a_site_without_git_has_no_commit(tmp_path: Path) -> None:
    assert NO_COMMIT == publishable_commit(tmp_path)


def test_a_repository_that_git_cannot_read_is_refused(site: Repository) -> None:
    (site.folder / ".git/HEAD").write_text("nonsense")

    with pytest.raises(RefusedError, match="Git does not say what is committed"):
        publishable_commit(site.folder)


def test_a_repository_without_a_commit_is_refused(tmp_path: Path) -> None:
    empty = Repository(tmp_path / "site")

    with pytest.raises(RefusedError, match="no commit yet"):
        publishable_commit(empty.folder)


def test_what_goes_on_from_what_is_online_may_be_published(site: Repository) -> None:
    before = head(site)
    site.write("content/events/tea.md")
    site.commit(NOW_UTC)

    for release in (None, online(before), online(head(site)), online(NO_COMMIT)):
        refuse_older(site.folder, head(site), release)


def test_what_is_older_than_what_is_online_is_refused(site: Repository) -> None:
    before = head(site)
    site.write("content/events/tea.md")
    site.commit(NOW_UTC)

    with pytest.raises(RefusedError, match=rf"newer commit \({head(site)[:12]}\) than yours"):
        refuse_older(site.folder, before, online(head(site)))


def test_what_is_online_from_an_unknown_commit_is_left(site: Repository) -> None:
    with pytest.raises(RefusedError, match="abababababab, which is not in this repository"):
        refuse_older(site.folder, head(site), online("ab" * 20))
