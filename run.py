#!/usr/bin/env python3
"""Run a task in an environment of its own: ``python3 run.py build``.

The environment is ``.venv`` beside this file. It is made from ``requirements.txt``, whose hashes
are checked, and made again when that list or this computer's Python has changed.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # an older one reads up to here, and says so
    sys.exit(
        f"This is Python {sys.version_info[0]}.{sys.version_info[1]}; 3.11 or newer is needed.\n"
        "Install one (from your system's packages or python.org) and name it, for example:\n"
        "    python3.13 run.py build\n"
        "or let uv bring one: uv run --no-project --python 3.13 run.py build"
    )

# What only some runs need is imported there: most builds find that nothing has changed.
import io
import os
from os.path import join

ROOT = os.path.dirname(os.path.realpath(__file__))
VENV = join(ROOT, ".venv")
PYTHON = join(VENV, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
IS_ITS_OWN = os.path.normcase(sys.prefix) == os.path.normcase(VENV)
#: The Python that makes it: the one behind the environment, should that itself have started us.
BASE = getattr(sys, "_base_executable", "") if IS_ITS_OWN else sys.executable
#: How to run a module. -P: a file of the folder one stands in must not pose as it.
MODULE = (BASE, "-P", "-m")
REQUIREMENTS = join(ROOT, "requirements.txt")
TEST_REQUIREMENTS = join(ROOT, "tests", "requirements.txt")

PLUGINS = join(ROOT, "plugins")

#: Builds without Invoke, whose start takes longer than many a build.
BUILD = join(PLUGINS, "community", "__main__.py")

#: Tasks that ``tasks.py`` brings in from elsewhere.
STAFF_TASKS = join(PLUGINS, "community", "staff_tasks")

#: What the environment is called. By this name we know it as ours, to be deleted when it is old.
PROMPT = "department-events by run.py"

#: pip's settings that tell how to reach packages. The others are left out, for some of them choose
#: other packages or another place: PIP_TARGET, PIP_USER, PIP_CONSTRAINT.
PIP_SETTINGS = {
    f"PIP_{name}"
    for name in (
        *("CACHE_DIR", "CERT", "CLIENT_CERT", "CONFIG_FILE", "DEFAULT_TIMEOUT", "EXTRA_INDEX_URL"),
        *("FIND_LINKS", "INDEX_URL", "KEYRING_PROVIDER", "NO_CACHE_DIR", "NO_INDEX", "PROXY"),
        *("RETRIES", "TIMEOUT", "TRUSTED_HOST"),
    )
}

NOT_OURS = f"""The folder .venv was not made by run.py and is left alone: {VENV}
Move it away and try again, or work inside it yourself:
    python -m pip install --require-hashes -r requirements.txt
    python -m invoke build"""

NO_INSTALLER = """This Python has no pip, and there is no uv either. One of them is needed.
On Debian and Ubuntu: sudo apt install python3-pip
Elsewhere: Python from python.org, or uv from docs.astral.sh/uv"""

NOT_INSTALLED = """The packages could not be installed; the reason stands above.
Most often the package index cannot be reached: check the network and its proxy, then try again.
The site itself was not touched."""


def main(arguments: list[str]) -> int:
    """Run the task that ``arguments`` begin with and return its exit code."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(usage())
        return 0
    said = said_last() if arguments == ["build"] else None
    if said is not None:
        print(said)
        return 0
    asked = asked_of_build(arguments)
    if not asked and (not arguments or arguments[0] not in tasks()):
        wrong = f"There is no task '{arguments[0]}'.\n" if arguments else ""
        print(f"{wrong}{usage()}", file=sys.stderr)
        return 2
    try:
        prepare([REQUIREMENTS, TEST_REQUIREMENTS] if "test" in arguments else [REQUIREMENTS])
    except OSError as error:
        sys.exit(f"The environment could not be made in {VENV}: {error}")
    task = [BUILD, *asked] if asked else ["-m", "invoke", "--search-root", ROOT, *arguments]
    command = [PYTHON, "-P", *task]
    if os.name != "nt":  # there, exec returns to the prompt before the task is done
        os.execve(PYTHON, command, environment())  # noqa: S606  # no shell is wanted
    import subprocess  # noqa: PLC0415  # see the top

    return subprocess.call(command, env=environment())


def said_last() -> str | None:
    """Return what the last build said, if one now would make the same, and it was made here."""
    if not is_installed(REQUIREMENTS):
        return None
    sys.path.insert(0, PLUGINS)
    try:
        from community.unchanged import unchanged  # noqa: PLC0415  # for a build alone
    except ImportError:
        return None
    return unchanged(ROOT)


def asked_of_build(arguments: list[str]) -> list[str]:
    """Return moment and format of a build; nothing for a task that Invoke has to read."""
    asked = {"--as-of": "", "--format": "text"}
    words = [part for word in arguments[1:] for part in word.split("=", 1)]
    names, values = words[::2], words[1::2]
    is_plain = (
        arguments[:1] == ["build"]
        and len(names) == len(values) == len(set(names))
        and set(names) <= set(asked)
        and all(value and value[0] != "-" for value in values)
    )
    return [*{**asked, **dict(zip(names, values, strict=True))}.values()] if is_plain else []


def usage() -> str:
    """Return what to type, and the tasks with a line each."""
    lines = [f"    {name:9} {sentence}" for name, sentence in tasks().items()]
    return "\n".join(
        ["Usage: python3 run.py TASK [options]", "", *lines, "", "Options: TASK --help"]
    )


