"""Sentences as a department writes them, put together by chance: the text of the corpus."""

from collections.abc import Sequence
from random import Random

_WHO = (
    "Officers who patrol your street",
    "The traffic sergeant",
    "Our school officer",
    "Two dispatchers from the 911 center",
    "The community outreach team",
    "A detective who works on scams",
    "Volunteers of the neighborhood watch",
    "The animal control officer",
)
_DO = (
    "will be there to answer questions",
    "will show how a report is made",
    "will bring bicycle lights and helmets for children",
    "will tell what has changed since the last meeting",
    "will go through three real calls with you",
    "will listen first and take notes",
    "will explain who to call, and when",
    "will help you fill in the form on your own phone",
)
_ABOUT = (
    "about speeding near the school",
    "about packages that vanish from porches",
    "about noise at night",
    "about the new crossing",
    "about what to do after a crash",
    "about calls that ask for gift cards",
    "about locks, lights and hedges",
    "about dogs off the leash in the park",
)
_MORE = (
    "Bring a neighbor.",
    "You do not have to sign up.",
    "Children are welcome, and there is paper and crayons for them.",
    "Come when you can and leave when you want.",
    "If you would rather talk alone, ask any officer and step aside with them.",
    "The room has a ramp, and we keep two seats free near the door.",
    "Parking is free on the street from six o'clock.",
    "We write down what you ask and report back within two weeks.",
    "Coffee is on the house until it runs out.",
    "If it rains, we meet inside.",
)
_WHO_ES = (
    "Los policías que patrullan su calle",
    "Las sargentos de tránsito",
    "Dos policías escolares",
    "Dos operadoras del 911",
)
_DO_ES = (
    "estarán allí para contestar preguntas",
    "explicarán a quién llamar y cuándo",
    "mostrarán cómo se hace una denuncia",
    "escucharán primero y tomarán notas",
)
_MORE_ES = (
    "Traiga a un vecino.",
    "No hace falta inscribirse.",
    "Los niños son bienvenidos.",
    "Venga cuando pueda y váyase cuando quiera.",
    "El café es gratis hasta que se acabe.",
)


def summary(chance: Random) -> str:
    """Return a sentence or two for the head of an event."""
    return f"{_sentence(chance)} {chance.choice(_MORE)}"


def body(chance: Random) -> str:
    """Return one to five paragraphs of Markdown; some have a list, a link or strong words."""
    blocks = [_paragraph(chance) for _ in range(chance.choice((1, 2, 2, 3, 3, 4, 5)))]
    if chance.random() < 0.3:
        blocks.append("\n".join(f"- {each}" for each in chance.sample(_MORE, 3)))
    if chance.random() < 0.4:
        blocks.append("Read [what we learned last time](https://www.example.org/notes/).")
    return "\n\n".join(blocks)


def spanish_summary(chance: Random) -> str:
    """Return the same for a translation."""
    return f"{_one(chance, _WHO_ES, _DO_ES)} {chance.choice(_MORE_ES)}"


def spanish_body(chance: Random) -> str:
    """Return two paragraphs of a translation."""
    return "\n\n".join(spanish_summary(chance) for _ in range(2))


def _paragraph(chance: Random) -> str:
    first = _sentence(chance)
    others = [
        _sentence(chance) if chance.random() < 0.6 else chance.choice(_MORE)
        for _ in range(chance.randrange(2, 5))
    ]
    if chance.random() < 0.3:
        others.append(f"**{chance.choice(_MORE)}**")
    return " ".join((first, *others))


def _sentence(chance: Random) -> str:
    return f"{_one(chance, _WHO, _DO)[:-1]} {chance.choice(_ABOUT)}."


def _one(chance: Random, who: Sequence[str], do: Sequence[str]) -> str:
    return f"{chance.choice(who)} {chance.choice(do)}."
