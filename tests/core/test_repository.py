from dataclasses import replace

import pytest

from community.core.repository import GitHost, Repository, host_at

GITHUB = Repository(address="https://github.com/police/events", branch="main", host=GitHost.GITHUB)
GITLAB = Repository(
    address="https://gitlab.com/city/police/events", branch="live/2027", host=GitHost.GITLAB
)
GITEA = Repository(address="https://codeberg.org/police/events", branch="main", host=GitHost.GITEA)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://github.com/police/events", GitHost.GITHUB),
        ("https://GitHub.example.gov/police/events", GitHost.GITHUB),
        ("https://gitlab.example.gov/police/events", GitHost.GITLAB),
        ("https://codeberg.org/police/events", GitHost.GITEA),
        ("https://forgejo.example.gov/police/events", GitHost.GITEA),
        ("https://gitea.com/police/events", GitHost.GITEA),
        ("https://git.example.gov/github/events", None),
        ("", None),
    ],
)
def test_the_kind_of_host_is_told_by_its_name(address: str, host: GitHost | None) -> None:
    assert host == host_at(address)


def test_a_file_is_edited_where_its_host_does() -> None:
    path = "content/events/2027/café.md"

    assert [
        "https://github.com/police/events/edit/main/content/events/2027/caf%C3%A9.md",
        "https://gitlab.com/city/police/events/-/edit/live/2027/content/events/2027/caf%C3%A9.md",
        "https://codeberg.org/police/events/_edit/main/content/events/2027/caf%C3%A9.md",
    ] == [each.edit_address(path) for each in (GITHUB, GITLAB, GITEA)]


def test_a_new_file_has_a_name_and_a_text_where_the_host_takes_them() -> None:
    asked = ("content/events", "new.md", "---\ntitle: A & B\n---\n")

    filled = "content/events?filename=new.md&value=---%0Atitle%3A%20A%20%26%20B%0A---%0A"
    assert f"https://github.com/police/events/new/main/{filled}" == GITHUB.new_address(*asked)
    assert f"https://codeberg.org/police/events/_new/main/{filled}" == GITEA.new_address(*asked)
    assert (
        "https://gitlab.com/city/police/events/-/new/live/2027/content/events?file_name=new.md"
        == GITLAB.new_address(*asked)
    )


def test_it_has_a_name_at_its_host() -> None:
    assert ("police/events", "city/police/events") == (GITHUB.name, GITLAB.name)


def test_programs_speak_to_it_at_an_address_of_its_own() -> None:
    enterprise = replace(GITHUB, address="https://github.example.gov/police/events")

    assert [
        "https://api.github.com",
        "https://github.example.gov/api/v3",
        "https://gitlab.com/api/v4",
        "https://codeberg.org/api/v1",
    ] == [each.api for each in (GITHUB, enterprise, GITLAB, GITEA)]
