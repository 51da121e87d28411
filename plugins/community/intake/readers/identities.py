"""Names and identities that only one file may have."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from community.core.identity import key_of
from community.intake.files.manuscript import Manuscript
from community.intake.models.event import EventKeys
from community.intake.models.program import ProgramKeys
from community.intake.quoting import quoted

EventOrProgram = TypeVar("EventOrProgram", EventKeys, ProgramKeys)


def check_former_names(
    manuscripts: Iterable[Manuscript[EventOrProgram]], present: Mapping[str, str]
) -> None:
    """Report aliases that another file has, as its name or as an alias too.

    ``present`` are the paths of all files of this kind by slug.
    """
    former: dict[str, str] = {}
    for manuscript in manuscripts:
        own, findings = manuscript.source.path, manuscript.findings
        for number, alias in enumerate(manuscript.keys.aliases):
            if not findings.is_sound(("aliases", number)):
                continue
            path = present.get(alias) or former.setdefault(alias, own)
            if path != own:
                what = "the present name" if alias in present else "a former name"
                message = f"{quoted(alias)} is {what} of {path}"
                hint = "Take it out of 'aliases', or out of the other file"
                if alias in present:
                    hint = "Take it out of 'aliases', or rename the other file"
                findings.add("alias-taken", ("aliases", number), message, hint)


def check_identities(manuscripts: Sequence[Manuscript[EventKeys]], uid_domain: str) -> None:
    """Report an event's ``uid`` that is another event's identity in calendars."""
    owners = {
        _made_identity(manuscript, uid_domain): manuscript.source.path
        for manuscript in manuscripts
        if not manuscript.keys.uid
    }
    for manuscript in manuscripts:
        uid, findings = manuscript.keys.uid, manuscript.findings
        if not uid or not findings.is_sound(("uid",)):
            continue
        path = owners.setdefault(uid, manuscript.source.path)
        if path != manuscript.source.path:
            message = f"{quoted(uid)} is the identity of {path} already"
            hint = "Take 'uid' out, or write the one this event has in the other calendar"
            findings.add("uid-taken", ("uid",), message, hint)


def _made_identity(manuscript: Manuscript[EventKeys], uid_domain: str) -> str:
    first_slug = (manuscript.source.slug, *manuscript.keys.aliases)[-1]
    return f"{key_of(first_slug)}@{uid_domain}"
