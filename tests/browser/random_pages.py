"""Small pages made by chance, each with what it becomes after a few edits."""

from dataclasses import dataclass, field
from html import escape
from random import Random

_WORDS = ("coffee", "tea", "harbor", "police", "<b>", "&amp;", " ")
_BLOCKS = ("div", "section", "ul", "details")
_LINES = ("span", "em", "a", "time")
_ATTRIBUTES = ("class", "id", "href", "lang", "title")


@dataclass
class Element:
    """An element; a child that is a text stands for itself."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def __str__(self) -> str:
        """Return it as HTML."""
        given = "".join(f' {name}="{escape(value)}"' for name, value in self.attributes.items())
        return f"<{self.name}{given}>{''.join(map(_written, self.children))}</{self.name}>"

    def copy(self) -> "Element":
        """Return one that may be edited by itself."""
        children = [each.copy() if isinstance(each, Element) else each for each in self.children]
        return Element(self.name, dict(self.attributes), children)

    def everything(self) -> list["Element"]:
        """Return it and all elements in it."""
        inner = (each.everything() for each in self.children if isinstance(each, Element))
        return [self, *(found for some in inner for found in some)]


def _written(child: Element | str) -> str:
    return escape(child) if isinstance(child, str) else str(child)


def random_pairs(random: Random, count: int, *, for_scripts: bool) -> list[tuple[str, str]]:
    """Return pages before and after an edit; some parts are ``for_scripts``, if wanted."""
    return [_pair(random, for_scripts=for_scripts) for _ in range(count)]


def _pair(random: Random, *, for_scripts: bool) -> tuple[str, str]:
    body = Element("body", {}, [_block(random, 3, for_scripts=for_scripts) for _ in range(3)])
    edited = body.copy()
    for _ in range(random.randint(1, 3)):
        _edit(random, edited, for_scripts=for_scripts)
    return _page(random, body), _page(random, edited)


def _page(random: Random, body: Element) -> str:
    word = random.choice(_WORDS)
    data = f'<script type="application/ld+json">{{"name": "{random.choice(_WORDS[:4])}"}}</script>'
    head = f'<meta name="description" content="{escape(word)}"><title>{escape(word)}</title>{data}'
    return f"<!DOCTYPE html>\n<html>\n<head>\n{head}\n</head>\n{body}\n</html>\n"


def _block(random: Random, depth: int, *, for_scripts: bool) -> Element:
    if for_scripts and random.random() < 0.3:
        return _list(random) if random.random() < 0.3 else _clock(random)
    attributes = _attributes(random, for_scripts=for_scripts)
    if depth == 0 or random.random() < 0.3:
        return Element(random.choice(_LINES), attributes, [random.choice(_WORDS)])
    children: list[Element | str] = []
    for _ in range(random.randint(0, 4)):
        children += [_block(random, depth - 1, for_scripts=for_scripts)]
        children += random.choice([[], ["\n"], [random.choice(_WORDS)]])
    return Element(random.choice(_BLOCKS), attributes, children)


def _clock(random: Random) -> Element:
    words = random.choice([[], [], [random.choice(_WORDS)]])
    return Element("span", {"data-to": str(random.randint(1, 6))}, [*words])


def _list(random: Random) -> Element:
    items: list[Element | str] = []
    for _ in range(random.randint(1, 4)):
        title = Element("em", {}, [random.choice(_WORDS)])
        items.append(Element("li", {}, [title, _clock(random)]))
    return Element("ol", {"data-next": "2"}, items)


def _attributes(random: Random, *, for_scripts: bool) -> dict[str, str]:
    all_names = (*_ATTRIBUTES, "hidden") if for_scripts else _ATTRIBUTES
    names = random.sample(all_names, random.choice([0, 0, 1, 2]))
    return {name: random.choice(_WORDS) for name in names}


def _edit(random: Random, body: Element, *, for_scripts: bool) -> None:
    """Change one thing somewhere: words, attributes, or which children there are."""
    element = random.choice(body.everything())
    at = random.randint(0, len(element.children))
    texts = [i for i, child in enumerate(element.children) if isinstance(child, str)]
    match random.randint(0, 6):
        case 0 | 1 | 2 if texts:
            element.children[random.choice(texts)] = random.choice(_WORDS)
        case 3 if element is not body:
            kept = {k: v for k, v in element.attributes.items() if k.startswith("data-")}
            element.attributes = kept | _attributes(random, for_scripts=for_scripts)
        case 4 if "data-to" in element.attributes:
            element.attributes["data-to"] = str(random.randint(1, 6))
        case 5 if element.children:
            del element.children[random.randrange(len(element.children))]
        case _:
            element.children.insert(at, _block(random, 1, for_scripts=for_scripts))
