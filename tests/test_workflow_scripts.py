"""The scripts of the workflows do what they say, with git and with a stand-in for GitHub."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from own_site import copy_site, run_words
from repository import NOW_UTC, Repository
from workflow_files import program, run_script, script


@pytest.fixture
def proposal(tmp_path: Path) -> Repository:
    """A copy of the sample's repository, with a change that somebody proposes."""
    root = tmp_path / "site"
    copy_site(root)
    repository = Repository(root)
    repository.write(".gitignore", "/.cache/\n/bin/\n__pycache__/\nreport.md\nsummary\n/run.py\n")
    repository.commit(NOW_UTC)
    repository.git("clone", "--quiet", "--bare", str(root), str(tmp_path / "host.git"))
    repository.git("remote", "add", "origin", str(tmp_path / "host.git"))
    repository.git("checkout", "--quiet", "-b", "proposal")
    repository.write(
        "run.py",
        "import subprocess, sys\n"
        "words = [sys.executable, '-P', '-m', 'invoke', *sys.argv[1:]]\n"
        "sys.exit(subprocess.call([*words, '--as-of', '2026-11-22T12:00']))\n",
    )
    program(root, "python3", f'exec "{sys.executable}" "$@"')
    return repository


def propose(repository: Repository, path: str, before: str, after: str) -> None:
    text = (repository.folder / path).read_text("utf-8")
    assert before in text
    repository.commit_all(NOW_UTC, {path: text.replace(before, after)})
    repository.git("push", "--quiet", "origin", "HEAD:refs/pull/7/head")
    repository.git("checkout", "--quiet", "main")


def made_report(repository: Repository) -> tuple[int, str]:
    """Run the two steps of the workflow that report."""
    fetching, _ = script("report", "report", "Fetch what is proposed, and leave it in git")
    reporting, _ = script("report", "report", "Report")
    summary = repository.folder / "summary"
    variables = {"NUMBER": "7", "GITHUB_STEP_SUMMARY": str(summary)}
    done = run_script(f"{fetching}\n{reporting}", repository.folder, **variables)
    told = repository.folder / "report.md"
    return done.returncode, told.read_text("utf-8") if told.exists() else done.stderr


EVENT = "content/events/2027/coffee-after-work.md"


def test_the_report_of_a_proposal_is_made_with_the_code_of_the_main_branch(
    proposal: Repository,
) -> None:
    for name in ("tasks.py", "pelicanconf.py", "plugins/community/report_command.py"):
        proposal.write(name, "raise SystemExit('ran')\n")
    propose(proposal, EVENT, "Thursday, February 11", "Friday, February 12")

    code, told = made_report(proposal)

    assert 0 == code, told
    assert "- **Moved:** Evening Coffee with a Cop, from Thursday, February 11, 2027" in told
    assert "the settings (pelicanconf.py) and the program (plugins/)" in told
    assert told == (proposal.folder / "summary").read_text("utf-8")
    assert "" == proposal.git("status", "--porcelain")


def test_the_report_of_a_mistake_is_a_comment_too(proposal: Repository) -> None:
    propose(proposal, EVENT, "Thursday, February 11", "Friday, February 11")

    code, told = made_report(proposal)

    assert 0 == code, told
    assert told.startswith("### This cannot be published yet\n")


def test_a_report_that_fails_is_no_report(proposal: Repository) -> None:
    propose(proposal, EVENT, "Thursday, February 11", "Friday, February 12")
    proposal.write("run.py", "raise SystemExit(1)\n")

    assert (1, "") == made_report(proposal)


#: Stands for GitHub's program: keeps what it is asked, and knows the comments of a file.
GH = """\
printf '%s\\n' "$*" >> asked
case "$*" in
  *--jq*) jq -r "$5" comments.json ;;
  *state*) cat state ;;
esac
"""


