"""How English and Spanish texts write weekdays, dates and times."""

import re
from dataclasses import dataclass

from community.core.english import MONTHS, WEEKDAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLanguage:
    """``weekdays`` and ``months`` are numbers by their names in small letters.

    ``date`` finds a date: groups ``weekday``, ``month``, ``day`` and ``year``, of which the month
    and the day are always there. ``time`` finds a time of day: ``hour``, ``minute`` and ``half``
    (``a`` or ``p``), or ``noon``. ``held`` finds what says that this event is on the date that
    follows; ``phrases`` are names that hold a weekday and tell none.
    """

    weekdays: dict[str, int]
    months: dict[str, int]
    date: re.Pattern[str]
    time: re.Pattern[str]
    held: re.Pattern[str]
    phrases: re.Pattern[str]


def _any(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_EN_WEEKDAYS = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
_EN_MONTHS = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    **{name[:3].lower(): number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
_ES_WEEKDAYS = {
    "lunes": 0,
    "martes": 1,
    "miércoles": 2,
    "miercoles": 2,
    "jueves": 3,
    "viernes": 4,
    "sábado": 5,
    "sabado": 5,
    "domingo": 6,
}
_ES_MONTHS = {
    "enero": 1,
    "febrero": 2,
    "marzo": 3,
    "abril": 4,
    "mayo": 5,
    "junio": 6,
    "julio": 7,
    "agosto": 8,
    "septiembre": 9,
    "setiembre": 9,
    "octubre": 10,
    "noviembre": 11,
    "diciembre": 12,
}

ENGLISH = TextLanguage(
    weekdays=_EN_WEEKDAYS,
    months=_EN_MONTHS,
    date=re.compile(
        rf"""\b(?:(?<!&\s)(?<!and\s)(?<!or\s)(?<!-)(?P<weekday>{_any(_EN_WEEKDAYS)}),?\s+(?:the\s+)?)?
        (?P<month>{_any(_EN_MONTHS)})\.?\s+(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?\b
        (?![:%]|\s*(?:to|and|&|through|-|\N{{EN DASH}})\s*[0-9])
        (?:,?\s+(?P<year>(?:19|20)[0-9]{{2}})\b)?""",
        re.VERBOSE | re.IGNORECASE,
    ),
    time=re.compile(
        r"""(?<![\w:.$#])(?:(?P<noon>noon)\b
        |(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5][0-9]))?\s?(?P<half>[ap])\.?\s?m\b\.?)""",
        re.VERBOSE | re.IGNORECASE,
    ),
    held=re.compile(
        r"""\b(?:(?:it|this|event|meeting|class|coffee)\s+(?:will\s+)?
        (?:is\s+held|be\s+held|takes?\s+place)|join\s+us|come\s+(?:and\s+)?(?:see|meet)
        \s+us|see\s+you|we\s+(?:will\s+)?meet|this\s+event\s+is|the\s+event\s+is)
        (?:\s+(?:here|there|again))?(?:,?\s+on)?\s*$""",
        re.VERBOSE | re.IGNORECASE,
    ),
    phrases=re.compile(
        r"""\b(?:black|good|casual|freaky|first)\s+friday|\b(?:cyber|blue)\s+monday
        |\b(?:giving|fat|shrove|super|ruby|taco|election)\s+tuesday|\bash\s+wednesday
        |\b(?:maundy|throwback)\s+thursday|\b(?:holy|small\s+business)\s+saturday
        |\b(?:palm|easter|super\s+bowl|super)\s+sunday|\bsunday\s+school|\bjoe\s+friday
        |\bsaturday\s+night\s+(?:live|fever)|\bsunday\s+best|\bmonday\s+night\s+football|\b(?:wednesday|friday)\s+addams""",
        re.VERBOSE | re.IGNORECASE,
    ),
)

SPANISH = TextLanguage(
    weekdays=_ES_WEEKDAYS,
    months=_ES_MONTHS,
    date=re.compile(
        rf"""\b(?:(?P<weekday>{_any(_ES_WEEKDAYS)}),?\s+(?:el\s+)?(?:d[ií]a\s+)?)?
        (?<![0-9])(?P<day>[0-3]?[0-9])[.º°]?\s+de\s+(?P<month>{_any(_ES_MONTHS)})\b
        (?:\s+del?\s+(?P<year>(?:19|20)[0-9]{{2}})\b)?""",
        re.VERBOSE | re.IGNORECASE,
    ),
    time=re.compile(
        r"""(?<![\w:.$#])(?:(?P<noon>mediod[ií]a)\b|(?P<hour>1[0-2]|0?[1-9])
        (?:[:.](?P<minute>[0-5][0-9]))?\s?(?:(?P<half>[ap])\.?\s?m\b\.?
        |de\s+la\s+(?:(?P<morning>mañana)|tarde|noche)))""",
        re.VERBOSE | re.IGNORECASE,
    ),
    held=re.compile(
        r"""\b(?:acompáñenos|únase|venga|será|es|tendrá\s+lugar|se\s+celebra(?:rá)?|nos\s+vemos
        |nos\s+reunimos|los\s+esperamos)(?:\s+(?:aquí|allí|con\s+nosotros))?,?(?:\s+el)?\s*$""",
        re.VERBOSE | re.IGNORECASE,
    ),
    phrases=re.compile(
        r"\b(?:viernes|jueves|sábado)\s+santo|\bdomingo\s+de\s+(?:ramos|pascua)"
        r"|\bmiércoles\s+de\s+ceniza|\bmartes\s+de\s+carnaval|\bviernes\s+negro",
        re.IGNORECASE,
    ),
)

#: By the first part of a language's tag.
TEXT_LANGUAGES = {"en": ENGLISH, "es": SPANISH}
