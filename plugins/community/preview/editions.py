"""Which edition of the site is shown, and why there is no newer one."""

import secrets
from dataclasses import dataclass, replace
from threading import Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What readers see: ``name`` differs for every good build, in every process.

    ``failure`` is what the build after it printed when it failed, or ``""``.
    """

    name: str
    failure: str = ""


class Editions:
    """Keeps the present edition and wakes whoever waits for the next."""

    def __init__(self) -> None:
        """Begin with whatever an earlier process has built."""
        self._changed = Condition()
        self._current = Edition(name=secrets.token_hex(4))
        self._is_open = True

    @property
    def current(self) -> Edition:
        """Return the present edition."""
        return self._current

    @property
    def is_open(self) -> bool:
        """Tell whether there may be another."""
        return self._is_open

    def publish(self) -> None:
        """Show what was built just now."""
        self._become(Edition(name=secrets.token_hex(4)))

    def fail(self, failure: str) -> None:
        """Keep what is shown, and tell why."""
        self._become(replace(self._current, failure=failure))

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._is_open = False
            self._changed.notify_all()

    def after(self, known: Edition | None, *, timeout: float) -> Edition:
        """Return the edition once it differs from ``known``, or after ``timeout`` seconds."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._current != known or not self._is_open, timeout=timeout
            )
            return self._current

    def _become(self, edition: Edition) -> None:
        with self._changed:
            self._current = edition
            self._changed.notify_all()
