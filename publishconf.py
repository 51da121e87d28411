"""What differs in public."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403  # all else is as it is here
from pelicanconf import COMMUNITY

SITEURL = "https://events.harborglen.example"
OUTPUT_PATH = str(Path(__file__).parent / "public")

# Where `publish` brings the site: here into a folder beside this file, to try it. Your web server
# may be another computer, a branch or a bucket: see docs/publishing.md.
COMMUNITY["publish"] = {"to": "folder", "path": "published"}
