"""What GitHub runs: right by its schema, and safe by our rules."""

import json
import re
import subprocess
import sys

import pytest

from own_site import ROOT
from workflow_files import FOLDER, NAMES, jobs, steps, workflow

#: Which jobs may write, and what.
WRITERS = {
    ("daily", "publish"): {"contents"},
    ("publish", "publish"): {"contents"},
    ("report", "comment"): {"pull-requests"},
    ("wake", "wake"): {"actions"},
}


def test_there_are_these_and_no_others() -> None:
    assert sorted(NAMES) == sorted(path.stem for path in FOLDER.iterdir())


def test_they_are_right_by_the_schema_of_the_vendor() -> None:
    schema = ("--builtin-schema", "vendor.github-workflows")
    files = [str(FOLDER / f"{name}.yml") for name in NAMES]

    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *schema, *files],
        capture_output=True,
        text=True,
        check=False,
    )

    assert 0 == done.returncode, done.stdout + done.stderr


def test_actions_of_others_are_named_by_their_whole_hash_with_the_version_beside_it() -> None:
    lines = [
        line.split("uses:")[1].strip()
        for name in NAMES
        for line in (FOLDER / f"{name}.yml").read_text("utf-8").splitlines()
        if re.match(r"\s+(- )?uses:", line)
    ]

    others = [line for line in lines if not line.startswith("./")]
    pinned = re.compile(r"actions/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [] == [line for line in others if not pinned.fullmatch(line)]
    assert 8 < len(others)


def test_one_action_is_of_one_version_everywhere() -> None:
    used = {step["uses"] for _, _, step in steps() if "uses" in step}
    hashes: dict[str, set[str]] = {}
    for each in used:
        action, _, commit = each.partition("@")
        hashes.setdefault("/".join(action.split("/")[:2]), set()).add(commit)

    assert {} == {action: found for action, found in hashes.items() if len(found) > 1}


def test_nothing_is_allowed_but_what_a_job_asks_for() -> None:
    assert [{}] * len(NAMES) == [workflow(name)["permissions"] or {} for name in NAMES]
    allowed = {(name, job): told["permissions"] for name, job, told in jobs()}
    writing = {
        key: {what for what, level in asked.items() if level == "write"}
        for key, asked in allowed.items()
    }
    assert WRITERS == {key: what for key, what in writing.items() if what}
    assert {"read", "write"} >= {level for asked in allowed.values() for level in asked.values()}


@pytest.mark.parametrize("name", NAMES)
def test_each_runs_once_at_a_time_and_not_for_ever(name: str) -> None:
    told = workflow(name)

    assert {"group", "cancel-in-progress"} == told["concurrency"].keys()
    for job in told["jobs"].values():
        assert "uses" in job or int(job["timeout-minutes"]) <= 30


def test_a_publication_is_never_cut_off_and_waits_for_nobody_who_waits_for_it() -> None:
    publish, daily = workflow("publish")["concurrency"], workflow("daily")["concurrency"]

    assert "false" == publish["cancel-in-progress"] == daily["cancel-in-progress"]
    assert publish["group"] != daily["group"]


def test_the_whole_history_is_fetched() -> None:
    checkouts = [step for _, _, step in steps() if "actions/checkout@" in step.get("uses", "")]

    assert 3 == len(checkouts)
    assert {"0"} == {step["with"]["fetch-depth"] for step in checkouts}


def test_no_script_holds_words_that_github_puts_in() -> None:
    """A title or a branch would run as a part of the script; variables do not."""
    assert [] == [step["name"] for _, _, step in steps() if "${{" in step.get("run", "")]


def test_what_is_proposed_is_never_run_by_who_may_write() -> None:
    told = workflow("report")

    assert ["pull_request_target"] == list(told["on"])
    for step in (step for job in told["jobs"].values() for step in job["steps"]):
        assert not {"ref", "repository", "allow-unsafe-pr-checkout"} & step.get("with", {}).keys()
        assert not re.search(
            r"git (checkout|switch|merge|pull|reset|worktree)\b(?!-base)", step.get("run", "")
        )
    writer = told["jobs"]["comment"]["steps"]
    assert ["actions/download-artifact"] == [
        step["uses"].partition("@")[0] for step in writer if "uses" in step
    ]
    assert "run.py" not in json.dumps(writer)
    assert "pull_request_target" not in workflow("check")["on"]
    assert "false" == workflow("check")["jobs"]["check"]["steps"][0]["with"]["persist-credentials"]


def test_who_runs_what_is_proposed_keeps_nothing_for_others() -> None:
    kept = [
        (name, step["with"]["path"])
        for name, _, step in steps()
        if re.match(r"actions/cache@", step.get("uses", ""))
    ]

    assert [("check", ".venv"), ("publish", ".venv"), ("publish", ".cache")] == kept


def test_they_run_tasks_that_there_are() -> None:
    told = (re.findall(r"python3 run\.py (\S+)", step.get("run", "")) for _, _, step in steps())
    tasks = subprocess.run(
        [sys.executable, str(ROOT / "run.py"), "--help"], capture_output=True, text=True, check=True
    )

    named = {name for names in told for name in names}
    assert {"check", "report", "publish"} == named
    assert named <= set(re.findall(r"^    (\S+) ", tasks.stdout, re.MULTILINE))


def test_a_schedule_stands_in_a_file_of_its_own() -> None:
    assert ["daily"] == [name for name in NAMES if "schedule" in workflow(name)["on"]]
    assert ["schedule"] == list(workflow("daily")["on"])
    assert "./.github/workflows/publish.yml" == workflow("daily")["jobs"]["publish"]["uses"]
