"""What to write instead of a repeat phrase that was not understood."""

import re
from datetime import date
from difflib import get_close_matches
from itertools import islice

from dateutil.relativedelta import relativedelta

from community.core.canonical import canonical
from community.core.phrases import rule_words
from community.core.rule import Frequency, Rule, RuleDay
from community.intake.quoting import quoted
from community.intake.repeats.phrase import parse_phrase
from community.intake.repeats.words import (
    NUMBER_WORDS,
    PERIODS,
    VOCABULARY,
    Cursor,
    StuckError,
    join_words,
    split_words,
)
from community.intake.times.moments import read_date, read_time
from community.intake.times.names import MONTH_NUMBERS, WEEKDAY_NUMBERS
from community.intake.unreadable import UnreadableError

_EXAMPLES = (
    *("every day", "every weekday", "every Wednesday", "every other Wednesday"),
    *("every Tuesday and Thursday", "every other week on Tuesday and Thursday"),
    *("first Monday of the month", "first and third Monday of the month"),
    *("last weekday of the month", "last day of the month", "monthly on the 15th"),
    *("first Monday of every other month", "every three months on the 15th"),
    *("first Wednesday of October", "every July 4", "every other year on July 4", "yearly"),
)

_UNKNOWN = "is not one of the words read here"
#: Words that mean two things, or what a rule cannot say: why not, and what to write.
_NO_PHRASES = {
    r"bi-?weekly": (
        "can mean twice a week or every two weeks",
        "every other week, or every Tuesday and Thursday",
    ),
    r"bi-?monthly": (
        "can mean twice a month or every two months",
        "every other month, or first and third Monday of the month",
    ),
    r"(?:bi|semi)-?annual(?:ly)?|twice a year": ("does not say when", "every six months"),
    r"semi-?weekly|twice a week": ("does not say on which days", "every Tuesday and Thursday"),
    r"semi-?monthly|twice a month": (
        "does not say on which days",
        "first and third Monday of the month",
    ),
    r"fortnightly|every fortnight": (_UNKNOWN, "every other week"),
    r"once a week": (_UNKNOWN, "every week"),
    r"once a month": (_UNKNOWN, "every month"),
    r"once a year": (_UNKNOWN, "every year"),
    r"weekends?": ("can mean one day or two", "every Saturday and Sunday, or every Saturday"),
    r"quarter": ("does not say where a quarter begins", "first Monday of every three months"),
    r"every other weekday": (
        "can mean every second day or every second week",
        "every Monday, Wednesday and Friday, or every other week on weekdays",
    ),
    r"hourly|every (?:[0-9]+ )?(?:hours?|minutes?)": (
        "comes more than once a day",
        "every day, and a file for each further time of the day",
    ),
}
_NAMES = "|".join((*WEEKDAY_NUMBERS, *MONTH_NUMBERS))
_ENDS_AT = re.compile(
    rf"\b(?:until|till|thru|through(?! (?:{_NAMES})s?\.?(?:$|,| and| in))|ending|ends)\b(?: on)?",
    re.IGNORECASE,
)
_NUMBER = rf"[0-9]{{1,3}}|{'|'.join(NUMBER_WORDS)}"
_COUNTED = re.compile(
    rf"(?:\bfor (?:the next )?)?\b({_NUMBER}) "
    r"(?:times|dates|occurrences|meetings|sessions|classes|evenings)\b|\bfor\b(?: the next\b)?",
    re.IGNORECASE,
)
_SPAN = re.compile(rf"({_NUMBER})(?: (day|week|month|year)s?)?\b", re.IGNORECASE)
_SPANS = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "year": relativedelta(years=1),
}
#: No advice counts more dates than this.
_MOST_DATES = 400
_BUT = re.compile(r"\b(?:except|excluding|but|skip(?:ping)?|without|unless|not)\b", re.IGNORECASE)
_BEGINS_AT = re.compile(r"\b(?:starting|beginning|from|since)\b(?: on)?", re.IGNORECASE)
_CLOCK = re.compile(
    r"\bat\b|@|\b[0-9]{1,2}(?::[0-9]{2})? ?[ap]\.?m\b|\b[0-9]{1,2}:[0-9]{2}"
    r"|\b(?:noon|midnight|(?:in the )?(?:morning|afternoon|evening|night)s?)\b",
    re.IGNORECASE,
)


def refusal(text: str, place: int, start: date) -> UnreadableError:
    """Return why the phrase was not understood from word ``place`` on, and what to write."""
    low = text.lower()
    for pattern, (reason, right) in _NO_PHRASES.items():
        match = re.search(rf"\b(?:{pattern})\b", low)
        if match:
            return UnreadableError(
                "repeat-unclear", f"{quoted(match[0])} {reason}", f"Write {right}"
            )
    return _other_key(text, start) or _not_understood(text, place, start)


def _other_key(text: str, start: date) -> UnreadableError | None:
    """Return the error for words that belong to another key of the file, or ``None``."""
    patterns = {
        _ENDS_AT: _until_advice,
        _COUNTED: _count_advice,
        _BUT: _changes_advice,
        _BEGINS_AT: _start_advice,
        _CLOCK: _clock_advice,
    }
    found = [(match.start(), match) for p in patterns if (match := p.search(text))]
    if not found:
        return None
    match = min(found, key=lambda pair: pair[0])[1]
    rest = text[match.end() :].strip(" ,.")
    after = rest if match.re is _COUNTED and match[1] else ""
    phrase = _phrase_before(match, start) or _phrase_in(after, start) or "the phrase alone"
    advice = patterns[match.re](match, rest, start)
    return UnreadableError(
        "repeat-other-key",
        f"{quoted(text[match.start() :])} does not belong in repeat",
        f"Write repeat: {phrase}, and {advice}",
    )


