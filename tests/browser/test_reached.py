from pathlib import Path

from browser.reached import broken_links
from browser.sites import BuiltSite


def test_every_link_and_anchor_leads_somewhere(public: BuiltSite) -> None:
    assert not broken_links(public)


def test_so_they_do_in_a_folder_of_another_site(below: BuiltSite) -> None:
    assert not broken_links(below)


def test_what_leads_nowhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text('<a href="about/">About</a><a href="/a/404.html">Here</a>')
    (tmp_path / "index.html").write_text(
        '<p id="here"><a href="#here"></a><a href="#there"></a><a href="/"></a>'
        '<a href="404.html#x"></a><img srcset="404.html 1x, no.png 2x">'
        '<a href="webcal://b.example/a/no.ics"></a><a href="https://c.example/no/"></a>'
        '<meta http-equiv="refresh" content="0; url=gone/">'
    )
    site = BuiltSite(output=tmp_path, address="https://b.example/a", base="/a")

    assert broken_links(site) == [
        "/404.html: about/",
        "/index.html: #there",
        "/index.html: /",
        "/index.html: 404.html#x",
        "/index.html: gone/",
        "/index.html: no.png",
        "/index.html: webcal://b.example/a/no.ics",
    ]
