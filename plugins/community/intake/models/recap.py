"""The keys of what is told after an event."""

from community.intake.fields.types import (
    EntriesOf,
    Keys,
    OptionalDay,
    Text,
    WholeNumber,
    optional,
    required,
)
from community.intake.models.picture import PictureKeys


class TopicKeys(Keys):
    """What residents asked, and what was done about it."""

    asked: Text = required("What residents asked.", "Can Elm Street have a speed sign?")
    did: Text = optional("What the department did about it.", "A sign stands since July 21.", "")
    owner: Text = optional("Who takes care of it.", "Traffic unit", "")
    by: OptionalDay = optional("The day by which it will be done.", "2014-08-01")


class RecapKeys(Keys):
    """What happened at an event."""

    attendance: WholeNumber = optional("How many residents came.", "24")
    summary: Text = optional(
        "One or two sentences on how it went.", "Most questions were about traffic.", ""
    )
    topics: EntriesOf[TopicKeys] = optional(
        "What was asked and what was done about it.",
        [{"asked": "Can Elm Street have a speed sign?", "did": "A sign stands since July 21."}],
        (),
    )
    photos: EntriesOf[PictureKeys] = optional(
        "Pictures of the event.",
        [{"image": "coffee-2014.jpg", "image_alt": "Two officers and a resident at a table"}],
        (),
    )
