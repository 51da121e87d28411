"""What surrounds every page, Pelican's own too: the frame, the other pages, the languages."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from community.context import (
    build_in,
    calendar_in,
    department_in,
    feeds_in,
    narrow_feeds_in,
)
from community.core.language import Language, language
from community.views.frame import frame_of
from community.views.page_sources import page_sources
from community.views.versions import Version

#: What surrounds pages by the code of their language, and the versions of Pelican's own pages.
_SURROUNDINGS, _VERSIONS = "COMMUNITY_SURROUNDINGS", "COMMUNITY_VERSIONS"

#: A file of ``content/pages/``, as Pelican has read it; Pelican ships no types.
OwnPage: TypeAlias = Any


def put_surroundings(context: dict[str, Any]) -> None:
    """Have every page surrounded, Pelican's own too, once all feeds are announced."""
    build = build_in(context)
    pages = tuple(context.get("pages", ()))
    context[_SURROUNDINGS] = {}
    context[_VERSIONS] = {page.save_as: _versions(page, pages, build.languages) for page in pages}


def _surroundings(context: Mapping[str, Any]) -> dict[str, Any]:
    """Return what surrounds every page in the spoken language."""
    build, code = build_in(context), language().code
    pages = tuple(context.get("pages", ()))
    return {
        "frame": frame_of(
            department_in(context),
            as_of=build.as_of,
            feeds=(*feeds_in(context), *narrow_feeds_in(context)),
            brand=build.brand,
            sources={
                **page_sources(calendar_in(context).catalog, code),
                **{page.url: _path(page, build.root) for page in pages},
            },
        ),
        "pages": _pages_for(code, pages, build.languages),
        "languages": build.languages,
    }


def _path(page: OwnPage, root: Path) -> str:
    return Path(page.source_path).resolve().relative_to(root.resolve()).as_posix()


def surroundings_in(context: Mapping[str, Any]) -> dict[str, Any]:
    """Return what surrounds pages in the spoken language, made once; nothing before it is put."""
    known: dict[str, dict[str, Any]] | None = context.get(_SURROUNDINGS)
    if known is None:
        return {}
    if language().code not in known:
        known[language().code] = _surroundings(context)
    return known[language().code]


def versions_in(context: Mapping[str, Any], name: str) -> tuple[Version, ...]:
    """Return one of Pelican's own pages, by its file, in each language it was written in."""
    versions: dict[str, tuple[Version, ...]] = context.get(_VERSIONS, {})
    return versions.get(name, ())


def language_at(name: str, languages: tuple[Language, ...]) -> Language:
    """Return the language of what stands at a path from the site's root (``es/events/``)."""
    own, *others = languages
    return next((each for each in others if name.startswith(each.home)), own)


def _pages_for(
    code: str, pages: Iterable[OwnPage], languages: tuple[Language, ...]
) -> list[OwnPage]:
    """Return Pelican's own pages for a reader, each once: in this language, else in the site's."""
    codes = [each.code for each in languages]
    wanted = {code: 2, codes[0]: 1}
    chosen: dict[str, OwnPage] = {}
    for page in pages:
        key = page.slug if page.lang in codes else page.url
        if key not in chosen or wanted.get(page.lang, 0) > wanted.get(chosen[key].lang, 0):
            chosen[key] = page
    shown = {
        id(page) for page in chosen.values() if wanted.get(page.lang) or page.lang not in codes
    }
    return [page for page in pages if id(page) in shown]


def _versions(
    page: OwnPage, pages: Iterable[OwnPage], languages: tuple[Language, ...]
) -> tuple[Version, ...]:
    """Return one of Pelican's own pages in each language that somebody wrote it in."""
    written = {other.lang: other for other in pages if other.slug == page.slug}
    found = tuple(
        Version(code=each.code, name=each.name, path=written[each.code].url)
        for each in languages
        if each.code in written
    )
    return found if len(found) > 1 and page.lang in {each.code for each in found} else ()
