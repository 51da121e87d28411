"""The web app manifest: name and icons of the site on a phone's home screen."""

import json
from collections.abc import Mapping

from community.core.department import Department
from community.core.language import language


def manifest(department: Department, icons: Mapping[int, str]) -> bytes:
    """Return ``manifest.webmanifest``; ``icons`` are paths of square PNG by their pixels."""
    told = {
        "name": f"{department.name}, {department.city}",
        "short_name": department.name,
        "lang": language().code,
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "icons": [
            {"src": path, "sizes": f"{pixels}x{pixels}", "type": "image/png"}
            for pixels, path in icons.items()
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n"
