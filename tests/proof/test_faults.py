"""Whatever a build gets wrong in its feeds is found before anybody reads it."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from building import AS_OF, build, files_below, make_site, run_pelican
from community import command
from community.build_report import BuildReport
from community.settings_file import read_settings_file
from community.site import StrictPelican
from data_faults import DATA_FAULTS
from entry_faults import ENTRY_FAULTS
from json_news_faults import JSON_NEWS_FAULTS
from page_faults import PAGE_FAULTS
from planted_faults import COFFEE, FILES, Fault
from stream_faults import STREAM_FAULTS

FAULTS = (*STREAM_FAULTS, *ENTRY_FAULTS, *PAGE_FAULTS, *DATA_FAULTS, *JSON_NEWS_FAULTS)


class FaultyPelican(StrictPelican):
    """Builds the site and gets something wrong before it is read back."""

    plant: Callable[[Path], None]

    def _prove(self, staging: Path) -> None:
        self.plant(staging)
        super()._prove(staging)


def faulty(fault: Fault) -> command.Builder:
    def build_wrong(settings: Path, /, *, as_of: datetime | None, keep: bool) -> BuildReport:
        site = FaultyPelican(read_settings_file(settings))
        site.plant = fault.plant
        report: BuildReport = site.build(as_of=as_of, keep=keep)
        return report

    return build_wrong


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose output an earlier build has made."""
    root = tmp_path_factory.mktemp("site")
    build(make_site(root, FILES))
    return root


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_ends_the_build_with_1_and_leaves_the_output(
    fault: Fault, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_below(site / "output")

    code = command.build(site, as_of=AS_OF.isoformat(), style="text", builder=faulty(fault))

    printed, told = capsys.readouterr()
    lines = [line for line in told.splitlines() if line.startswith(f"{fault.file}: ")]
    assert (code, printed) == (1, "")
    assert [line for line in lines if all(words in line for words in fault.says)], told
    assert "Nothing was published; the output is as it was." in told
    assert before == files_below(site / "output")
    assert {"content", "output", "pelicanconf.py"} == {path.name for path in site.iterdir()} - {
        ".cache",
        "__pycache__",
    }


def test_a_check_finds_it_too(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    builder = faulty(FAULTS[0])

    code = command.check(site, as_of=AS_OF.isoformat(), style="json", strict=False, builder=builder)

    printed, told = capsys.readouterr()
    assert (code, printed) == (1, "")
    assert COFFEE in told


def test_a_fault_of_every_date_is_told_in_few_lines(tmp_path: Path) -> None:
    # The fault of a plugin, found by the plain command.
    (tmp_path / "late.py").write_text(_LATE)
    more = "sys.path.insert(0, str(ROOT))\nPLUGINS.append('late')"
    series = FILES["events/series.md"].replace("count: 4", "count: 40")
    settings = make_site(tmp_path, {**FILES, "events/series.md": series}, more=more)

    result = run_pelican(settings)

    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "the feed says it starts " in result.stderr
    lines = result.stderr.splitlines()
    assert re.fullmatch(r"and \d+ more", lines[20])
    assert lines[21].startswith("The feeds were read back, and they are not what they have to be.")
    assert not (tmp_path / "output").exists()


_LATE = """\
from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals


class Late(Generator):
    def generate_output(self, writer):
        for path in Path(self.output_path).rglob("*.ics"):
            path.write_bytes(path.read_bytes().replace(b"TZOFFSETTO:-05", b"TZOFFSETTO:-06"))


def generator(pelican):
    return Late


def register():
    signals.get_generators.connect(generator)
"""
