"""What a server shows for an address that is none of the site's."""

from urllib.parse import urlsplit

from community.core.addresses import MISSING_PATH
from community.core.department import Department
from community.views.page import Page


def missing_page(department: Department) -> Page:
    """Return the page, which leads by whole paths: it is shown at any address, however deep."""
    root = urlsplit(department.address).path.rstrip("/")
    return Page(
        address=MISSING_PATH,
        template="missing",
        values={"SITEURL": root},
        is_in_each_language=False,
    )
