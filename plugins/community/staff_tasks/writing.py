"""The task that makes a new file."""

from invoke.context import Context
from invoke.tasks import task

from community.staff_tasks.ending import ROOT, end_with
from community.task_arguments import AskingTask


@task(
    klass=AskingTask,
    auto_shortflags=False,
    positional=["kind"],
    help={
        "kind": "event, program, venue or person",
        "title": "what the event or program is called",
        "start": "day and time of the event, such as 'Wednesday, January 20, 2027 8 a.m.'",
        "end": "when the event ends",
        "repeat": "how the event repeats, such as 'first Monday of the month'",
        "until": "the last day on which it may repeat",
        "venue": "where the event is: the name of a file of content/venues/",
        "online": "where to join the event online",
        "program": "the program that the event belongs to, or several with commas",
        "contact": "whom to ask: the name of a file of content/people/",
        "summary": "one or two sentences on the event or program",
        "name": "what the venue or person is called",
        "street": "house number and street of the venue",
        "city": "city or town of the venue",
        "region": "state of the venue, as the post office writes it",
        "postal-code": "ZIP code of the venue",
        "access": "how to get into the venue with a wheelchair or a stroller",
        "rank": "rank of the person, as it stands before the name",
        "role": "what the person does",
        "phone": "number to call the person, or about the program",
        "email": "address to write to the person",
        "text": "what stands below the header",
        "slug": "the name of the file without .md, and of its address; made from the title",
        "yes": "make the file without asking",
        "dry-run": "show the file and do not make it",
    },
)
def new(
    _: Context,
    kind: str,
    title: str = "",
    start: str = "",
    end: str = "",
    repeat: str = "",
    until: str = "",
    venue: str = "",
    online: str = "",
    program: str = "",
    contact: str = "",
    summary: str = "",
    name: str = "",
    street: str = "",
    city: str = "",
    region: str = "",
    postal_code: str = "",
    access: str = "",
    rank: str = "",
    role: str = "",
    phone: str = "",
    email: str = "",
    text: str = "",
    slug: str = "",
    yes: bool = False,
    dry_run: bool = False,
) -> None:
    """Make the file of a new event, program, venue or person."""
    from community import new_command

    end_with(new_command.make_new(ROOT, new_command.Wanted.of(locals())))
