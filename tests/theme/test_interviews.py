"""Interviews: pages of questions and answers, listed under the programs."""

from types import SimpleNamespace

from making import make_event
from rendering import ABOUT, INTERVIEW, render_site, words


def test_an_interview_says_who_answers_when_and_what() -> None:
    page = render_site(pages=(ABOUT, INTERVIEW)).document("night/")
    header = page.find(".//article/header")

    assert "A night on patrol" == words(page.find(".//h1"))
    assert "Interview" == words(page.find_class("lead")[0])
    assert "The answers are from Officer Ann Lee." in words(header)
    assert ["2014-07-01"] == header.xpath(".//time/@datetime")
    assert ["When does it begin?"] == [words(question) for question in page.iter("h2") if
        question.getparent().get("class") == "prose talk"]  # fmt: skip
    assert ["What an officer sees while you sleep."] == page.xpath(
        "//meta[@name='description']/@content"
    )


def test_an_interview_without_a_speaker_or_a_day_says_neither() -> None:
    bare = SimpleNamespace(**{**vars(INTERVIEW), "metadata": {"summary": "Why."}})
    header = render_site(pages=(bare,)).document("night/").find(".//article/header")

    assert "answers" not in words(header)
    assert [] == list(header.iter("time"))


def test_the_programs_page_lists_interviews_and_the_footer_does_not() -> None:
    page = render_site(make_event(), pages=(ABOUT, INTERVIEW)).document("programs/")
    (section,) = page.xpath("//section[@aria-labelledby='interviews']")

    assert "Interviews A night on patrol What an officer sees while you sleep." == words(section)
    assert ["../night/"] == section.xpath(".//a/@href")
    assert "../night/" not in page.xpath("//footer//a/@href")


def test_without_an_interview_there_is_no_list() -> None:
    page = render_site(make_event(), pages=(ABOUT,)).document("programs/")

    assert [] == page.xpath("//section[@aria-labelledby='interviews']")
