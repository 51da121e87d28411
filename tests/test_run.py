"""run.py with a real environment, and with installers that only pretend."""

import ast
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

RUN = Path(__file__).parent.parent / "run.py"

#: A Python that is no environment, and that may have pip or not.
BASE = getattr(sys, "_base_executable", sys.executable)

TASKS = '''\
from invoke import task

@task
def build(_):
    """Make the site."""

@task(help={"port": "where"})
def serve(_, port=8000):
    """Show the site."""

@task
def test(_):
    """Test."""
'''

#: Stands for invoke and for the task build: tells what it was given and ends with the code that
#: it was given.
INVOKE = """\
import json, os, sys

print(json.dumps({"arguments": sys.argv[1:], "variables": dict(os.environ), "folder": os.getcwd()}))
sys.exit(int(os.environ.get("CODE", "0")))
"""

#: Stands for uv and for pip: notes what it is asked, and installs what stands for invoke.
INSTALLER = f"""\
import os, pathlib, sys, time

if "--version" not in sys.argv:
    asked = sys.argv[1:]
    noted = pathlib.Path(os.environ["NOTES"])
    with noted.open("a", encoding="utf-8") as notes:
        notes.write("NAME " + " ".join(asked) + chr(10))
    time.sleep(float(os.environ.get("SLOWLY", "0")))
    if os.environ.get("FAIL"):
        sys.exit("no route to the package index")
    python = pathlib.Path(asked[asked.index("--python") + 1])
    (packages,) = python.parent.parent.glob("lib/python*/site-packages")
    (packages / "invoke").mkdir(exist_ok=True)
    (packages / "invoke" / "__main__.py").write_text({INVOKE!r}, encoding="utf-8")
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkout:
    """A folder with run.py in it, and the computer it stands on."""

    folder: Path
    computer: Path

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    @property
    def uv(self) -> Path:
        return self.computer / "bin" / "uv"

    @property
    def notes(self) -> list[str]:
        """What the installers were asked."""
        notes = self.computer / "notes"
        return notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []

    def variables(self, **more: str) -> dict[str, str]:
        return {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.computer),
            "NOTES": str(self.computer / "notes"),
            "UV": str(self.uv),
            **more,
        }

    def start(
        self, *arguments: str, python: str = BASE, folder: Path | None = None, **more: str
    ) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [python, str(self.folder / "run.py"), *arguments],
            cwd=folder or self.computer,
            env={name: text for name, text in self.variables(**more).items() if text},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    def run(
        self, *arguments: str, python: str = BASE, folder: Path | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        process = self.start(*arguments, python=python, folder=folder, **more)
        printed, told = process.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, process.returncode, printed, told)

    def told(self, *arguments: str, **more: str) -> dict[str, object]:
        """What the task was started with."""
        done = self.run(*arguments, python=BASE, folder=None, **more)
        assert done.returncode == 0, done.stderr
        told: dict[str, object] = json.loads(done.stdout)
        return told


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    made = Checkout(folder=tmp_path / "Büro der Polizei", computer=tmp_path / "computer")
    (made.folder / "tests").mkdir(parents=True)
    made.uv.parent.mkdir(parents=True)
    shutil.copy(RUN, made.folder)
    write_module(made, "__main__", INVOKE)
    (made.folder / "tasks.py").write_text(TASKS, encoding="utf-8")
    (made.folder / "requirements.txt").write_text("invoke\n", encoding="utf-8")
    (made.folder / "tests" / "requirements.txt").write_text("pytest\n", encoding="utf-8")
    write_program(made.uv, INSTALLER.replace("NAME", "uv"))
    return made


def write_module(checkout: Checkout, name: str, source: str) -> None:
    """Let a module of the product be this."""
    code = checkout.folder / "plugins" / "community"
    code.mkdir(parents=True, exist_ok=True)
    (code / f"{name}.py").write_text(source, encoding="utf-8")


def write_program(path: Path, source: str) -> None:
    path.write_text(f"#!{BASE}\n{source}", encoding="utf-8")
    path.chmod(0o755)


def python_with_pip(computer: Path, *, pip: bool) -> str:
    """Make a Python whose pip notes what it is asked, or one that has none."""
    folder = computer / "python"
    subprocess.run([BASE, "-m", "venv", "--without-pip", str(folder)], check=True)
    if pip:
        (packages,) = folder.glob("lib/python*/site-packages")
        (packages / "pip").mkdir()
        (packages / "pip" / "__main__.py").write_text(INSTALLER.replace("NAME", "pip"))
    return str(folder / "bin" / "python")


def test_the_first_run_makes_the_environment_and_runs_the_task(checkout: Checkout) -> None:
    told = checkout.told("serve", "--port", "8001")

    (installation,) = checkout.notes
    python, requirements = checkout.venv / "bin/python", checkout.folder / "requirements.txt"
    assert installation == (
        f"uv pip install --python {python} --quiet --require-hashes --requirement {requirements}"
    )
    root = str(checkout.folder)
    assert told["arguments"] == ["--search-root", root, "serve", "--port", "8001"]
    assert told["folder"] == str(checkout.computer)


def test_the_second_run_installs_nothing_and_says_nothing_of_its_own(checkout: Checkout) -> None:
    checkout.run("build")

    again = checkout.run("build")

    assert (again.returncode, again.stderr) == (0, "")
    assert len(checkout.notes) == 1


def test_where_a_build_would_make_the_same_no_task_is_started(checkout: Checkout) -> None:
    source = "def unchanged(root): return f'Nothing has changed in {root}'"
    write_module(checkout, "unchanged", source)

    first, again = checkout.run("build"), checkout.run("build")

    assert "arguments" in first.stdout  # the environment was not yet there
    assert (0, f"Nothing has changed in {checkout.folder}\n", "") == (
        again.returncode,
        again.stdout,
        again.stderr,
    )
    assert "arguments" in checkout.run("build", "--as-of", "2014-07-01").stdout
    assert "arguments" in checkout.run("serve").stdout


@pytest.mark.parametrize(
    ("options", "asked"),
    [
        ([], ["", "text"]),
        (["--as-of", "2014-07-01T09:00"], ["2014-07-01T09:00", "text"]),
        (["--format=json", "--as-of=2014-07-01"], ["2014-07-01", "json"]),
        (["--format", "xml"], ["", "xml"]),
    ],
)
def test_a_build_is_started_without_invoke(
    checkout: Checkout, options: list[str], asked: list[str]
) -> None:
    told = checkout.told("build", *options)

    assert asked == told["arguments"]
    assert told["folder"] == str(checkout.computer)


@pytest.mark.parametrize(
    "words",
    [
        ["serve"],
        ["build", "serve"],
        ["build", "--help"],
        ["build", "--as-of"],
        ["build", "--as-of="],
        ["build", "--as-of", "--format", "json"],
        ["build", "--as-of", "2014", "07"],
        ["build", "--as-of=2014", "--as-of=2015"],
        ["build", "-f", "json"],
        ["build", "--fast", "1"],
    ],
)
def test_invoke_reads_whatever_is_no_plain_build(checkout: Checkout, words: list[str]) -> None:
    told = checkout.told(*words)

    assert ["--search-root", str(checkout.folder), *words] == told["arguments"]


@pytest.mark.parametrize("task", ["build", "serve"])
@pytest.mark.parametrize("code", [0, 1, 2, 3])
def test_the_exit_code_is_the_tasks(checkout: Checkout, task: str, code: int) -> None:
    assert checkout.run(task, CODE=str(code)).returncode == code


def test_only_the_task_test_installs_what_the_tests_need(checkout: Checkout) -> None:
    checkout.run("build")
    checkout.run("serve")
    assert len(checkout.notes) == 1

    checkout.run("test")
    checkout.run("test")
    checkout.run("build")

    assert len(checkout.notes) == 2
    assert checkout.notes[1].endswith(str(checkout.folder / "tests" / "requirements.txt"))


@pytest.mark.parametrize("what", ["requirements", "python", "stamp"])
def test_an_environment_that_does_not_fit_any_more_is_made_again(
    checkout: Checkout, what: str
) -> None:
    checkout.run("build")
    (checkout.venv / "left-over").touch()
    if what == "requirements":
        (checkout.folder / "requirements.txt").write_text("invoke\npelican\n", encoding="utf-8")
    elif what == "python":
        (checkout.venv / "bin" / "python").unlink()
        (checkout.venv / "bin" / "python").symlink_to(checkout.computer / "replaced")
    else:
        (checkout.venv / "installed-requirements").unlink()

    done = checkout.run("build")

    assert done.returncode == 0
    assert len(checkout.notes) == 2
    assert not (checkout.venv / "left-over").exists()


def test_the_environments_own_python_can_make_it_again(checkout: Checkout) -> None:
    checkout.run("build")
    (checkout.folder / "requirements.txt").write_text("invoke\npelican\n", encoding="utf-8")

    done = checkout.run("build", python=str(checkout.venv / "bin" / "python"))

    assert done.returncode == 0, done.stderr
    assert len(checkout.notes) == 2


def test_a_failed_installation_says_what_to_do_and_is_tried_again(checkout: Checkout) -> None:
    failed = checkout.run("build", FAIL="1")

    assert failed.returncode == 1
    assert "no route to the package index" in failed.stderr
    assert "check the network and its proxy, then try again" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert checkout.run("build").returncode == 0


def test_what_a_killed_run_leaves_is_made_again(checkout: Checkout) -> None:
    killed = checkout.start("build", SLOWLY="60")
    while not checkout.notes:
        assert killed.poll() is None
    os.killpg(killed.pid, signal.SIGKILL)
    killed.communicate()

    assert checkout.run("build").returncode == 0


def test_a_name_without_an_environment_is_ours_too(checkout: Checkout) -> None:
    checkout.run("build")
    settings = (checkout.venv / "pyvenv.cfg").read_text(encoding="utf-8")
    shutil.rmtree(checkout.venv)
    checkout.venv.mkdir()
    prompt = next(line for line in settings.splitlines() if line.startswith("prompt"))
    (checkout.venv / "pyvenv.cfg").write_text(prompt, encoding="utf-8")

    assert checkout.run("build").returncode == 0


@pytest.mark.parametrize("kind", ["folder", "environment", "link", "dangling link"])
def test_an_environment_of_somebody_else_is_left_alone(checkout: Checkout, kind: str) -> None:
    elsewhere = checkout.computer / "elsewhere"
    if "link" in kind:
        checkout.venv.symlink_to(elsewhere)
    foreign = elsewhere if "link" in kind else checkout.venv
    if kind != "dangling link":
        foreign.mkdir()
        (foreign / "precious").touch()
    if kind == "environment":
        (foreign / "pyvenv.cfg").write_text("prompt = department-events\n", encoding="utf-8")
    before = sorted(foreign.rglob("*"))

    done = checkout.run("build")

    assert done.returncode == 1
    assert f"not made by run.py and is left alone: {checkout.venv}" in done.stderr
    assert sorted(foreign.rglob("*")) == before
    assert checkout.notes == []


def test_the_folder_can_be_moved(checkout: Checkout) -> None:
    checkout.run("build")
    moved = Checkout(folder=checkout.folder.with_name("moved away"), computer=checkout.computer)
    checkout.folder.rename(moved.folder)

    told = moved.told("serve")

    assert told["arguments"] == ["--search-root", str(moved.folder), "serve"]
    assert len(moved.notes) == 1


def test_files_of_the_present_folder_do_not_pose_as_packages(
    checkout: Checkout, tmp_path: Path
) -> None:
    present = tmp_path / "present"
    present.mkdir()
    for name in ("invoke", "pip", "venv", "json"):
        (present / f"{name}.py").write_text("raise SystemExit('an impostor')", encoding="utf-8")

    assert checkout.run("build", folder=present).returncode == 0


def test_settings_that_mislead_are_kept_from_what_is_started(checkout: Checkout) -> None:
    settings = {
        "PYTHONPATH": "/elsewhere",
        "PIP_TARGET": "/elsewhere",
        "PIP_USER": "1",
        "PIP_INDEX_URL": "https://packages.example/simple",
        "LANG": "C",
    }
    told = checkout.told("build", **settings)

    variables = told["variables"]
    assert isinstance(variables, Mapping)
    kept = {name for name in settings if name in variables}
    assert kept == {"PIP_INDEX_URL", "LANG"}
    assert variables["PYTHONUTF8"] == "1"


def test_without_a_home_that_can_be_written_caches_lie_in_the_environment(
    checkout: Checkout,
) -> None:
    told = checkout.told("build", HOME="/nonexistent")

    variables = told["variables"]
    assert isinstance(variables, Mapping)
    assert variables["UV_CACHE_DIR"] == variables["PIP_CACHE_DIR"] == str(checkout.venv / "cache")


def test_two_runs_at_once_make_one_environment(checkout: Checkout) -> None:
    first = checkout.start("build", SLOWLY="1")
    while not checkout.notes:
        assert first.poll() is None
    second = checkout.run("build")
    first.communicate()

    assert (first.returncode, second.returncode) == (0, 0)
    assert "Another run is preparing .venv" in second.stderr
    assert len(checkout.notes) == 1


def test_pip_is_used_where_no_uv_started_us(checkout: Checkout) -> None:
    python = python_with_pip(checkout.computer, pip=True)

    done = checkout.run("build", python=python, UV="", PATH=str(checkout.uv.parent))

    assert done.returncode == 0, done.stderr
    (installation,) = checkout.notes
    start = f"pip --python {checkout.venv / 'bin/python'} install --no-input --no-user --quiet"
    assert installation.startswith(f"{start} --require-hashes --requirement ")


def test_uv_is_found_where_there_is_no_pip(checkout: Checkout) -> None:
    python = python_with_pip(checkout.computer, pip=False)

    done = checkout.run("build", python=python, UV="", PATH=str(checkout.uv.parent))

    assert done.returncode == 0, done.stderr
    assert checkout.notes[0].startswith("uv pip install")


@pytest.mark.parametrize("arguments", [[], ["bild"], ["--build"]])
def test_an_unknown_task_gets_the_list_of_tasks(checkout: Checkout, arguments: list[str]) -> None:
    done = checkout.run(*arguments)

    wrong = f"There is no task '{arguments[0]}'.\n" if arguments else ""
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == wrong + dedent("""\
        Usage: python3 run.py TASK [options]

            build     Make the site.
            serve     Show the site.
            test      Test.

        Options: TASK --help
        """)
    assert not checkout.venv.exists()


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_is_no_mistake(checkout: Checkout, option: str) -> None:
    done = checkout.run(option)

    assert (done.returncode, done.stderr) == (0, "")
    assert "build     Make the site." in done.stdout


def test_an_older_python_gets_a_sentence(checkout: Checkout) -> None:
    pose = "import runpy, sys; sys.version_info = (3, 6, 15); runpy.run_path(sys.argv[1])"
    done = subprocess.run(
        [BASE, "-c", pose, str(checkout.folder / "run.py")],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.startswith("This is Python 3.6; 3.11 or newer is needed.\n")
    assert "Traceback" not in done.stderr


def test_an_older_python_can_read_the_file_at_all() -> None:
    assert ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 6)).body


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(checkout: Checkout) -> None:
    (checkout.folder / "requirements.txt").unlink()

    done = checkout.run("build")

    assert done.returncode == 1
    assert done.stderr.startswith(f"The environment could not be made in {checkout.venv}: ")
    assert len(done.stderr.splitlines()) == 1


def test_the_file_can_be_started_as_a_program() -> None:
    assert os.access(RUN, os.X_OK)
