"""A press release in the form that newsrooms know.

Everything in it stands in the files and the settings. It has no quotation, for no file has one.
"""

from collections.abc import Iterator

from community.core.language import gettext, message
from community.core.phones import phone_of
from community.core.wording import day_words
from community.outreach.ap_style import dateline, short_months
from community.outreach.kinds import Kind
from community.outreach.story import Story, closed_once, where_words

_LEADS = {
    Kind.INVITATION: message("%(department)s will hold %(title)s on %(when)s, %(where)s."),
    Kind.TENTATIVE: message(
        "%(department)s plans %(title)s on %(when)s, %(where)s. It is not certain yet."
    ),
    Kind.EXPECTED: message(
        "%(department)s expects to hold %(title)s on %(when)s, %(where)s. "
        "The date is not confirmed yet."
    ),
    Kind.MOVED: message("%(department)s has moved %(title)s to %(when)s, %(where)s."),
    Kind.NEW_PLACE: message(
        "%(department)s will hold %(title)s in a new place, %(where)s, on %(when)s."
    ),
    Kind.POSTPONED: message(
        "%(department)s has postponed %(title)s planned for %(when)s, %(where)s."
    ),
    Kind.CANCELED: message(
        "%(department)s has canceled %(title)s planned for %(when)s, %(where)s."
    ),
    Kind.RECAP: message("%(department)s held %(title)s on %(when)s, %(where)s."),
}


def press_release(story: Story) -> str:
    """Return the release, dated ``as_of``; its paragraphs have an empty line between them."""
    lead = f"{dateline(story.department.city)} \N{EM DASH} {_lead(story)}"
    news = " ".join((story.moved, *story.reason)).strip()
    facts = "\n".join(f"{label}: {words}" for label, words in _facts(story))
    paragraphs = (
        gettext("FOR IMMEDIATE RELEASE"),
        _today(story),
        _contact(story),
        gettext("%(heading)s, %(day)s", heading=story.heading(), day=story.day),
        lead,
        news,
        " ".join(story.about),
        facts,
        _about_the_department(story),
        "###",
    )
    return short_months("\n\n".join(filter(None, paragraphs)))


def _today(story: Story) -> str:
    return day_words(story.as_of.astimezone(story.department.zone).date())


def _lead(story: Story) -> str:
    where = where_words(story, story.place)
    when = story.when if story.kind is not Kind.RECAP else story.day
    title = gettext("the event “%(title)s”", title=story.title)
    words = {"department": _name(story), "title": title, "when": when, "where": where}
    return closed_once(gettext(_LEADS[story.kind], **words))


def _name(story: Story) -> str:
    return gettext("The %(department)s", department=story.department.name)


def _facts(story: Story) -> Iterator[tuple[str, str]]:
    """Yield the facts for a reporter; whom to ask stands at the top already."""
    contact = gettext("Contact")
    yield from ((label, words) for label, words in story.facts if label != contact)
    yield gettext("More"), story.link


def _contact(story: Story) -> str:
    person, department = story.occurrence.event.contact, story.department
    parts = (person.title, person.role, person.phone, person.email) if person else ()
    own = (department.name, department.non_emergency_phone, department.email)
    words = ", ".join(part for part in parts or own if part)
    return gettext("Contact: %(words)s", words=phone_of(words))


def _about_the_department(story: Story) -> str:
    department = story.department
    name = gettext("About the %(department)s", department=department.name)
    phone = gettext("Not an emergency: %(phone)s", phone=department.non_emergency_phone)
    about = department.about or department.description
    return "\n".join(part for part in (name, about, phone, f"{department.address}/") if part)
