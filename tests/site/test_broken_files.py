"""Not one of the broken files reaches a resident, and none takes back what is published."""

from pathlib import Path

import pytest

from broken_dates import BROKEN_DATES
from broken_events import BROKEN_EVENTS
from broken_forms import BROKEN_FORMS
from broken_others import BROKEN_OTHERS
from building import COFFEE, build, files_below, make_site, run_pelican
from community.core.problem import ContentError
from site_files import OTHER_FILES, Broken

#: Every line is tested beside this, and it runs long.
pytestmark = pytest.mark.no_cover

FILES = {name.removeprefix("content/"): text for name, text in OTHER_FILES.items()}


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that is published and well, for one broken file after another."""
    made = make_site(
        tmp_path_factory.mktemp("site"),
        {**FILES, "events/published.md": COFFEE},
        languages=["en", "es"],
    )
    build(made)
    return made


@pytest.fixture(scope="module")
def published(settings: Path) -> dict[str, bytes]:
    """What residents have."""
    return files_below(settings.parent / "output")


@pytest.mark.parametrize(
    "case",
    [*BROKEN_EVENTS, *BROKEN_DATES, *BROKEN_OTHERS, *BROKEN_FORMS],
    ids=lambda case: case.name,
)
def test_a_broken_file_is_told_once_and_nothing_changes(
    case: Broken, settings: Path, published: dict[str, bytes]
) -> None:
    broken = settings.parent / case.path
    before = broken.read_bytes() if broken.exists() else None
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_text(case.text, encoding="utf-8")
    try:
        with pytest.raises(ContentError) as caught:
            build(settings)
    finally:
        broken.unlink()
        if before is not None:
            broken.write_bytes(before)

    (problem,) = caught.value.problems
    assert (case.path, case.line, case.rule) == (problem.path, problem.line, problem.rule)
    assert caught.value.exitcode == 2
    assert published == files_below(settings.parent / "output")


def test_a_file_with_five_mistakes_shows_all_five_and_exits_with_2(tmp_path: Path) -> None:
    header = """\
        ---
        titel: Coffee
        title: Coffee
        start: Tuesday, July 9, 2014 8 a.m.
        venue: twon-hall
        status: canceled
        languages: [Klingonish]
        ---
        Come in.
        """
    result = run_pelican(make_site(tmp_path, {**FILES, "events/coffee.md": header}))

    told = [line for line in result.stderr.splitlines() if line.startswith("content/")]
    assert ["2:1", "4:8", "5:8", "6:9", "7:13"] == [":".join(t.split(":")[1:3]) for t in told]
    assert result.returncode == 2
    assert not (tmp_path / "output").exists()
