"""The text of an event, whatever its calendar made of it."""

import pytest

from community.importing.descriptions import Description, description_of
from foreign_calendars import entry


def markdown(*lines: str) -> str:
    return description_of(entry(*lines)).markdown


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((), ""),
        ((r"DESCRIPTION:One\n\nTwo\nThree",), "One\n\nTwo  \nThree"),
        ((r"DESCRIPTION:Coffee &amp\; tea &#8211\; free",), "Coffee & tea \N{EN DASH} free"),
        ((r"DESCRIPTION:<b>Bring</b>\na pen",), "**Bring**  \na pen"),
        ((r"DESCRIPTION:<p>One</p>\n<p>Two</p>",), "One\n\nTwo"),
        ((r"DESCRIPTION:&lt\;p&gt\;One &amp\;amp\; two&lt\;/p&gt\;",), "One & two"),
        ((r"DESCRIPTION:One\\nTwo\\, three",), "One  \nTwo, three"),
        (("DESCRIPTION:x < y & z",), "x &lt; y & z"),
        (
            (
                "DESCRIPTION:Plain",
                "X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Rich</p></body></html>",
            ),
            "Rich",
        ),
        (("DESCRIPTION:Plain", "X-ALT-DESC;FMTTYPE=text/html:<p></p>"), "Plain"),
        (("DESCRIPTION:Come", "URL:https://x.example/e"), "Come\n\nMore: <https://x.example/e>"),
        (
            ("DESCRIPTION:See https://x.example/e", "URL:https://x.example/e/"),
            "See <https://x.example/e>",
        ),
        (("URL:/common/modules",), ""),
        (("DESCRIPTION:<p>" + "<div>" * 90 + "Deep",), "Deep"),
        (("DESCRIPTION:" + "[" * 60,), ""),
    ],
)
def test_a_text_becomes_markdown_that_can_be_published(
    lines: tuple[str, ...], expected: str
) -> None:
    assert expected == markdown(*lines)


def test_pictures_that_are_left_out_are_told() -> None:
    found = description_of(entry('DESCRIPTION:<img src="https://x.example/a.png"><p>Come</p>'))

    assert Description(markdown="Come", has_pictures=True) == found
