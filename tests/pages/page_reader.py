"""Reads a page back as a browser's parser would, for the tests to look at."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "col"}


@dataclass
class Node:
    """An element with its attributes, its children and the text directly within it."""

    name: str
    attributes: dict[str, str | None]
    children: list["Node"] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def all(self, name: str | None = None) -> list["Node"]:
        """Every element below this one, in order; only those of one name if given."""
        found: list[Node] = []
        for child in self.children:
            if name is None or child.name == name:
                found.append(child)
            found += child.all(name)
        return found

    def text(self) -> str:
        """All text below, in no particular order of nesting, blanks joined."""
        words = [*self.texts, *(child.text() for child in self.children)]
        return " ".join(" ".join(words).split())

    def get(self, attribute: str) -> str:
        """An attribute's value, empty if there is none."""
        return self.attributes.get(attribute) or ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("document", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, dict(attrs))
        assert len(node.attributes) == len(attrs), f"an attribute twice in <{tag}>"
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop()
        assert closed.name == tag, f"</{tag}> closes <{closed.name}>"

    def handle_data(self, data: str) -> None:
        self.open[-1].texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def read(page: str) -> Node:
    """The tree of a page; fails on elements that are not closed in order."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [reader.root], "an element is left open"
    return reader.root


def by_id(root: Node, identifier: str) -> Node:
    """The one element of that id."""
    (found,) = [node for node in root.all() if node.get("id") == identifier]
    return found
