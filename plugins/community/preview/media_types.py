"""What a file is, for a browser that is told not to guess."""

import re
from pathlib import PurePath

_BY_NAME = {
    "atom.xml": "application/atom+xml",
    "changes.xml": "application/rss+xml",
    "feed.json": "application/feed+json",
    "rss.xml": "application/rss+xml",
}

#: The JSON Feed goes on in pages of the same kind.
_FEED_PAGE = re.compile(r"feed/\d+\.json")

_BY_SUFFIX = {
    ".avif": "image/avif",
    ".css": "text/css",
    ".gif": "image/gif",
    ".html": "text/html",
    ".ico": "image/vnd.microsoft.icon",
    ".ics": "text/calendar",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


def media_type(path: PurePath) -> str:
    """Return the Content-Type of a file; the same on every computer, unlike ``mimetypes``."""
    name = "feed.json" if _FEED_PAGE.fullmatch("/".join(path.parts[-2:])) else path.name
    kind = _BY_NAME.get(name) or _BY_SUFFIX.get(path.suffix, "application/octet-stream")
    is_text = kind.startswith("text/") or kind.endswith("xml")
    return f"{kind}; charset=utf-8" if is_text else kind
