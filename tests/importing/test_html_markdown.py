"""HTML of calendars becomes Markdown."""

import pytest

from community.importing.html_markdown import TooDeepError, markdown_of_html


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>One</p><p>Two<br>Three<br><br>Four</p>", "One\n\nTwo  \nThree\n\nFour"),
        ("<ul><li>a<li>b<br>c</ul>Done", "- a\n- b  \n  c\n\nDone"),
        ("<ol><li><p>a</p></li><li></li><li>b</li></ol>", "1. a\n1. b"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n    - b"),
        ("<h2>Why</h2>Come", "### Why\n\nCome"),
        ("<b> Bring </b>a <i>pen</i>", "**Bring** a *pen*"),
        ("<b><strong>x</strong></b><i><em>y</em></i>", "**x***y*"),
        ("<b></b>x<b>y<br>z</b>", "xy  \nz"),
        ("<div><div>a</div>b</div>", "a\n\nb"),
        ("<b><p>a</p></b>", "a"),
        ("<table><tr><td>8 a.m.</td><td>Coffee</td></tr></table>", "8 a.m. Coffee"),
        (
            '<a href="https://x.example/a b?c=1&amp;d">Go [now]</a>',
            r"[Go \[now\]](https://x.example/ab?c=1&d)",
        ),
        ('<a href="https://x.example/">https://x.example/</a>', "<https://x.example/>"),
        (
            '<a href="https://y.example/">https://x.example/</a>',
            "[https://x.example/](https://y.example/)",
        ),
        ('<a href="javascript:x()">Go</a>', "Go"),
        ('<a href="/x">Go</a> <a href="https://[x">on</a>', "Go on"),
        ('<a href="https://x.example/"></a>x', "x"),
        ("<script>x()</script><style>p{}</style><!-- c -->Come", "Come"),
        ("<p># no heading</p>", r"\# no heading"),
        ("plain &amp; simple", "plain & simple"),
        ("<ul></ul>", ""),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str) -> None:
    assert (markdown, False) == markdown_of_html(html)


def test_pictures_are_left_out_and_told() -> None:
    assert ("Come", True) == markdown_of_html('<img src="https://x.example/a.png">Come')


def test_what_nobody_wrote_is_refused() -> None:
    with pytest.raises(TooDeepError):
        markdown_of_html("<div>" * 100 + "x")
