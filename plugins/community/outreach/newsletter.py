"""One paragraph for a newsletter: of the city, a school, a neighborhood."""

from community.formats.event_text import as_sentence
from community.outreach.story import Story, closed_once


def newsletter_paragraph(story: Story) -> str:
    """Return the paragraph; the address of the page ends it."""
    head = as_sentence(f"{story.heading()}: {story.when_line}, {story.place}")
    return closed_once(" ".join((head, *story.news, *story.about, *story.extras, story.link)))
