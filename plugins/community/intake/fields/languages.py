"""Languages, as a code or by their English name: ``es`` and ``Spanish`` are the same."""

import re
from functools import cache

from babel import Locale

from community.intake.quoting import nearest, quoted
from community.intake.unreadable import UnreadableError

_CODE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}")
_JOINT = re.compile(r"\s*(?:[,;/&+]|\band\b)\s*", re.IGNORECASE)


def read_language(text: str) -> str:
    """Return the code of a language (BCP 47): ``es`` for ``es``, ``ES`` and ``Spanish``."""
    wanted = text.lower().replace("_", "-")
    if _is_code(wanted):
        return wanted
    code = _codes_by_name().get(text.casefold())
    if code is not None:
        return code
    guess = nearest(text.casefold(), _codes_by_name())
    several = _separated(text)
    if several:
        message = f"{quoted(text)} is more than one language in one text"
        raise UnreadableError("language", message, f"Write [{', '.join(several)}]")
    hint = f"Did you mean {_names_by_code()[_codes_by_name()[guess]]}?" if guess else _HINT
    raise UnreadableError("language", f"{quoted(text)} is not a language we know", hint)


def _is_code(text: str) -> bool:
    code = text.lower()
    return bool(_CODE.fullmatch(code)) and code.partition("-")[0] in _names_by_code()


_HINT = "Write its English name or its code, such as Spanish or es"


def _separated(text: str) -> list[str]:
    """Return the languages of a text that joins several, or none where it names none."""
    names = [name for name in _JOINT.split(text) if name]
    is_known = any(name.casefold() in _codes_by_name() or _is_code(name) for name in names)
    return names if is_known and len(names) > 1 else []


@cache
def _names_by_code() -> dict[str, str]:
    names = Locale("en").languages
    return {code.replace("_", "-").lower(): str(name) for code, name in names.items()}


@cache
def _codes_by_name() -> dict[str, str]:
    """Return the codes by name; where two codes share a name, the shorter serves."""
    codes = sorted(_names_by_code(), key=lambda code: (-len(code), code))
    return {_names_by_code()[code].casefold(): code for code in codes}
