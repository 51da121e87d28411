"""How properties are tested: with the same examples on every machine, and without a stopwatch.

HYPOTHESIS_PROFILE=search looks for new examples.
"""

import gc
import os

from hypothesis import settings

# A busy machine is no fault of the code.
settings.register_profile("search", deadline=None, max_examples=1000)
settings.register_profile("patient", deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "patient"))


def pytest_runtest_teardown() -> None:
    """Search for cycles again: what builds once and ends does not, and here more tests follow."""
    gc.unfreeze()
    gc.enable()
