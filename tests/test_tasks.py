"""The tasks as they are typed: the real tasks.py with a product that only pretends."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

#: Stands for every module of the product: tells what it was asked, ends with the code it is given.
PRODUCT = """\
import json, os

def answer(name, *arguments, **options):
    print(json.dumps({"asked": name, "root": str(arguments[0]), **options}))
    return int(os.environ.get("CODE", "0"))

def build(*arguments, **options): return answer("build", *arguments, **options)
def preview(*arguments, **options): return answer("preview", *arguments, **options)
def check(*arguments, **options): return answer("check", *arguments, **options)
def serve(*arguments, **options): return answer("serve", *arguments, **options)
def clean(*arguments, **options): return answer("clean", *arguments, **options)
def tell_next(*arguments, **options): return answer("next", *arguments, **options)
def report(*arguments, **options): return answer("report", *arguments, **options)
"""

#: The same for the tasks that tell people.
TELLING_PRODUCT = """\
import json, os

def Wanted(**options): return {key: value for key, value in options.items() if value}

def tell_fairness(root, **options):
    return share(root, options)

def write_digest(root, **options):
    return share(root, options)

def share(root, wanted):
    print(json.dumps(wanted))
    return int(os.environ.get("CODE", "0"))
"""

#: The same for the tasks that edit: they hand over values rather than words.
EDITING_PRODUCT = """\
import dataclasses, json, os

@dataclasses.dataclass
class Asked:
    slug: str
    date: str
    yes: bool
    dry_run: bool
    reason: str = ""

@dataclasses.dataclass
class Where:
    to: str
    end: str
    venue: str

def answer(name, root, *arguments):
    values = [dataclasses.asdict(a) if dataclasses.is_dataclass(a) else a for a in arguments]
    print(json.dumps([name, *values]))
    return int(os.environ.get("CODE", "0"))

def cancel(*arguments): return answer("cancel", *arguments)
def postpone(*arguments): return answer("postpone", *arguments)
def move(*arguments): return answer("move", *arguments)
def confirm(*arguments): return answer("confirm", *arguments)

class Wanted(dict):
    of = classmethod(lambda cls, options: {k: v for k, v in options.items() if v and k != "_"})

def make_new(root, wanted): return answer("new", root, {k: wanted[k] for k in wanted if k in KEYS})
KEYS = ("kind", "title", "postal_code")
"""


PUBLISHING_PRODUCT = """\
import dataclasses, json, os

@dataclasses.dataclass
class Asked:
    dry_run: bool
    force: bool
    style: str

def publish(root, asked):
    print(json.dumps([str(root), dataclasses.asdict(asked)]))
    return int(os.environ.get("CODE", "0"))
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    package = root / "plugins" / "community"
    package.mkdir(parents=True)
    shutil.copy(ROOT / "tasks.py", root)
    (package / "__init__.py").touch()
    for module in (
        "build_command",
        "command",
        "serve",
        "cleaning",
        "next_command",
        "report_command",
    ):
        (package / f"{module}.py").write_text(PRODUCT, encoding="utf-8")
    for module in ("edit_command", "new_command"):
        (package / f"{module}.py").write_text(EDITING_PRODUCT, encoding="utf-8")
    for module in ("share_command", "fairness_command", "digest_command"):
        (package / f"{module}.py").write_text(TELLING_PRODUCT, encoding="utf-8")
    (package / "publish_command.py").write_text(PUBLISHING_PRODUCT, encoding="utf-8")
    shutil.copy(ROOT / "plugins/community/task_arguments.py", package)
    kept = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "plugins/community/staff_tasks", package / "staff_tasks", ignore=kept)
    (root / "tests").mkdir()
    (root / "tests" / "everything.py").write_text(
        "import os, sys; print('tested'); sys.exit(int(os.environ.get('CODE', '0')))"
    )
    (root / "benchmarks").mkdir()
    (root / "benchmarks" / "bench.py").write_text(
        "import os, sys; print([os.path.basename(sys.argv[0]), *sys.argv[1:]]);"
        "sys.exit(int(os.environ.get('CODE', '0')))"
    )
    return root


