"""A program of the department: Smart911, home security checks, reading at schools."""

from datetime import date, datetime

from community.core.body import Body
from community.core.history import History
from community.core.place import Image, Person
from community.core.values import dataclass
from community.core.words import Translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question residents ask, and the department's answer, both plain text."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What the department offers, for whom, and how to start; the text fields are plain text."""

    slug: str
    path: str
    title: str
    summary: str
    history: History
    audience: str = ""
    cost: str = ""
    eligibility: str = ""
    how_to_start: tuple[str, ...] = ()
    link: str = ""
    phone: str = ""
    contact: Person | None = None
    bring: str = ""
    limits: str = ""
    renew: str = ""
    disclaimer: str = ""
    emergency_note: str = ""
    launched: date | None = None
    image: Image | None = None
    tags: tuple[str, ...] = ()
    faq: tuple[Question, ...] = ()
    aliases: tuple[str, ...] = ()
    draft: bool = False
    publish_on: datetime | None = None
    body: Body = Body()
    translations: tuple[Translation, ...] = ()
