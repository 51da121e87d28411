"""What residents do not see yet: the addresses, and a plain word for staff who look at them."""

from datetime import datetime

from community.core.addresses import event_path, program_path
from community.core.catalog import Catalog
from community.core.event import Event
from community.core.language import ENGLISH, spoken
from community.core.program import Program
from community.core.wording import moment_words

#: What stands over the page of a draft, and beside each link to it.
DRAFT = "Draft: residents do not see this"


def hidden_pages(catalog: Catalog, as_of: datetime) -> dict[str, str]:
    """Return the address of each page that residents do not see at ``as_of``, and why.

    The pages of its dates and its flyer stand below it.
    """
    with spoken(ENGLISH):
        return {_address(page): _why(page) for page in catalog.hidden(as_of)}


def _address(page: Event | Program) -> str:
    return event_path(page) if isinstance(page, Event) else program_path(page)


def _why(page: Event | Program) -> str:
    if page.draft or page.publish_on is None:
        return DRAFT
    return f"Not published yet: residents see this from {moment_words(page.publish_on)}"
