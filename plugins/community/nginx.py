"""What nginx has to be told for a site, which reads no file of it: printed for whoever runs it."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from community.formats.host_files import nginx_snippet
from community.formats.server_rules import server_rules
from community.intake.settings import read_department
from community.settings_file import read_settings_file


def nginx_of(settings_file: Path) -> str:
    """Return the lines for the site that a settings file describes."""
    source = settings_file.resolve().with_name("pelicanconf.py")
    department = read_department(read_settings_file(settings_file), source)
    root = f"{urlsplit(department.address).path}/"
    return nginx_snippet(server_rules(department), root=root)


if __name__ == "__main__":
    sys.stdout.write(nginx_of(Path(sys.argv[1])))
