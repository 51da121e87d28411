"""What a body's HTML holds that cannot be published, found in the HTML that Markdown made."""

from collections import Counter
from html import unescape
from html.parser import HTMLParser
from re import compile as pattern

from community.core.values import dataclass
from community.intake.bodies.markup import ATTRIBUTES, SCHEMES, TAGS
from community.intake.bodies.places import MARK, unmarked
from community.intake.quoting import quoted

#: Tags that run programs, embed other pages, ask for input or change the page around them.
_ACTIVE_ALONE = frozenset({"base", "embed", "frame", "input", "link", "meta", "portal", "slot"})
_ACTIVE_AROUND = frozenset(
    {
        *("applet", "audio", "button", "canvas", "form", "frameset", "iframe", "math", "noscript"),
        *("object", "option", "script", "select", "style", "svg", "template", "textarea", "title"),
        "video",
    }
)
_SCHEME = pattern(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_INVISIBLE = pattern(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029]+")
_LINK = pattern(r'<a href="([^"]*)"')
_PICTURE = pattern(r'<img alt="([^"]*)" src="([^"]*)"')
_PLACE = pattern(r"\{(?:filename|static|attach)\}")
_AS_TEXT = "Take it out; to show it as text, write &lt; for <"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault of a body; ``near`` is the tag or the address in which its place is marked."""

    rule: str
    message: str
    hint: str
    near: str = ""


class Inspection(HTMLParser):
    """One reading of HTML: its faults, and how often each tag and attribute is in it."""

    def __init__(self, html: str) -> None:
        """Read the whole text."""
        super().__init__()
        self.findings: list[Finding] = []
        self.tags: Counter[tuple[str, ...]] = Counter()
        self.starts: dict[str, str] = {}
        self.texts: list[str] = []
        self._inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag."""
        if self._inside:
            return
        near = self.get_starttag_text() or ""
        self.tags[(tag,)] += 1
        self.starts.setdefault(tag, near)
        if tag not in TAGS:
            self.findings.append(_wrong_tag(tag, near))
            self._inside = tag if tag in _ACTIVE_AROUND else ""
            return
        for name, value in attrs:
            if name.startswith(MARK):
                continue
            self.tags[tag, name] += 1
            if finding := _wrong_attribute(tag, name, value or "", near):
                self.findings.append(finding)
        if tag == "img":
            found = dict(attrs)
            finding = picture_finding(found.get("src") or "", found.get("alt") or "", near)
            self.findings.extend([finding] if finding else [])

    def handle_endtag(self, tag: str) -> None:
        """Leave what was refused as a whole."""
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.texts.append(data)

    def handle_decl(self, decl: str) -> None:
        """Refuse what belongs to a whole page."""
        self._declaration(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        """Refuse what belongs to another language."""
        self._declaration(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        """Refuse what belongs to another language."""
        self._declaration(f"<![{data}]]>")

    def words(self) -> str:
        """Return the text without its spaces, which a browser may set anew."""
        return "".join("".join(self.texts).split())

    def _declaration(self, text: str) -> None:
        message = f"{quoted(text)} does not belong into a text"
        self.findings.append(Finding(rule="html-tag", message=message, hint=_AS_TEXT, near=text))


def plain_findings(html: str) -> tuple[Finding, ...]:
    """Return the faults of HTML that holds only tags which Markdown itself wrote."""
    links = (link_finding(unescape(link), link) for link in _LINK.findall(html))
    pictures = (
        picture_finding(unescape(source), words, source) for words, source in _PICTURE.findall(html)
    )
    return tuple(filter(None, (*links, *pictures)))


def findings(html: str, clean: str) -> tuple[Finding, ...]:
    """Return the faults of the HTML; ``clean`` is what is left of it."""
    before = Inspection(html)
    if before.findings:
        return tuple(before.findings)
    after = Inspection(clean)
    lost = before.tags - after.tags
    if lost:
        tag = min(lost)[0]
        message = f"'<{tag}>' stands where it has no meaning and would be lost"
        near = before.starts[tag]
        return (Finding(rule="html-lost", message=message, hint=_AS_TEXT, near=near),)
    if before.words() != after.words():
        message = "a part of the text would be lost, because HTML in it is not complete"
        return (Finding(rule="html-lost", message=message, hint=_AS_TEXT),)
    return ()


def link_finding(address: str, near: str) -> Finding | None:
    """Return what is wrong with the address that a link leads to."""
    address = " ".join(unmarked(address).split())
    bare = _INVISIBLE.sub("", address)
    found = _SCHEME.match(bare)
    if found and found[1].lower() not in SCHEMES:
        message = f"the link {quoted(address)} begins with '{found[1]}:'"
        hint = "Link to an address that begins with https:, mailto: or tel:, or to a file"
        return Finding(rule="link-scheme", message=message, hint=hint, near=near)
    if bare.startswith(("//", "\\")) or bare[1:2] == "\\":
        message = f"the link {quoted(address)} does not say how to open it"
        return Finding(rule="link-scheme", message=message, hint="Write https://…", near=near)
    if bare.startswith("{") and not _PLACE.match(bare):
        message = f"{quoted(address)} is not a kind of link"
        hint = "Write {filename} for a page and {static} for a picture"
        return Finding(rule="link-scheme", message=message, hint=hint, near=near)
    return None


def _wrong_tag(tag: str, near: str) -> Finding:
    if tag in _ACTIVE_ALONE | _ACTIVE_AROUND:
        message = f"'<{tag}>' could run a program or embed another page"
        hint = "Take it out; link to the page it comes from instead"
        return Finding(rule="html-active", message=message, hint=hint, near=near)
    message = f"'<{tag}>' is not a tag that can be published"
    return Finding(rule="html-tag", message=message, hint=_AS_TEXT, near=near)


def _wrong_attribute(tag: str, name: str, value: str, near: str) -> Finding | None:
    if name.startswith("on"):
        message = f"'{name}' on '<{tag}>' would run a program"
        return Finding(rule="html-active", message=message, hint="Take it out", near=near)
    if name not in TAGS[tag] and name not in ATTRIBUTES:
        message = f"'{name}' on '<{tag}>' cannot be published"
        return Finding(rule="html-attribute", message=message, hint="Take it out", near=near)
    return link_finding(value, near) if name == "href" else None


def picture_finding(address: str, words: str, near: str) -> Finding | None:
    """Return what is wrong with a picture: another host would learn who reads the page."""
    address = unmarked(address)
    bare = _INVISIBLE.sub("", address)
    if not bare.startswith(("//", "\\")) and not _SCHEME.match(bare):
        without_words = None if words.strip() else _without_words(address, near)
        return link_finding(address, near) or without_words
    message = f"the picture {quoted(address)} is not on this site"
    hint = "Put it in content/images/ and write {static}/images/ and its name"
    return Finding(rule="picture-elsewhere", message=message, hint=hint, near=near)


def _without_words(address: str, near: str) -> Finding:
    message = f"the picture {quoted(address)} has no text for those who cannot see it"
    hint = f"Write what it shows: ![Officers at a table]({address})"
    return Finding(rule="picture-text", message=message, hint=hint, near=near)
