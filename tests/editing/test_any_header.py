"""Whatever a header looks like, an edit keeps every byte that it is not about."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from community.core.event import Event, Status
from community.editing.calling_off import call_off
from community.editing.confirming import confirm
from community.editing.edit import Edit, RefusedError
from community.editing.moving import Move, move
from editing_steps import event_of, on

QUOTES: list[Callable[[str], str]] = [
    lambda text: (
        text if text[0] not in "'\"" and ": " not in text and " #" not in text else f'"{text}"'
    ),
    lambda text: f'"{text}"',
    lambda text: "'" + text.replace("'", "''") + "'",
]

WORDS = ["Snow", "It's the café's", "Room: 4", "No # sign", "a,b [c]", "a\tb", "ends with \u2028 x"]

COMMENTS = ["", "# a comment", "  # further in", "#", "# changes: no", "# date: 2027-02-01"]


@st.composite
def scalars(draw: st.DrawFn, text: str) -> str:
    return draw(st.sampled_from(QUOTES))(text)


@st.composite
def reasons(draw: st.DrawFn) -> list[str]:
    """Return the lines of a key ``summary``, which no edit is about."""
    word = draw(st.sampled_from(WORDS))
    form = draw(st.sampled_from(["line", "quoted", "folded", "literal", "below"]))
    if form == "folded":
        return ["summary: >-", f"  {word}", "", "    more # text"]
    if form == "literal":
        return ["summary: |", f"  {word}", "  # text: too"]
    if form == "below":
        return ["summary:", f"  {draw(scalars(word))}"]
    behind = "  # why" if form == "quoted" else ""
    quote = QUOTES[1] if form == "quoted" else draw(st.sampled_from(QUOTES))
    return [f"summary: {quote(word)}{behind}"]


@st.composite
def lists(draw: st.DrawFn) -> list[str]:
    """Return the lines of a key ``tags``."""
    return draw(
        st.sampled_from(
            [
                ["tags: [coffee, families]  # two"],
                ["tags: [coffee,", "  families]"],
                ["tags:", "- coffee", "- families"],
                ["tags:", "  - coffee", "  # between", "  - 'families'"],
                ['"tags": coffee'],
            ]
        )
    )


@st.composite
def changes(draw: st.DrawFn) -> list[str]:
    reason = draw(scalars("It's off"))
    dash = draw(st.sampled_from(["- ", "  - ", "    -   "]))
    inner = " " * len(dash)
    block = [
        "changes:",
        f"{dash}date: 2027-03-01",
        f"{inner}status: {draw(scalars('tentative'))}",
        *draw(st.sampled_from([[], [f"{inner}# a note"]])),
        f"{inner}reason: {reason}",
        f"{dash}date: {draw(scalars('Monday, May 3, 2027'))}",
        f"{inner}venue:",
        f"{inner}  name: A tent",
    ]
    flow = [
        "changes: [{date: 2027-03-01, status: 'tentative', reason: \"It's off\"},",
        "  {date: 2027-05-03, venue: {name: A tent}}]  # all",
    ]
    mixed = [
        "changes:",
        "  - {date: 2027-03-01, status: tentative, reason: off}",
        "  - venue: {name: A tent}",
        "    date: 2027-05-03",
    ]
    return draw(st.sampled_from([[], block, flow, mixed, ["changes: []"]]))


@st.composite
def files(draw: st.DrawFn) -> str:
    """Return the text of a series with its keys in any order, and comments between them."""
    keys = draw(
        st.permutations(
            [
                [f"title: {draw(scalars('The meeting'))}"],
                [f"start: {draw(scalars('Monday, January 4, 2027 6 p.m.'))}"],
                [f"{draw(st.sampled_from(['end', 'duration']))}: {draw(scalars('8 hours'))}"],
                [f"repeat: {draw(scalars('first Monday of the month'))}", "count: 12"],
                draw(reasons()),
                draw(lists()),
                draw(changes()),
                draw(
                    st.sampled_from([["venue: lantern-cafe"], ["venue:", "  name: A", "  city: B"]])
                ),
                draw(
                    st.sampled_from(
                        [[], ["status: 'tentative'"], ["confirmed_through: 2027-02-01"]]
                    )
                ),
            ]
        )
    )
    lines = ["---"]
    for key in keys:
        own = [line.replace("end: 8", "duration: 8").replace("end:", "duration:") for line in key]
        lines += [*own, *draw(st.lists(st.sampled_from(COMMENTS), max_size=1))]
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    mark = draw(st.sampled_from(["", "\N{ZERO WIDTH NO-BREAK SPACE}"]))
    return mark + end.join([*lines, "---", "Body: text\t# no comment", "  - date: 2027-02-01", ""])


EDITS: dict[str, Callable[[str, Event], Edit]] = {
    "cancel": lambda t, e: call_off(t, e, on("2027-02-01"), Status.CANCELLED, "Snow: it's # off"),
    "cancel one that differs": lambda t, e: call_off(
        t, e, on("2027-03-01"), Status.CANCELLED, "a, b"
    ),
    "postpone the first": lambda t, e: call_off(t, e, on("2027-01-04"), Status.POSTPONED, "Snow"),
    "postpone the last": lambda t, e: call_off(t, e, on("2027-12-06"), Status.POSTPONED, "Snow"),
    "move": lambda t, e: move(t, e, on("2027-05-03"), Move(to="Tuesday, May 4, 2027", reason="x")),
    "move back": lambda t, e: move(t, e, on("2027-02-01"), Move(to="7 p.m.")),
    "confirm": lambda t, e: confirm(t, e, None, on("2027-12-31")),
    "confirm one": lambda t, e: confirm(t, e, on("2027-03-01"), None),
}

#: What an edit may replace or add; every other line stays, byte for byte and in its order.
ABOUT = ("status", "reason", "start", "date", "changes", "confirmed_through")


def _about(line: str) -> bool:
    words = line.strip().lstrip("- ").lstrip("\"'{[ ")
    return words.startswith(ABOUT)


@given(text=files(), name=st.sampled_from(sorted(EDITS)))
def test_every_other_line_stays_and_the_event_is_the_one_wanted(text: str, name: str) -> None:
    event = event_of(text)
    try:
        edit = EDITS[name](text, event)
    except RefusedError:
        return

    assert edit.gives(event_of(edit.text)), edit.text
    before = [line for line in text.splitlines(keepends=True) if not _about(line)]
    after = [line for line in edit.text.splitlines(keepends=True) if not _about(line)]
    assert before == after
    assert text.partition("Body:")[2] == edit.text.partition("Body:")[2]


@given(text=files())
def test_a_move_and_its_way_back_leave_the_file_as_it_was(text: str) -> None:
    text = text.replace("changes: []", "# no changes")
    event = event_of(text)
    there = move(text, event, on("2027-02-01"), Move(to="2027-02-02"))
    back = move(there.text, there.event, on("2027-02-01"), Move(to="2027-02-01"))

    assert text == back.text
