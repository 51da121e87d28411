"""The types of the keys of a header: each reads its text by its own rule and has a JSON Schema.

A type is an ``Annotated`` of the value it gives; ``required`` and ``optional`` declare a key with
the sentence and the example that documentation, schema and messages take from it.
"""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, TypeVar
from zoneinfo import ZoneInfo

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)

from community.core.event import Status
from community.core.schedule import Length
from community.intake.fields import texts as text_fields
from community.intake.fields import web_addresses
from community.intake.fields.languages import read_language
from community.intake.fields.shapes import KEYS, entries_of, expect, list_of
from community.intake.fields.texts import text_of
from community.intake.times.durations import read_duration
from community.intake.times.moments import Moment, read_date, read_moment, whole_dates

Entry = TypeVar("Entry")

_TEXT_SCHEMA = {"type": ["string", "number", "boolean"]}
_SLUG_SCHEMA = {"type": "string", "pattern": "^[a-z0-9-]+$"}


class Keys(BaseModel):
    """Keys of a header; a key that is not among them is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @classmethod
    def line_of(cls, key: str, value: object) -> str:
        """Return a key as the file writes it."""
        return f"{key}: {value}"

    @model_validator(mode="before")
    @classmethod
    def _has_keys(cls, value: object) -> object:
        expect(KEYS, value)
        return value


def required(sentence: str, example: object) -> Any:
    """Declare a key that has to be there."""
    return Field(description=sentence, examples=[example])


def optional(sentence: str, example: object, default: object = None) -> Any:
    """Declare a key that may be left out."""
    return Field(default=default, description=sentence, examples=[example])


def read_by(read: Callable[[str], object]) -> PlainValidator:
    """Return the validator that hands the text of a value to ``read``."""
    return PlainValidator(lambda value: read(text_of(value)))


def _schema(**keys: object) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", **keys})


#: A list; one text alone is a list of one.
ListOf = Annotated[tuple[Entry, ...], BeforeValidator(list_of)]
#: A list whose entries have keys of their own.
EntriesOf = Annotated[tuple[Entry, ...], BeforeValidator(entries_of)]

Text = Annotated[str, PlainValidator(text_of), WithJsonSchema(_TEXT_SCHEMA)]
Slug = Annotated[str, read_by(text_fields.read_slug), WithJsonSchema(_SLUG_SCHEMA)]
Tag = Annotated[str, read_by(text_fields.read_tag), WithJsonSchema(_SLUG_SCHEMA)]
Language = Annotated[str, read_by(read_language), _schema()]
Zone = Annotated[ZoneInfo | None, read_by(text_fields.read_zone), _schema()]
WebAddress = Annotated[
    str, read_by(web_addresses.read_web_address), _schema(pattern="^[Hh][Tt][Tt][Pp][Ss]?://")
]
HttpsAddress = Annotated[
    str | None,
    read_by(web_addresses.read_https_address),
    _schema(pattern="^[Hh][Tt][Tt][Pp][Ss]://"),
]
SignUpAddress = Annotated[
    str,
    read_by(web_addresses.read_sign_up_address),
    WithJsonSchema(
        {
            "type": ["string", "number"],
            "pattern": "^([Hh][Tt][Tt][Pp][Ss]://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:|[+(0-9])",
        }
    ),
]
Mailbox = Annotated[str, read_by(web_addresses.read_mailbox), _schema(pattern="@")]
Phone = Annotated[str, read_by(web_addresses.read_phone), WithJsonSchema(_TEXT_SCHEMA)]
Day = Annotated[date, read_by(read_date), _schema()]
OptionalDay = Annotated[date | None, read_by(read_date), _schema()]
Instant = Annotated[Moment, read_by(read_moment), _schema()]
Instants = Annotated[ListOf[Instant], BeforeValidator(whole_dates)]
OptionalInstant = Annotated[Moment | None, read_by(read_moment), _schema()]
Duration = Annotated[Length | None, read_by(read_duration), _schema()]
Count = Annotated[
    int | None, read_by(text_fields.read_count), WithJsonSchema({"type": "integer", "minimum": 1})
]
WholeNumber = Annotated[
    int | None,
    read_by(text_fields.read_whole_number),
    WithJsonSchema({"type": "integer", "minimum": 0}),
]
Latitude = Annotated[
    float | None,
    read_by(text_fields.read_latitude),
    WithJsonSchema({"type": "number", "minimum": -90, "maximum": 90}),
]
Longitude = Annotated[
    float | None,
    read_by(text_fields.read_longitude),
    WithJsonSchema({"type": "number", "minimum": -180, "maximum": 180}),
]
Flag = Annotated[bool, read_by(text_fields.read_flag), WithJsonSchema({"type": "boolean"})]
StatusWord = Annotated[
    Status | None,
    read_by(text_fields.read_status),
    _schema(enum=[*(status.value for status in Status), "canceled"]),
]
Uid = Annotated[str, read_by(text_fields.read_uid), _schema(maxLength=200)]
Picture = Annotated[str, read_by(text_fields.read_picture), _schema()]
