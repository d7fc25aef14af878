"""The paragraphs of a Word file, in reading order.

Read: the body, tables inside tables, text boxes, content controls, tracked insertions and moved text where it
now stands. Not read: deletions, text moved away or struck through, hidden text, the codes of fields, comments, notes, headers and footers.
"""

from collections.abc import Iterator
from typing import Any

from scrlib.documents.layout.paragraphs import Body, Cell, Paragraph, Piece
from scrlib.documents.package import Package, damaged
from scrlib.documents.plain import tidy
from scrlib.documents.word.inside import Inside, is_note_mark, is_struck
from scrlib.documents.word.looks import heading_of, indent_of, look_of, stressed_in
from scrlib.documents.word.numbering import Mark, Numbering
from scrlib.documents.word.styles import Style, Styles, child, number_of, read_style, switch, value, w
from scrlib.errors import DocumentError

DEEPEST = 60  # tables in tables in text boxes
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
PLAIN = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
INSIDE = {
    w(tag) for tag in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo")
}
INSIDE_BLOCK = {w(tag) for tag in ("customXml", "smartTag", "ins", "moveTo")}
GONE = {w("del"), w("moveFrom")}


def read_body(package: Package, most_rows: int | None = None) -> Body:
    """The paragraphs of a Word file; of its tables no more rows than `most_rows` together ("rows" is then seen).

    Raises DocumentError where there is no text part.
    """
    body, styles, numbering = ground_of(package)
    reader = Reader(styles, numbering, most_rows)
    reader.blocks(body, None, DEEPEST)
    return Body(paragraphs=reader.paragraphs, seen=reader.seen, root=body.getparent())


def ground_of(package: Package) -> tuple[Any, Styles, Numbering]:
    """What a Word file's text stands on: its body, styles and numbering.

    Raises DocumentError where there is no text part.
    """
    root = package.xml(package.main)
    body = child(root, "body") if root is not None else None
    if body is None:
        raise damaged()
    styles_part, numbering_part = package.companion("styles"), package.companion("numbering")
    styles = Styles(package.xml(styles_part) if styles_part else None)
    return body, styles, Numbering(package.xml(numbering_part) if numbering_part else None, styles)


