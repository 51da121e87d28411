"""The keys of ``COMMUNITY["publish"]`` in ``publishconf.py``: where the site is published."""

from typing import Annotated

from pydantic import WithJsonSchema

from community.intake.fields import places
from community.intake.fields.types import Keys, Text, optional, read_by, required

_SCHEMA = WithJsonSchema({"type": "string"})
_NUMBER = WithJsonSchema({"type": "integer"})

Place = Annotated[str, read_by(places.read_place), _SCHEMA]
Host = Annotated[str, read_by(places.read_host), _SCHEMA]
Port = Annotated[int, read_by(places.read_port), _NUMBER]
Kept = Annotated[int, read_by(places.read_kept), _NUMBER]
Branch = Annotated[str, read_by(places.read_branch), _SCHEMA]
Remote = Annotated[str, read_by(places.read_remote), _SCHEMA]
Bucket = Annotated[str, read_by(places.read_bucket), _SCHEMA]
Endpoint = Annotated[str, read_by(places.read_endpoint), _SCHEMA]
Region = Annotated[str, read_by(places.read_region), _SCHEMA]
Prefix = Annotated[str, read_by(places.read_prefix), _SCHEMA]


#: The sentence on the key itself.
WHERE = "Where `publish` brings the site; it stands in `publishconf.py`."


class PublishKeys(Keys):
    """Where the site is published; ``to`` says which of the other keys there are."""

    to: Place = required("The kind of place: `folder`, `ssh`, `github-pages` or `s3`.", "folder")
    path: Text = optional(
        "For `folder` and `ssh`: the folder in which the releases are kept.", "/srv/www/events", ""
    )
    keep: Kept = optional("For `folder` and `ssh`: how many releases are kept.", "5", 0)
    host: Host = optional(
        "For `ssh`: the computer, with the user before it or without.", "web@www.example.gov", ""
    )
    port: Port = optional("For `ssh`: the port, if it is not that of your ssh settings.", "2222", 0)
    remote: Remote = optional(
        "For `github-pages`: the name or address of the repository; `origin` if left out.",
        "origin",
        "",
    )
    branch: Branch = optional(
        "For `github-pages`: the branch that the host shows; `gh-pages` if left out.",
        "gh-pages",
        "",
    )
    bucket: Bucket = optional("For `s3`: the name of the bucket.", "example-events", "")
    endpoint: Endpoint = optional(
        "For `s3`: the https address of the storage; Amazon's own if left out.",
        "https://storage.example.org",
        "",
    )
    region: Region = optional("For `s3`: the region of the bucket.", "us-east-1", "")
    prefix: Prefix = optional(
        "For `s3`: what the name of each file begins with, if the site is not alone there.",
        "events/",
        "",
    )


class Settings(Keys):
    """Keys of ``COMMUNITY``."""

    @classmethod
    def line_of(cls, key: str, value: object) -> str:
        """Return a key as Python writes it."""
        return f'"{key}": "{value}",'


class WithTarget(Settings):
    """The one setting that names a place; it may stand in a file of its own."""

    publish: PublishKeys | None = optional(WHERE, {"to": "folder"})
