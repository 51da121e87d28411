"""What the task ``serve`` does: the site over HTTP, built again on every change."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Event, Thread, current_thread, main_thread

from community.form_files import Form
from community.preview.builder import Builder, Hearer, PreparedBuilder
from community.preview.changes import changes
from community.preview.editions import Editions
from community.preview.ordered_build import output_of
from community.preview.orders import Early, News, Order, Outlook
from community.preview.server import PreviewServer

DONE, FAILED = 0, 1

_HIGHEST_PORT = 65535

#: Folders of which every build reads all anew.
_READ_ANEW = ("content", "theme")

#: Makes what builds the site of a folder.
BuilderOf = Callable[[Path, Hearer], Builder]


def serve(
    root: Path,
    *,
    port: str,
    has_bar: bool = True,
    builder: BuilderOf = PreparedBuilder,
    stop: Event | None = None,
) -> int:
    """Serve the site of ``root`` until Ctrl-C, or until ``stop``; return the exit code.

    What was built last stays up while a newer build fails. ``has_bar`` gives pages a bar that sets
    the clock and shows drafts.
    """
    if not (port.isascii() and port.isdigit() and int(port) <= _HIGHEST_PORT):
        return _refuse(f"--port: '{port}' is no port. Write a number from 1024 to {_HIGHEST_PORT}.")
    look = _Look(root)
    try:
        server = PreviewServer(
            int(port), look.editions, ask=look.ask if has_bar else None, form=Form(root).file
        )
    except OSError as error:
        return _refuse(_occupied(int(port), error))
    stop = stop or Event()
    with (
        _ended_by_ctrl_c(stop),
        _answering(server),
        closing(builder(root, look.hear)) as building,
    ):
        _say(f"Serving http://127.0.0.1:{server.port} (Ctrl-C ends it)")
        for saved in changes(root, stop=stop, asked=look.asked):
            _say("Building ...")
            order = look.order(saved, server.watched())
            building.order(order, is_fresh=_is_code(saved, root))
    return DONE


@contextmanager
def _ended_by_ctrl_c(stop: Event) -> Iterator[None]:
    """Have Ctrl-C end it between two steps, never in the middle of one."""
    if current_thread() is not main_thread():
        yield  # only the main thread hears of signals
        return
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: stop.set())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class _Look:
    """What is looked at, what was saved since it was built, and what builds tell of it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._outlook = Outlook()
        self._has_files = True  # an earlier process may have built with another theme
        self.asked = Event()
        self.editions = Editions(output_of(root, Order()))

    def ask(self, outlook: Outlook) -> None:
        """Look at the site in another way from now on."""
        self._outlook = outlook
        self.asked.set()

    def order(self, saved: frozenset[Path], watched: tuple[str, ...]) -> Order:
        """Return what is to be built, now that files were saved."""
        self._has_files |= any(path.suffix != ".md" for path in saved)
        self.editions.begin(self._outlook)
        # Pages that need other styles or pictures than before come with the rest.
        return Order(outlook=self._outlook, first=() if self._has_files else watched)

    def hear(self, order: Order, news: News) -> None:
        """Show either the new site or why there is none."""
        if isinstance(news, Early):
            if self.editions.current.outlook == order.outlook:
                with suppress(FileNotFoundError):  # that build was given up in this moment
                    self.editions.advance(Path(news.folder), news.names)
            return
        _say(news.printed)
        if news.is_good:
            output = output_of(self._root, order)
            self.editions.publish(output, order.outlook, news, has_files=self._has_files)
            self._has_files = False
        else:
            _say("The site as it was stays up; save a correction and it is built again.")
            self.editions.fail(news)


def _is_code(saved: frozenset[Path], root: Path) -> bool:
    """Tell whether more was saved than what every build reads anew."""
    folders = [root / name for name in _READ_ANEW]
    return not all(any(path.is_relative_to(folder) for folder in folders) for path in saved)


@contextmanager
def _answering(server: PreviewServer) -> Iterator[None]:
    """Answer requests meanwhile, in a thread that ends with the block."""
    thread = Thread(target=server.serve_forever, name="preview", kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _occupied(port: int, error: OSError) -> str:
    return (
        f"Port {port} of this computer cannot be used: {error.strerror}.\n"
        "Perhaps another 'serve' still runs. End that one, or name another port:\n"
        f"    python3 run.py serve --port {port + 1}"
    )


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201  # this is the command's answer
    return FAILED


def _say(sentence: str) -> None:
    print(sentence, flush=True)  # noqa: T201  # as above
