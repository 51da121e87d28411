"""Whose site this is: the settings, read once."""

from zoneinfo import ZoneInfo

from community.core.repository import Repository
from community.core.target import Target
from community.core.values import dataclass
from community.core.words import Translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """The ``COMMUNITY`` settings and Pelican's ``SITEURL``.

    ``address`` is the site's absolute root without a final slash; feeds and calendars link to it.
    ``about`` is what press releases say of the department.
    ``uid_domain`` ends every calendar identity and never changes, even when the address does.
    ``framed_by`` are the origins of websites that may show it in a frame, ``security_contact``
    is the address for whoever finds a weakness. ``has_search`` makes the index in which the page
    of search looks. ``logo`` is a file of the theme's ``static/``. ``is_sample`` says on every
    page that the department is invented. ``translations`` have some of these words in the site's
    further languages. ``publish`` is where the site is published, if that is told, and
    ``repository`` where staff edit the files with a browser; ``has_form`` publishes a form for
    that, too.
    """

    name: str
    city: str
    address: str
    zone: ZoneInfo
    uid_domain: str
    non_emergency_phone: str
    email: str = ""
    description: str = ""
    about: str = ""
    accommodation: str = ""
    languages: tuple[str, ...] = ("en",)
    framed_by: tuple[str, ...] = ()
    security_contact: str = ""
    has_search: bool = True
    logo: str = "icon.svg"
    is_sample: bool = False
    translations: tuple[Translation, ...] = ()
    publish: Target | None = None
    repository: Repository | None = None
    has_form: bool = False
