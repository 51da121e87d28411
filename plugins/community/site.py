"""The strict Pelican: every problem at once, and nothing replaced until all is well."""

import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from pickle import PicklingError
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.writers import Writer

from community.build_report import BuildReport
from community.complaints import complaints
from community.context import Build, build_in, calendar_in, in_every_language, put_build
from community.core.language import spoken
from community.core.problem import ContentError, Problem, SettingsError, Severity
from community.intake.settings import read_department
from community.intake.spoken_languages import read_languages
from community.kept_templates import KeptTemplates
from community.made import Made
from community.moment import moment_in
from community.pelican_command import is_usual, made_again, tell_whole
from community.pelican_generators import connect_generators
from community.pelican_settings import REQUIRED_SETTINGS
from community.progress import tell_progress
from community.proof.findings import ProofError
from community.proof.proving import prove
from community.rebuilding.keeping import forget, save
from community.rebuilding.remembering import hashes_of, memory_of_build
from community.search_index import SearchError
from community.settings_file import read_settings_file
from community.site_outputs import hear_of_outputs
from community.staging import (
    keep_times,
    publish,
    refuse_foreign,
    scratch_folder,
    staging_folder,
)
from community.templates_ahead import wait_for_templates
from community.theme_files import read_theme
from community.theme_folder import theme_folder
from community.uncollected import uncollected
from community.viewing import EVERYBODY, Viewing
from community.views.page_sources import page_sources


