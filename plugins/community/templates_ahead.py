"""The first build ever: another process translates templates while this one loads and reads."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from community.kept_files import folder_of_templates
from community.processes.allowed import is_allowed
from community.processes.second import SecondProcess, second_process

#: The process that is at work, if there is one.
_AT_WORK: list[SecondProcess] = []


@contextmanager
def templates_ahead(root: Path) -> Iterator[None]:
    """Translate the theme of the site of ``root`` meanwhile, if no template is kept there yet."""
    if _AT_WORK or folder_of_templates(root).exists() or not is_allowed():
        yield
        return
    with second_process(partial(translated, root)) as process:
        _AT_WORK.append(process)
        try:
            yield
        finally:
            _AT_WORK.clear()


def wait_for_templates() -> None:
    """Wait until all is translated that another process translates."""
    while _AT_WORK:
        list(_AT_WORK.pop().results())


def translated(root: Path) -> Iterator[str]:
    """Yield the name of each template of the theme once it is kept.

    Themes that stand elsewhere, and templates that cannot be translated, are left to the build.
    """
    gc.freeze()
    # This process begins before anything else is loaded, and so before the first one needs these.
    from jinja2 import TemplateError  # noqa: PLC0415  # see above

    from community.theme_environment import theme_environment  # noqa: PLC0415  # see above

    environment = theme_environment(root, [str(root / "theme" / "templates")])
    for name in environment.list_templates(extensions=["html"]):
        try:
            environment.get_template(name)
        except TemplateError:
            continue  # the build tells it
        gc.collect()  # syntax trees are full of cycles
        yield name
