"""What a web server sends with each file: one list, from which the files of every host are made."""

import re
from collections.abc import Iterable, Mapping

from community.core.addresses import (
    ATOM_PATH,
    CALENDAR_PATH,
    CHANGES_FEED_PATH,
    EMBED_EVENTS_PATH,
    EMBED_SCRIPT_PATH,
    EVENTS_PATH,
    JSON_FEED_PATH,
    MANIFEST_PATH,
    NEXT_PATH,
    RSS_PATH,
)
from community.core.department import Department
from community.core.values import dataclass

#: Seconds for which a browser refuses plain http once it has seen https (RFC 6797): a year.
_ONLY_HTTPS = "max-age=31536000"

_FOR_EVER = "public, max-age=31536000, immutable"

#: Keep it, but ask each time whether it is still right.
_ASK_FIRST = "no-cache"

_CALENDAR = "text/calendar; charset=utf-8"
_RSS = "application/rss+xml; charset=utf-8"
_ATOM = "application/atom+xml; charset=utf-8"

#: What pages may load; each page's own ``<meta>`` allows less where it needs less.
_SOURCES = (
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)

_NO_POWERS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Headers for the paths that fit one of ``patterns``.

    A pattern begins at the site's root: ``:name`` is any one folder or file, a ``*`` at its end
    whatever follows. No two rules set one header for one path: hosts would send both values.
    """

    patterns: tuple[str, ...]
    headers: Mapping[str, str]

    def fits(self, path: str) -> bool:
        """Tell whether it is about ``path`` (``calendar.ics``, from the site's root)."""
        return any(re.fullmatch(expression(pattern), path) for pattern in self.patterns)


def expression(pattern: str) -> str:
    """Return the regular expression of a pattern, for Python, Apache and nginx alike."""
    parts = re.split(r"(:[a-z]+|\*)", pattern)
    return "".join(_part(part) for part in parts)


def _part(part: str) -> str:
    if part == "*":
        return ".*"
    return "[^/]+" if part.startswith(":") else part.replace(".", r"\.")


def server_rules(department: Department) -> tuple[Rule, ...]:
    """Return what to send; a calendar at ``es/calendar.ics`` is as one at ``calendar.ics``."""
    homes = ("", *(f"{code}/" for code in department.languages[1:]))
    return (
        Rule(patterns=("*",), headers=_of_everything(department)),
        Rule(patterns=("theme/*",), headers={"Cache-Control": _FOR_EVER}),
        _open(homes, _CALENDARS, _CALENDAR),
        _open(homes, (RSS_PATH, CHANGES_FEED_PATH, f"programs/:program/{RSS_PATH}"), _RSS),
        _open(homes, (ATOM_PATH,), _ATOM),
        _open(homes, (JSON_FEED_PATH, "feed/*"), "application/feed+json"),
        _open(homes, (EVENTS_PATH, NEXT_PATH, EMBED_EVENTS_PATH), "application/json"),
        _open(("",), ("schema/*",), "application/json"),
        _open(("",), (EMBED_SCRIPT_PATH,), "text/javascript; charset=utf-8"),
        Rule(patterns=(MANIFEST_PATH,), headers={"Content-Type": "application/manifest+json"}),
    )


_CALENDARS = (
    CALENDAR_PATH,
    "calendar/*",
    *(f"{folder}/:name/{CALENDAR_PATH}" for folder in ("programs", "venues", "tags")),
    "events/:event/event.ics",
    "events/:event/:date/event.ics",
)


def headers_for(path: str, rules: Iterable[Rule]) -> dict[str, str]:
    """Return everything that is sent with ``path`` (from the site's root)."""
    return {
        name: value for rule in rules if rule.fits(path) for name, value in rule.headers.items()
    }


def _open(homes: Iterable[str], patterns: Iterable[str], media_type: str) -> Rule:
    """Return the rule of files that programs on other websites read."""
    return Rule(
        patterns=tuple(f"{home}{pattern}" for home in homes for pattern in patterns),
        headers={
            "Content-Type": media_type,
            "Cache-Control": _ASK_FIRST,
            "Access-Control-Allow-Origin": "*",
        },
    )


def _of_everything(department: Department) -> dict[str, str]:
    ancestors = " ".join(department.framed_by) or "'none'"
    # A page has to keep all policies that it is sent: the form's own, in its <meta>, allows more.
    sources = () if department.has_form else _SOURCES
    policy = "; ".join((*sources, f"frame-ancestors {ancestors}"))
    headers = {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": _NO_POWERS,
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    if department.address.startswith("https:"):
        headers["Strict-Transport-Security"] = _ONLY_HTTPS
    return headers
