"""What the phone line says: 30 seconds at 150 words a minute, read by a person or a program."""

from collections.abc import Sequence

from community.core.language import gettext, message
from community.outreach.filling import Fits, Form, filled
from community.outreach.kinds import Kind
from community.outreach.spoken_clock import spoken_hours, spoken_number
from community.outreach.story import Story, closed_once, where_words

_TOLD = {
    Kind.INVITATION: message("%(title)s is on %(when)s, %(where)s."),
    Kind.TENTATIVE: message("%(title)s may be on %(when)s, %(where)s. It is not certain yet."),
    Kind.EXPECTED: message(
        "We expect %(title)s on %(when)s, %(where)s. The date is not confirmed yet."
    ),
    Kind.MOVED: message("%(title)s has moved. It is now on %(when)s, %(where)s."),
    Kind.NEW_PLACE: message("%(title)s has a new place. It is on %(when)s, %(where)s."),
    Kind.POSTPONED: message("%(title)s is postponed. It was planned for %(when)s, %(where)s."),
    Kind.CANCELED: message("%(title)s is canceled. It was planned for %(when)s, %(where)s."),
    Kind.RECAP: message("%(title)s took place on %(when)s, %(where)s."),
}


def phone_script(story: Story, fits: Fits) -> str:
    """Return the script, with whole sentences alone; raise ``NoRoomError``."""
    department = story.department
    phone = spoken_number(department.non_emergency_phone)
    opening = gettext("This is the %(department)s.", department=department.name)
    closing = (
        gettext("Questions? Call %(phone)s.", phone=phone),
        gettext("In an emergency, hang up and dial 9 1 1."),
    )

    def head(title: str, place: str) -> str:
        when = story.day if story.kind is Kind.RECAP else spoken_hours(story)
        told = gettext(_TOLD[story.kind], title=title, when=when, where=where_words(story, place))
        return closed_once(f"{opening} {told}")

    def whole(begun: str, told: Sequence[str]) -> str:
        return " ".join((begun, *told, *closing))

    rest = (*story.reason, *story.about, *story.extras)
    return filled(story, Form(head=head, whole=whole), rest, fits, may_cut=False)
