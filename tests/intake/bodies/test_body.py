import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.core.problem import Problem
from community.intake.bodies.body import read_body

TABLE = """<table>
<thead>
<tr>
<th>a</th>
<th align="center">b</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td align="center">2</td>
</tr>
</tbody>
</table>"""


def html(markdown: str) -> str:
    body, problems = read_body("content/events/coffee.md", markdown, 5)
    assert () == problems
    return body.html


def problems(markdown: str) -> tuple[Problem, ...]:
    return read_body("content/events/coffee.md", markdown, 5)[1]


def test_a_body_keeps_its_text_and_its_line() -> None:
    body, found = read_body("content/events/coffee.md", "Meet *us*.\n", 12)

    assert ((), "Meet *us*.\n", 12) == (found, body.markdown, body.line)
    assert "<p>Meet <em>us</em>.</p>" == body.html


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("", ""),
        ("# A\n\n## B\n\n# C", "<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>"),
        ("### A\n\n### B\n\n##### C\n\n## D", "<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>\n<h2>D</h2>"),
        (
            "# A\n## B\n### C\n#### D\n##### E\n###### F",
            "<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>\n<h5>D</h5>\n<h6>E</h6>\n<h6>F</h6>",
        ),
        ("`<h1>`", "<p><code>&lt;h1&gt;</code></p>"),
        ("1 < 2 & <3", "<p>1 &lt; 2 &amp; &lt;3</p>"),
        ("a | b\n--|:-:\n1 | 2", TABLE),
        ("```python\nx\n```", '<pre><code class="language-python">x\n</code></pre>'),
        ("[a]({filename}/events/a.md)", '<p><a href="{filename}/events/a.md">a</a></p>'),
        ("[a](https://b.example 'c')", '<p><a href="https://b.example" title="c">a</a></p>'),
        (
            "[a](tel:+13025550100) [b](#c) [d](../e/)",
            '<p><a href="tel:+13025550100">a</a> <a href="#c">b</a> <a href="../e/">d</a></p>',
        ),
        ("<a@b.example>", '<p><a href="mailto:a@b.example">a@b.example</a></p>'),
        ("<https://a.example/b>", '<p><a href="https://a.example/b">https://a.example/b</a></p>'),
        ("![A b]({static}/images/a.png)", '<p><img alt="A b" src="{static}/images/a.png"></p>'),
        ("<b>a</b> <img src='b.png' alt='c'>", '<p><b>a</b> <img src="b.png" alt="c"></p>'),
        ("<p lang='es'>Hola", '<p lang="es">Hola</p>'),
        ("a <!-- a note --> b", "<p>a  b</p>"),
        ("text {: #id onclick=x }", "<p>text {: #id onclick=x }</p>"),
    ],
)
def test_markdown_becomes_plain_html(markdown: str, expected: str) -> None:
    assert expected == html(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        "`<script>alert(1)</script>`",
        "    <iframe src=x>\n",
        "~~~\n<form onsubmit=x>\n~~~\n",
        "`` <b onclick=`x`> ``",
        "&lt;script&gt;",
        "`[x](javascript:alert(1))`",
        'Write href="javascript:x" never',
        "`![](a.png)`",
    ],
)
def test_code_and_escaped_text_may_show_anything(markdown: str) -> None:
    assert () == problems(f"{markdown}\n\n<b>raw</b>")
    assert () == problems(markdown)


