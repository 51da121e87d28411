"""A page that is open in the preview and becomes another, edition after edition."""

from collections.abc import Callable
from contextlib import closing
from typing import Self

from playwright.sync_api import Browser, Page, Route

from community.preview.orders import USUAL, Outcome, Outlook
from community.preview.server import PreviewServer

#: Everything that a page has, and that may change: what scripts read has data-* attributes.
PAGE = f"""\
<!DOCTYPE html>
<html lang="en" data-dawn="1">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; \
style-src 'self'; img-src 'self'; connect-src 'self'">
<title>Coffee with a Cop</title>
<meta name="description" content="Coffee with a Cop">
<link rel="canonical" href="/a/">
<link rel="stylesheet" href="/style.css">
<script type="module" src="/page.js"></script>
<script type="application/ld+json">{{"name": "Coffee with a Cop"}}</script>
</head>
<body class="one">
<main data-pagefind-body data-when="Wednesday">
<header>
<h1>Coffee with a Cop</h1>
<p class="clock" data-to="2026-12-09"></p>
<p id="words">Words</p>
</header>
<p>Bring a question.</p>
<p><a href="/old/">Old</a></p>
<ul>
<li>Coffee</li>
<li>Donuts</li>
</ul>
<svg viewBox="0 0 9 9"><rect width="9" height="9"></rect></svg>
<details><summary>More</summary>
<p>Inside</p>
</details>
<input id="typed">
{"".join(f"<p>Paragraph {number}</p>" for number in range(30))}
<p id="end">Edition 1</p>
</main>
</body>
</html>
"""

#: What a page's script does: it writes into what was made for it.
_SCRIPT = b"""\
for (const line of document.querySelectorAll("[data-to]"))
  line.textContent = `until ${line.dataset.to}`;
"""

_SNAPSHOT = """() => {
  const page = document.documentElement.cloneNode(true);
  const own = "[src^='/_preview/'], [href^='/_preview/'], [data-preview-bar], .preview-hidden";
  for (const each of page.querySelectorAll(own)) each.remove();
  page.removeAttribute("style");
  page.normalize();
  return [document.compatMode, document.title, page.outerHTML];
}"""


class Shown:
    """The page, and what the preview is told as if it was built again."""

    def __init__(self, server: PreviewServer) -> None:
        self._editions = server.editions
        self._output = server.editions.current.output
        self._text = PAGE
        self._number = 1
        self._outlook = USUAL
        self._hidden: tuple[tuple[str, str], ...] = ()
        self.address = f"http://127.0.0.1:{server.port}/"
        self.write("index.html", PAGE.encode())
        self.write("page.js", _SCRIPT)
        self.write("style.css", b"body { margin: 1rem }")
        self.write("old/index.html", b"<h1>Old</h1>")
        self.show_rest()

    def write(self, name: str, content: bytes) -> None:
        """Put a file of the site in its place whole, as a build does: it may be asked for now."""
        file = self._output / name
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._output.with_name("unfinished")
        unfinished.write_bytes(content)
        unfinished.replace(file)

    def look(self, *, drafts: bool) -> Self:
        """Look at the site in another way from the next edition on."""
        self._outlook = Outlook(drafts=drafts)
        return self

    def hide(self, address: str) -> Self:
        """Mark an address as what residents do not see, from the next edition on."""
        self._hidden = ((address, "Draft"),)
        return self

    def replace(self, old: str, new: str, *, has_files: bool = False) -> Self:
        """Show the page with other words, and the number of its edition."""
        self._edit(old, new)
        self.write("index.html", self._text.encode())
        self.show_rest(has_files=has_files)
        return self

    def write_page(self, text: str) -> None:
        """Show another page in its place."""
        self.write("index.html", text.encode())
        self.show_rest()

    def show_early(self, old: str, new: str) -> None:
        """Show the page with other words before the rest of the site is there."""
        self._edit(old, new)
        self.write("../early/index.html", self._text.encode())
        self._editions.begin(self._outlook)
        self._editions.advance(self._output.parent / "early", ("index.html",))
        self.write("index.html", self._text.encode())

    def show_rest(self, *, has_files: bool = False) -> None:
        """Show what is written as the newest edition."""
        built = Outcome(is_good=True, printed="Built", hidden=self._hidden)
        self._editions.publish(self._output, self._outlook, built, has_files=has_files)

    def fail(self) -> None:
        """Tell that the site could not be built."""
        self._editions.fail(Outcome(is_good=False, printed="The disk is full."))

    def _edit(self, old: str, new: str) -> None:
        assert old in self._text
        self._number += 1
        text = self._text.replace(old, new)
        self._text = text.replace(f"Edition {self._number - 1}", f"Edition {self._number}")


def as_open(page: Page) -> list[str]:
    """Return what an open page is now, without what the preview adds."""
    return list(page.evaluate(_SNAPSHOT))


def as_loaded(browser: Browser, address: str) -> list[str]:
    """Return what the page at an address is where it is opened anew."""
    with closing(browser.new_context()) as context:
        page = context.new_page()
        page.goto(address)
        return as_open(page)


def at_the_first(page: Page, address: str, do: Callable[[Route], None]) -> None:
    """Do something with the first request for an address; the others go on as they are.

    With ``times=1`` Playwright no longer looks at requests after the first, and one that is on its
    way just then may never be sent (seen with 3 of some 200 pages; with 0 of 600 this way).
    """
    first = iter([do])

    def answer(route: Route) -> None:
        act = next(first, Route.continue_)
        act(route)

    page.route(address, answer)
