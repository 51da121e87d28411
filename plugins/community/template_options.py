"""How templates are read: Jinja's options, for Pelican and for a rebuild alike."""

from typing import Any

from jinja2 import StrictUndefined

from community.flat_templates import FlatTemplates
from community.kept_parts import KeptParts
from community.theme_filters import ThemeFilters
from community.translating import SpokenLanguage

#: Pelican's default is neither escaped nor strict.
TEMPLATE_OPTIONS: dict[str, Any] = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "autoescape": True,
    "undefined": StrictUndefined,
    "extensions": [SpokenLanguage, ThemeFilters, KeptParts, FlatTemplates],
}
