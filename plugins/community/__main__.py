"""What ``run.py build`` starts, with a moment and a format: the task ``build`` without Invoke."""

import sys
from pathlib import Path

PLUGINS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PLUGINS))

from community.build_command import build_anew  # noqa: E402  # found through the line above

if __name__ == "__main__":
    try:
        sys.exit(build_anew(PLUGINS.parent, as_of=sys.argv[1], style=sys.argv[2]))
    except KeyboardInterrupt:
        sys.exit(130)
