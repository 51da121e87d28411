"""Words for a picture that tell nothing to those who cannot see it."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from community.advice.finding import Finding, pages_of
from community.core.calendar import Calendar

_USELESS = re.compile(
    r"(?:an?\s+|the\s+)?(?:image|photo|photograph|picture|graphic|logo|flyer|banner|img)s?"
    r"[\s_-]*[0-9]*\.?",
    re.IGNORECASE,
)


def useless_alt(calendar: Calendar) -> Iterator[Finding]:
    """Yield events and programs whose ``image_alt`` is a file's name or only says "photo"."""
    for each in pages_of(calendar):
        if each.image is None:
            continue
        name = PurePosixPath(each.image.path)
        if each.image.alt in {name.name, name.stem} or _USELESS.fullmatch(each.image.alt):
            yield Finding(
                path=each.path,
                rule="useless-alt",
                message=f"'{each.image.alt}' does not tell what the picture shows",
                hint="Say in one sentence what somebody who cannot see it would miss",
                key="image_alt",
            )
