"""Members of JSON-LD objects: one line each, and none that say nothing."""

import pytest

from community.formats import schema_members
from community.formats.schema_members import told, written


def test_what_is_unknown_or_empty_is_not_told() -> None:
    thing: dict[str, object] = {
        "a": None,
        "b": "",
        "c": [],
        "d": {"e": " "},
        "f": 0,
        "g": False,
        "h": "x",
    }

    assert {"f": 0, "g": False, "h": "x"} == told(thing)


def test_texts_stand_on_one_line_wherever_they_are() -> None:
    assert {"a": "b c", "d": ["e f", {"g": "h i"}]} == told(
        {"a": "b\nc", "d": ["e\tf", {"g": " h  i "}]}
    )


def test_the_text_cannot_end_its_script() -> None:
    assert '{"@context":"https://schema.org","a":"\\u003c/script>"}' == written({"a": "</script>"})


def test_what_was_told_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = told({"name": "Police"})
    asked: list[str] = []

    def one_line(text: str) -> str:
        asked.append(text)
        return text

    monkeypatch.setattr(schema_members, "one_line", one_line)

    assert {"a": "b", "owner": {"name": "Police"}} == told({"a": "b", "owner": owner})
    assert ["b"] == asked