class StrictPelican(Pelican):  # type: ignore[misc]  # Pelican ships no types
    """Pelican that publishes all or nothing.

    Its constructor never fails: what is wrong with settings or plugins is told by ``run`` together
    with what is wrong with the content.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        """Load the plugins and keep what they complain about."""
        self._given = dict(settings)
        settings.update(REQUIRED_SETTINGS)
        hear_of_outputs(connect_generators)
        settings["THEME_STATIC_DIR"] = theme_folder(Path(settings["THEME"]))
        self.output_path: str
        self._problems: list[Problem] = []
        self._gathered: list[Problem] = []
        with complaints() as gathered:
            super().__init__(settings)
        self._problems.extend(gathered.problems)

    def run(self) -> None:
        """Build as the ``pelican`` command does: problems are printed, the exit code is not 0.

        With the settings of the task ``build`` it makes only what that would make.
        """
        root, began = Path(self.settings["PATH"]).resolve().parent, time.time()
        usual = not self._problems and is_usual(self._given, root)
        if usual and made_again(root):
            return
        try:
            report = self.build()
            tell_whole(root, report, began=began, is_kept=usual)
        except (ContentError, ProofError, SearchError) as error:
            print(error, file=sys.stderr)  # noqa: T201  # this is the command's answer
            raise SystemExit(error.exitcode) from None

    def build(
        self, *, as_of: datetime | None = None, keep: bool = True, viewing: Viewing = EVERYBODY
    ) -> BuildReport:
        """Build the site as of a moment (default: now) and return what was made.

        A naive moment is the department's wall clock.

        With ``keep=False`` everything is made and nothing is kept, and the warnings hold advice.
        Raise ``ContentError`` or ``SettingsError`` with every problem, ``ProofError`` where what
        was made is not right, ``SearchError`` where the search index could not be made; the
        published output is then as it was.
        """
        if self._problems:
            raise SettingsError(self._problems)
        root = Path(self.settings["PATH"]).resolve().parent
        source = root / "pelicanconf.py"
        department = read_department(self.settings, source)
        languages = read_languages(department.languages)
        self.settings["DEFAULT_LANG"] = languages[0].code
        self.settings["JINJA_ENVIRONMENT"] = {
            **self.settings["JINJA_ENVIRONMENT"],
            "bytecode_cache": KeptTemplates(root),
        }
        output = Path(self.settings["OUTPUT_PATH"]).resolve()
        began = moment_in(department.zone, as_of)
        refuse_foreign(output, source.name)
        put_build(
            self.settings,
            Build(
                root=root,
                content=Path(self.settings["PATH"]).resolve(),
                as_of=began,
                department=department,
                languages=languages,
                viewing=viewing,
            ),
        )
        read_theme(self.settings, source)
        folder = staging_folder(output) if keep else scratch_folder()
        is_now = as_of is None and "SOURCE_DATE_EPOCH" not in os.environ
        hashes = hashes_of(self._sources(root)) if keep and is_now and viewing.is_everybodys else {}
        with uncollected(), spoken(languages[0]), folder as staging:
            self._run_into(staging)
            report = self._report(output)
            if not keep:
                report = replace(report, warnings=(*report.warnings, *self._advice()))
            if keep:
                keep_times(staging, output, self._files_in(staging))
                build_in(self.settings).made.place = staging.stat().st_ino
                publish(staging, output, before=partial(forget, root, output))
            if hashes and build_in(self.settings).calendar:
                self._remember(output, began, hashes)
        return report

    def _files_in(self, staging: Path) -> set[str]:
        """Return what was written, and the files of the theme, which Pelican has copied."""
        theme = staging / self.settings["THEME_STATIC_DIR"]
        copied = (path for path in theme.rglob("*") if path.is_file())
        return build_in(self.settings).made.files | {
            path.relative_to(staging).as_posix() for path in copied
        }

    def _remember(self, output: Path, began: datetime, hashes: Mapping[str, str]) -> None:
        """Leave behind what a rebuild needs; where that fails, the next build is a whole one."""
        context = build_in(self.settings).context
        with suppress(OSError, PicklingError, TypeError, AttributeError):  # a full disk, for one
            memory = context and memory_of_build(
                self.settings, context, output, began=began, hashes=hashes
            )
            if memory:
                save(memory)

    def _run_into(self, staging: Path) -> None:
        before = self.output_path, self.settings["OUTPUT_PATH"]
        self.output_path = self.settings["OUTPUT_PATH"] = str(staging)
        build_in(self.settings).made = Made(folder=staging)
        try:
            with complaints() as gathered, _quiet():
                self._gathered = gathered.problems
                super().run()
                self._stop_on_problems()
                self._prove(staging)
        finally:
            self.output_path, self.settings["OUTPUT_PATH"] = before
        self._stop_on_problems()

    def _prove(self, staging: Path) -> None:
        """Compare the written feeds with the written pages, then write what tells of that."""
        build = build_in(self.settings)
        if build.calendar is None:
            return
        tell_progress("Comparing feeds and pages ...")
        announced = [feed.path for feed in build.feeds]
        _, *others = [
            (each, calendar_in(self.settings)) for each in in_every_language(self.settings)
        ]
        build.proof = proof = prove(
            staging, build.calendar, build.department, announced=announced, others=others
        )
        if proof.mismatches:
            raise ProofError(proof.mismatches)
        for write in build.last_pages:
            write(proof)

    def _get_writer(self) -> Writer:
        """Return Pelican's writer: it asks once all content is read and before it writes."""
        self._stop_on_problems()
        wait_for_templates()
        return super()._get_writer()

    def _stop_on_problems(self) -> None:
        problems = [*self._gathered, *build_in(self.settings).problems]
        if any(problem.severity is Severity.ERROR for problem in problems):
            raise ContentError(problems)

    def _advice(self) -> tuple[Problem, ...]:
        """Return what would be better, though nothing of it is wrong; only ``check`` tells it."""
        from community.advising import advice_on  # noqa: PLC0415  # for this task alone

        build = build_in(self.settings)
        return advice_on(build.calendar, build.root, build.content) if build.calendar else ()

    def _report(self, output: Path) -> BuildReport:
        build = build_in(self.settings)
        events = build.calendar.catalog.events if build.calendar else ()
        return BuildReport(
            pages=build.made.pages,
            events=len(events),
            feeds=len({feed.path for feed in build.feeds}),
            output=output,
            as_of=build.as_of,
            until=build.until,
            sources=self._sources(build.root),
            hidden=build.hidden,
            page_files=page_sources(build.calendar.catalog) if build.calendar else {},
            warnings=tuple(sorted(set(build.problems))),
        )

    def _sources(self, root: Path) -> tuple[Path, ...]:
        """Return what a build is made from: the folders and files of content, look and code."""
        named = ("PLUGIN_PATHS", "THEME_TEMPLATES_OVERRIDES")
        lists = (folder for name in named for folder in self.settings[name])
        folders = (self.settings["PATH"], self.settings["THEME"], *lists)
        files = (root / "run.py", root / "tasks.py", *root.glob("*conf.py"))
        installed = (root / ".venv").glob("installed-*")
        paths = (*map(Path, folders), *files, *installed)
        return tuple(sorted({path.resolve() for path in paths if path.exists()}))


def build_site(
    settings_file: Path,
    *,
    as_of: datetime | None = None,
    keep: bool = True,
    viewing: Viewing = EVERYBODY,
) -> BuildReport:
    """Build the site that a settings file describes; see ``StrictPelican.build``."""
    with complaints() as gathered:
        settings = read_settings_file(settings_file)
    if viewing.output:
        settings["OUTPUT_PATH"] = str(viewing.output)
    kind = settings["PELICAN_CLASS"]
    if not (isinstance(kind, type) and issubclass(kind, StrictPelican)):
        raise SettingsError([_not_strict(settings_file.name)])
    site = kind(settings)
    site._problems.extend(gathered.problems)  # noqa: SLF001  # they are one answer
    report: BuildReport = site.build(as_of=as_of, keep=keep, viewing=viewing)
    return report


def _not_strict(file: str) -> Problem:
    return Problem(
        path=file,
        line=1,
        column=1,
        rule="settings",
        message="'PELICAN_CLASS' is not StrictPelican, which publishes all or nothing",
        hint="Write PELICAN_CLASS = StrictPelican, after from community.site import StrictPelican",
    )


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Pelican from printing its count of articles, of which this site has none."""
    console.quiet, before = True, console.quiet
    try:
        yield
    finally:
        console.quiet = before
