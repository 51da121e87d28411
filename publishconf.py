"""What differs in public."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403  # all else is as it is here

SITEURL = "https://events.harborglen.example"
OUTPUT_PATH = str(Path(__file__).parent / "public")
