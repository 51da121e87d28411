"""What the task ``share`` does: the texts that tell of one date, in the terminal or as files."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from community.command import Options, UsageError
from community.core.english import language_name, list_words
from community.core.language import Language, spoken
from community.core.occurrence import Occurrence
from community.core.problem import ContentError
from community.intake.quoting import any_of, nearest_few, quoted, slugged
from community.intake.times.moments import read_date
from community.intake.unreadable import UnreadableError
from community.outreach.kinds import NothingToTellError
from community.outreach.story import Story, story_of
from community.outreach.texts import NO_ROOM, Text, texts_of
from community.problem_report import Style
from community.public_site import PublicSite
from community.terminal import Terminal

DONE, WRONG = 0, 2

#: Grows when a program that reads the JSON would have to change.
_JSON_VERSION = 1

#: Stands for every language of the site.
_ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for, as it was typed."""

    slug: str
    date: str = ""
    language: str = ""
    to: str = ""
    as_of: str = ""
    style: str = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The texts of one date in one language; ``is_own``: the language of the site itself."""

    language: Language
    is_own: bool
    story: Story
    texts: tuple[Text, ...]


def share(root: Path, wanted: Wanted, terminal: Terminal | None = None) -> int:
    """Write the texts of one date; return the exit code."""
    teller = terminal or Terminal.here()
    try:
        options = Options.read(as_of=wanted.as_of, style=_style(wanted.style))
        site = PublicSite.read(root, as_of=options.as_of)
        occurrence = _occurrence(site, wanted)
        told = [_told(site, occurrence, each) for each in _languages(site, wanted.language)]
    except NothingToTellError as error:
        teller.complain(f"{quoted(wanted.slug)}: {error}")
        return WRONG
    except UnreadableError as error:
        teller.complain(f"{error.message}. {error.hint}.")
        return WRONG
    except (UsageError, ContentError) as error:
        teller.complain(str(error))
        return WRONG
    if wanted.to:
        _write(root / wanted.to, told, teller)
    elif options.style is Style.JSON:
        teller.say(_as_json(told))
    else:
        teller.say("\n\n".join(_as_words(told)))
    for sentence in _warnings(told, site):
        teller.complain(sentence)
    return DONE


def _style(style: str) -> str:
    if style in {Style.TEXT, Style.JSON}:
        return style
    raise UsageError(f"--format: {quoted(style)} is not one of text, json.")


def _languages(site: PublicSite, code: str) -> tuple[Language, ...]:
    known = {each.code: each for each in site.languages}
    if code == _ALL:
        return site.languages
    if code and code not in known:
        choice = any_of([*known, _ALL])
        raise UsageError(f"--language: the site has no {quoted(code)}. Write {choice}.")
    return (known[code] if code else site.languages[0],)


def _occurrence(site: PublicSite, wanted: Wanted) -> Occurrence:
    """Return the date that is meant: of a series the next one where none is named."""
    if not wanted.slug:
        raise UsageError("Name the event, such as: share coffee-at-the-library. 'next' lists some.")
    events = {event.slug: event for event in site.calendar.catalog.events}
    slug = slugged(wanted.slug)
    if slug in site.hidden:
        hint = "Take 'draft' out, or wait for 'publish_on', before you tell of it."
        raise UsageError(f"{quoted(slug)} is not public yet. {hint}")
    if slug not in events:
        near = nearest_few(slug, events)
        hint = f" Did you mean {near}?" if near else " 'next' lists those that come."
        raise UsageError(f"{quoted(wanted.slug)} names no event.{hint}")
    dates = site.calendar.of_event(events[slug])
    if wanted.date:
        return _on(dates.occurrences, read_date(wanted.date), slug)
    return next(iter((*dates.upcoming, *dates.past)))


def _on(dates: Iterable[Occurrence], day: date, slug: str) -> Occurrence:
    """Return the date of this day, by the day that its series gives or by that it moved to."""
    known = tuple(dates)
    found = [each for each in known if day in {each.original_date, each.starts.date()}]
    if found:
        return found[0]
    near = sorted(known, key=lambda each: abs(each.starts.date() - day))[:3]
    choice = any_of(f"{each.original_date}" for each in near)
    raise UsageError(f"--date: {quoted(slug)} has no date on {day}. The nearest: {choice}.")


def _told(site: PublicSite, occurrence: Occurrence, language: Language) -> Told:
    with spoken(language):
        dates = site.calendar_in(language).occurrences
        there = next(each for each in dates if each.id == occurrence.id)
        story = story_of(there, site.department_in(language), as_of=site.as_of)
        is_own = language == site.languages[0]
        return Told(language=language, is_own=is_own, story=story, texts=texts_of(story))


def _as_words(told: Iterable[Told]) -> Iterator[str]:
    for each in told:
        story = each.story
        language = language_name(each.language.code)
        yield f"{story.title}\n{story.when}\nTold as: {story.kind}, in {language}"
        yield from (f"{_bar(text)}\n{_body(text)}" for text in each.texts)


def _bar(text: Text) -> str:
    """Return the heading of a text: its channel, and its length against the bound."""
    unit = text.channel.unit
    size = f"{text.length} of {text.most} {unit}" if text.most else f"{text.length} {unit}"
    return f"--- {text.channel.title}: {size} ---"


def _body(text: Text) -> str:
    subject = f"Subject: {text.subject}\n\n" if text.subject else ""
    hint = f"\n\n({text.hint})" if text.hint else ""
    return f"{subject}{text.text}{hint}".strip()


def _write(folder: Path, told: Iterable[Told], terminal: Terminal) -> None:
    """Write each text into a file of its own, in a folder of this date."""
    for each in told:
        occurrence = each.story.occurrence
        name = occurrence.event.slug
        if occurrence.is_of_series:
            name = f"{name}-{occurrence.original_date}"
        place = folder / name
        place.mkdir(parents=True, exist_ok=True)
        ending = "txt" if each.is_own else f"{each.language.code}.txt"
        language, written = language_name(each.language.code), [t for t in each.texts if t.text]
        for text in written:
            subject = f"{text.subject}\n\n" if text.subject else ""
            file = place / f"{text.channel.name}.{ending}"
            file.write_text(f"{subject}{text.text}\n", "utf-8", newline="\n")
        terminal.say(f"{len(written)} texts in {language}: {place}")


def _as_json(told: Iterable[Told]) -> str:
    stories = [
        {
            "event": each.story.occurrence.event.slug,
            "date": f"{each.story.occurrence.original_date}",
            "kind": each.story.kind.value,
            "language": each.language.code,
            "link": each.story.link,
            "texts": [
                {
                    "channel": text.channel.name,
                    "subject": text.subject or None,
                    "text": text.text or None,
                    "length": text.length,
                    "most": text.most or None,
                    "unit": text.channel.unit,
                    "hint": text.hint or None,
                }
                for text in each.texts
            ],
        }
        for each in told
    ]
    return json.dumps({"version": _JSON_VERSION, "stories": stories}, ensure_ascii=False, indent=2)


def _warnings(told: Iterable[Told], site: PublicSite) -> Iterator[str]:
    """Yield what staff should know before they send anything."""
    for each in told:
        if each.story.untranslated:
            event = each.story.occurrence.event
            file = event.path.replace(".md", f".{each.language.code}.md")
            words, language = list_words(each.story.untranslated), language_name(each.language.code)
            yield f"Not in {language} yet: {words}. Write it into {file}, or before you send it."
        missing = [text.channel.title for text in each.texts if not text.text]
        if missing:
            yield f"Left out: {list_words(missing)}. {NO_ROOM}"
    if site.department.is_sample:
        yield "This is a sample: the department is invented. Do not send these texts."
