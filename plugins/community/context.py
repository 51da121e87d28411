"""The one typed door to Pelican's shared dict: what one build knows and gathers."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from community.core.brand import Brand
from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.department import Department
from community.core.in_language import InLanguage, department_in_language
from community.core.language import ENGLISH, Language, gettext, language, spoken
from community.core.news import Announcement
from community.core.numbers import Numbers
from community.core.problem import Problem
from community.core.values import dataclass
from community.made import Group, Made
from community.proof.findings import Proof
from community.viewing import EVERYBODY, Viewing
from community.views.social_cards import Card

if TYPE_CHECKING:  # what a rebuild need not load
    from community.formats.component import Vevent
    from community.formats.picture import Picture
    from community.intake.record.memory import RecordMemory

#: The key of the build in Pelican's settings and in the context that Pelican copies them to.
_KEY = "COMMUNITY_BUILD"


#: The code of a language, the slug of an event, the original date.
ComponentKey: TypeAlias = tuple[str, str, date]

#: The code of a language, the identity of a piece of news.
ItemKey: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed that pages may link to: ``path`` from the site's root, ``type`` a media type.

    ``pages`` are the addresses of the pages that link to it, in their language; none: all of them.
    ``language`` is the code of the language whose pages link to it, ``""`` before it announced
    itself. ``is_shared``: the file is there once, whatever the language.
    """

    title: str
    type: str
    path: str
    pages: tuple[str, ...] = ()
    language: str = ""
    is_shared: bool = False


@dataclass(slots=True, kw_only=True)
class Build:
    """One build: where it works, the moment it believes in (aware), what it has gathered.

    ``as_of`` becomes the last turn of what the site says (``core/turning.py``), and ``until`` the
    next one. ``root`` is the site's folder and ``content`` Pelican's ``PATH``; ``problems`` grow
    while content is read and stop the build before anything is written. ``texts`` is the safe HTML
    of every file that was read, and ``failed`` are those that were wrong, by paths below
    ``content``. ``catalog`` is all that was read, what is hidden too. ``last_pages`` write what
    tells of the ``proof``, once the feeds are written and proved.
    ``pictures`` are those that are published, by their path below ``content``.
    ``redirects`` lead from former addresses of pages to present ones, both from the site's root.
    ``cards`` are the social images that pages name, by their path, where somebody ``wants_cards``.
    ``brand`` has the colors of the theme, if it tells them. ``languages`` are the site's, its own
    first; ``calendars`` and ``news`` have by the code of each the calendar and, once a feed has
    asked for them, the news; ``said`` is what has been translated.
    ``record`` is what git knows, ``context`` is the dict that all outputs share, once there is one.
    ``numbers`` are those of the calendar's events, and ``made`` is what is written. ``components``
    are those of the calendar and ``items`` those of the news; what the build before has made of
    both is in ``components_before`` and ``items_before``.
    ``viewing`` is how staff look at it; ``hidden`` are the addresses that they alone see, and why.
    """

    root: Path
    content: Path
    as_of: datetime
    department: Department
    until: datetime | None = None
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)
    feeds: list[Feed] = field(default_factory=list)
    catalog: Catalog | None = None
    calendar: Calendar | None = None
    pages: list[str] = field(default_factory=list)
    proof: Proof | None = None
    last_pages: list[Callable[[Proof], None]] = field(default_factory=list)
    brand: Brand | None = None
    redirects: dict[str, str] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    wants_cards: bool = False
    languages: tuple[Language, ...] = (ENGLISH,)
    calendars: dict[str, Calendar] = field(default_factory=dict)
    said: dict[str, InLanguage] = field(default_factory=dict)
    news: dict[str, tuple[Announcement, ...]] = field(default_factory=dict)
    pictures: "dict[str, Picture]" = field(default_factory=dict)
    record: "RecordMemory | None" = None
    context: Mapping[str, Any] = field(default_factory=dict)
    numbers: Numbers = field(default_factory=Numbers)
    made: Made = field(default_factory=lambda: Made(folder=Path()))
    components: "dict[ComponentKey, tuple[int, Vevent]]" = field(default_factory=dict)
    components_before: "Mapping[ComponentKey, tuple[int, Vevent]]" = field(default_factory=dict)
    items: dict[ItemKey, tuple[int, bytes]] = field(default_factory=dict)
    items_before: Mapping[ItemKey, tuple[int, bytes]] = field(default_factory=dict)
    viewing: Viewing = EVERYBODY
    hidden: dict[str, str] = field(default_factory=dict)


def put_build(settings: dict[str, Any], build: Build) -> None:
    """Leave the build where every generator finds it."""
    settings[_KEY] = build


def build_in(context: Mapping[str, Any]) -> Build:
    """Return the build, from the settings or a generator's context."""
    build = context[_KEY]
    if not isinstance(build, Build):
        raise TypeError(f"{_KEY} holds {build!r}")
    return build


def put_calendar(context: Mapping[str, Any], calendar: Calendar) -> None:
    """Leave the calendar of visible events for the other plugins."""
    build_in(context).calendar = calendar


def calendar_in(context: Mapping[str, Any]) -> Calendar:
    """Return the calendar in the language that is being spoken.

    ``LookupError`` where ``community.content`` has not run before.
    """
    build, code = build_in(context), language().code
    if build.calendar is None:
        raise LookupError("PLUGINS must name community.content before the plugins that use it")
    if not language().home:
        return build.calendar
    if code not in build.calendars:
        own = build.languages[0].code
        said = build.said.setdefault(code, InLanguage(code=code, original=own))
        build.calendars[code] = said.calendar(build.calendar)
    return build.calendars[code]