def tasks() -> dict[str, str]:
    """Return the names of the tasks and their sentences; their modules are read, not run."""
    import ast  # noqa: PLC0415  # see the top
    from pathlib import Path  # noqa: PLC0415  # see the top

    return {
        function.name.strip("_").replace("_", "-"): ast.get_docstring(function) or ""
        for module in [Path(ROOT, "tasks.py"), *sorted(Path(STAFF_TASKS).glob("*.py"))]
        for function in ast.parse(module.read_text("utf-8")).body
        if isinstance(function, ast.FunctionDef)
        and any(ast.unparse(decorator).startswith("task") for decorator in function.decorator_list)
    }


def prepare(lists: list[str]) -> None:
    """See to it that the environment holds what ``lists`` name."""
    if all(map(is_installed, lists)):
        return
    with alone():
        if not is_installed(REQUIREMENTS):
            make_environment()
        for requirements in lists:
            if not is_installed(requirements):
                install(requirements)


def is_installed(requirements: str) -> bool:
    """Tell whether a list, as it is now, is installed for the Python that is here now."""
    stamp = stamp_of(requirements)
    if not os.path.exists(PYTHON) or not os.path.exists(stamp):
        return False
    with open(stamp) as file:
        return file.read() == fingerprint(requirements)


def stamp_of(requirements: str) -> str:
    """Return the file that is written once a list is installed."""
    name = os.path.splitext(os.path.relpath(requirements, ROOT))[0]
    return join(VENV, f"installed-{name.replace(os.sep, '-')}")


def fingerprint(requirements: str) -> str:
    """Return in short what an installation depends on: the list, and the Python it is for."""
    import hashlib  # noqa: PLC0415  # see the top

    with open(requirements, "rb") as file:
        return hashlib.sha256(file.read() + os.fsencode(os.path.realpath(PYTHON))).hexdigest()


def make_environment() -> None:
    """Make an empty environment in the place of an old one."""
    if os.path.lexists(VENV):
        if not is_ours():
            sys.exit(NOT_OURS)
        import shutil  # noqa: PLC0415  # see the top

        shutil.rmtree(VENV)
    tell("Preparing .venv, which takes a minute and is done once ...")
    os.mkdir(VENV)
    # The name comes first, so that what is left of an interrupted attempt is known as ours.
    write(join(VENV, "pyvenv.cfg"), f"prompt = '{PROMPT}'\n")
    # Without pip, because Debian's Python has none to give away.
    succeed([*MODULE, "venv", "--without-pip", "--prompt", PROMPT, VENV])


def is_ours() -> bool:
    """Tell whether run.py has made what is in the environment's place."""
    settings = join(VENV, "pyvenv.cfg")
    if os.path.islink(VENV) or not os.path.isfile(settings):
        return False
    with open(settings, encoding="utf-8") as file:
        return PROMPT in file.read()


def install(requirements: str) -> None:
    """Install what a list names, and nothing whose hash differs."""
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    succeed([*installer(), *quiet, "--require-hashes", "--requirement", requirements])
    write(stamp_of(requirements), fingerprint(requirements))


def installer() -> list[str]:
    """Return the command that installs into the environment: uv where it runs us, else pip."""
    pip = [*MODULE, "pip"]
    import shutil  # noqa: PLC0415  # see the top

    uv = os.environ.get("UV") or (None if answers(pip) else shutil.which("uv"))
    if uv:
        return [uv, "pip", "install", "--python", PYTHON]
    if answers(pip):
        return [*pip, "--python", PYTHON, "install", "--no-input", "--no-user"]
    if not answers([*MODULE, "ensurepip"]):
        sys.exit(NO_INSTALLER)
    succeed([PYTHON, "-P", "-m", "ensurepip"])
    return [PYTHON, "-P", "-m", "pip", "install", "--no-input", "--no-user"]


def answers(command: list[str]) -> bool:
    """Tell whether a command is there at all."""
    import subprocess  # noqa: PLC0415  # see the top

    question = [*command, "--version"]
    told = subprocess.run(question, env=environment(), capture_output=True, check=False)
    return told.returncode == 0


def succeed(command: list[str]) -> None:
    """Run a step of the preparation; where it fails, end with what to do."""
    import subprocess  # noqa: PLC0415  # see the top

    if subprocess.call(command, env=environment(), stdout=sys.stderr):
        sys.exit(NOT_INSTALLED)


def environment() -> dict[str, str]:
    """Return the variables for everything we start, without those that would mislead a Python."""
    misleading = {"PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__"}
    kept = {
        name: setting
        for name, setting in os.environ.items()
        if name not in misleading and (not name.startswith("PIP_") or name in PIP_SETTINGS)
    }
    if not kept.get("HOME"):
        kept.pop("HOME", None)  # empty, it would make the root of the disk a home
    if not os.access(os.path.expanduser("~"), os.W_OK):
        cache = join(VENV, "cache")
        kept = {"PIP_CACHE_DIR": cache, "UV_CACHE_DIR": cache, **kept}
    # Pydantic would look for plugins in every package, and no package of ours has any.
    return {**kept, "PYTHONUTF8": "1", "PYDANTIC_DISABLE_PLUGINS": "__all__"}


def alone() -> io.BufferedRandom:
    """Let one run at a time prepare the environment, until what is returned is closed.

    Windows has no such lock.
    """
    held = open(REQUIREMENTS, "rb+")  # noqa: SIM115  # whoever asked closes it
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415  # not on every system

        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell("Another run is preparing .venv; waiting for it ...")
            fcntl.flock(held, fcntl.LOCK_EX)
    return held


def write(path: str, text: str) -> None:
    """Write a small file."""
    with open(path, "w") as file:
        file.write(text)


def tell(sentence: str) -> None:
    """Print a sentence beside the task's own output."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
