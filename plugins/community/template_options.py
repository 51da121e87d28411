"""How templates are read: Jinja's options, for Pelican and for a rebuild alike."""

from typing import Any

from jinja2 import StrictUndefined

from community.flat_templates import FlatTemplates
from community.kept_parts import KeptParts
from community.processes.allowed import takes_shortcuts
from community.theme_filters import ThemeFilters
from community.translating import SpokenLanguage

#: Pelican's default is neither escaped nor strict.
TEMPLATE_OPTIONS: dict[str, Any] = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "autoescape": True,
    "undefined": StrictUndefined,
    # All templates stay loaded: to know which was asked for last costs more than they hold.
    "cache_size": -1,
    "extensions": [
        *(SpokenLanguage, ThemeFilters, KeptParts),
        *([FlatTemplates] if takes_shortcuts() else []),
    ],
}
