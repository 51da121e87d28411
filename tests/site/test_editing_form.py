"""The form in a site that is published: only where the settings ask for it, and told to nobody."""

import socket
from contextlib import closing
from pathlib import Path

import pytest

from building import COFFEE, build, files_below, make_site
from community.core.problem import ContentError, SettingsError
from community.form_files import form_files
from community.preview.host_headers import host_headers
from own_site import ROOT, own_department

REPOSITORY = "https://gitlab.example.gov/police/events"


def made(tmp_path: Path, **community: object) -> Path:
    form_files(ROOT, "content", own_department())
    more = f"COMMUNITY = {{**COMMUNITY, **{community!r}}}"
    settings = make_site(tmp_path, {"events/coffee.md": COFFEE}, more=more)
    (tmp_path / ".cache" / "form").symlink_to(ROOT / ".cache" / "form")
    build(settings)
    return tmp_path / "output"


def test_it_is_not_published_unless_the_settings_say_so(tmp_path: Path) -> None:
    output = made(tmp_path, repository=REPOSITORY)

    assert not (output / "admin").exists()
    assert "style-src 'self'" in host_headers(output, "/")["Content-Security-Policy"]


def test_it_is_published_where_they_do_and_nobody_is_told(tmp_path: Path) -> None:
    output = made(tmp_path, repository=REPOSITORY, admin=True)

    assert (output / "admin" / "sveltia" / "sveltia-cms.js").is_file()
    page = (output / "admin" / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert "data: https://gitlab.example.gov;" in page
    others = {path: o for path, o in files_below(output).items() if not path.startswith("admin/")}
    assert [] == [path for path, octets in others.items() if b"admin/" in octets]


def test_its_own_policy_is_the_only_one_beside_that_of_frames(tmp_path: Path) -> None:
    output = made(tmp_path, repository=REPOSITORY, admin=True)

    assert "frame-ancestors 'none'" == host_headers(output, "/")["Content-Security-Policy"]
    assert b"default-src 'none'" in (output / "index.html").read_bytes()


def test_it_needs_somewhere_to_write_to(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="the form at /admin/ has nowhere to write to"):
        made(tmp_path, admin=True)


def test_a_site_is_not_published_without_what_it_should_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        nobody = taken.getsockname()[1]
    monkeypatch.setenv("NPM_CONFIG_REGISTRY", f"http://127.0.0.1:{nobody}")
    more = f"COMMUNITY = {{**COMMUNITY, 'repository': {REPOSITORY!r}, 'admin': True}}"

    with pytest.raises(ContentError) as raised:
        build(make_site(tmp_path, {"events/coffee.md": COFFEE}, more=more))
    (problem,) = raised.value.problems
    assert problem.rule == "form-packages"
    assert problem.message.startswith("The form needs @sveltia/cms")
    assert problem.hint.startswith("Check the network and try again")
    assert not (tmp_path / "output").exists()