def invoke(folder: Path, *arguments: str, code: int = 0) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "invoke", *arguments],
        cwd=folder,
        env={**os.environ, "CODE": str(code)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        (["build"], {"asked": "build", "as_of": "", "style": "text"}),
        (
            ["build", "--as-of", "2014-07-01T09:00", "--format=json"],
            {"asked": "build", "as_of": "2014-07-01T09:00", "style": "json"},
        ),
        (["preview"], {"asked": "preview", "as_of": "", "style": "text"}),
        (
            ["preview", "--as-of", "2014-07-01T09:00", "--format=json"],
            {"asked": "preview", "as_of": "2014-07-01T09:00", "style": "json"},
        ),
        (["check"], {"asked": "check", "as_of": "", "style": "text", "strict": False}),
        (
            ["check", "--strict", "--format", "github"],
            {"asked": "check", "as_of": "", "style": "github", "strict": True},
        ),
        (["serve"], {"asked": "serve", "port": "8000", "has_bar": True}),
        (
            ["serve", "--port", "8001", "--no-bar"],
            {"asked": "serve", "port": "8001", "has_bar": False},
        ),
        (["clean"], {"asked": "clean"}),
        (
            ["next", "--program=smart911", "--count", "3", "--format=json"],
            {"asked": "next", "program": "smart911", "count": "3", "as_of": "", "style": "json"},
        ),
        (
            ["report"],
            {"asked": "report", "since": "", "until": "", "as_of": "", "style": "text"},
        ),
        (
            ["report", "--since", "HEAD^1", "--until=HEAD", "--format", "markdown"],
            {
                "asked": "report",
                "since": "HEAD^1",
                "until": "HEAD",
                "as_of": "",
                "style": "markdown",
            },
        ),
    ],
)
def test_a_task_hands_its_options_to_the_product(
    site: Path, arguments: list[str], asked: dict[str, object]
) -> None:
    (site / "content").mkdir()

    done = invoke(site / "content", *arguments)  # found from a folder inside as well

    assert done.stderr == ""
    assert json.loads(done.stdout) == {"root": str(site), **asked}


ASKED = {"slug": "coffee", "date": "", "yes": False, "dry_run": False, "reason": ""}
NOWHERE = {"to": "", "end": "", "venue": ""}


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        (["cancel", "coffee", "--reason", "No. 4"], ["cancel", {**ASKED, "reason": "No. 4"}]),
        (["cancel"], ["cancel", {**ASKED, "slug": ""}]),
        (["cancel", "--yes", "--event", "coffee"], ["cancel", {**ASKED, "yes": True}]),
        (["postpone", "coffee", "--dry-run"], ["postpone", {**ASKED, "dry_run": True}]),
        (["move", "coffee", "--to=noon"], ["move", ASKED, {**NOWHERE, "to": "noon"}]),
        (
            ["confirm", "coffee", "--date=2027-01-04", "--through=x"],
            ["confirm", {**ASKED, "date": "2027-01-04"}, "x"],
        ),
        (["new"], ["new", {}]),
        (
            ["new", "venue", "--postal-code=19977", "--dry-run"],
            ["new", {"kind": "venue", "postal_code": "19977"}],
        ),
    ],
)
def test_a_task_that_edits_is_told_the_event_by_its_place_or_asks_for_it(
    site: Path, arguments: list[str], asked: list[object]
) -> None:
    done = invoke(site, *arguments)

    assert done.stderr == ""
    assert asked == json.loads(done.stdout)


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["digest"], {"week": "", "to": "share", "as_of": ""}),
        (
            ["digest", "--week", "2026-12-07", "--to=mail", "--as-of", "2026-12-01"],
            {"week": "2026-12-07", "to": "mail", "as_of": "2026-12-01"},
        ),
        (["fairness"], {"since": "", "to": "", "as_of": ""}),
        (
            ["fairness", "--since", "2026-01-01", "--to=share", "--as-of", "2027-01-01"],
            {"since": "2026-01-01", "to": "share", "as_of": "2027-01-01"},
        ),
        (["share"], {"style": "text"}),
        (
            ["share", "coffee", "--date=2027-01-04", "--language", "es", "--to", "share"],
            {
                "slug": "coffee",
                "date": "2027-01-04",
                "language": "es",
                "to": "share",
                "style": "text",
            },
        ),
        (
            ["share", "coffee", "--as-of", "2014-07-01T09:00", "--format=json"],
            {"slug": "coffee", "as_of": "2014-07-01T09:00", "style": "json"},
        ),
    ],
)
def test_a_task_that_tells_people_hands_over_what_is_wanted(
    site: Path, arguments: list[str], wanted: dict[str, str]
) -> None:
    done = invoke(site, *arguments)

    assert done.stderr == ""
    assert wanted == json.loads(done.stdout)


