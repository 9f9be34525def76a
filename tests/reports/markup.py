"""A strict reader of HTML: every element closed in its turn, nothing nested that browsers would move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "col", "hr", "input", "link", "meta"}
PHRASING_ONLY = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "a",
    "button",
    "dt",
    "caption",
    "cite",
    "q",
    "label",
    "span",
    "title",
}
FLOW = {"p", "div", "ul", "ol", "dl", "table", "section", "article", "details", "blockquote", "form", "aside"}
INTERACTIVE = {"a", "button", "select", "input"}


@dataclass
class Node:
    """An element with its attributes and children."""

    tag: str
    attributes: dict[str, str]
    parent: Node | None = None
    children: list[Node | str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """It and every element inside, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, tag: str, **wanted: str) -> list[Node]:
        """The elements with that tag and those attributes; of a class, any."""
        return [
            node
            for node in self.walk()
            if node.tag == tag
            and all(
                value in node.attributes.get(key.rstrip("_").replace("_", "-"), "").split()
                for key, value in wanted.items()
            )
        ]

    @property
    def text(self) -> str:
        """The words in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def ancestors(self) -> list[str]:
        """The tags around it, innermost first."""
        return [self.parent.tag, *self.parent.ancestors] if self.parent else []


class Reader(HTMLParser):
    """Builds the tree and raises AssertionError at the first fault."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self.at = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({key for key, _ in attrs}) == len(attrs), f"an attribute twice in <{tag}>"
        node = Node(tag, {key: value or "" for key, value in attrs}, self.at)
        around = node.ancestors
        if tag in FLOW:
            assert not PHRASING_ONLY & set(around), f"<{tag}> in {around}"
        if tag in INTERACTIVE:
            assert not {"a", "button"} & set(around), f"<{tag}> in {around}"
        self.at.children.append(node)
        if tag not in VOID:
            self.at = node

    def handle_endtag(self, tag: str) -> None:
        assert self.at.tag == tag, f"</{tag}> closes <{self.at.tag}>"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def parse(page: str) -> Node:
    """The tree of a page."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.at is reader.root, f"<{reader.at.tag}> is not closed"
    return reader.root
