"""Hugo is installed beside the product, once, and only what the list names."""

import re
import subprocess
from pathlib import Path

from building import ROOT
from speed.program import REQUIREMENTS, hugo_in


def test_the_program_is_installed_once_and_is_the_version_of_the_list(tmp_path: Path) -> None:
    program = hugo_in(tmp_path)
    first = program.stat().st_mtime_ns

    told = subprocess.run([program, "version"], capture_output=True, text=True, check=True).stdout
    [version] = re.findall(r"^hugo==(\S+)", REQUIREMENTS.read_text("utf-8"), re.MULTILINE)
    assert f"hugo v{version}" in told
    assert hugo_in(tmp_path) == program
    assert program.stat().st_mtime_ns == first


def test_the_list_is_of_hugo_alone_and_the_product_does_without() -> None:
    names = re.findall(r"^([a-z0-9-]+)==", REQUIREMENTS.read_text("utf-8"), re.MULTILINE)

    assert ["hugo"] == names
    assert "hugo==" not in (ROOT / "requirements.txt").read_text("utf-8")
    assert "hugo==" not in (ROOT / "tests" / "requirements.txt").read_text("utf-8")
