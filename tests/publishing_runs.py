"""Publications in processes of their own, which a test kills at any moment."""

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from multiprocessing import forkserver
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from community.core.target import Target
from community.publishing.contents import release_of
from community.publishing.failure import PublishError
from community.publishing.opening import open_place
from community.stored_headers import stored_headers
from making import make_department
from own_site import unmeasured
from publishing_sites import AS_OF, COMMIT

#: Starts each process from one that has loaded everything: a publication begins at once.
_STARTER = multiprocessing.get_context("forkserver")

#: Seconds after which a publication that nobody kills has failed.
_PATIENCE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One publication: the site of ``root`` shows the files of ``source`` at ``target``."""

    target: Target
    root: Path
    source: Path
    variables: Mapping[str, str]

    def publish(self) -> None:
        """Publish as the task does once the site is built."""
        department = make_department(address="https://events.example.org")
        headers = stored_headers(department)
        release = release_of(self.source, commit=COMMIT, as_of=AS_OF)
        with open_place(
            self.target, self.root, department, headers=headers, only_look=False
        ) as place:
            place.send(self.source, release)

    def in_process(self) -> None:
        """Publish in a process that leads a group of its own; end with 1 and a sentence."""
        os.setsid()
        os.environ.update(self.variables)
        try:
            self.publish()
        except PublishError as error:
            sys.exit(f"{error}")

    def start(self) -> BaseProcess:
        _load_everything()
        process = _STARTER.Process(target=self.in_process)
        process.start()
        return process

    def complete(self) -> float:
        """Publish to the end and return how many seconds it took."""
        began = time.monotonic()
        process = self.start()
        process.join(_PATIENCE)
        assert process.exitcode == 0, process.exitcode
        process.close()
        return time.monotonic() - began

    def kill_after(self, seconds: float) -> bool:
        """Publish and kill the process and all it started; tell whether it was under way."""
        process = self.start()
        time.sleep(seconds)
        was_running = process.is_alive()
        if was_running:
            assert process.pid
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:  # it has not become a leader yet
                process.kill()
        process.join(_PATIENCE)
        process.close()
        return was_running


@cache
def _load_everything() -> None:
    """Start the process that all others are started from; it finds modules where we do."""
    _STARTER.set_forkserver_preload([__name__])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
        # What coverage counts in them is lost when they end, and it makes them slow.
        for name in os.environ.keys() - unmeasured().keys():
            patch.delenv(name)
        forkserver.ensure_running()
