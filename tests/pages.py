"""A page read back as elements, by a parser that refuses tags that do not match."""

from __future__ import annotations

from html.parser import HTMLParser

from attrs import define, field

VOID = {"br", "input", "meta", "link", "img", "hr"}


@define
class Element:
    tag: str
    attributes: dict[str, str | None]
    children: list[Element | str] = field(factory=list)

    def all(self, tag: str | None = None, **wanted: str) -> list[Element]:
        """The elements below of that tag, with these attributes (``class_`` holds the class)."""
        wanted = {name.strip("_").replace("_", "-"): value for name, value in wanted.items()}
        found = []
        for child in self.children:
            if isinstance(child, Element):
                has = all(
                    value in (child.attributes.get(name) or "").split() for name, value in wanted.items()
                )
                found += [child] if has and tag in (None, child.tag) else []
                found += child.all(tag, **{name.replace("-", "_"): value for name, value in wanted.items()})
        return found

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag, attrs):
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice in <{tag}>"
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data):
        self.open[-1].children.append(data)


def read_page(html: str) -> Element:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert [element.tag for element in reader.open] == [""], "elements are left open"
    return reader.open[0]
