"""What the task ``report`` does: tell what residents will see change between two states."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from os.path import relpath
from pathlib import Path
from tempfile import TemporaryDirectory

from community.command import Options, UsageError
from community.complaints import complaints
from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.department import Department
from community.core.problem import ContentError, SettingsError, Severity
from community.intake.library import Library, read_library
from community.intake.quoting import quoted
from community.intake.record.command import GitError
from community.intake.record.earlier import changed_paths, commit_named, lay_out
from community.intake.settings import read_department
from community.intake.spoken_languages import read_languages
from community.moment import moment_in
from community.problem_report import Style, count_words, report_problems
from community.published_release import UnknownReleaseError, published_release
from community.reporting.as_json import report_as_json
from community.reporting.as_markdown import problems_as_markdown, report_as_markdown
from community.reporting.as_text import report_as_text
from community.reporting.channels import Site
from community.reporting.comparing import compare
from community.reporting.report import Report
from community.reporting.site_changes import site_changes
from community.settings_file import PUBLIC_SETTINGS, read_settings_file
from community.terminal import Terminal

DONE, WRONG = 0, 2

_SETTINGS = "pelicanconf.py"
_WRITERS = {"text": report_as_text, "markdown": report_as_markdown, "json": report_as_json}

_SHALLOW = (
    "This copy knows the last commits alone, and when something was announced may be wrong here: "
    "git fetch --unshallow brings the others."
)

#: What changes more than one page, beside the content: the look, the code, the settings.
_AROUND = ("theme", "plugins", _SETTINGS, PUBLIC_SETTINGS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the task was told: two commits, ``""`` for what is published and for the files now."""

    since: str
    until: str
    as_of: str
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """From which commit on changes are told: in words what it is, and as of when it was built."""

    commit: str
    words: str
    as_of: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A site under git and its settings; ``content`` is a path from ``root``."""

    root: Path
    content: str
    department: Department
    address: str
    now: datetime


def report(root: Path, *, since: str, until: str, as_of: str, style: str) -> int:
    """Tell what changes from ``since`` to ``until``; return the exit code."""
    terminal = Terminal.here()
    asked = Asked(since=since, until=until, as_of=as_of, style=style)
    try:
        _check_style(style)
        told = _report(root.resolve(), asked)
    except ContentError as error:
        return _wrong(error, style, terminal)
    except UsageError as error:
        terminal.complain(str(error))
        return WRONG
    except GitError as error:
        terminal.complain(f"A report compares what git knows, and {error}.")
        return WRONG
    terminal.say(_WRITERS[style](told))
    return DONE


def _check_style(style: str) -> None:
    if style not in _WRITERS:
        raise UsageError(f"--format: {quoted(style)} is not one of {', '.join(_WRITERS)}.")


def _wrong(error: ContentError, style: str, terminal: Terminal) -> int:
    """Tell what is wrong, in the form that was asked for."""
    if style == "json":
        terminal.say(report_problems(error.problems, Style.JSON))
    elif style == "markdown" and not isinstance(error, SettingsError):
        terminal.say(problems_as_markdown(error.problems))
    else:
        terminal.say(f"{error}\n{count_words(error.problems)}. There is no report.")
    return WRONG


def _report(root: Path, asked: Asked) -> Report:
    folder = _open(root, Options.read(as_of=asked.as_of, style="text").as_of)
    until = _named(root, "--until", asked.until) if asked.until else ""
    start = _start(folder, asked.since)
    with _library(folder, until, folder.now) as library:
        errors = [p for p in library.problems if p.severity is Severity.ERROR]
        if errors:
            raise ContentError(library.problems)
        after = _site(folder, library.catalog)
        shallow = any(problem.rule == "shallow-clone" for problem in library.problems)
    with _library(folder, start.commit, start.as_of or folder.now) as library:
        before = _site(folder, library.catalog.visible(start.as_of or folder.now))
        failed = library.failed
    places = (f"{folder.content}/pages", f"{folder.content}/images", *_AROUND)
    paths = changed_paths(root, start.commit, until, places)
    changes = (*compare(before, after), *site_changes(paths, folder.content, after.calendar))
    return Report(
        changes=changes,
        since=start.words,
        until=f"commit {until[:10]}" if until else "the files as they are now",
        notes=tuple(filter(None, (start.note, _unread(failed), _SHALLOW if shallow else ""))),
        languages=folder.department.languages[1:],
    )


def _open(root: Path, as_of: datetime | None) -> Folder:
    with complaints():
        settings = read_settings_file(root / _SETTINGS)
    department = read_department(settings, root / _SETTINGS)
    content = Path(settings["PATH"]).resolve()
    return Folder(
        root=root,
        content=Path(relpath(content, root)).as_posix(),
        department=department,
        address=_public_address(root) or department.address,
        now=moment_in(department.zone, as_of),
    )


def _public_address(root: Path) -> str:
    """Return where the site will be for the public, if a file says so."""
    if not (root / PUBLIC_SETTINGS).is_file():
        return ""
    with complaints():
        return str(read_settings_file(root / PUBLIC_SETTINGS).get("SITEURL", "")).rstrip("/")


def _named(root: Path, option: str, name: str) -> str:
    commit = commit_named(root, name)
    if not commit:
        raise UsageError(f"{option}: {quoted(name)} names no commit.")
    return commit


def _start(folder: Folder, since: str) -> Start:
    """Return the commit to compare with: the one named, else what is published, else the last."""
    root = folder.root
    if since:
        commit = _named(root, "--since", since)
        return Start(commit=commit, words=f"commit {commit[:10]}")
    try:
        release = published_release(folder.address)
    except UnknownReleaseError as error:
        return _unpublished(root, f"What is published is not known: {error}.")
    if not commit_named(root, release.commit):
        why = f"Commit {release.commit[:10]} is published and not known here; git fetch may help."
        return _unpublished(root, why)
    words = f"what is published, commit {release.commit[:10]}"
    return Start(commit=release.commit, words=words, as_of=release.as_of)


def _unpublished(root: Path, why: str) -> Start:
    for name, words in (
        ("@{upstream}", "the branch that you push to"),
        ("HEAD", "the last commit"),
    ):
        commit = commit_named(root, name)
        if commit:
            return Start(commit=commit, words=f"{words}, commit {commit[:10]}", note=why)
    raise UsageError("There is no commit yet, and so nothing to compare with.")


@contextmanager
def _library(folder: Folder, commit: str, as_of: datetime) -> Iterator[Library]:
    """Read the content as a commit has it, or as the files are now."""
    if not commit:
        yield read_library(
            folder.root, folder.root / folder.content, folder.department, as_of=as_of
        )
        return
    with TemporaryDirectory() as scratch:
        root = lay_out(folder.root, folder.content, commit, Path(scratch).resolve())
        yield read_library(root, root / folder.content, folder.department, as_of=as_of)


def _site(folder: Folder, catalog: Catalog) -> Site:
    """Return what residents see; both states are looked at as of now."""
    return Site(
        calendar=Calendar.of(catalog, as_of=folder.now),
        department=replace(folder.department, address=folder.address),
        languages=read_languages(folder.department.languages),
    )


def _unread(failed: frozenset[str]) -> str:
    if not failed:
        return ""
    files = "1 file was" if len(failed) == 1 else f"{len(failed)} files were"
    return f"At the start {files} wrong and could not be read; what stands there is told as new."
