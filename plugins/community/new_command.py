"""What the task ``new`` does: a file with the right keys, from options or from questions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from community.content_desk import Desk
from community.core.problem import SettingsError
from community.editing.edit import RefusedError
from community.editing.new_file import new_file
from community.file_write import create_file, difference
from community.intake.files.kinds import Kind
from community.intake.files.names import read_name, reserved
from community.intake.files.sources import Source
from community.intake.quoting import any_of, nearest, quoted, slugged
from community.intake.times.moments import read_moment
from community.new_kinds import NEW_KINDS, NewKind
from community.terminal import NoAnswerError, Terminal

DONE, WRONG = 0, 2

#: Line of the first key in a new file.
_FIRST_LINE = 2

#: Which files the answer to a question may name.
_NAMES = {"program": Kind.PROGRAM, "venue": Kind.VENUE, "contact": Kind.PERSON}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the new file is to hold; ``values`` are by key, empty ones were not given."""

    kind: str
    values: Mapping[str, str] = field(default_factory=dict)
    slug: str = ""
    text: str = ""
    yes: bool = False
    dry_run: bool = False

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Self:
        """Return what the options of the task say; those that are keys become ``values``."""
        own = {name: options[name] for name in ("kind", "slug", "text", "yes", "dry_run")}
        keys = {key for kind in NEW_KINDS.values() for key in kind.keys}
        return cls(**own, values={key: options[key] for key in keys if options.get(key)})


def make_new(root: Path, wanted: Wanted, terminal: Terminal | None = None) -> int:
    """Make a file of ``content/``; return the exit code. No file is ever replaced."""
    terminal = terminal or Terminal.here()
    try:
        kind = _kind(wanted.kind, terminal)
        values = _given(kind, wanted.values)
        desk = Desk.open(root)
        if terminal.is_interactive:
            values = _asked(desk, kind, values, terminal)
        _refuse_missing(kind, values)
        source = _source(desk, kind, values, wanted)
        _refuse_wrong(desk, source, values)
        return _write(desk, source, wanted, terminal)
    except (RefusedError, SettingsError) as error:
        terminal.complain(str(error))
    except FileExistsError as error:
        terminal.complain(f"{error.filename} is there already. Nothing was made.")
    except NoAnswerError:
        terminal.complain("Nothing was made.")
    return WRONG


def _kind(word: str, terminal: Terminal) -> NewKind:
    if not word and terminal.is_interactive:
        word = terminal.ask(f"What is new: {any_of(NEW_KINDS)}?")
    if word in NEW_KINDS:
        return NEW_KINDS[word]
    guess = nearest(word, NEW_KINDS)
    hint = f"Did you mean {guess}?" if guess else f"Write {any_of(NEW_KINDS)}."
    raise RefusedError(f"{quoted(word)} is nothing that can be made. {hint}")


def _given(kind: NewKind, values: Mapping[str, str]) -> dict[str, str]:
    """Return what was given, on one line each; refuse what belongs to another kind."""
    given = {key: " ".join(text.split()) for key, text in values.items() if text.strip()}
    for key in given:
        if key not in kind.keys:
            others = any_of(each.word for each in NEW_KINDS.values() if key in each.keys)
            raise RefusedError(f"{_option(key)} is for a new {others}, not for a new {kind.word}.")
    return {key: given[key] for key in kind.keys if key in given}


def _asked(desk: Desk, kind: NewKind, values: dict[str, str], terminal: Terminal) -> dict[str, str]:
    """Return the values with the answers to what was not given; a wrong answer is asked again."""
    for key in kind.asked:
        if key in values or (key == "online" and "venue" in values):
            continue
        _offer(desk, key, terminal)
        values = _with_answer(desk, kind, values, key, terminal)
    return values


def _with_answer(
    desk: Desk, kind: NewKind, values: dict[str, str], key: str, terminal: Terminal
) -> dict[str, str]:
    answer = " ".join(terminal.ask(_question(kind, key)).split())
    tried = {**values, key: answer}
    tried = {each: tried[each] for each in kind.keys if tried.get(each)}
    whole = _with_examples(kind, tried)
    faults = _faults(desk, _unsaved(desk, kind, whole), whole, key) if answer else []
    if not faults and (answer or key not in kind.required):
        return tried
    terminal.say("\n".join(faults) or "This is needed.")
    return _with_answer(desk, kind, values, key, terminal)


def _with_examples(kind: NewKind, values: Mapping[str, str]) -> dict[str, str]:
    """Return the values with examples in the place of what is asked later."""
    needed = {*kind.required, *(() if "venue" in values else {*kind.keys} & {"online"})}
    whole = {key: str(_example(kind, key)) for key in needed} | dict(values)
    return {key: whole[key] for key in kind.keys if key in whole}


