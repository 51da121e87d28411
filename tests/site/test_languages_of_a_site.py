"""A site in English and Spanish, read back: pages, links between them, feeds, identities."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import feedparser
import pytest
from icalendar import Calendar
from lxml import etree, html

from building import COFFEE, build, files_below, make_site
from community.intake.spoken_languages import read_languages

SITE = "https://events.harborglen.example"

#: An event that somebody translated, one that nobody did, a program, and a page of Pelican's own.
FILES = {
    "events/coffee.md": COFFEE.replace("venue:", "program: talks\nvenue:"),
    "events/coffee.es.md": "---\ntitle: Café con un policía\n---\nTraiga una pregunta.\n",
    "events/walk.md": """\
        ---
        title: Evening walk
        start: 2026-12-07 18:00
        end: 19:00
        repeat: first Monday of the month
        count: 2
        summary: A walk along the pond.
        audience: Everyone
        venue:
          name: Mill Pond
          parking: Behind the mill
        program: talks
        changes:
          - date: 2027-01-04
            status: cancelled
            reason: The path is closed.
        ---
        See the [coffee]({filename}coffee.md).
        """,
    "programs/talks.md": "---\ntitle: Talks\nsummary: Talk.\naliases: [chats]\n---\nCome.\n",
    "pages/about.md": "Title: About us\n\nSee [the walk]({filename}/events/walk.md).\n",
    "pages/about.es.md": (
        "Title: Sobre nosotros\nLang: es\n\nVea [la caminata]({filename}/events/walk.md).\n"
    ),
    "pages/story.md": "Title: A story\n\nOnly in English.\n",
}
WORDS = """
COMMUNITY["accommodation"] = "Ask five days before."
COMMUNITY["description"] = "Meet the police."
COMMUNITY["translations"] = [{"language": "es", "accommodation": "Pida con cinco días."}]
"""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(make_site(folder, FILES, more=WORDS))
    return folder / "output"


def document(output: Path, address: str) -> Any:
    octets = (output / address / "index.html").read_bytes()
    return html.document_fromstring(octets, parser=html.HTMLParser(encoding="utf-8"))


def texts(element: Any) -> str:
    return " ".join(element.text_content().split())


def pages_below(folder: Path) -> set[str]:
    return {page.parent.relative_to(folder).as_posix() for page in folder.rglob("index.html")}


def alternates(page: Any) -> dict[str, str]:
    links = page.xpath("//head/link[@rel='alternate'][@hreflang]")
    return {link.get("hreflang"): link.get("href") for link in links}


def test_every_page_is_there_in_spanish(output: Path) -> None:
    spanish = pages_below(output / "es")
    english = {page for page in pages_below(output) if page != "es" and not page.startswith("es/")}
    assert english - spanish == {"story"}
    assert spanish <= english


def test_each_page_says_its_language_and_leads_to_the_same_page_in_the_other(output: Path) -> None:
    for address in ("", "events/coffee/", "events/walk/2027-01-04/", "feed-health/", "about/"):
        expected = {"en": f"{SITE}/{address}", "es": f"{SITE}/es/{address}"}
        for code, other, home in (("en", "es", ""), ("es", "en", "es/")):
            page = document(output, f"{home}{address}")
            assert page.get("lang") == code
            assert alternates(page) == {**expected, "x-default": expected["en"]}
            (canonical,) = page.xpath("//link[@rel='canonical']/@href")
            assert canonical == expected[code]
            (link,) = page.xpath("//li[@class='language']/a")
            assert (link.get("lang"), link.get("hreflang")) == (other, other)
            assert link.text == {"es": "Español", "en": "English"}[other]
            target = output / f"{home}{address}" / link.get("href") / "index.html"
            assert (
                target.resolve()
                == (output / ("" if home else "es") / address / "index.html").resolve()
            )


def test_a_page_in_one_language_is_linked_as_what_it_is(output: Path) -> None:
    assert alternates(document(output, "story")) == {}
    assert document(output, "story").xpath("//li[@class='language']") == []
    footer = document(output, "es").xpath("//footer//li/a[text()='A story']")
    assert [(link.get("lang"), link.get("hreflang")) for link in footer] == [("en", "en")]
    nav = document(output, "es").xpath("//header//nav//a/text()")
    assert "Sobre nosotros" in nav
    assert "About us" not in nav


def test_words_that_nobody_translated_are_marked_as_english(output: Path) -> None:
    page = document(output, "es/events/walk/2026-12-07")
    marked = {texts(each) for each in page.xpath("//body//*[@lang='en']")}
    assert {
        *("Evening walk", "A walk along the pond.", "Everyone", "Behind the mill"),
        *("See the coffee.", "Talks", "English", "A story"),
    } == marked
    translated = document(output, "es/events/coffee")
    assert texts(translated.xpath("//h1")[0]) == "Café con un policía"
    assert {texts(each) for each in translated.xpath("//main//*[@lang='en']")} == {"Talks"}
    assert "Traiga una pregunta." in texts(translated)
    assert "Gratis" in texts(translated)
    assert "Pida con cinco días." in texts(translated)
    assert document(output, "events/walk").xpath("//main//*[@lang]") == []


@pytest.mark.parametrize(
    "address",
    [
        *("", "changes", "embed", "events", "next", "programs", "search", "subscribe"),
        *("events/walk/flyer", "events/walk/flyer/four", "programs/talks/flyer"),
    ],
)
def test_lists_and_flyers_mark_english_titles_too(address: str, output: Path) -> None:
    page = document(output, f"es/{address}")
    for text in page.xpath("//main//text()[contains(., 'Evening walk') or . = 'Talks']"):
        assert text.getparent().xpath("ancestor-or-self::*[@lang='en']"), text


@pytest.mark.parametrize("address", ["", "next", "events/walk/2026-12-07"])
def test_the_file_that_adds_a_date_speaks_the_language_of_the_page(
    address: str, output: Path
) -> None:
    page = document(output, f"es/{address}")
    for link in page.xpath("//main//a[@type='text/calendar']/@href"):
        file = (output / "es" / address / link).resolve()
        assert file.is_file()
        assert file.is_relative_to((output / "es").resolve())


def test_links_in_texts_lead_to_pages_of_the_same_language(output: Path) -> None:
    for home in ("", "es/"):
        (href,) = document(output, f"{home}events/walk").xpath(
            "//div[contains(@class, 'prose')]//p/a/@href"
        )
        target = (output / f"{home}events/walk" / href).resolve()
        assert target == (output / f"{home}events/coffee").resolve()
        (link,) = document(output, f"{home}about").xpath("//main//p/a/@href")
        assert (output / f"{home}about" / link).resolve() == (
            output / f"{home}events/walk"
        ).resolve()


def _own_words() -> Iterator[str]:
    """Yield the messages of whole sentences, which Spanish never says in the same letters."""
    words = (Path(__file__).parents[2] / "plugins/community/languages/es.po").read_text("utf-8")
    for message, said in re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', words, re.MULTILINE):
        plain = re.sub(r"<[^>]*>|%\(\w+\)s", "", message).strip()
        if message != said and len(plain) > 10 and plain == message:
            yield message


def test_no_word_of_the_program_is_english_on_a_spanish_page(output: Path) -> None:
    messages = list(_own_words())
    for page in pages_below(output / "es"):
        text = texts(document(output, f"es/{page}").find("body"))
        assert [message for message in messages if message in text] == []


def entries(output: Path, path: str) -> dict[str, Any]:
    calendar = Calendar.from_ical((output / path).read_bytes())
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize(
    "path",
    [
        *("calendar.ics", "calendar/google.ics", "calendar/2027.ics"),
        *("programs/talks/calendar.ics", "programs/chats/calendar.ics"),
        *("events/coffee/event.ics", "events/walk/2026-12-07/event.ics"),
    ],
)
def test_calendars_have_the_same_dates_in_other_words(path: str, output: Path) -> None:
    english, spanish = entries(output, path), entries(output, f"es/{path}")
    assert english.keys() == spanish.keys()
    assert english
    for uid, event in english.items():
        other = spanish[uid]
        for name in ("DTSTART", "DTEND", "DTSTAMP", "SEQUENCE", "STATUS", "LAST-MODIFIED"):
            assert event[name].to_ical() == other[name].to_ical()
        assert str(other["URL"]) == str(event["URL"]).replace(f"{SITE}/", f"{SITE}/es/")


def test_entries_speak_spanish(output: Path) -> None:
    titles = {str(event["SUMMARY"]) for event in entries(output, "es/calendar.ics").values()}
    assert titles == {"Café con un policía", "Evening walk", "Cancelado: Evening walk"}
    calendar = Calendar.from_ical((output / "es/calendar.ics").read_bytes())
    assert str(calendar["NAME"]) == "Eventos para la comunidad: Harbor Glen Police Department"
    assert str(calendar["SOURCE"]) == f"{SITE}/es/calendar.ics"


@pytest.mark.parametrize("path", ["rss.xml", "atom.xml", "programs/talks/rss.xml"])
def test_news_have_names_of_their_own_in_each_language(path: str, output: Path) -> None:
    english = feedparser.parse((output / path).read_bytes())
    spanish = feedparser.parse((output / "es" / path).read_bytes())
    assert [f"{entry.id}:es" for entry in english.entries] == [e.id for e in spanish.entries]
    assert (english.feed.language, spanish.feed.language) == ("en", "es")
    assert all(entry.link.startswith(f"{SITE}/es/") for entry in spanish.entries)
    assert any(entry.title.startswith("Café con un policía") for entry in spanish.entries)
    assert any("primer lunes de cada mes a las 6" in entry.title for entry in spanish.entries)
    assert '<div lang="en">' in (output / "es" / path).read_text("utf-8").replace(
        "&lt;", "<"
    ).replace("&gt;", ">")


def test_the_json_feed_and_the_changes_are_there_in_spanish(output: Path) -> None:
    feed = json.loads((output / "es/feed.json").read_bytes())
    assert feed["language"] == "es"
    assert feed["feed_url"] == f"{SITE}/es/feed.json"
    assert all(item["id"].endswith(":es") for item in feed["items"])
    changes = feedparser.parse((output / "es/changes.xml").read_bytes())
    assert changes.feed.title == "Qué cambió: Harbor Glen Police Department"


def test_a_page_offers_the_feeds_of_its_language(output: Path) -> None:
    for home in ("", "es/"):
        page = document(output, f"{home}subscribe")
        feeds = page.xpath("//head/link[@rel='alternate'][@type]/@href")
        shared = {f"{SITE}/events.json", f"{SITE}/next.json"}
        own = {each for each in feeds if each not in shared}
        assert own
        assert all(each.startswith(f"{SITE}/{home}") for each in own)
        assert home or not any(each.startswith(f"{SITE}/es/") for each in own)
        address = page.xpath("string(//section[@aria-labelledby='all']//code)")
        assert address == f"{SITE}/{home}calendar.ics"
    assert not (output / "es/events.json").exists()


def test_search_engines_are_told_the_same_thing_in_both_languages(output: Path) -> None:
    told = [
        json.loads(document(output, f"{home}events/coffee").xpath("//script/text()")[0])
        for home in ("", "es/")
    ]
    assert [each["@id"] for each in told] == [f"{SITE}/events/coffee/#event"] * 2
    assert [each["name"] for each in told] == ["Coffee with a Cop", "Café con un policía"]
    assert [each["isAccessibleForFree"] for each in told] == [True, True]
    assert told[1]["url"] == f"{SITE}/es/events/coffee/"
    site = json.loads(document(output, "es").xpath("//script/text()")[0])
    assert (site["@id"], site["inLanguage"]) == (f"{SITE}/#website", "es")


def test_the_sitemap_has_each_page_with_its_other_language(output: Path) -> None:
    spaces = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    root = etree.fromstring((output / "sitemap.xml").read_bytes())
    told = {
        str(entry.findtext("s:loc", None, spaces)): {
            str(link.get("hreflang")): str(link.get("href"))
            for link in entry.findall("x:link", spaces)
        }
        for entry in root.findall("s:url", spaces)
    }
    pair = {"en": f"{SITE}/about/", "es": f"{SITE}/es/about/", "x-default": f"{SITE}/about/"}
    assert told[f"{SITE}/about/"] == told[f"{SITE}/es/about/"] == pair
    assert told[f"{SITE}/story/"] == {}
    walk = told[f"{SITE}/es/events/walk/2026-12-07/"]
    assert walk["en"] == f"{SITE}/events/walk/2026-12-07/"


def test_one_page_tells_in_both_languages_that_there_is_none(output: Path) -> None:
    page = html.document_fromstring((output / "404.html").read_text("utf-8"))
    assert not (output / "es/404.html").exists()
    assert texts(page.xpath("//h1")[0]) == "This page is not here"
    (spanish,) = page.xpath("//article[@lang='es']")
    assert texts(spanish.find(".//h2")) == "Esta página no está aquí"
    assert spanish.xpath(".//li/a/@href")[0] == "/es/"


def test_a_site_in_english_alone_knows_of_no_other(tmp_path: Path) -> None:
    files = {name: text for name, text in FILES.items() if not name.endswith(".es.md")}
    build(make_site(tmp_path, files))
    written = files_below(tmp_path / "output")
    assert not any(name.startswith("es/") for name in written)
    pages = [octets for name, octets in written.items() if name.endswith((".html", ".xml"))]
    assert not any(b"hreflang" in octets for octets in pages)


def test_a_site_may_be_spanish_first(tmp_path: Path) -> None:
    files = {"events/coffee.md": COFFEE, "pages/about.md": "Title: Nosotros\n\nHola.\n"}
    build(make_site(tmp_path, files, languages=("es", "en")))
    output = tmp_path / "output"
    assert document(output, "events/coffee").get("lang") == "es"
    assert document(output, "en/events/coffee").get("lang") == "en"
    assert "Próximos eventos" in texts(document(output, "events"))
    assert read_languages(("es", "en"))[1].home == "en/"
