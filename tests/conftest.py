"""How properties are tested: with the same examples on every machine, and without a stopwatch.

HYPOTHESIS_PROFILE=search looks for new examples.
"""

import os

from hypothesis import settings

# A busy machine is no fault of the code.
settings.register_profile("search", deadline=None, max_examples=1000)
settings.register_profile("patient", deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "patient"))
