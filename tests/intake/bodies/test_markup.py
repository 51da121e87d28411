"""Blocks of code are read where there may be any, and nothing else depends on that."""

from hypothesis import given
from hypothesis import strategies as st

from community.intake.bodies import markup

_LINES = (
    "```",
    "~~~",
    "``",
    "`\x02``",
    "- a",
    "1. b",
    "| a | b |",
    "|---|---|",
    "> c",
    "",
    "    d",
)


@given(st.lists(st.sampled_from(_LINES), max_size=8).map("\n".join))
def test_a_text_becomes_what_it_becomes_where_all_can_be_read(text: str) -> None:
    both = markup._converter(fences=True).reset()  # noqa: SLF001  # what would read everything

    assert both.convert(text) == markup.to_html(text)


def test_a_fence_holds_code() -> None:
    assert "<pre><code>*a*\n</code></pre>" == markup.to_html("```\n*a*\n```")
    assert "<p><code>*a*</code></p>" == markup.to_html("``*a*``")
