"""The task ``report``: what it compares, what it says where it cannot, what it leaves alone."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from building import AS_OF, make_site
from changing_site import FILES, coffee
from community import published_release, report_command
from community.terminal import Terminal
from own_site import copy_site, run_task, run_words
from repository import Repository

PUBLISHED = datetime(2026, 11, 2, 12, tzinfo=UTC)
MOVED = "Moved: Coffee with a Cop, from Wednesday, November 25, 2026, 8 a.m. to "
NOTHING = "Nothing that residents see changes."


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "site")
    make_site(repository.folder, FILES)
    repository.write(".gitignore", "/.cache/\n__pycache__/\n")
    repository.commit(PUBLISHED)
    return repository


@pytest.fixture
def online(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """What the public site answers, by address; all else is not there."""
    answers: dict[str, bytes] = {}

    def fetch(address: str) -> bytes:
        if address not in answers:
            raise OSError("404")
        return answers[address]

    monkeypatch.setattr(published_release.published_release, "__defaults__", (fetch,))
    return answers


def tell(site: Repository, *, since: str = "", until: str = "", style: str = "text") -> int:
    moment = AS_OF.isoformat()
    return report_command.report(site.folder, since=since, until=until, as_of=moment, style=style)


def release(commit: str, as_of: str = "2026-11-02T13:00:00+00:00") -> bytes:
    told = {"version": "1", "commit": commit, "as_of": as_of, "files": {}}
    return json.dumps(told).encode()


ADDRESS = "https://events.harborglen.example/release.json"


def test_it_compares_what_is_published_with_the_files_as_they_are_now(
    site: Repository, online: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    head = site.git("rev-parse", "HEAD").strip()
    online[ADDRESS] = release(head)
    site.commit_all(PUBLISHED.replace(day=3), {"content/events/coffee.md": coffee(end="11:00")})
    site.write("content/events/coffee.md", coffee(start="2026-11-26 08:00"))

    assert 0 == tell(site)

    told = capsys.readouterr().out
    first = f"From what is published, commit {head[:10]} to the files as they are now."
    assert told.splitlines()[0] == first
    assert f"{MOVED}Thursday, November 26, 2026, 8 a.m." in told


def test_what_appears_by_the_clock_since_the_publication_is_new(
    site: Repository, online: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    later = coffee(title="Later", publish_on="2026-11-10 08:00")
    site.commit_all(PUBLISHED, {"content/events/later.md": later})
    online[ADDRESS] = release(site.git("rev-parse", "HEAD").strip())

    assert 0 == tell(site)

    assert "New: Later, Wednesday, November 25, 2026, 8 a.m." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (None, "What is published is not known: https://events.harborglen.example does not answer"),
        (b"<html>", f"What is published is not known: {ADDRESS} is not as expected."),
        (b"{}", f"What is published is not known: {ADDRESS} is not as expected."),
        (release("no"), f"What is published is not known: {ADDRESS} is not as expected."),
        (
            release("a" * 40),
            "Commit aaaaaaaaaa is published and not known here; git fetch may help.",
        ),
    ],
)
def test_where_it_cannot_know_what_is_published_it_says_so_and_compares_with_the_last_commit(
    site: Repository,
    online: dict[str, bytes],
    capsys: pytest.CaptureFixture[str],
    answer: bytes | None,
    sentence: str,
) -> None:
    if answer is not None:
        online[ADDRESS] = answer

    assert 0 == tell(site)

    told = capsys.readouterr().out
    assert "From the last commit, commit " in told
    assert sentence in told
    assert told.endswith(f"{NOTHING}\n")


@pytest.mark.usefixtures("online")
def test_it_then_prefers_the_branch_that_is_pushed_to(
    site: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.git("clone", "--quiet", "--bare", str(site.folder), str(tmp_path / "host.git"))
    site.git("remote", "add", "origin", str(tmp_path / "host.git"))
    site.git("fetch", "--quiet")
    site.git("branch", "--quiet", "--set-upstream-to=origin/main")
    site.commit_all(PUBLISHED, {"content/events/coffee.md": coffee(start="2026-11-26 08:00")})

    assert 0 == tell(site)

    told = capsys.readouterr().out
    assert "From the branch that you push to, commit " in told
    assert MOVED in told


def test_it_compares_two_commits_and_never_looks_at_the_files(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    site.commit_all(PUBLISHED, {"content/events/coffee.md": coffee(start="2026-11-26 08:00")})
    site.write("content/events/coffee.md", "nonsense")

    assert 0 == tell(site, since="HEAD~1", until="HEAD")

    told = capsys.readouterr().out
    assert MOVED in told
    assert "to commit " in told.splitlines()[0]


def test_the_site_may_stand_in_a_folder_of_the_repository(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outer = Repository(tmp_path)
    make_site(tmp_path / "web" / "events site", FILES)
    outer.write(".gitignore", ".cache/\n__pycache__/\n")
    outer.commit(PUBLISHED)
    outer.write("web/events site/content/events/coffee.md", coffee(start="2026-11-26 08:00"))
    outer.write("web/events site/content/pages/new.md", "Title: New\n\nHello.\n")

    done = report_command.report(
        tmp_path / "web" / "events site",
        since="HEAD",
        until="",
        as_of=AS_OF.isoformat(),
        style="json",
    )

    changes = json.loads(capsys.readouterr().out)["changes"]
    assert (0, ["moved", "page"]) == (done, [each["kind"] for each in changes])


def test_a_mistake_in_what_comes_is_told_as_check_tells_it(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write("content/events/coffee.md", coffee(start="2026-13-25 08:00"))

    assert 2 == tell(site, since="HEAD")
    assert "content/events/coffee.md:3:8: error: " in capsys.readouterr().out

    assert 2 == tell(site, since="HEAD", style="markdown")
    told = capsys.readouterr().out
    assert told.startswith("### This cannot be published yet\n")
    assert "- `content/events/coffee.md:3`: " in told

    assert 2 == tell(site, since="HEAD", style="json")
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert ("content/events/coffee.md", 3) == (problem["path"], problem["line"])


def test_a_copy_that_knows_the_last_commits_alone_says_so(
    site: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clone = tmp_path / "clone"
    site.git("clone", "--quiet", "--depth=1", f"file://{site.folder}", str(clone))

    done = report_command.report(
        clone, since="HEAD", until="", as_of=AS_OF.isoformat(), style="text"
    )

    told = capsys.readouterr().out
    assert (0, True) == (done, "This copy knows the last commits alone" in told)


def test_a_mistake_in_what_was_is_tolerated(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {f"content/events/{n}.md": coffee(title=n, start="soon") for n in ("one", "two")}
    site.commit_all(PUBLISHED, {"content/events/one.md": wrong["content/events/one.md"]})
    site.write("content/events/one.md", coffee(title="One"))

    assert 0 == tell(site, since="HEAD")
    told = capsys.readouterr().out
    assert "At the start 1 file was wrong and could not be read" in told
    assert "New: One, Wednesday, November 25, 2026, 8 a.m., at Town Hall." in told

    site.commit_all(PUBLISHED, dict(wrong))
    site.write("content/events/one.md", coffee(title="One"))
    site.remove("content/events/two.md")
    assert 0 == tell(site, since="HEAD")
    assert "At the start 2 files were wrong and could not be read" in capsys.readouterr().out


def test_the_look_the_program_and_the_settings_are_named_and_not_run(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    site.commit_all(
        PUBLISHED,
        {
            "theme/x.css": "a {}",
            "plugins/x.py": "raise SystemExit(9)",
            "pelicanconf.py": "raise SystemExit(9)",
            "publishconf.py": "raise SystemExit(9)",
        },
    )
    site.git("checkout", "--quiet", "HEAD~1", "--", "pelicanconf.py")
    site.remove("publishconf.py")

    assert 0 == tell(site, since="HEAD~1", until="HEAD")

    assert (
        "Whole site: Changed too: the settings (pelicanconf.py), the program (plugins/), the "
        "public settings (publishconf.py) and the look (theme/). That can change every page, and "
        "is not told here."
    ) in capsys.readouterr().out


def test_a_picture_that_is_another_one_is_told_where_it_is_shown(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = coffee(image="cup.png", image_alt="A blue cup on a table.")
    site.commit_all(
        PUBLISHED,
        {
            "content/images/cup.png": "one",
            "content/images/unused.png": "one",
            "content/events/coffee.md": shown,
        },
    )
    site.write("content/images/cup.png", "two")
    site.write("content/images/unused.png", "two")

    assert 0 == tell(site, since="HEAD")

    told = capsys.readouterr().out
    assert "Page: The picture of Coffee with a Cop is another one." in told
    assert "1 page." in told.splitlines()[-1]


def test_nothing_is_written_but_what_is_kept_for_the_next_time(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write("content/events/coffee.md", coffee(start="2026-11-26 08:00"))
    before = contents(site.folder)

    assert 0 == tell(site, since="HEAD")
    assert 0 == tell(site, since="HEAD", until="HEAD")

    capsys.readouterr()
    assert before == contents(site.folder)


def contents(folder: Path) -> dict[str, Any]:
    kept = {".cache", "__pycache__"}
    files = (path for path in folder.rglob("*") if path.is_file() and kept.isdisjoint(path.parts))
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_links_and_paths_that_lead_out_of_the_folder_are_not_laid_out(
    site: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(coffee(title="Secret"))
    (site.folder / "content/events/link.md").symlink_to(secret)
    site.commit(PUBLISHED)

    assert 0 == tell(site, since="HEAD~1", until="HEAD")

    assert NOTHING in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"since": "nowhere"}, "--since: 'nowhere' names no commit."),
        ({"since": "--all"}, "--since: '--all' names no commit."),
        ({"since": "HEAD", "until": "later"}, "--until: 'later' names no commit."),
        ({"style": "pdf"}, "--format: 'pdf' is not one of text, markdown, json."),
    ],
)
def test_a_wrong_call_gets_one_sentence(
    site: Repository,
    capsys: pytest.CaptureFixture[str],
    options: dict[str, str],
    sentence: str,
) -> None:
    assert 2 == tell(site, **options)

    assert ("", f"{sentence}\n") == capsys.readouterr()


def test_a_moment_that_is_none_is_told(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    done = report_command.report(site.folder, since="", until="", as_of="soon", style="text")

    assert 2 == done
    assert "--as-of: 'soon' is not a moment." in capsys.readouterr().err


@pytest.mark.usefixtures("online")
def test_without_git_or_without_a_commit_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(tmp_path / "bare", FILES)
    make_site(tmp_path / "begun", FILES)

    without = report_command.report(
        tmp_path / "bare", since="HEAD", until="", as_of=AS_OF.isoformat(), style="text"
    )
    told = capsys.readouterr()
    begun = tell(Repository(tmp_path / "begun"))

    assert (2, "") == (without, told.out)
    sentence = "A report compares what git knows, and the folder is in no git repository.\n"
    assert sentence == told.err
    assert 2 == begun
    nothing = "There is no commit yet, and so nothing to compare with.\n"
    assert nothing == capsys.readouterr().err


def test_settings_that_are_wrong_are_told(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    site.write("pelicanconf.py", "TIMEZONE = \n")

    assert 2 == tell(site, since="HEAD", style="markdown")

    assert "pelicanconf.py:1:1: error: the settings cannot be read" in capsys.readouterr().out


def test_the_published_address_is_that_of_the_public_settings(
    site: Repository, online: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    site.write("publishconf.py", 'SITEURL = "https://other.example"\nPLUGINS = None\n')
    online["https://other.example/release.json"] = release(site.git("rev-parse", "HEAD").strip())

    assert 0 == tell(site)

    assert "From what is published, " in capsys.readouterr().out


def test_who_stops_reading_sees_no_traceback(tmp_path: Path) -> None:
    copy_site(tmp_path)
    Repository(tmp_path).commit(PUBLISHED)
    words = ("report", "--since", "HEAD", "--as-of", AS_OF.isoformat())
    reader, writer = os.pipe()
    os.close(reader)

    done = subprocess.run(
        (sys.executable, "-P", "-m", "invoke", *words),
        cwd=tmp_path,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)

    assert (0, b"") == (done.returncode, done.stderr)


def test_the_task_tells_of_the_sample_and_changes_no_byte(tmp_path: Path) -> None:
    copy_site(tmp_path)
    repository = Repository(tmp_path)
    repository.write(".gitignore", "/.cache/\n__pycache__/\n")
    repository.commit(PUBLISHED)
    event = "content/events/2027/coffee-after-work.md"
    text = (tmp_path / event).read_text("utf-8")
    repository.write(event, text.replace("Thursday, February 11", "Friday, February 12"))
    before = contents(tmp_path)

    good = run_task(tmp_path, "report", "--since", "HEAD")
    wrong = run_task(tmp_path, "report", "--since", "nowhere")
    unknown = run_words(tmp_path, "report", "--before", "HEAD")

    assert (0, "") == (good.returncode, good.stderr)
    assert (
        "Moved: Evening Coffee with a Cop, from Thursday, February 11, 2027, 6:30 p.m. "
        "to Friday, February 12, 2027, 6:30 p.m.\n"
        "    Calendars: The entry of Thursday, February 11 moves to Friday, February 12; "
        "it is not a new entry.\n"
    ) in good.stdout
    assert good.stdout.endswith("1 moved.\n")
    assert (2, "", "--since: 'nowhere' names no commit.\n") == (
        wrong.returncode,
        wrong.stdout,
        wrong.stderr,
    )
    assert unknown.returncode
    assert before == {
        path: said for path, said in contents(tmp_path).items() if "__pycache__" not in path
    }


def test_what_nobody_reads_any_more_goes_nowhere() -> None:
    reader, writer = os.pipe()
    os.close(reader)

    with os.fdopen(writer, "w", encoding="utf-8") as pipe:
        Terminal(is_interactive=False, has_color=False, writes=pipe).say("words")
        pipe.write("more words")
