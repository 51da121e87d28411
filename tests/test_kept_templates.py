"""Templates are translated once, and again when they change."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from community.kept_templates import KeptTemplates


def rendered(root: Path, text: str) -> str:
    """Return what a template says in an environment of its own."""
    environment = Environment(
        loader=DictLoader({"a.html": text}),
        bytecode_cache=KeptTemplates(root),
        autoescape=True,
    )
    return environment.get_template("a.html").render()


def test_a_template_is_translated_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "3" == rendered(tmp_path, "{{ 1 + 2 }}")

    monkeypatch.delattr(Environment, "compile")
    assert "3" == rendered(tmp_path, "{{ 1 + 2 }}")
    assert 1 == len(list((tmp_path / ".cache/templates").iterdir()))


def test_another_text_is_another_template(tmp_path: Path) -> None:
    assert ["3", "4"] == [rendered(tmp_path, "{{ 1 + 2 }}"), rendered(tmp_path, "{{ 2 + 2 }}")]


def test_what_was_damaged_is_translated_again(tmp_path: Path) -> None:
    rendered(tmp_path, "{{ 1 + 2 }}")
    (kept,) = (tmp_path / ".cache/templates").iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])

    assert "3" == rendered(tmp_path, "{{ 1 + 2 }}")


def test_where_nothing_can_be_kept_templates_work_too(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("in the way")

    assert "3" == rendered(tmp_path, "{{ 1 + 2 }}")