@pytest.mark.parametrize(
    ("options", "asked"),
    [
        ([], {"dry_run": False, "force": False, "style": "text"}),
        (["--dry-run", "--format=json"], {"dry_run": True, "force": False, "style": "json"}),
        (["--force"], {"dry_run": False, "force": True, "style": "text"}),
    ],
)
def test_publishing_is_told_its_options(
    site: Path, options: list[str], asked: dict[str, object]
) -> None:
    done = invoke(site, "publish", *options)

    assert done.stderr == ""
    assert [str(site), asked] == json.loads(done.stdout)


@pytest.mark.parametrize("code", [0, 1, 2])
@pytest.mark.parametrize("task", ["bench", "build", "check", "publish", "serve", "test"])
def test_the_exit_code_is_the_products(site: Path, task: str, code: int) -> None:
    assert invoke(site, task, code=code).returncode == code


@pytest.mark.parametrize(
    ("options", "handed"),
    [
        ([], ["--events", "", "--rounds", "3", "--only", ""]),
        (
            ["--quick", "--events=100,1000", "--rounds", "5", "--only", "ours,Hugo", "--save"],
            ["--quick", "--events", "100,1000", "--rounds", "5", "--only", "ours,Hugo", "--save"],
        ),
    ],
    ids=str,
)
def test_bench_hands_on_what_is_to_be_measured(
    site: Path, options: list[str], handed: list[str]
) -> None:
    done = invoke(site, "bench", *options)

    assert ["bench.py", *handed] == ast.literal_eval(done.stdout)


def test_tasks_in_a_row_end_with_the_first_that_fails(site: Path) -> None:
    good = invoke(site, "build", "test")
    bad = invoke(site, "build", "test", code=2)

    assert (good.returncode, "tested" in good.stdout) == (0, True)
    assert (bad.returncode, "tested" in bad.stdout) == (2, False)


def test_an_option_that_is_not_known_is_no_success(site: Path) -> None:
    done = invoke(site, "build", "--fast")

    assert (done.returncode, done.stdout, done.stderr) == (1, "", "No idea what '--fast' is!\n")


def test_a_task_runs_where_only_its_own_modules_do(site: Path) -> None:
    (site / "plugins" / "community" / "command.py").write_text("import nonsense")

    assert invoke(site, "clean").returncode == 0


def test_run_py_lists_the_tasks_that_there_are() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "run.py"), "--help"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    listed = dict(re.findall(r"^    (\S+) +(.+)$", done.stdout, flags=re.MULTILINE))

    tasks = json.loads(invoke(ROOT, "--list", "--list-format", "json").stdout)["tasks"]
    assert {task["name"]: task["help"] for task in tasks} == listed


def test_a_task_has_no_logic() -> None:
    tree = ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8"))
    tasks = [node for node in tree.body if isinstance(node, ast.FunctionDef)]

    branches = (ast.If, ast.For, ast.While, ast.Try, ast.With)
    assert len(tasks) > 1
    for task in tasks:
        assert len(task.body) <= 4, task.name
        if not task.name.startswith("_"):
            assert not any(isinstance(node, branches) for node in ast.walk(task)), task.name