class Reader:
    """Walks the body once; holds what has to be remembered from one paragraph to the next."""

    def __init__(self, styles: Styles, numbering: Numbering, most_rows: int | None = None) -> None:
        self.styles, self.numbering = styles, numbering
        self._rows_left = most_rows
        self.paragraphs: list[Paragraph] = []
        self.seen: set[str] = set()
        self._tables = 0
        self._carried: list[Piece] = []  # from a paragraph whose end mark was deleted
        self._waiting: Mark | None = None  # "Recommendation 1" printed by an empty paragraph: the next one's
        self._in_contents = False

    def blocks(self, parent: Any, cell: Cell | None, depth: int) -> None:
        """Read the paragraphs and tables straight under an element.

        Raises DocumentError where they are nested too deeply.
        """
        if not depth:
            raise DocumentError(
                "The file holds tables inside tables too many times over.",
                "Copy the recommendations into a new Word document, save it and open that.",
            )
        for element in parent:
            tag = element.tag
            if tag == w("p"):
                self._paragraph(element, cell, depth)
            elif tag == w("tbl"):
                self.table(element, cell, depth)
            elif tag == w("sdt"):
                self._control(element, cell, depth)
            elif tag in INSIDE_BLOCK:
                self.blocks(element, cell, depth - 1)
            elif tag == ALTERNATE:
                self._alternate(element, cell, depth)

    def _alternate(self, element: Any, cell: Cell | None, depth: int) -> None:
        for choice in element[:1]:
            self.blocks(choice, cell, depth - 1)

    def _control(self, element: Any, cell: Cell | None, depth: int) -> None:
        gallery = value(child(element, "sdtPr", "docPartObj", "docPartGallery")) or ""
        inside = _content(element)
        if inside is None:
            return
        before = self._in_contents
        self._in_contents = before or gallery == "Table of Contents"
        self.blocks(inside, cell, depth - 1)
        self._in_contents = before

    def table(self, element: Any, cell: Cell | None, depth: int) -> None:
        """Read a table's cells; rows that are hidden, or deleted under tracked changes, are left out."""
        self._tables += 1
        table = self._tables
        for number, row in enumerate(self.rows(element), start=1):
            properties = child(row, "trPr")
            if is_gone(properties):
                continue
            column = number_of(value(child(properties, "gridBefore"))) or 0
            for one in unwrapped(row, w("tc")):
                wide = number_of(value(child(one, "tcPr", "gridSpan"))) or 1
                merge = child(one, "tcPr", "vMerge")
                if merge is None or value(merge) == "restart":
                    place = Cell(table=table, row=number, column=column)
                    self.blocks(one, place, depth - 1)
                column += wide

    def rows(self, element: Any) -> Iterator[Any]:
        """The rows of a table, as long as there are not too many in the file."""
        for row in unwrapped(element, w("tr")):
            if self._rows_left == 0:
                self.seen.add("rows")
                return
            if self._rows_left is not None:
                self._rows_left -= 1
            yield row

    def _paragraph(self, element: Any, cell: Cell | None, depth: int) -> None:
        inside = Inside(self._carried)
        self._carried = []
        self._inline(element, inside, DEEPEST)
        properties = child(element, "pPr")
        if any(child(properties, "rPr", name) is not None for name in ("del", "moveFrom")):
            self._carried = inside.pieces
        else:
            self._keep(element, properties, inside, cell)
        for box in inside.boxes:
            self.blocks(box, cell, depth - 1)

    def _inline(self, parent: Any, inside: Inside, depth: int) -> None:
        if not depth:
            raise damaged()
        for element in parent:
            tag = element.tag
            if tag == w("r"):
                self._run(element, inside)
            elif tag in INSIDE:
                if tag == w("ins"):
                    self.seen.add("insertions")
                elif tag == w("moveTo"):
                    self.seen.add("moves")
                self._inline(element, inside, depth - 1)
            elif tag == w("sdt"):
                content = _content(element)
                if content is not None:
                    self._inline(content, inside, depth - 1)
            elif tag in GONE:
                self.seen.add("deletions")
            elif tag == ALTERNATE:
                for choice in element[:1]:
                    self._inline(choice, inside, depth - 1)

    def _run(self, run: Any, inside: Inside) -> None:
        pieces = inside.pieces
        rpr = child(run, "rPr")
        if is_struck(rpr):
            if any((one.text or "").strip() for one in run.iter(w("t"))):
                self.seen.add("struck")
            return
        hidden = switch(rpr, "vanish") if rpr is not None else None
        if hidden is None and rpr is not None:
            hidden = self.styles.of(value(child(rpr, "rStyle")) or "").hidden
        start = len(pieces)
        for element in run:
            tag = element.tag
            if tag == w("t"):
                if is_note_mark(rpr, element.text or "", pieces):
                    self.seen.add("notes")
                elif element.text and not hidden:
                    pieces.append(Piece(element, element.text))
            elif tag in PLAIN:
                if not hidden:
                    pieces.append(Piece(element, PLAIN[tag]))
            elif tag == w("footnoteReference") or tag == w("endnoteReference"):
                self.seen.add("notes")
            elif tag == w("commentReference"):
                self.seen.add("comments")
            elif tag == w("fldChar"):
                inside.field(element.get(w("fldCharType")) or "")
            elif tag in (w("drawing"), w("pict"), w("object"), ALTERNATE):
                self.seen.add("pictures")
                inside.boxes.extend(_boxes(element))
        letters = sum(len(piece.text.strip()) for piece in pieces[start:])
        if letters:
            before = sum(len(piece.text) for piece in pieces[:start])
            here = sum(len(piece.text) for piece in pieces[start:])
            inside.runs.append((rpr, letters, (before, before + here)))

    def _keep(self, element: Any, ppr: Any, inside: Inside, cell: Cell | None) -> None:
        raw = "".join(piece.text for piece in inside.pieces)
        text = tidy(raw)
        own = read_style(None, ppr, None)
        id = value(child(ppr, "pStyle")) or self.styles.default
        style = self.styles.of(id)
        mark = self._mark(own, style, id)
        if not text:
            self._waiting = mark if mark is not None and "rec" in mark.label.lower() else None
            return
        if mark is None:
            mark, self._waiting = self._waiting, None
        outline = style.outline if own.outline is None else own.outline
        name = style.name.lower()
        look = look_of([(rpr, letters) for rpr, letters, _ in inside.runs], style, self.styles)
        self.paragraphs.append(
            Paragraph(
                text=text,
                raw=raw,
                element=element,
                pieces=tuple(inside.pieces),
                heading=heading_of(outline, name),
                mark=mark,
                bold=look["bold"],
                underline=look["underline"],
                italic=look["italic"],
                caps=look["caps"] or (text.isupper() and len(text) > 3),
                large=look["large"],
                indent=indent_of(ppr),
                stressed=stressed_in(inside.runs, style, self.styles, raw) if len(inside.runs) > 1 else (),
                cell=cell,
                contents=self._in_contents or name.startswith(("toc ", "contents", "table of figures")),
            )
        )

    def _mark(self, own: Style, style: Style, id: str) -> Mark | None:
        num = own.number[0] or style.number[0]
        level = own.number[1] if own.number[1] is not None else None
        if level is None and own.number[0] is None and num:
            level = self.numbering.level_of_style(num, id)
        if level is None:
            level = style.number[1] or 0
        return self.numbering.mark(num, level)


def is_gone(row_properties: Any | None) -> bool:
    """Whether a row is not printed: hidden, or deleted under tracked changes."""
    return child(row_properties, "del") is not None or bool(switch(row_properties, "hidden"))


def _content(control: Any) -> Any | None:
    """What stands in a content control, None where it only shows "Click here to enter text"."""
    return None if switch(child(control, "sdtPr"), "showingPlcHdr") else child(control, "sdtContent")


def unwrapped(parent: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those inside a content control."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag == w("sdt"):
            inside = _content(element)
            if inside is not None:
                yield from unwrapped(inside, tag)
        elif element.tag == w("customXml"):
            yield from unwrapped(element, tag)


def _boxes(element: Any) -> list[Any]:
    """The text boxes in a drawing; of two versions for old and new programs, only the first."""
    if element.tag == ALTERNATE:
        return [
            box for choice in element[:1] for box in choice.iter(w("txbxContent")) if not _inside(box, choice)
        ]
    return [box for box in element.iter(w("txbxContent")) if not _inside(box, element)]


def _inside(box: Any, top: Any) -> bool:
    """Whether a text box stands in another one, or in the version for old programs."""
    parent = box.getparent()
    while parent is not None and parent is not top:
        if parent.tag == w("txbxContent") or parent.tag.endswith("}Fallback"):
            return True
        parent = parent.getparent()
    return False