def _until_advice(_match: re.Match[str], rest: str, start: date) -> str:
    try:
        last = read_date(rest)
    except UnreadableError:
        return f"the last date on a line of its own, such as until: {start.year}-12-31"
    return f"on a line of its own until: {last}"


def _phrase_before(match: re.Match[str], start: date) -> str | None:
    return _phrase_in(match.string[: match.start()], start)


def _phrase_in(text: str, start: date) -> str | None:
    words = split_words(text.rstrip(" ,;"))
    return words[0] if len(words) == 1 and words[0] in PERIODS else _completed(words, start)


def _count_advice(match: re.Match[str], rest: str, start: date) -> str:
    if match[1]:
        return f"on a line of its own count: {_number_of(match[1])}"
    span = _SPAN.match(rest)
    count = _dates_within(span, _phrase_before(match, start), start) if span and span[2] else 0
    if count:
        return f"on a line of its own count: {count}"
    example = _number_of(span[1]) if span and not span[2] else 10
    return f"the number of dates on a line of its own, such as count: {example}"


def _number_of(text: str) -> int:
    """Return the number that ``6`` or ``six`` means."""
    return NUMBER_WORDS.get(text.lower()) or int(text)


def _dates_within(span: re.Match[str], phrase: str | None, start: date) -> int:
    """Return how many dates come in ``six weeks``; 0 for none, or more than anybody writes."""
    if phrase is None:
        return 0
    rule = canonical(parse_phrase(split_words(phrase), start))
    found = [*islice(rule.dates(start=start), _MOST_DATES)]
    length = _SPANS[span[2].lower()] * _number_of(span[1])
    count = sum(day < found[0] + length for day in found) if found else 0
    return count if count < _MOST_DATES else 0


def _changes_advice(_match: re.Match[str], _rest: str, _start: date) -> str:
    return "each date that falls out under changes, with date:, status: cancelled and reason:"


def _start_advice(_match: re.Match[str], _rest: str, start: date) -> str:
    return f"the first date under start, such as start: {start} 18:00"


def _clock_advice(match: re.Match[str], rest: str, start: date) -> str:
    typed = rest if match[0].lower() in {"at", "@"} else f"{match[0]}{match.string[match.end() :]}"
    try:
        clock = read_time(typed)
    except UnreadableError:
        return f"the time under start, such as start: {start} 18:00"
    return f"the time under start: {start} {clock:%H:%M}"


def _not_understood(text: str, place: int, start: date) -> UnreadableError:
    words = split_words(text)
    twofold = _two_readings(words, text, start)
    if twofold:
        return twofold
    nearest = _nearest(words, place, start)
    hint = nearest or f"for example {get_close_matches(text, _EXAMPLES, n=1, cutoff=0)[0]}"
    unread = join_words(words[place:]).lstrip(", ")
    if nearest and nearest == _completed(words, start):
        message = f"{quoted(text)} does not say how often it comes back"
    elif not unread:
        message = f"{quoted(text)} breaks off too early"
    elif place == 0:
        message = f"{quoted(text)} was not understood"
    else:
        message = f"{quoted(unread)} in {quoted(text)} was not understood"
    return UnreadableError("repeat-unknown", message, f"Write {hint}")


def _two_readings(words: tuple[str, ...], text: str, start: date) -> UnreadableError | None:
    """Return the error for ``every third Monday``, or ``None``."""
    cursor = Cursor(words, 1)
    number, weekday = cursor.ordinal() or 0, cursor.weekday()
    if words[:1] not in {("every",), ("each",)} or not cursor.at_end or weekday is None:
        return None
    monthly = _phrase_of((*words, "of", "the", "month"), start)
    if number <= 1 or monthly is None:
        return None
    weekly = Rule(frequency=Frequency.WEEKLY, interval=number, days=(RuleDay(weekday=weekday),))
    return UnreadableError(
        "repeat-unclear",
        f"{quoted(text)} can mean a day of the month or every so many weeks",
        f"Write {monthly}, or {rule_words(weekly)}",
    )


def _nearest(words: tuple[str, ...], place: int, start: date) -> str | None:
    """Return the canonical phrase of words that differ little from these."""
    spelled = tuple(_spelled(word) for word in words)
    attempts = (words[1:], (*words[:place], *words[:1], *words[place:]))
    return (
        _completed(words, start)
        or _completed(spelled, start)
        or next(filter(None, (_phrase_of(attempt, start) for attempt in attempts)), None)
    )


def _completed(words: tuple[str, ...], start: date) -> str | None:
    """Return the canonical phrase of the words, or of what they lack at either end."""
    attempts = (words, ("every", *words), (*words, "of", "the", "month"))
    return next(filter(None, (_phrase_of(attempt, start) for attempt in attempts)), None)


def _phrase_of(words: tuple[str, ...], start: date) -> str | None:
    try:
        return rule_words(canonical(parse_phrase(words, start)))
    except (StuckError, UnreadableError):
        return None


def _spelled(word: str) -> str:
    """Return the word of the grammar that is spelled nearly so."""
    if word in VOCABULARY or any(letter.isdigit() for letter in word):
        return word
    return next(iter(get_close_matches(word, sorted(VOCABULARY), n=1)), word)
