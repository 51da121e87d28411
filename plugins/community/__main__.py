"""What ``run.py build`` starts, with a moment and a format: the task ``build`` without Invoke."""

import gc
import sys
from pathlib import Path

gc.disable()  # a build makes hardly any cycles, and ends

PLUGINS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PLUGINS))

from community.build_command import build_anew, build_changed  # noqa: E402  # found through the line above

if __name__ == "__main__":
    try:
        as_of, style = sys.argv[1:]
        is_plain = not as_of and style == "text"
        root = PLUGINS.parent
        code = build_changed(root) if is_plain else build_anew(root, as_of=as_of, style=style)
    except KeyboardInterrupt:
        code = 130
    gc.freeze()  # nor are any looked for on the way out
    sys.exit(code)
