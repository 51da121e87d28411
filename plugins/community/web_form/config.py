"""The configuration of the form: which files there are, and what each of them holds."""

from typing import Any

from community.core.department import Department
from community.core.repository import Repository
from community.intake.files.kinds import Kind
from community.intake.models.words import MODELS, WORDS
from community.web_form.fields import TITLES, Field, fields_of

#: How ``format.js`` calls the way our files are written, and where it keeps the text that was read.
FORMAT = "department-events"
SOURCE = "_source"

_LABELS = {
    Kind.EVENT: ("Events", "Event"),
    Kind.PROGRAM: ("Programs", "Program"),
    Kind.VENUE: ("Places", "Place"),
    Kind.PERSON: ("People", "Person"),
}

#: How deep folders below ``content/events/`` may be for the form to find what is in them.
_DEPTH = 4


def form_config(department: Department, content: str) -> dict[str, Any]:
    """Return the configuration for the files below ``content``, a path from the site's folder."""
    return {
        "load_config_file": False,
        "backend": _backend(department.repository),
        "media_folder": f"{content}/images",
        "public_folder": "",
        "site_url": department.address,
        "app_title": department.name,
        "slug": {"encoding": "ascii", "clean_accents": True, "lowercase": True},
        "output": {"omit_empty_optional_fields": True},
        "editor": {"preview": False},
        **_languages(department),
        "collections": [_collection(kind, department, content) for kind in Kind],
    }


def _backend(repository: Repository | None) -> dict[str, Any]:
    """Return where the form writes when it is not the folder on this computer.

    Staff sign in with an access token of theirs: that needs no server of ours.
    """
    if repository is None:
        return {"name": "github", "repo": "department/events", "auth_methods": ["token"]}
    return {
        "name": repository.host.value,
        "repo": repository.name,
        "branch": repository.branch,
        "base_url": repository.site,
        "api_root": repository.api,
        "auth_methods": ["token"],
    }


def _languages(department: Department) -> dict[str, Any]:
    own, *others = department.languages
    if not others:
        return {}
    return {
        "i18n": {
            "structure": "multiple_files",
            "locales": [own, *others],
            "default_locale": own,
            "initial_locales": "default",
            "omit_default_locale_from_file_path": True,
        }
    }


def _collection(kind: Kind, department: Department, content: str) -> dict[str, Any]:
    plural, singular = _LABELS[kind]
    fields = [*fields_of(MODELS[kind]), _body()]
    is_translated = len(department.languages) > 1
    return {
        "name": kind.value,
        "label": plural,
        "label_singular": singular,
        "folder": f"{content}/{kind.value}",
        "create": True,
        "delete": False,
        "format": FORMAT,
        "identifier_field": TITLES[kind],
        "slug": f"{{{{fields.{TITLES[kind]}}}}}",
        "summary": f"{{{{{TITLES[kind]}}}}}",
        **({"path": "{{year}}/{{slug}}"} if kind is Kind.EVENT else {}),
        **({"i18n": True} if is_translated else {}),
        "fields": [
            *(_translated(field, kind, department) if is_translated else field for field in fields),
            {"name": SOURCE, "widget": "hidden", "i18n": is_translated},
        ],
    }


def _translated(field: Field, kind: Kind, department: Department) -> Field:
    """Return a field that is asked for in each language, if it holds words."""
    if field["name"] not in {*WORDS[kind], "body"}:
        return field
    required = [department.languages[0]] if field["required"] else False
    return {**field, "i18n": True, "required": required}


def _body() -> Field:
    return {
        "name": "body",
        "label": "Text",
        "hint": "What the page says below the facts, in Markdown.",
        "widget": "text",
        "required": False,
    }
