"""What a parser of one value refuses: the rule's name, the message, and what to write."""

from collections.abc import Callable

import pytest

from community.intake.unreadable import UnreadableError


def refused(read: Callable[[], object]) -> tuple[str, str, str]:
    """Return the parts of the error that ``read`` raises; every message is one plain sentence."""
    with pytest.raises(UnreadableError) as caught:
        read()
    error = caught.value
    for sentence in (error.message, error.hint):
        assert "  " not in sentence
        assert not sentence.endswith((".", " ")) or sentence.endswith((".m.",))
    return error.rule, error.message, error.hint
