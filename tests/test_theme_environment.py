"""The templates that a rebuild has at hand before it knows what they will say."""

from pathlib import Path

from building import ROOT
from community.theme_environment import theme_environment, warm, warm_usual


def loaded(folder: Path, root: Path) -> tuple[int, int]:
    """Return how many templates of a folder are usual, and how many there are."""
    usual, whole = (theme_environment(root, [str(folder)]) for _ in range(2))
    warm_usual(usual)
    warm(whole)
    return len(usual.cache or ()), len(whole.cache or ())


def test_the_usual_templates_are_a_few_of_the_themes(tmp_path: Path) -> None:
    usual, whole = loaded(ROOT / "theme" / "templates", tmp_path)

    assert 8 == usual
    assert usual < whole


def test_a_theme_may_lack_them(tmp_path: Path) -> None:
    (tmp_path / "own.html").write_text("Hello.")

    assert (0, 1) == loaded(tmp_path, tmp_path)
