"""Values in blocks: each is found under its name, and only its block is opened."""

from hypothesis import given
from hypothesis import strategies as st

from community.processes.blocks import Blocks


@given(st.dictionaries(st.text(), st.integers(), max_size=300))
def test_each_value_is_found_under_its_name(values: dict[str, int]) -> None:
    blocks = Blocks.of(values)

    assert values == {name: blocks.get(name) for name in values}


@given(st.dictionaries(st.text(min_size=1), st.integers(), max_size=100))
def test_what_is_not_there_is_not_found(values: dict[str, int]) -> None:
    assert Blocks.of(values).get("") is None


def test_names_of_files_that_no_encoding_knows_are_names_too() -> None:
    assert Blocks.of({"caf\udce9.md": "a"}).get("caf\udce9.md") == "a"


def test_many_values_make_many_blocks_so_that_one_is_opened_fast() -> None:
    blocks = Blocks.of({f"events/{number}.md": number for number in range(1000)})

    assert len(blocks.blocks) > 10
    assert blocks.get("events/700.md") == 700
