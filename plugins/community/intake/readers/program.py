"""A program from the keys of its file."""

from community.core.program import Program, Question
from community.intake.files.manuscript import Manuscript
from community.intake.files.pictures import picture_of
from community.intake.models.program import ProgramKeys
from community.intake.readers.person import find_person
from community.intake.readers.publishing import check_aliases, publish_moment
from community.intake.readers.surroundings import Surroundings

#: Keys whose value goes into the program as it is.
_AS_WRITTEN = (
    *("title", "summary", "audience", "cost", "eligibility", "how_to_start", "link", "phone"),
    *("bring", "limits", "renew", "disclaimer", "emergency_note", "launched", "aliases", "draft"),
)


def read_program(manuscript: Manuscript[ProgramKeys], surroundings: Surroundings) -> Program:
    """Return the program; the manuscript's findings know whether it may be relied on."""
    keys, findings, source = manuscript.keys, manuscript.findings, manuscript.source
    publish_on = publish_moment(keys.publish_on, surroundings, findings)
    check_aliases(keys.aliases, source.slug, findings)
    return Program(
        slug=source.slug,
        path=source.path,
        history=surroundings.unrecorded(publish_on),
        contact=find_person(keys.contact, surroundings.people, findings, ("contact",)),
        image=picture_of(keys.image, keys.image_alt, findings, (), surroundings.pictures),
        tags=tuple(dict.fromkeys(keys.tags)),
        faq=tuple(Question(**dict(question)) for question in keys.faq),
        publish_on=publish_on,
        body=manuscript.body,
        translations=manuscript.translations,
        **{key: getattr(keys, key) for key in _AS_WRITTEN},
    )