def _example(kind: NewKind, key: str) -> object:
    return (kind.model.model_fields[key].examples or [""])[0]


def _offer(desk: Desk, key: str, terminal: Terminal) -> None:
    if key in _NAMES:
        terminal.say(f"  {', '.join(sorted(desk.originals(_NAMES[key])))}")


def _question(kind: NewKind, key: str) -> str:
    """Return the sentence and the example that the key has in its model."""
    sentence = kind.model.model_fields[key].description
    end = "" if key in kind.required else "; or nothing"
    return f"{key}: {sentence} (such as: {_example(kind, key)}{end})"


def _refuse_missing(kind: NewKind, values: Mapping[str, str]) -> None:
    missing = [_option(key) for key in kind.required if key not in values]
    if kind.kind is Kind.EVENT and not {"venue", "online"} & values.keys():
        missing.append("--venue or --online")
    if missing:
        raise RefusedError(f"A new {kind.word} needs {', '.join(missing)}.")


def _source(desk: Desk, kind: NewKind, values: Mapping[str, str], wanted: Wanted) -> Source:
    """Return the new file under a name that no other has."""
    _refuse_wrong(desk, _unsaved(desk, kind, values), values)
    name = values[kind.named_by]
    slug = wanted.slug or slugged(name)
    if not slug:
        raise RefusedError(f"No address can be made of {quoted(name)}. Name the file with --slug.")
    wrong = read_name(f"{slug}.md").wrong or (kind.kind is Kind.EVENT and reserved(slug))
    if wrong:
        raise RefusedError(f"--slug: {wrong.message}. {wrong.hint}.")
    taken = desk.originals(kind.kind).keys() | _former_names(desk, kind)
    folder = f"{desk.content.relative_to(desk.root).as_posix()}/{kind.kind}"
    if kind.kind is Kind.EVENT:
        day = read_moment(values["start"]).start
        folder = f"{folder}/{day:%Y}"
        if slug in taken and not wanted.slug:
            slug = f"{slug}-{day:%Y-%m-%d}"
    if slug in taken:
        raise RefusedError(f"There is {quoted(slug)} already. Give the file a name with --slug.")
    return Source(
        path=f"{folder}/{slug}.md",
        kind=kind.kind,
        slug=slug,
        language="",
        text=new_file(values, wanted.text),
    )


def _former_names(desk: Desk, kind: NewKind) -> set[str]:
    """Return the names that events once had: their addresses still lead somewhere."""
    events = desk.events() if kind.kind is Kind.EVENT else ()
    return {alias for event in events for alias in event.aliases}


def _unsaved(desk: Desk, kind: NewKind, values: Mapping[str, str]) -> Source:
    """Return a file that is only read, to see what is wrong with its keys."""
    path = f"{desk.content.name}/{kind.kind}/new.md"
    return Source(path=path, kind=kind.kind, slug="new", language="", text=new_file(values))


def _refuse_wrong(desk: Desk, source: Source, values: Mapping[str, str]) -> None:
    faults = _faults(desk, source, values)
    if faults:
        raise RefusedError("\n".join(faults))


def _faults(
    desk: Desk, source: Source, values: Mapping[str, str], only: str | None = None
) -> list[str]:
    """Return what is wrong with a new file, or with one of its keys, a sentence each."""
    return list(_worded(desk, source, [*values], only))


def _worded(desk: Desk, source: Source, keys: list[str], only: str | None) -> Iterator[str]:
    for problem in desk.problems_with(source):
        key = dict(enumerate(keys, _FIRST_LINE)).get(problem.line, "")
        if only in {None, key}:
            before = f"{_option(key)}: " if key else ""
            end = "" if problem.hint.endswith("?") else "."
            yield f"{before}{problem.message}. {problem.hint}{end}"


def _option(key: str) -> str:
    return f"--{key.replace('_', '-')}"


def _write(desk: Desk, source: Source, wanted: Wanted, terminal: Terminal) -> int:
    terminal.show_difference(difference(source.path, "", source.text))
    if wanted.dry_run:
        terminal.say("Nothing was made: this was a dry run.")
        return DONE
    if terminal.is_interactive and not wanted.yes and not terminal.agrees("Make this file?"):
        terminal.say("Nothing was made.")
        return DONE
    create_file(desk.root / source.path, source.text.encode())
    terminal.say(f"Made {source.path}. Write more below its header, then run serve or check.")
    return DONE
