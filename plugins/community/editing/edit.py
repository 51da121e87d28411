"""What an edit of an event's file is: the new text, and the event that it has to give."""

from dataclasses import dataclass, replace

from community.core.event import Event


class RefusedError(ValueError):
    """The edit cannot be made as it was asked for; the message is one sentence for staff."""


class NothingToDoError(RefusedError):
    """The file says already what was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """``event`` is what the product's reader has to make of ``text``; ``sentence`` tells of it."""

    text: str
    event: Event
    sentence: str

    def gives(self, event: Event) -> bool:
        """Tell whether an event that was read is the one that was wanted.

        The line on which the body begins, and when the file was read, are no part of that.
        """
        body = replace(event.body, line=self.event.body.line)
        return replace(event, body=body, history=self.event.history) == self.event
