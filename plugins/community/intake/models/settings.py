"""The keys of ``COMMUNITY`` in ``pelicanconf.py``."""

from typing import Annotated
from zoneinfo import ZoneInfo

from community.intake.fields import texts as text_fields
from community.intake.fields import web_addresses
from community.intake.fields.types import (
    EntriesOf,
    Flag,
    HttpsAddress,
    Keys,
    Language,
    ListOf,
    Mailbox,
    Phone,
    Text,
    optional,
    read_by,
    required,
)
from community.intake.models.publish import WHERE, PublishKeys, Settings

SiteZone = Annotated[ZoneInfo, read_by(text_fields.read_zone)]
Domain = Annotated[str, read_by(web_addresses.read_domain)]
Origin = Annotated[str, read_by(web_addresses.read_origin)]
SecurityContact = Annotated[str, read_by(web_addresses.read_contact)]


class SiteWordsKeys(Keys):
    """Words of the settings in one further language."""

    language: Language = required("The language they are in.", "es")
    description: Text = optional("The sentence about the site.", "Conozca a sus policías.", "")
    about: Text = optional(
        "What press releases say of the department.", "La policía atiende a la ciudad.", ""
    )
    accommodation: Text = optional(
        "How to ask for an interpreter or another accommodation.",
        "Llame al 302-555-0100 cinco días hábiles antes del evento.",
        "",
    )


class SettingsKeys(Settings):
    """Whose site it is."""

    department: Text = required("The department's name.", "Smyrna Police Department")
    city: Text = required("The city and state it serves.", "Smyrna, Delaware")
    description: Text = optional(
        "One sentence about the site, for search engines and feeds.",
        "Meet your police officers.",
        "",
    )
    about: Text = optional(
        "What press releases say of the department in their last lines.",
        "The department has 24 officers.",
        "",
    )
    timezone: SiteZone = required("The time zone's IANA name.", "America/New_York")
    non_emergency: Phone = required("The number to call when it is no emergency.", "302-555-0100")
    email: Mailbox = optional("The address residents may write to.", "outreach@example.org", "")
    accommodation: Text = optional(
        "How to ask for an interpreter or another accommodation, and by when.",
        "Call 302-555-0100 five business days before the event.",
        "",
    )
    languages: ListOf[Language] = optional(
        "The site's languages, its own first.", ["en", "es"], ("en",)
    )
    translations: EntriesOf[SiteWordsKeys] = optional(
        "These words in the site's further languages.",
        [{"language": "es", "description": "Conozca a sus policías."}],
        (),
    )
    uid_domain: Domain = required(
        "Ends the identity of every event in residents' calendars; never change it.",
        "events.example.org",
    )
    framed_by: ListOf[Origin] = optional(
        "Websites that may show these pages in a frame; nobody may if it is left out.",
        ["https://www.example.gov"],
        (),
    )
    security_contact: SecurityContact = optional(
        "Where to tell of a weakness of the website: a mailbox or an https address.",
        "security@example.org",
        "",
    )
    search: Flag = optional(
        "False leaves out the search index; the page of search is a list then.",
        "False",
        default=True,
    )
    logo: Text = optional(
        "The square picture beside the name, a file of theme/static/.", "seal.png", "icon.svg"
    )
    repository: HttpsAddress = optional(
        "Where the files are kept on a git host; pages then lead staff to its editor.",
        "https://github.com/example/events",
    )
    branch: Text = optional("The branch of it that the public site is built from.", "main", "main")
    git_host: Text = optional(
        "The kind of git host (github, gitlab or gitea), where its address does not tell.",
        "gitlab",
        "",
    )
    admin: Flag = optional(
        "True publishes the form for staff at /admin/; it needs the repository.",
        "True",
        default=False,
    )
    sample: Flag = optional(
        "True says on every page that the department is invented.", "True", default=False
    )
    publish: PublishKeys | None = optional(WHERE, {"to": "folder"})