def commented(folder: Path, told: str, *bodies: tuple[str, str]) -> list[str]:
    """Run the step that writes the comment; return what GitHub was asked."""
    text, variables = script("report", "comment", "Write the comment, or write it anew")
    comments = [
        {"id": number, "user": {"login": who}, "body": body}
        for number, (who, body) in enumerate(bodies, start=11)
    ]
    assert shutil.which("jq"), "jq not found, which stands for GitHub's own: install Debian's jq"
    (folder / "comments.json").write_text(json.dumps(comments))
    (folder / "report.md").write_text(told)
    program(folder, "gh", GH)
    given = {name: value for name, value in variables.items() if "${{" not in value}
    done = run_script(text, folder, NUMBER="7", GITHUB_REPOSITORY="a/b", **given)
    assert 0 == done.returncode, done.stderr
    asked = (folder / "asked").read_text().splitlines()
    return [line for line in asked if "--jq" not in line]


MARK = "<!-- department-events: report -->"
BOT = "github-actions[bot]"


def test_the_first_report_is_a_new_comment(tmp_path: Path) -> None:
    others = (("somebody", f"{MARK}\nforged"), (BOT, "of another workflow"))

    assert [
        "api --silent --method POST repos/a/b/issues/7/comments --field body=@comment.md"
    ] == commented(tmp_path, "### Report\n", *others)
    assert f"{MARK}\n### Report\n" == (tmp_path / "comment.md").read_text()


@pytest.mark.parametrize("told", ["### Report\n", "Nothing that residents see changes.\n"])
def test_the_next_report_takes_the_place_of_the_first(tmp_path: Path, told: str) -> None:
    own = (BOT, f"{MARK}\nold")

    assert [
        "api --silent --method PATCH repos/a/b/issues/comments/12 --field body=@comment.md"
    ] == commented(tmp_path, told, ("somebody", f"{MARK}\nforged"), own, own)


def test_nothing_is_no_comment(tmp_path: Path) -> None:
    assert [] == commented(tmp_path, "### What\n\nNothing that residents see changes.\n\n_x_\n")


@pytest.mark.parametrize(
    ("state", "asked"),
    [
        (
            "disabled_inactivity",
            ["api --silent --method PUT repos/a/b/actions/workflows/daily.yml/enable"],
        ),
        ("disabled_manually", []),
        ("active", []),
    ],
)
def test_a_schedule_that_fell_asleep_is_woken_by_the_next_commit(
    tmp_path: Path, state: str, asked: list[str]
) -> None:
    name = "Turn the daily publication on again, if GitHub turned it off"
    text, _ = script("wake", "wake", name)
    program(tmp_path, "gh", 'printf "%s\\n" "$*" >> asked\ncat state')
    (tmp_path / "state").write_text(f"{state}\n")

    done = run_script(text, tmp_path, GITHUB_REPOSITORY="a/b")

    assert 0 == done.returncode, done.stderr
    first, *others = (tmp_path / "asked").read_text().splitlines()
    assert "api repos/a/b/actions/workflows/daily.yml --jq .state" == first
    assert asked == others


def test_a_key_for_a_web_server_is_kept_from_others_on_the_machine(tmp_path: Path) -> None:
    text, _ = script(
        "publish", "publish", "Take the key of the web server, for publication over SSH"
    )
    given = {"HOME": str(tmp_path), "SSH_KNOWN_HOSTS": "host ssh-ed25519 AAAA"}

    without = run_script(text, tmp_path, SSH_KEY="", **given)
    assert (0, False) == (without.returncode, (tmp_path / ".ssh").exists())

    done = run_script(text, tmp_path, SSH_KEY="-----BEGIN\nkey\n-----END", **given)
    key = tmp_path / ".ssh" / "id_ed25519"
    assert 0 == done.returncode, done.stderr
    assert "-----BEGIN\nkey\n-----END\n" == key.read_text()
    assert 0o600 == key.stat().st_mode & 0o777
    assert "host ssh-ed25519 AAAA\n" == (tmp_path / ".ssh" / "known_hosts").read_text()


def test_check_marks_the_lines_of_mistakes(tmp_path: Path) -> None:
    text, _ = script("check", "check", "Check")
    assert text.startswith("python3 run.py ")
    copy_site(tmp_path)
    event = tmp_path / EVENT
    event.write_text(event.read_text("utf-8").replace("Thursday, Feb", "Friday, Feb"), "utf-8")

    done = run_words(tmp_path, *text.removeprefix("python3 run.py ").split())

    assert 2 == done.returncode
    assert f"::error file={EVENT},line=" in done.stdout
