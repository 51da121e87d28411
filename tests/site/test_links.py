"""Links between files lead to what is published, or are told of."""

from pathlib import Path

import lxml.html
import pytest

from building import COFFEE, build, make_site
from community.core.problem import ContentError, Problem
from pixels import PIXEL

PROGRAM = "---\ntitle: Smart911\nsummary: A profile for an emergency.\n---\n"


def links_of(page: Path) -> set[str]:
    return {link for _, _, link, _ in lxml.html.fromstring(page.read_bytes()).iterlinks()}


def one_problem(settings: Path) -> Problem:
    with pytest.raises(ContentError) as caught:
        build(settings)
    (problem,) = caught.value.problems
    return problem


def test_events_programs_and_pages_link_to_each_other(tmp_path: Path) -> None:
    files = {
        "events/coffee.md": COFFEE
        + "\n[program]({filename}/programs/smart911.md) [us]({filename}../pages/about.md#us)\n",
        "programs/smart911.md": PROGRAM + "[coffee]({filename}/events/coffee.md)\n",
        "pages/about.md": "Title: About\n\n[coffee]({filename}../events/coffee.md)\n",
    }
    build(make_site(tmp_path, files))
    output = tmp_path / "output"

    event = links_of(output / "events" / "coffee" / "index.html")
    assert {"../../programs/smart911/", "../../about/#us"} <= event
    assert "../../events/coffee/" in links_of(output / "programs" / "smart911" / "index.html")
    assert "../events/coffee/" in links_of(output / "about" / "index.html")


def test_a_picture_that_is_linked_is_published(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "events/coffee.md": COFFEE + "\n![A cup]({static}/images/cup.png)\n",
        "images/cup.png": PIXEL,
    }
    build(make_site(tmp_path, files))

    assert (tmp_path / "output" / "images" / "cup.png").read_bytes() == PIXEL
    page = links_of(tmp_path / "output" / "events" / "coffee" / "index.html")
    assert "../../images/cup.png" in page


