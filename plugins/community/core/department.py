"""Whose site this is: the settings, read once."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """The ``COMMUNITY`` settings and Pelican's ``SITEURL``.

    ``address`` is the site's absolute root without a final slash; feeds and calendars link to it.
    ``uid_domain`` ends every calendar identity and never changes, even when the address does.
    ``logo`` is a file of the theme's ``static/``. ``is_sample`` says on every page that the
    department is invented.
    ``has_search`` makes the index in which the page of search looks.
    ``is_sample`` says on every page that the department is invented.
    """

    name: str
    city: str
    address: str
    zone: ZoneInfo
    uid_domain: str
    non_emergency_phone: str
    email: str = ""
    description: str = ""
    accommodation: str = ""
    languages: tuple[str, ...] = ("en",)
    logo: str = "icon.svg"
    has_search: bool = True
    is_sample: bool = False