#: Markdown, line and column within it, rule, part of the message; each has one mistake.
MISTAKES = [
    ("<script>alert(1)</script>", 1, 1, "html-active", "'<script>' could run a program"),
    ("`<script>`\n\na <SCRIPT src=x></SCRIPT>", 3, 3, "html-active", "'<script>'"),
    ("    <iframe>\n\n<iframe src=x></iframe>", 3, 1, "html-active", "'<iframe>'"),
    ("- a\n\n    <form>\n", 3, 5, "html-active", "'<form>'"),
    ("<object data=x></object>", 1, 1, "html-active", "'<object>'"),
    ("a <embed src=x>", 1, 3, "html-active", "'<embed>'"),
    ("<style>p {}</style>", 1, 1, "html-active", "'<style>'"),
    ("<meta http-equiv=refresh content=0>", 1, 1, "html-active", "'<meta>'"),
    ("<base href=x>", 1, 1, "html-active", "'<base>'"),
    ("<svg><script>x</script><path d=x/></svg>", 1, 1, "html-active", "'<svg>'"),
    ("a\n<svg/onload=alert(1)>", 2, 1, "html-active", "'<svg>'"),
    ("<scr<script>ipt>", 1, 5, "html-active", "'<script>'"),
    ("`<b onclick=x>` <b onclick=x>y</b>", 1, 17, "html-active", "'onclick' on '<b>'"),
    ("<img src=x alt=y onerror=z>", 1, 1, "html-active", "'onerror' on '<img>'"),
    ("write to <name>", 1, 10, "html-tag", "'<name>' is not a tag"),
    ("<font color=red>x</font>", 1, 1, "html-tag", "'<font>' is not a tag"),
    ("a\n\n<? php ?>", 3, 1, "html-tag", "'<? php ?>' does not belong"),
    ("a\n\n<!DOCTYPE x>", 3, 1, "html-tag", "'<!DOCTYPE x>' does not belong"),
    ("a\n\n<![CDATA[x]]>", 3, 1, "html-tag", "'<![CDATA[x]]>' does not belong"),
    ("<p style='x'>y</p>", 1, 1, "html-attribute", "'style' on '<p>'"),
    ("a <td>x</td>", 1, 3, "html-lost", "'<td>' stands where it has no meaning"),
    ("<!--> <b>x</b> y -->", 1, 1, "html-lost", "a part of the text would be lost"),
    ("[x](javascript:alert(1))", 1, 3, "link-scheme", "begins with 'javascript:'"),
    ("`[x](data:y)` [x](data:y)", 1, 17, "link-scheme", "begins with 'data:'"),
    ("a\n[x](<JaVaScRiPt:y> 'z')", 2, 3, "link-scheme", "begins with 'JaVaScRiPt:'"),
    ("[x]\n\n[x]: vbscript:y", 3, 1, "link-scheme", "begins with 'vbscript:'"),
    ("[x](java&#x09;script:y)", 1, 3, "link-scheme", "begins with 'javascript:'"),
    ("<a href='javascript&colon;x'>y</a>", 1, 1, "link-scheme", "begins with 'javascript:'"),
    ("see <ftp://a.example>", 1, 5, "link-scheme", "begins with 'ftp:'"),
    ("[x](//a.example)", 1, 3, "link-scheme", "does not say how to open it"),
    ("[x](/\\a.example)", 1, 3, "link-scheme", "does not say how to open it"),
    ("[x]({photo}/a.png)", 1, 3, "link-scheme", "'{photo}/a.png' is not a kind of link"),
    ("![x](https://a.example/b.png)", 1, 4, "picture-elsewhere", "is not on this site"),
    ("![x](data:image/png;base64,eA)", 1, 4, "picture-elsewhere", "is not on this site"),
    ("![x](//a.example/b.png)", 1, 4, "picture-elsewhere", "is not on this site"),
    ("![a](b.png)\n![](a.png)", 2, 3, "picture-text", "'a.png' has no text"),
    ("![ ][r]\n\n[r]: b.png", 3, 1, "picture-text", "'b.png' has no text"),
    ("`<img>` <img src='b.png'>", 1, 9, "picture-text", "'b.png' has no text"),
    ("a " + "[" * 60, 1, 1, "markdown-nesting", "stand too deep"),
    ("1. " * 2000, 1, 1, "markdown-nesting", "stand too deep"),
    ("> " * 20 + "<" * 60, 1, 1, "markdown-nesting", "stand too deep"),
]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_one_mistake_is_one_problem_with_its_place(
    mistake: tuple[str, int, int, str, str],
) -> None:
    markdown, line, column, rule, message = mistake

    [problem] = problems(markdown)

    assert (4 + line, column, rule) == (problem.line, problem.column, problem.rule)
    assert message in problem.message
    assert problem.hint
    assert "content/events/coffee.md" == problem.path


@pytest.mark.parametrize("markdown", [row[0] for row in MISTAKES])
def test_what_is_refused_is_not_in_the_html_either(markdown: str) -> None:
    shown = read_body("x.md", markdown, 1)[0].html.lower()

    for part in ("<script", "<iframe", "<svg", "<style", 'href="javascript', "<b onclick", "<form"):
        assert part not in shown


def test_several_mistakes_are_all_told_in_their_order() -> None:
    found = problems("<script>x</script>\n\n![](a.png)\n\n[x](data:y) <foo> <p class=x>y</p>")

    assert [(5, 1), (7, 3), (9, 3), (9, 13), (9, 19)] == [
        (problem.line, problem.column) for problem in found
    ]


def test_an_address_that_no_mark_can_reach_is_found_by_its_text() -> None:
    [problem] = problems("a [x]\n\n[x]:\n    data:y")

    assert (8, 5, "link-scheme") == (problem.line, problem.column, problem.rule)


def test_a_body_that_is_too_deep_leaves_nothing_behind_for_the_next() -> None:
    read_body("x.md", "1. " * 2000, 1)

    assert "<p>Meet us.</p>" == html("Meet us.")


def test_many_balanced_brackets_are_no_problem() -> None:
    assert () == problems("[a](b) " * 100)
    assert () == problems("x < y\n\n" * 100)


@given(st.text())
def test_any_text_becomes_html_or_problems(markdown: str) -> None:
    body, found = read_body("x.md", markdown, 1)

    assert markdown == body.markdown
    assert all(1 <= problem.line <= markdown.count("\n") + 1 for problem in found)


PIECES = st.sampled_from(
    [
        *"<>()[]!`*_\\\n\"'&=/ ",
        *(
            "<script>",
            "</script>",
            "<b>",
            "<img ",
            "src=x",
            "onload=y",
            "![a](b)",
            "[x](",
            "javascript:",
        ),
        *("<!--", "-->", "\n\n", "    ", "~~~\n", "<p>", "<td>", "&#58;", "# "),
    ]
)


@given(st.lists(PIECES).map("".join))
def test_whatever_is_typed_nothing_active_is_shown(markdown: str) -> None:
    shown = read_body("x.md", markdown, 1)[0].html

    for element in html5lib.parseFragment(shown, namespaceHTMLElements=False).iter():
        assert element.tag not in {"script", "base"}
        assert not [name for name in element.attrib if name.startswith(("on", "data-"))]
        assert not element.attrib.get("href", "").strip().lower().startswith("javascript:")


def test_the_same_text_is_converted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("community.intake.bodies.body._KEPT", {})
    first = read_body("a.md", "Meet *us*.\n\n<b>Now</b>\n", 1)
    monkeypatch.delattr("community.intake.bodies.body.to_html")

    again, problems = read_body("b.md", "Meet *us*.\n\n<b>Now</b>\n", 9)

    assert first[0].html == again.html
    assert [("b.md", each.line + 8) for each in first[1]] == [(p.path, p.line) for p in problems]


def test_what_is_kept_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[bytes, object] = {}
    monkeypatch.setattr("community.intake.bodies.body._KEPT", kept)
    monkeypatch.setattr("community.intake.bodies.body._MOST", 2)

    for text in "abc":
        read_body("x.md", text, 1)

    assert 1 == len(kept)
