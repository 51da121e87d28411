"""What ``publish`` does: look, build, prove, send; sentences and an exit code out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from community.command import DONE, WRONG, Builder, Options, UsageError, build_with
from community.core.department import Department
from community.core.problem import ContentError
from community.core.release import Release
from community.core.target import Target
from community.intake.settings import read_department
from community.moment import moment_in
from community.problem_report import Style, report_problems
from community.publishing.changes import Changes, size_words
from community.publishing.contents import release_of, size_of
from community.publishing.failure import PublishError, RefusedError
from community.publishing.lock import hold
from community.publishing.opening import open_place
from community.publishing.place import Place
from community.publishing.repository import publishable_commit, refuse_older
from community.settings_file import PUBLIC_SETTINGS, read_settings_file
from community.site import build_site
from community.stored_headers import stored_headers
from community.terminal import Terminal

_NO_TARGET = """\
The settings name no place to publish to.
Add a line to publishconf.py, such as COMMUNITY["publish"] = {"to": "folder", "path": "published"};
docs/publishing.md tells of the others."""

_CHANGED = """\
The repository was changed while the site was built, so nothing was sent.
Publish again when nobody else works in this folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How to publish: ``dry_run`` sends nothing, ``force`` goes back to an older commit.

    ``style`` is how problems are printed.
    """

    dry_run: bool = False
    force: bool = False
    style: str = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """The site of a folder, and what it is told with."""

    root: Path
    department: Department
    target: Target
    output: Path
    asked: Asked
    say: Callable[[str], None]


def publish(root: Path, asked: Asked, *, builder: Builder = build_site) -> int:
    """Build the site of ``root`` as the public gets it, and bring it to the place of the settings.

    Return 2 where the content or the repository is not ready, 1 where the place or the way to it
    fails. Readers then see what they saw.
    """
    terminal = Terminal.here()
    try:
        style = Options.read(as_of="", style=asked.style).style
        # JSON stands alone, for a program reads it.
        say = terminal.complain if style is Style.JSON else terminal.say
        site = _read_site(root, asked, say)
        cache = root / ".cache"
        cache.mkdir(exist_ok=True)
        with hold(cache / "publish.lock", "of this site"):
            return _publish(site, builder)
    except ContentError as error:
        terminal.say(report_problems(error.problems, style))
        return WRONG
    except UsageError as error:
        terminal.complain(f"{error}")
        return WRONG
    except (RefusedError, PublishError) as error:
        terminal.complain(f"{error}")
        return error.exitcode


def _read_site(root: Path, asked: Asked, say: Callable[[str], None]) -> _Site:
    settings = read_settings_file(root / PUBLIC_SETTINGS)
    department = read_department(settings, root / "pelicanconf.py")
    if department.publish is None:
        raise RefusedError(_NO_TARGET)
    return _Site(
        root=root,
        department=department,
        target=department.publish,
        output=Path(settings["OUTPUT_PATH"]).resolve(),
        asked=asked,
        say=say,
    )


def _publish(site: _Site, builder: Builder) -> int:
    commit = publishable_commit(site.root)
    opened = open_place(
        site.target,
        site.root,
        site.department,
        headers=stored_headers(site.department),
        only_look=site.asked.dry_run,
    )
    with opened as place:
        if not site.asked.force:
            refuse_older(site.root, commit, place.online)
        as_of = moment_in(site.department.zone)
        code = build_with(
            site.root / PUBLIC_SETTINGS,
            as_of=as_of.isoformat(),
            style=site.asked.style,
            builder=builder,
        )
        if code != DONE:
            return code
        if publishable_commit(site.root) != commit:
            raise RefusedError(_CHANGED)
        _bring(site, place, release_of(site.output, commit=commit, as_of=as_of))
    return DONE


def _bring(site: _Site, place: Place, release: Release) -> None:
    before = place.online.files if place.online else {}
    changes = Changes.between(before, release.files)
    size = size_of(site.output, (*changes.new, *changes.changed))
    if release.says_the_same_as(place.online) and place.is_tidy:
        site.say(f"This is what stands at {site.target} already. Nothing was sent.")
        return
    verb = "would be sent" if site.asked.dry_run else "is sent"
    site.say(f"What {verb} to {site.target}, {size_words(size)}:")
    site.say("\n".join(changes.lines()))
    if site.asked.dry_run:
        site.say("Nothing was sent.")
        return
    place.send(site.output, release)
    site.say(f"Published to {site.target}, for {site.department.address}/")
