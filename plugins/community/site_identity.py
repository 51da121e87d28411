"""The plugin that writes what is looked for by name: icons, the manifest, ``security.txt``."""

from datetime import datetime, time
from pathlib import Path

from community.context import build_in, department_in
from community.core.addresses import (
    FAVICON_PATH,
    MANIFEST_PATH,
    SECURITY_PATH,
    TOUCH_ICON_PATH,
    icon_path,
)
from community.formats.icons import favicon, png_icon
from community.formats.manifest import manifest
from community.formats.security_txt import security_txt
from community.output import write_output
from community.site_outputs import Output, connect

#: Pixels of the icons that phones show.
_LARGE = (192, 512)
_TOUCH = 180


class SiteIdentityGenerator(Output):
    """Writes icons made of ``theme/static/icon.svg``, the manifest and ``security.txt``."""

    is_fixed = True

    def generate_output(self, _writer: object) -> None:
        """Write the files; without a contact there is no ``security.txt``."""
        department = department_in(self.context)
        svg = (Path(self.settings["THEME"]) / "static" / "icon.svg").read_text("utf-8")
        files = {
            FAVICON_PATH: favicon(svg),
            TOUCH_ICON_PATH: png_icon(svg, _TOUCH, background="#ffffff"),
            **{icon_path(pixels): png_icon(svg, pixels) for pixels in _LARGE},
            MANIFEST_PATH: manifest(department, {pixels: icon_path(pixels) for pixels in _LARGE}),
        }
        if department.security_contact:
            day = build_in(self.context).as_of.astimezone(department.zone).date()
            dawn = datetime.combine(day, time(), department.zone)
            files[SECURITY_PATH] = security_txt(department, as_of=dawn)
        for path, octets in files.items():
            write_output(self.context, path, octets)


OUTPUTS = (SiteIdentityGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
