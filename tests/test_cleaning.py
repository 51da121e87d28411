from pathlib import Path

from community.cleaning import clean

MADE = (
    "output/index.html",
    "output.previous/index.html",
    "output.building-abc/index.html",
    "public/index.html",
    "public.previous/index.html",
    "public.building-abc/index.html",
    ".cache/words",
    ".coverage",
    ".coverage.host.1",
    ".hypothesis/examples/1",
    ".mypy_cache/3.11/x.json",
    ".pytest_cache/v/x",
    ".ruff_cache/0.17/x",
    "__pycache__/tasks.pyc",
    "plugins/community/core/__pycache__/event.pyc",
    "tests/core/__pycache__/test_rule.pyc",
)
OURS = (
    "content/events/coffee.md",
    "content/events/__pycache__/is-no-cache.md",
    "plugins/community/core/event.py",
    ".venv/lib/__pycache__/x.pyc",
    ".git/HEAD",
    ".coveragerc",
    "output.md",
    "run.py",
)


def write(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).touch()


def test_what_was_made_goes_and_all_else_stays(tmp_path: Path) -> None:
    write(tmp_path, *MADE, *OURS)

    clean(tmp_path)

    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert set(OURS) == left


def test_a_link_goes_and_its_target_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(tmp_path, "site/run.py", "elsewhere/index.html")
    (site / "output").symlink_to(tmp_path / "elsewhere")

    clean(site)

    assert sorted(site.iterdir()) == [site / "run.py"]
    assert (tmp_path / "elsewhere" / "index.html").exists()


def test_a_clean_folder_stays_as_it_is(tmp_path: Path) -> None:
    write(tmp_path, "run.py")

    clean(tmp_path)

    assert sorted(tmp_path.iterdir()) == [tmp_path / "run.py"]
