"""What a Word style says about a paragraph: heading level, numbering, bold, capitals, size."""

from dataclasses import dataclass
from typing import Any

from scrlib.documents.package import W

OFF = {"0", "false", "off", "none"}
DEEPEST = 24  # styles based on styles; a longer chain is a loop


@dataclass(frozen=True, kw_only=True)
class Style:
    """What a style sets; None where it leaves the matter to the style it is based on."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None  # 0 to 8; 9 is body text
    number: tuple[str | None, int | None] = (None, None)  # numbering id, level
    bold: bool | None = None
    caps: bool | None = None
    underline: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    size: int | None = None  # half points


def w(tag: str) -> str:
    """A tag or attribute name of the word-processing vocabulary."""
    return f"{{{W}}}{tag}"


def child(element: Any, *path: str) -> Any | None:
    """The element down a path of tags, or None."""
    for tag in path:
        if element is None:
            return None
        element = element.find(w(tag))
    return element


def value(element: Any | None) -> str | None:
    """The w:val of an element, or None."""
    return None if element is None else element.get(w("val"))


def switch(properties: Any | None, tag: str) -> bool | None:
    """Whether an on-off property is set, or None where it is not mentioned."""
    found = child(properties, tag) if properties is not None else None
    return None if found is None else (value(found) or "1") not in OFF


def number_of(text: str | None) -> int | None:
    """A whole number as Word writes it, or None."""
    if not text or len(text) > 9 or not text.lstrip("+-").isascii() or not text.lstrip("+-").isdigit():
        return None
    return int(text) if text.count("-") + text.count("+") < 2 else None


def read_style(element: Any | None, ppr: Any | None, rpr: Any | None) -> Style:
    """What the properties of a style, a paragraph or a run say."""
    num = child(ppr, "numPr")
    return Style(
        name=value(child(element, "name")) or "",
        based_on=value(child(element, "basedOn")) or "",
        outline=number_of(value(child(ppr, "outlineLvl"))),
        number=(value(child(num, "numId")), number_of(value(child(num, "ilvl")))),
        bold=switch(rpr, "b"),
        caps=switch(rpr, "caps"),
        underline=None if child(rpr, "u") is None else value(child(rpr, "u")) not in (None, "none"),
        italic=switch(rpr, "i"),
        hidden=switch(rpr, "vanish"),
        size=number_of(value(child(rpr, "sz"))),
    )


class Styles:
    """The styles of one file, each resolved once through the styles it is based on."""

    def __init__(self, root: Any | None) -> None:
        self._own: dict[str, Style] = {}
        self._whole: dict[str, Style] = {}
        self.default = ""
        self.size = 22
        if root is None:
            return
        for element in root.iterfind(w("style")):
            id = element.get(w("styleId")) or ""
            self._own[id] = read_style(element, child(element, "pPr"), child(element, "rPr"))
            if element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true"):
                self.default = id
        sizes = number_of(value(child(root, "docDefaults", "rPrDefault", "rPr", "sz")))
        self.size = self.of(self.default).size or sizes or self.size

    def of(self, id: str) -> Style:
        """The whole style, with what it takes from the styles it is based on."""
        if id not in self._whole:
            self._whole[id] = self._resolve(id, DEEPEST)
        return self._whole[id]

    def _resolve(self, id: str, depth: int) -> Style:
        own = self._own.get(id)
        if own is None:
            return Style()
        if not own.based_on or not depth:
            return own
        base = self._resolve(own.based_on, depth - 1)
        return Style(
            name=own.name,
            based_on=own.based_on,
            outline=base.outline if own.outline is None else own.outline,
            number=(
                own.number[0] or base.number[0],
                base.number[1] if own.number[1] is None else own.number[1],
            ),
            bold=base.bold if own.bold is None else own.bold,
            caps=base.caps if own.caps is None else own.caps,
            underline=base.underline if own.underline is None else own.underline,
            italic=base.italic if own.italic is None else own.italic,
            hidden=base.hidden if own.hidden is None else own.hidden,
            size=own.size or base.size,
        )
