"""The bytes of a file become text, or a problem with the place of the first wrong one."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from pathlib import Path
from re import compile as pattern

from community.core.problem import Problem

#: 256 KiB: a hundred times the longest event; what is larger is no text somebody wrote.
_LARGEST = 262_144
#: What XML does not allow, and what no calendar or feed reader can show.
_CONTROL = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_AS_UTF8 = "Save the file with the encoding UTF-8"


def read_text(file: Path, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text with line feeds at its line ends, or None, and what is wrong in it.

    Control characters are told and replaced by spaces, so that the rest can be checked.
    """
    try:
        with file.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        hint = "Allow reading it, or take it out of the folder"
        return None, (_whole(path, "unreadable-file", f"the file cannot be read: {reason}", hint),)
    return text_of(raw, path)


def text_of(raw: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text of a file's bytes, as ``read_text`` does."""
    if len(raw) > _LARGEST:
        message = "the file is larger than 256 KiB"
        hint = "Shorten it; pictures belong in content/images/"
        return None, (_whole(path, "file-size", message, hint),)
    return _decode(raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n"), path)


def _decode(raw: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    if _is_utf16(raw):
        message = "the file is in UTF-16, not in UTF-8"
        return None, (_whole(path, "encoding", message, _AS_UTF8),)
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        return None, (_not_utf8(raw, error.start, path),)
    if not _CONTROL.search(text):
        return text, ()
    return _CONTROL.sub(" ", text), tuple(_control_characters(text, path))


def _is_utf16(raw: bytes) -> bool:
    """Say whether the bytes have the mark of UTF-16, or a NUL in every second place."""
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return True
    half = len(raw) // 2
    return half > 1 and max(raw[::2].count(0), raw[1::2].count(0)) > half * 0.8


def _not_utf8(raw: bytes, start: int, path: str) -> Problem:
    before = raw[:start]
    line_start = before.rfind(b"\n") + 1
    byte = raw[start : start + 1]
    letter = byte.decode("cp1252", errors="ignore")
    guess = f", perhaps meant as '{letter}'" if letter.isprintable() and letter else ""
    return Problem(
        path=path,
        line=before.count(b"\n") + 1,
        column=len(before[line_start:].decode()) + 1,
        rule="encoding",
        message=f"the byte {byte.hex().upper()} here is not UTF-8{guess}",
        hint=_AS_UTF8,
    )


def _control_characters(text: str, path: str) -> Iterator[Problem]:
    """Yield a problem for the first control character of each line."""
    for number, line in enumerate(text.split("\n"), 1):
        if found := _CONTROL.search(line):
            yield Problem(
                path=path,
                line=number,
                column=found.start() + 1,
                rule="control-character",
                message=f"an invisible character stands here: U+{ord(found.group()):04X}",
                hint="Delete it; it often comes with text copied from another program",
            )


def _whole(path: str, rule: str, message: str, hint: str) -> Problem:
    return Problem(path=path, line=1, column=1, rule=rule, message=message, hint=hint)
