"""A shell on another computer, kept open over SSH, and told one script after the other."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import IO, cast

from community.publishing.failure import PublishError

#: Ends every answer; the exit code of the script follows.
_END = "==== end of answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteShell:
    """A POSIX ``sh`` that reads what we write.

    When this program dies, however it does, the shell reads the end of its input and ends too. A
    script that arrives only in part is never run: it stands between parentheses, which have to
    close first.
    """

    writes: IO[bytes]
    reads: IO[bytes]
    complaints: IO[bytes]
    explain: Callable[[str], PublishError]

    def run(self, script: str) -> list[str]:
        """Return the lines that a script writes; raise ``PublishError`` where it fails.

        It ends at the first command that fails, and changes nothing of the shell.
        """
        return self._answer(f"(\nset -e\n{script}\n)")

    def run_inside(self, script: str) -> list[str]:
        """Do the same within the shell, where what is opened stays open."""
        return self._answer(f"{{\n{script}\n}}")

    def _answer(self, command: str) -> list[str]:
        try:
            self.writes.write(f'{command}\nprintf "\\n{_END} %s\\n" "$?"\n'.encode())
            self.writes.flush()
        except OSError:
            raise self._failure() from None
        lines: list[str] = []
        for octets in self.reads:
            line = octets.decode(errors="replace").rstrip("\n")
            if line == f"{_END} 0":
                return lines if lines[-1] else lines[:-1]  # the end begins a line of its own
            if line.startswith(_END):
                break
            lines.append(line)
        raise self._failure()

    def _failure(self) -> PublishError:
        self.complaints.seek(0)
        return self.explain(self.complaints.read().decode(errors="replace"))


@contextmanager
def open_shell(
    command: Sequence[str], explain: Callable[[str], PublishError]
) -> Iterator[RemoteShell]:
    """Start ``command``, which reaches ``sh``; ``explain`` words what it complains about."""
    with tempfile.TemporaryFile() as complaints:
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints
            )
        except OSError as error:
            raise explain(f"{command[0]}: {error.strerror}") from error
        with process:
            writes, reads = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
            try:
                yield RemoteShell(
                    writes=writes, reads=reads, complaints=complaints, explain=explain
                )
            finally:
                with suppress(OSError):  # it may have ended before
                    writes.close()
