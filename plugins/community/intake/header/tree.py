"""The events of a YAML header become texts, lists and keys; what a header may not hold is told."""

from collections.abc import Iterator
from collections.abc import Sequence as Lines
from dataclasses import field
from re import compile as pattern
from typing import Any

import yaml

from community.core.values import dataclass
from community.intake.header.fault import Fault, in_yaml_quotes, quoted_line
from community.intake.header.lines import KEY_LINE, typed_lines
from community.intake.header.nodes import Location, Mapping, Node, Scalar, Sequence
from community.intake.quoting import quoted

#: The fast loader where PyYAML was built with it; both give the same events.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_MAX_DEPTH = 6
_INVISIBLE = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_SURROGATE = pattern(r"[\ud800-\udfff]")
_OUTER = (
    yaml.StreamStartEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
    yaml.StreamEndEvent,
)
_END = yaml.SequenceEndEvent, yaml.MappingEndEvent
_KEY_WORDS = (
    "what stands here is not a key",
    "Write a word before the colon; a text that begins with { or [ or ? belongs in quotes",
)
_KEY_HINT = "Write each key on a line of its own, such as 'title: …', without brackets around them"
_LIST_WORDS = (
    "the header begins with a list that has no key",
    "Write a key and a colon before it, such as 'tags:', and the list below it",
)
_MERGE_WORDS = (
    "'<<' merges other keys into these, which a header does not do",
    "Write the keys and their values out",
)


class BrokenError(ValueError):
    """YAML cannot read on; ``line`` counts from 0 in the lines that were given."""

    def __init__(self, line: int, fault: Fault | None = None) -> None:
        """Keep where reading stopped and, where it is known already, the fault."""
        super().__init__(line)
        self.line = line
        self.fault = fault


