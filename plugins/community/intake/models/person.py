"""The keys of a person: a file of ``content/people/``, or what stands under ``contact:``."""

from community.intake.fields.types import Keys, Mailbox, Phone, Text, optional, required


class PersonKeys(Keys):
    """An officer or another person whom residents can ask."""

    name: Text = required("First and last name.", "Brandon Dunning")
    rank: Text = optional("The rank, as it stands before the name.", "S/Pfc.", "")
    role: Text = optional("What the person does.", "Public information officer", "")
    phone: Phone = optional("The number residents may call.", "302-555-0100", "")
    email: Mailbox = optional("The address residents may write to.", "outreach@example.org", "")
