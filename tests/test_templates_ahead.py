"""The first build ever finds its templates translated, and does without where it may not."""

import gc
import os
import sys
from pathlib import Path

import pytest

from community.processes.allowed import VARIABLE
from community.templates_ahead import templates_ahead, translated, wait_for_templates
from lonely import run

NEEDS_TWO = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2,
    reason="a second process needs a second processor, and Linux",
)


@pytest.fixture(autouse=True)
def may_have_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Undo what somebody who runs the tests has forbidden."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("community.processes.allowed._is_alone", lambda _: True)


def make_theme(root: Path) -> list[str]:
    """Write a theme of two templates and a broken one; return its folders."""
    folder = root / "theme" / "templates"
    (folder / "macros").mkdir(parents=True)
    (folder / "a.html").write_text("{% if %}")
    (folder / "b.html").write_text("{% from 'macros/c.html' import c %}{{ c() }}")
    (folder / "macros" / "c.html").write_text("{% macro c() %}{{ 1 + 2 }}{% endmacro %}")
    return [str(folder)]


def kept(root: Path) -> int:
    """Return how many templates are kept for a site."""
    return len(list((root / ".cache").glob("templates/*")))


@NEEDS_TWO
def test_templates_are_translated_by_another_process(tmp_path: Path) -> None:
    folders = make_theme(tmp_path)

    printed = run(f"""
from pathlib import Path
from community.templates_ahead import templates_ahead, wait_for_templates

root = Path({str(tmp_path)!r})
with templates_ahead(root):
    wait_for_templates()
    from community.theme_environment import theme_environment
    from jinja2 import Environment
    del Environment.compile
    print(theme_environment(root, {folders!r}).get_template("b.html").render())
""")

    assert "3\n" == printed
    assert 2 == kept(tmp_path)


def test_what_cannot_be_translated_is_left_to_the_build(tmp_path: Path) -> None:
    make_theme(tmp_path)

    assert ["b.html", "macros/c.html"] == list(translated(tmp_path))
    gc.unfreeze()


@NEEDS_TWO
def test_a_build_that_ends_early_leaves_no_process(tmp_path: Path) -> None:
    make_theme(tmp_path)

    printed = run(f"""
from pathlib import Path
from community.templates_ahead import templates_ahead, wait_for_templates

copies = []
os.register_at_fork(after_in_parent=lambda: copies.append(1))
try:
    with templates_ahead(Path({str(tmp_path)!r})):
        raise KeyError
except KeyError:
    wait_for_templates()
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print(len(copies), "was begun, none is left")
""")

    assert "1 was begun, none is left\n" == printed


@pytest.mark.parametrize("reason", ["kept", "forbidden"])
def test_none_is_begun_that_is_of_no_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    make_theme(tmp_path)
    monkeypatch.delattr(os, "fork", raising=False)
    if reason == "kept":
        (tmp_path / ".cache" / "templates").mkdir(parents=True)
    else:
        monkeypatch.setenv(VARIABLE, "1")

    with templates_ahead(tmp_path):
        wait_for_templates()

    assert 0 == kept(tmp_path)
