"""Templates as Python's bytecode, kept from one build to the next: translating them is slow."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import BytecodeCache, __version__
from jinja2.bccache import Bucket

from community import flat_templates, kept_parts, template_options, theme_filters, translating
from community.kept_files import KeptFiles, folder_of_templates


class KeptTemplates(BytecodeCache):
    """Jinja's cache of templates in ``.cache/templates/`` below ``root``."""

    def __init__(self, root: Path) -> None:
        """Keep templates for the site of ``root``; nothing is written yet."""
        self._kept = KeptFiles(folder_of_templates(root))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill ``bucket`` if its template was translated before, as it is now."""
        found = self._kept.read(_name(bucket))
        if found is not None:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was translated."""
        self._kept.keep(_name(bucket), bucket.bytecode_to_string())


def _name(bucket: Bucket) -> str:
    """Return what stands for the template's place and text, and for all that translates it."""
    return sha256(f"{_makers()}\0{bucket.key}\0{bucket.checksum}".encode()).hexdigest()


@cache
def _makers() -> str:
    own = (
        flat_templates.__file__,
        kept_parts.__file__,
        template_options.__file__,
        theme_filters.__file__,
        translating.__file__,
    )
    digests = [sha256(Path(file).read_bytes()).hexdigest() for file in own]
    return " ".join([*digests, __version__])
