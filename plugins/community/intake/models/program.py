"""The keys of a program: a file of ``content/programs/``."""

from community.intake.fields.types import (
    EntriesOf,
    Flag,
    Keys,
    ListOf,
    OptionalDay,
    OptionalInstant,
    Phone,
    Picture,
    Slug,
    Tag,
    Text,
    WebAddress,
    optional,
    required,
)
from community.intake.models.references import PersonReference


class QuestionKeys(Keys):
    """A question that residents ask."""

    question: Text = required("What residents ask.", "Who can see my profile?")
    answer: Text = required("The department's answer.", "Only the 911 center, when you call.")


class ProgramKeys(Keys):
    """What the department offers."""

    title: Text = required("What the program is called.", "Smart911")
    summary: Text = required(
        "One or two sentences: what it does for residents.",
        "Tell 911 beforehand what helpers should know about your household.",
    )
    audience: Text = optional("Whom it is for.", "Everyone who lives in Smyrna", "")
    cost: Text = optional("What it costs.", "Free", "")
    eligibility: Text = optional("Who can take part.", "Residents of the town", "")
    how_to_start: ListOf[Text] = optional(
        "The steps to take, in order.", ["Open smart911.com.", "Make a profile."], ()
    )
    link: WebAddress = optional("Where to take part or read more.", "https://www.smart911.com", "")
    phone: Phone = optional("The number to call about it.", "302-555-0100", "")
    contact: PersonReference | None = optional(
        "Whom to ask: the name of a file of content/people/, or the keys of a person.",
        "brandon-dunning",
    )
    bring: Text = optional("What to bring.", "Proof of address", "")
    limits: Text = optional("What it does not do.", "Officers check houses as time permits.", "")
    renew: Text = optional("When to sign up again.", "Every six months", "")
    disclaimer: Text = optional(
        "What the department cannot promise.", "A check is not a guarantee.", ""
    )
    emergency_note: Text = optional(
        "What to do in an emergency instead.", "In an emergency, call 911.", ""
    )
    launched: OptionalDay = optional("The day the program began.", "2014-07-30")
    image: Picture = optional("A file under content/images/.", "smart911.jpg", "")
    image_alt: Text = optional(
        "What the picture shows, for those who cannot see it; needed with an image.",
        "A profile on a phone",
        "",
    )
    tags: ListOf[Tag] = optional(
        "Words that events and programs share, in small letters.", ["families"], ()
    )
    faq: EntriesOf[QuestionKeys] = optional(
        "Questions residents ask, each with its answer.",
        [
            {
                "question": "Who can see my profile?",
                "answer": "Only the 911 center, when you call.",
            }
        ],
        (),
    )
    aliases: ListOf[Slug] = optional(
        "Former names of this file; old addresses lead here.", ["smart-911"], ()
    )
    draft: Flag = optional(
        "true keeps the program out of everything residents see.", "true", default=False
    )
    publish_on: OptionalInstant = optional(
        "The program appears nowhere before this day or moment, in the site's time zone.",
        "2014-06-20 09:00",
    )