@dataclass(slots=True, kw_only=True)
class Tree:
    """Nodes of ``lines``, which begin at ``first_line`` of the file, and the faults in them.

    Values on a line in ``mended`` are not what was typed: they count as spoiled.
    """

    lines: Lines[str]
    first_line: int
    loader: Any = LOADER
    mended: frozenset[int] = frozenset()
    faults: list[Fault] = field(default_factory=list)
    spoiled: set[Location] = field(default_factory=set)
    _key_lines: set[int] = field(default_factory=set)

    def read(self) -> Mapping:
        """Return the header; raise BrokenError when YAML or a limit ends the reading."""
        self._check_start()
        events = self._events()
        first = next(events, None)
        # A document of comments alone is one empty text.
        if first is None or _is_nothing(first):
            return Mapping(entries=(), line=self.first_line, column=1)
        if isinstance(first, yaml.SequenceStartEvent):
            raise BrokenError(0, self._fault_at(first, "no-key", *_LIST_WORDS))
        if not isinstance(first, yaml.MappingStartEvent):
            raise BrokenError(first.start_mark.line)
        node = self._mapping(first, events, ())
        if (rest := next(events, None)) is not None:
            raise BrokenError(rest.start_mark.line)
        self._check_every_key_was_met()
        return node

    def _check_start(self) -> None:
        """Refuse a header in brackets, where the loaders differ in what they make of mistakes."""
        typed = next(typed_lines(self.lines), None)
        if typed and typed.before.strip(" ") == "" and typed.text[:1] in ("[", "{"):
            line = self.first_line + typed.number
            message = f"the header begins with {typed.text[0]} instead of a key"
            fault = Fault(
                line=line, column=typed.column + 1, rule="no-key", message=message, hint=_KEY_HINT
            )
            raise BrokenError(typed.number, fault)

    def _events(self) -> Iterator[Any]:
        """Yield the events within the document, the faults of YAML as BrokenError."""
        try:
            for event in yaml.parse("\n".join((*self.lines, "")), self.loader):
                if not isinstance(event, _OUTER):
                    yield event
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            # The pure loader raises the last two for impossible escapes and directives.
            mark = getattr(error, "problem_mark", None)
            raise BrokenError(mark.line if mark else 0) from error

    def _node(
        self, event: Any, events: Iterator[Any], location: Location, *, in_flow: bool
    ) -> Node:
        self._check_properties(event, location, in_flow=in_flow)
        if isinstance(event, yaml.AliasEvent):
            return self._scalar(event, "")
        if isinstance(event, yaml.ScalarEvent):
            self._check_text(event, location, in_flow=in_flow)
            return self._scalar(event, event.value)
        if len(location) >= _MAX_DEPTH:
            raise BrokenError(event.start_mark.line, self._too_deep(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, events, location)
        return self._mapping(event, events, location)

    def _scalar(self, event: Any, text: str) -> Scalar:
        line, column = self._place(event)
        is_quoted = bool(getattr(event, "style", None))
        return Scalar(text=text, line=line, column=column, quoted=is_quoted)

    def _sequence(self, start: Any, events: Iterator[Any], location: Location) -> Sequence:
        entries: list[Node] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            place = (*location, len(entries))
            entries.append(self._node(event, events, place, in_flow=start.flow_style))
        line, column = self._place(start)
        return Sequence(entries=tuple(entries), line=line, column=column)

    def _mapping(self, start: Any, events: Iterator[Any], location: Location) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event, events, location, entries)
            event = next(events)
            if key is None:
                self._skip(event, events, location)
                continue
            place = (*location, key.text)
            entries[key.text] = key, self._node(event, events, place, in_flow=start.flow_style)
        line, column = self._place(start)
        return Mapping(entries=tuple(entries.values()), line=line, column=column)

    def _key(
        self,
        event: Any,
        events: Iterator[Any],
        location: Location,
        entries: dict[str, tuple[Scalar, Node]],
    ) -> Scalar | None:
        """Return the key, or None with its fault when its value has to be skipped."""
        if not location and event.start_mark.column == 0:
            self._key_lines.add(event.start_mark.line)
        if not self._is_word(event):
            self._skip(event, events, location)
            self._fault(event, "key", *_KEY_WORDS)
            self.spoiled.add(location)
            return None
        if event.value == "<<" and not event.style:
            self._fault(event, "merge-key", *_MERGE_WORDS)
            self.spoiled.add(location)
            return None
        if event.value in entries:
            first = entries[event.value][0]
            message = f"the key {quoted(event.value)} is here twice, first on line {first.line}"
            self._fault(event, "duplicate-key", message, "Keep one of the two lines")
            return None
        return self._scalar(event, event.value)

    def _is_word(self, event: Any) -> bool:
        """Say whether the event is text that was typed before a colon, on one line."""
        if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
            return False
        is_explicit = self._before(event).rstrip().endswith("?")
        return bool(event.value) and not is_explicit and not _INVISIBLE.search(event.value)

    def _skip(self, event: Any, events: Iterator[Any], location: Location) -> None:
        """Pass over one value with all that is in it."""
        depth = 0
        while True:
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            if isinstance(event, _END):
                depth -= 1
            if depth == 0:
                return
            if depth + len(location) > _MAX_DEPTH:
                raise BrokenError(event.start_mark.line, self._too_deep(event))
            event = next(events)

    def _check_properties(self, event: Any, location: Location, *, in_flow: bool) -> None:
        """Refuse what points from one value to another or says how to read it."""
        if isinstance(event, yaml.AliasEvent):
            rule, name = "alias", "a reference"
        elif event.anchor:
            rule, name = "anchor", "an anchor"
        elif event.tag:
            rule, name = "tag", "a tag"
        else:
            return
        text = self._typed(event, in_flow=in_flow)
        message = f"{quoted(text)} begins with {text[0]}, which is read as {name}"
        hint = f"Write {self._in_quotes(event, text, in_flow=in_flow)}"
        if isinstance(event, yaml.CollectionStartEvent):
            hint = f"Take {quoted(text.split()[0])} out"
        self._fault(event, rule, message, hint)
        self.spoiled.add(location)

    def _check_text(self, event: Any, location: Location, *, in_flow: bool) -> None:
        """Refuse text that would be lost, and characters nobody sees."""
        line = event.start_mark.line
        if line in self.mended:
            self.spoiled.add(location)
        if event.style == '"':
            self._check_characters(event, location, in_flow=in_flow)
        elif event.style:
            return
        elif self._line(event.end_mark).find("#", event.end_mark.column) >= 0:
            self._check_comment(event, location, in_flow=in_flow)

    def _check_characters(self, event: Any, location: Location, *, in_flow: bool) -> None:
        """Refuse what only a backslash in double quotes can put into a text."""
        if _SURROGATE.search(event.value):
            # Only the pure loader reads on here.
            raise BrokenError(event.start_mark.line)
        if found := _INVISIBLE.search(event.value):
            code = f"U+{ord(found.group()):04X}"
            message = f"the text holds the invisible character {code}, made by a backslash"
            text = self._typed(event, in_flow=in_flow)[1:-1]
            hint = f"Write {self._in_quotes(event, text, in_flow=in_flow)}"
            self._fault(event, "invisible-character", message, hint)
            self.spoiled.add(location)

    def _check_comment(self, event: Any, location: Location, *, in_flow: bool) -> None:
        end = event.end_mark
        rest = self._line(end)[end.column :]
        if not rest.lstrip().startswith("#"):
            return
        column = end.column + rest.index("#") + 1
        text = f"{event.value}{rest.rstrip()}".strip()
        written = self._in_quotes(event, text, in_flow=in_flow)
        message = f"{quoted(rest.strip())} would be lost, because it is read as a comment"
        hint = f"Write {written}, or put a comment on a line of its own"
        place = self.first_line + end.line
        fault = Fault(line=place, column=column, rule="comment", message=message, hint=hint)
        self.faults.append(fault)
        self.spoiled.add(location)

    def _check_every_key_was_met(self) -> None:
        """Refuse a quote or bracket that was closed only after it swallowed further keys."""
        for number, line in enumerate(self.lines):
            if KEY_LINE.match(line) and number not in self._key_lines:
                raise BrokenError(number)

    def _typed(self, event: Any, *, in_flow: bool) -> str:
        """Return the text of the file that makes this value, on its first line."""
        start, end = event.start_mark, event.end_mark
        line = self._line(start)
        is_whole = in_flow and start.line == end.line
        typed = line[start.column : end.column] if is_whole else line[start.column :]
        return typed.strip()

    def _in_quotes(self, event: Any, text: str, *, in_flow: bool) -> str:
        return in_yaml_quotes(text) if in_flow else quoted_line(self._before(event), text)

    def _before(self, event: Any) -> str:
        return self._line(event.start_mark)[: event.start_mark.column]

    def _line(self, mark: Any) -> str:
        """Return the line of a mark; the end of the text is a line of its own."""
        number: int = mark.line
        return self.lines[number] if number < len(self.lines) else ""

    def _place(self, event: Any) -> tuple[int, int]:
        return self.first_line + event.start_mark.line, event.start_mark.column + 1

    def _too_deep(self, event: Any) -> Fault:
        message = f"lists and keys stand more than {_MAX_DEPTH} deep in each other"
        hint = "Write them flatter; if [ or { belongs to a text, put the text in quotes"
        return self._fault_at(event, "nesting", message, hint)

    def _fault(self, event: Any, rule: str, message: str, hint: str) -> None:
        self.faults.append(self._fault_at(event, rule, message, hint))

    def _fault_at(self, event: Any, rule: str, message: str, hint: str) -> Fault:
        line, column = self._place(event)
        return Fault(line=line, column=column, rule=rule, message=message, hint=hint)


def _is_nothing(event: Any) -> bool:
    """Say whether the event is what YAML makes of a place where nothing was typed."""
    is_text = isinstance(event, yaml.ScalarEvent)
    return is_text and not (event.value or event.style or event.anchor or event.tag)
