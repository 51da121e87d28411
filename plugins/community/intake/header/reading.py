"""The text between the ``---`` lines becomes keys and values, and every mistake in it is told."""

from re import compile as pattern
from typing import Any

from community.core.values import dataclass
from community.intake.header.curly import curly_values
from community.intake.header.fault import Fault
from community.intake.header.lines import chunks, indent_of, paragraph_start, take_apart
from community.intake.header.mistakes import find_mistake
from community.intake.header.nodes import Location, Mapping
from community.intake.header.passage import Mistake, Passage
from community.intake.header.tree import LOADER, BrokenError, Tree
from community.intake.quoting import quoted

#: Spaces of every width, line ends only YAML knows, and what YAML does not allow at all.
_NOT_YAML = pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
    "\ud800-\udfff\ufffe\uffff]"
)
_LEADING_TAB = pattern(r"[ ]*\t\s*\S")
_DOCUMENT_SIGN = pattern(r"(?:---|\.\.\.)(?:\s|$)")
#: After this many mistakes in one key its other lines wait for the next run.
_MOST_MENDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What was read, and what was wrong; ``mapping`` is None when nothing can be read."""

    mapping: Mapping | None
    faults: tuple[Fault, ...] = ()
    spoiled: frozenset[Location] = frozenset()


def read_header(text: str, first_line: int, *, loader: Any = LOADER) -> Header:
    """Return the keys and values of a header that begins at this line of the file."""
    mender = _Mender(_NOT_YAML.sub(" ", text).split("\n"), first_line, loader)
    mender.clear_tabs()
    mender.clear_document_signs()
    try:
        return mender.header()
    except BrokenError:
        mender.clear_indented_start()
        mender.mend_chunks()
    try:
        return mender.header()
    except BrokenError as error:
        if not mender.faults:
            mender.tell(error)
        return Header(mapping=None, faults=tuple(mender.faults))


class _Mender:
    """Lines of a header that are mended or emptied, mistake by mistake, until YAML reads them."""

    def __init__(self, lines: list[str], first_line: int, loader: Any) -> None:
        self.lines = lines
        self.first_line = first_line
        self.loader = loader
        self.faults: list[Fault] = []
        self.mended: set[int] = set()
        self.spoiled: set[Location] = set()

    def header(self) -> Header:
        """Return the header as the lines stand now."""
        tree = Tree(
            lines=self.lines,
            first_line=self.first_line,
            loader=self.loader,
            mended=frozenset(self.mended),
        )
        mapping = tree.read()
        curly = dict(curly_values(mapping))
        faults = (fault for place, fault in curly.items() if place not in tree.spoiled)
        return Header(
            mapping=mapping,
            faults=(*self.faults, *tree.faults, *faults),
            spoiled=frozenset(self.spoiled | tree.spoiled | curly.keys()),
        )

    def clear_tabs(self) -> None:
        """Refuse tabs before a line's first character; elsewhere a tab is as good as a space."""
        tabbed = {number for number, line in enumerate(self.lines) if _LEADING_TAB.match(line)}
        for start, end in list(chunks(self.lines)) if tabbed else ():
            first = next((number for number in range(start, end) if number in tabbed), None)
            if first is not None:
                self._fault(first, self.lines[first].index("\t"), "tab", *_TAB_WORDS)
                self._leave_out(start, end)
        self.lines = [line.replace("\t", " ") for line in self.lines]

    def clear_document_signs(self) -> None:
        """Refuse what begins or ends a YAML document: a header is exactly one."""
        for number, line in enumerate(self.lines):
            if _DOCUMENT_SIGN.match(line):
                message = f"{quoted(line.rstrip())} would begin another header"
                hint = "Take the line out, or write --- alone on it where the header ends"
                self._fault(number, 0, "several-documents", message, hint)
                self.lines[number] = ""

    def clear_indented_start(self) -> None:
        """Refuse a first key that stands further in than the others."""
        (start, end), *others = chunks(self.lines)
        first = next((number for number in range(start, end) if self.lines[number].strip()), None)
        if others and first is not None and indent_of(self.lines[first]):
            message = "the first key of the header does not begin in the first column"
            self._fault(first, indent_of(self.lines[first]), "indentation", message, _AT_START)
            self._leave_out(start, end)

    def mend_chunks(self) -> None:
        """Read key by key; mend or leave out each that YAML cannot read."""
        for start, end in list(chunks(self.lines)):
            for _ in range(_MOST_MENDS):
                mistake = self._mistake(start, end)
                if mistake is None:
                    break
                self.faults.append(mistake.fault)
                self.spoiled.update((key,) for key in mistake.spoils)
                if mistake.body_start is not None:
                    self.lines[start + mistake.body_start :] = []
                    return
                if not self._mend(mistake, start):
                    self._leave_out(start, end)
            else:
                self._leave_out(start, end)

    def tell(self, error: BrokenError) -> None:
        """Add the fault of a header whose keys are readable one by one but not together."""
        passage = Passage(lines=self.lines, first_line=self.first_line)
        self.faults.append(error.fault or find_mistake(passage, error.line).fault)

    def _mistake(self, start: int, end: int) -> Mistake | None:
        """Return the first mistake of one key, or None when YAML can read it."""
        lines, first_line = self.lines[start:end], self.first_line + start
        try:
            Tree(lines=lines, first_line=first_line, loader=self.loader).read()
        except BrokenError as error:
            if error.fault:
                return Mistake(fault=error.fault)
            body_start = paragraph_start(self.lines, start)
            passage = Passage(
                lines=lines,
                first_line=first_line,
                body_start=None if body_start is None else body_start - start,
            )
            return find_mistake(passage, error.line)
        return None

    def _mend(self, mistake: Mistake, start: int) -> bool:
        """Put the mended lines in place; say whether there were any new ones."""
        changed = {
            start + number: line
            for number, line in mistake.mended.items()
            if start + number not in self.mended
        }
        for number, line in changed.items():
            self.lines[number] = line
        self.mended.update(changed)
        return bool(changed)

    def _leave_out(self, start: int, end: int) -> None:
        """Empty the lines of a key; what they would have said counts as said."""
        for number in range(start, end):
            key = take_apart(self.lines[number].replace("\t", " "), number).key
            if key:
                self.spoiled.add((key,))
            self.lines[number] = ""

    def _fault(self, number: int, column: int, rule: str, message: str, hint: str) -> None:
        place = self.first_line + number
        fault = Fault(line=place, column=column + 1, rule=rule, message=message, hint=hint)
        self.faults.append(fault)


_AT_START = "Take out the spaces before it"
_TAB_WORDS = (
    "the line begins with a tab",
    "Write spaces instead: two for each step further in",
)
