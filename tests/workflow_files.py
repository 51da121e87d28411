"""The workflows that GitHub runs, read and run here."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from own_site import ROOT

FOLDER = ROOT / ".github" / "workflows"
NAMES = ("check", "daily", "publish", "report", "wake")

Workflow = dict[str, Any]


def workflow(name: str) -> Workflow:
    """Return a workflow with every scalar as text, so that ``on`` is no truth value."""
    text = (FOLDER / f"{name}.yml").read_text("utf-8")
    read: Workflow = yaml.load(text, yaml.BaseLoader)  # noqa: S506  # it makes nothing but text
    return read


def jobs() -> Iterator[tuple[str, str, Workflow]]:
    for name in NAMES:
        for job, told in workflow(name)["jobs"].items():
            yield name, job, told


def steps() -> Iterator[tuple[str, str, Workflow]]:
    for name, job, told in jobs():
        for step in told.get("steps", ()):
            yield name, job, step


def script(name: str, job: str, step_name: str) -> tuple[str, dict[str, str]]:
    """Return what a step runs, and the variables that it gives."""
    told = workflow(name)["jobs"][job]["steps"]
    (step,) = (step for step in told if step["name"] == step_name)
    return step["run"], step.get("env", {})


def run_script(text: str, folder: Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    """Run a script as GitHub does where no shell is named, with the programs of ``folder/bin``."""
    return subprocess.run(
        ["bash", "-e", "-c", text],
        cwd=folder,
        env={**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def program(folder: Path, name: str, text: str) -> None:
    file = folder / "bin" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)
