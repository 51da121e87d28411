"""What ``run.py build`` starts, with a moment and a format: the task ``build`` without Invoke."""

import sys
from pathlib import Path

PLUGINS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PLUGINS))

from community.build_command import build_anew, build_changed  # noqa: E402  # found through the line above

if __name__ == "__main__":
    try:
        as_of, style = sys.argv[1:]
        if as_of or style != "text":
            sys.exit(build_anew(PLUGINS.parent, as_of=as_of, style=style))
        sys.exit(build_changed(PLUGINS.parent))
    except KeyboardInterrupt:
        sys.exit(130)
