"""JSON Feed 1.1 as a JSON Schema, written from the text of jsonfeed.org/version/1.1.

Keys of others begin with an underscore and a letter and may stand anywhere; other unknown keys are
faults here, for they are mistakes of ours.
"""

from typing import Any

_TEXT = {"type": "string", "minLength": 1}
_ADDRESS = {"type": "string", "pattern": "^https?://[^/ ]+(/[^ ]*)?$"}
_MOMENT = {
    "type": "string",
    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
}
#: An extension: its own keys have no period and do not begin with an underscore.
_EXTENSION = {
    "type": "object",
    "properties": {"about": _ADDRESS},
    "propertyNames": {"pattern": "^[^_.][^.]*$"},
}


def _object(required: list[str], **properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": required,
        "properties": properties,
        "patternProperties": {"^_[A-Za-z][^.]*$": _EXTENSION},
        "additionalProperties": False,
        "minProperties": 1,
    }


_AUTHORS = {
    "type": "array",
    "items": _object([], name=_TEXT, url={"type": "string"}, avatar=_ADDRESS),
}
_ATTACHMENT = _object(
    ["url", "mime_type"],
    url=_ADDRESS,
    mime_type=_TEXT,
    title=_TEXT,
    size_in_bytes={"type": "number"},
    duration_in_seconds={"type": "number"},
)
_ITEM = {
    **_object(
        ["id"],
        id=_TEXT,
        url=_ADDRESS,
        external_url=_ADDRESS,
        title={"type": "string", "pattern": "^[^\n]+$"},
        content_html=_TEXT,
        content_text=_TEXT,
        summary={"type": "string", "pattern": "^[^\n]+$"},
        image=_ADDRESS,
        banner_image=_ADDRESS,
        date_published=_MOMENT,
        date_modified=_MOMENT,
        authors=_AUTHORS,
        tags={"type": "array", "items": _TEXT},
        language=_TEXT,
        attachments={"type": "array", "items": _ATTACHMENT},
    ),
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
}

#: What is optional but "should be considered as required" on the public web is required.
JSON_FEED = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_object(
        ["version", "title", "home_page_url", "feed_url", "items"],
        version={"const": "https://jsonfeed.org/version/1.1"},
        title=_TEXT,
        home_page_url=_ADDRESS,
        feed_url=_ADDRESS,
        description=_TEXT,
        user_comment=_TEXT,
        next_url=_ADDRESS,
        icon=_ADDRESS,
        favicon=_ADDRESS,
        authors=_AUTHORS,
        language={"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
        expired={"type": "boolean"},
        hubs={"type": "array", "items": _object(["type", "url"], type=_TEXT, url=_ADDRESS)},
        items={"type": "array", "items": _ITEM},
    ),
}