def department_in(context: Mapping[str, Any]) -> Department:
    """Return whose site it is, in the language that is being spoken."""
    department = build_in(context).department
    if not language().home:
        return department
    return department_in_language(department, language().code)


def announce_feed(context: Mapping[str, Any], feed: Feed) -> None:
    """Tell the pages of the spoken language of a feed that this build writes.

    What it has to say is written in this language, below ``home``, unless it is there once for all.
    """
    home = "" if feed.is_shared else language().home
    told = replace(feed, path=f"{home}{feed.path}", language=language().code)
    build_in(context).feeds.append(told)


def feeds_in(context: Mapping[str, Any]) -> tuple[Feed, ...]:
    """Return the feeds of the whole site that announced themselves in the spoken language."""
    return tuple(feed for feed in _feeds(context) if not feed.pages)


def narrow_feeds_in(context: Mapping[str, Any]) -> tuple[Feed, ...]:
    """Return the feeds that only some pages link to: of a program, a venue, a tag, a year."""
    return tuple(feed for feed in _feeds(context) if feed.pages)


def _feeds(context: Mapping[str, Any]) -> Iterator[Feed]:
    code = language().code
    return (feed for feed in build_in(context).feeds if feed.language == code)


def in_every_language(context: Mapping[str, Any]) -> Iterator[Language]:
    """Yield each language of the site, its own first, while it is spoken."""
    for each in build_in(context).languages:
        with spoken(each):
            yield each


def calendar_name_in(context: Mapping[str, Any]) -> str:
    """Return what the calendar of the whole site is called: ``SITENAME`` in its own language."""
    if not language().home:
        return str(context["SITENAME"])
    return gettext("Community events: %(name)s", name=department_in(context).name)


def announce_page(context: Mapping[str, Any], address: str) -> None:
    """Tell search engines of a page (``feed-health/``) that a plugin writes by itself."""
    build_in(context).pages.append(address)


def pages_in(context: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the addresses of pages that plugins write by themselves."""
    return tuple(build_in(context).pages)


def _tell(context: Mapping[str, Any], table: str, key: str, value: object) -> None:
    """Put something in a table of the build, again where the group that says so is kept."""
    build = build_in(context)
    getattr(build, table)[key] = value
    build.made.tell(table, key, value)


def announce_redirect(context: Mapping[str, Any], former: str, present: str) -> None:
    """Tell web servers that a page has another address now."""
    _tell(context, "redirects", former, present)


def kept_in(context: Mapping[str, Any], name: str, grounds: Hashable) -> bool:
    """Tell whether a group of files of the spoken language is there as the build before made it.

    What it told this build then is told again.
    """
    build = build_in(context)
    name = f"{language().home}{name}"
    if not build.made.is_kept(name, grounds):
        return False
    _tell_again(build, build.made.groups[name])
    return True


def _tell_again(build: Build, group: Group) -> None:
    for table, key, value in group.told:
        getattr(build, table)[key] = value


def group_in(
    context: Mapping[str, Any], name: str, grounds: Hashable
) -> AbstractContextManager[Group]:
    """Make a group of files of the spoken language: those that are written meanwhile."""
    return build_in(context).made.group(f"{language().home}{name}", grounds)


def add_group(context: Mapping[str, Any], name: str, group: Group, changed: Iterable[str]) -> None:
    """Have a group of files of the spoken language that another process may have made.

    What it told the build there is told here; ``changed`` are those of its files that are new.
    """
    build = build_in(context)
    build.made.add(f"{language().home}{name}", group, changed)
    _tell_again(build, group)


def redirects_in(context: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the present address for each former one."""
    return build_in(context).redirects


def want_cards(context: Mapping[str, Any]) -> None:
    """Ask for the social images that pages name: where nobody makes any, none are remembered."""
    build_in(context).wants_cards = True


def announce_card(context: Mapping[str, Any], card: Card) -> None:
    """Have the social image made that a page names; many pages may name the same."""
    if build_in(context).wants_cards:
        _tell(context, "cards", card.path, card)


def cards_in(context: Mapping[str, Any]) -> tuple[Card, ...]:
    """Return the social images that pages have named so far."""
    return tuple(build_in(context).cards.values())


def write_last(context: Mapping[str, Any], write: Callable[[Proof], None]) -> None:
    """Have a page written when every feed is written and proved, from what the proof found."""
    build_in(context).last_pages.append(write)


def html_of(context: Mapping[str, Any], path: str, *, siteurl: str | None = None) -> str:
    """Return the safe HTML of a content file (``content/events/coffee.md``), its links resolved.

    It is that of the translation where there is one in the spoken language, else it says in which
    language it is. Links lead where the page that is being written needs them, or below ``siteurl``
    (absolute).
    """
    build = build_in(context)
    place = f"{build.root.as_posix()}/{path}".removeprefix(f"{build.content.as_posix()}/")
    translated = f"{place.removesuffix('.md')}.{language().code}.md"
    if translated in context["generated_content"]:
        place = translated
    content = context["generated_content"][place]
    if content is None:
        raise LookupError(f"{path} has no page")
    html: str = content.content if siteurl is None else content.get_content(siteurl)
    is_original = bool(language().home) and place != translated
    return f'<div lang="{build.languages[0].code}">{html}</div>' if is_original else html
