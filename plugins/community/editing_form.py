"""The plugin that publishes the form for staff, where the settings ask for it."""

from community.context import build_in
from community.core.problem import Problem
from community.form_files import FORM_PATH, form_files
from community.form_packages import PackageError
from community.output import write_output
from community.site_outputs import Output, connect


class EditingFormGenerator(Output):
    """Writes ``/admin/``; no page leads there, and search engines are not told of it."""

    is_fixed = True

    def generate_context(self) -> None:
        """Have all of it before anything is written: it may have to be fetched."""
        build = build_in(self.context)
        self._files: dict[str, bytes] = {}
        if build.department.has_form:
            content = build.content.relative_to(build.root).as_posix()
            try:
                self._files = form_files(build.root, content, build.department)
            except PackageError as error:
                build.problems.append(_not_there(error))

    def generate_output(self, _writer: object) -> None:
        """Write the files."""
        for name, octets in self._files.items():
            write_output(self.context, f"{FORM_PATH}{name}", octets)


def _not_there(error: PackageError) -> Problem:
    message, _, hint = str(error).partition("\n")
    return Problem(
        path="pelicanconf.py",
        line=1,
        column=1,
        rule="form-packages",
        message=message.rstrip("."),
        hint=hint.rstrip(".") or 'Take "admin" out of COMMUNITY until that is mended',
    )


OUTPUTS = (EditingFormGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