@pytest.mark.parametrize("folder", ["events", "pages"])
@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("{filename}/events/none.md", "there is no such file"),
        ("{filename}/events/draft.md", "which is not published"),
        ("{static}/images/none.png", "no such file under content/images"),
        ("{static}/../pelicanconf.py", "no such file under content/images"),
        ("{static}/events/coffee.md", "no such file under content/images"),
        ("{attach}/images/none.png", "no such file under content/images"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem_with_its_line(
    tmp_path: Path, folder: str, link: str, words: str
) -> None:
    text = f"\nFirst line.\n\nHere is a [link]({link}).\n"
    head = {"events": COFFEE, "pages": "Title: Linking\n"}[folder]
    files = {
        "events/coffee.md": COFFEE,
        "events/draft.md": COFFEE.replace("title", "draft: true\ntitle", 1),
        f"{folder}/linking.md": head + text,
    }

    problem = one_problem(make_site(tmp_path, files))

    line = (head + text).split("\n").index(f"Here is a [link]({link}).") + 1
    assert (f"content/{folder}/linking.md", line, 18) == (
        problem.path,
        problem.line,
        problem.column,
    )
    assert words in problem.message


def test_a_link_to_a_file_that_is_wrong_is_no_second_problem(tmp_path: Path) -> None:
    files = {
        "events/bad.md": COFFEE.replace("title", "titel", 1),
        "events/coffee.md": COFFEE + "\n[bad]({filename}/events/bad.md)\n",
    }

    assert one_problem(make_site(tmp_path, files)).path == "content/events/bad.md"


def test_an_unknown_kind_of_link_is_a_problem_with_its_line(tmp_path: Path) -> None:
    text = COFFEE + "\n[link]({file}/events/coffee.md)\n"

    problem = one_problem(make_site(tmp_path, {"events/coffee.md": text}))

    assert text.split("\n").index("[link]({file}/events/coffee.md)") + 1 == problem.line
    assert "is not a kind of link" in problem.message


def test_a_broken_file_shows_its_broken_links_too(tmp_path: Path) -> None:
    text = COFFEE.replace("end: 09:30", "end: soon") + "\n[x]({filename}/events/none.md)\n"

    with pytest.raises(ContentError) as caught:
        build(make_site(tmp_path, {"events/coffee.md": text}))

    assert {"not-a-time", "broken-link"} == {problem.rule for problem in caught.value.problems}


def test_a_link_in_a_translation_is_looked_at(tmp_path: Path) -> None:
    spanish = "---\ntitle: Café\n---\n[x]({filename}/events/none.md)\n"

    problem = one_problem(
        make_site(tmp_path, {"events/coffee.md": COFFEE, "events/coffee.es.md": spanish})
    )

    assert ("content/events/coffee.es.md", 4) == (problem.path, problem.line)


def test_a_draft_may_link_to_another_draft_but_not_to_nothing(tmp_path: Path) -> None:
    draft = COFFEE.replace("title", "draft: true\ntitle", 1)
    files = {
        "events/one.md": draft + "\n[x]({filename}/events/two.md)\n",
        "events/two.md": draft + "\n[x]({filename}/events/none.md)\n",
    }

    assert one_problem(make_site(tmp_path, files)).path == "content/events/two.md"


def test_a_link_whose_letters_are_escaped_is_told_of_at_the_top(tmp_path: Path) -> None:
    text = COFFEE + "\n[x]({filename}/events/no\\_ne.md)\n"

    problem = one_problem(make_site(tmp_path, {"events/coffee.md": text}))

    assert "'events/no_ne.md'" in problem.message
    assert (1, 1) == (problem.line, problem.column)


def test_only_pictures_that_something_visible_shows_are_published(tmp_path: Path) -> None:
    shown = "image: cup.png\nimage_alt: A cup\n"
    files: dict[str, str | bytes] = {
        "events/coffee.md": COFFEE.replace("title", f"{shown}title", 1),
        "events/draft.md": COFFEE.replace("title", f"draft: true\n{shown}title", 1).replace(
            "cup.png", "draft.png"
        ),
        "events/later.md": COFFEE.replace("title", "publish_on: 2030-01-01\ntitle", 1)
        + "\n![Later]({static}/images/later.png)\n",
        "pages/draft.md": "Title: D\nStatus: draft\n\n![A plan]({static}/images/plan.png)\n",
        **{f"images/{name}.png": PIXEL for name in ("cup", "draft", "later", "plan", "unused")},
        "images/run.svg": "<svg><script>alert(1)</script></svg>",
    }
    build(make_site(tmp_path, files))

    published = sorted(path.name for path in (tmp_path / "output" / "images").iterdir())
    assert ["cup.png", "cup.png.1.webp"] == published


def test_a_picture_is_found_whatever_signs_its_name_has(tmp_path: Path) -> None:
    name, encoded = "cup #1 of 50%.png", "../../images/cup%20%231%20of%2050%25.png"
    image = f'image: "{name}"\nimage_alt: A cup\n'
    recap = f'recap:\n  photos:\n  - image: "{name}"\n    image_alt: The same cup\n'
    files: dict[str, str | bytes] = {
        "events/coffee.md": COFFEE.replace("title", f"{image}{recap}title", 1),
        f"images/{name}": PIXEL,
    }
    build(make_site(tmp_path, files))

    page = lxml.html.parse(tmp_path / "output" / "events" / "coffee" / "index.html")
    assert [encoded, encoded] == page.xpath("//main//img/@src")
    assert (tmp_path / "output" / "images" / name).read_bytes() == PIXEL


@pytest.mark.parametrize("name", ["run.svg", "run.html"])
def test_a_file_that_a_browser_would_run_is_not_published(tmp_path: Path, name: str) -> None:
    files = {
        "events/coffee.md": COFFEE + f"\n[plan]({{static}}/images/{name})\n",
        f"images/{name}": "<script>alert(1)</script>",
    }

    assert "not a picture" in one_problem(make_site(tmp_path, files)).message


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("![A cup](cup.png)", "Write {static}/images/cup.png"),
        ("![A cup](/images/cup.png)", "Write {static}/images/cup.png"),
        ("[tea](tea.md#when)", "Write {filename}tea.md#when"),
        ("[here](www.example.org)", "Write https://www.example.org"),
        ("[here](example.org/page?a=b)", "Write https://example.org/page?a=b"),
        ("<a href='example.org'>here</a>", "Write https://example.org"),
        ("[flyer](flyer.pdf)", "Write {static}/images/flyer.pdf"),
        ("[write](ana@example.org)", "Write mailto:ana@example.org"),
        ("[call](302-555-0119)", "Write tel:302-555-0119"),
        ("[tea](|filename|/events/tea.md)", "Write {filename}/events/tea.md"),
        (
            "![A cup](https://example.org/cup.png)",
            "Put it in content/images/ and write {static}/images/ and its name",
        ),
    ],
)
def test_a_link_without_its_kind_is_told_of(tmp_path: Path, link: str, hint: str) -> None:
    event = COFFEE + f"\n{link}\n"
    files: dict[str, str | bytes] = {"events/coffee.md": event, "images/cup.png": PIXEL}

    assert hint == one_problem(make_site(tmp_path, files)).hint


def test_a_link_to_a_draft_page_is_told_of(tmp_path: Path) -> None:
    files = {
        "events/coffee.md": COFFEE + "\n[plan]({filename}/pages/plan.md)\n",
        "pages/plan.md": "Title: Plan\nStatus: draft\n\nx\n",
    }

    assert "which is not published" in one_problem(make_site(tmp_path, files)).message


def test_a_link_of_an_unknown_kind_is_told_once(tmp_path: Path) -> None:
    files = {"events/coffee.md": COFFEE + "\n[x]({index})\n"}

    assert "not a kind of link" in one_problem(make_site(tmp_path, files)).message


@pytest.mark.parametrize("name", ["us.md", "more/about.md", "about.es.md"])
def test_two_pages_of_one_address_are_told_of(tmp_path: Path, name: str) -> None:
    page = "Title: About\nSlug: about\n\nx\n"
    problem = one_problem(make_site(tmp_path, {"pages/about.md": page, f"pages/{name}": page}))

    assert "page-address" == problem.rule
    assert "about/" in problem.message
