"""A Word file as tables and paragraphs in order: merges, colours and printed numbers kept, nothing interpreted."""

from collections.abc import Iterator
from typing import Any

from scrlib.documents.layout.labels import typed_label
from scrlib.documents.layout.paragraphs import Cell, Paragraph
from scrlib.documents.package import Package
from scrlib.documents.word.body import DEEPEST, Reader, ground_of, is_gone, unwrapped
from scrlib.documents.word.inside import Inside, is_struck
from scrlib.documents.word.numbering import Mark, Numbering
from scrlib.documents.word.styles import Style, Styles, child, number_of, value, w
from scrlib.errors import DocumentError
from scrlib.records.plan_files import PlanCell, PlanFile, PlanLine, PlanParagraph, PlanTable

NO_FILL = {"", "auto", "none"}
MOST_ROWS = 2_000  # of all tables together: some seconds to read; a plan has some tens
MOST_COLUMNS = 63  # Word's own limit
LONGEST_MARKED = 6  # words; a longer text that is marked is only meant to be seen
SIGNS = frozenset("●■◼⬤•◉ ")
MARKERS = {  # Word's names of the colours of its marker
    "green": "00FF00",
    "darkGreen": "008000",
    "yellow": "FFFF00",
    "darkYellow": "808000",
    "red": "FF0000",
    "darkRed": "800000",
    "blue": "0000FF",
    "darkBlue": "000080",
    "cyan": "00FFFF",
    "magenta": "FF00FF",
}
TICKS = {
    ("wingdings", "FC"): "✓",
    ("wingdings", "FE"): "☑",
    ("wingdings", "A8"): "☐",
    ("wingdings 2", "50"): "✓",
    ("wingdings 2", "52"): "☑",
    ("wingdings 2", "A3"): "☐",
}


def open_word_plan(name: str, data: bytes) -> PlanFile:
    """The tables and paragraphs of a Word file. Raises DocumentError where there are no words."""
    package = Package(data)
    body, styles, numbering = ground_of(package)
    reader = _TableReader(styles, numbering, MOST_ROWS)
    reader.blocks(body, None, DEEPEST)
    blocks = tuple(_blocks(reader.found))
    if not blocks:
        raise _no_words(reader.seen)
    return PlanFile(name=name, kind="docx", blocks=blocks, left_out=_left_out(reader.seen))


def _no_words(seen: set[str]) -> DocumentError:
    if "pictures" in seen:
        return DocumentError(
            "The file holds pictures of pages, so there are no words that can be read.",
            "Open the plan it was scanned from, or type the actions in.",
        )
    return DocumentError("There are no words in the file.", "Check that it was saved, then open it again.")


def _left_out(seen: set[str]) -> tuple[tuple[str, str], ...]:
    said = {
        "rows": f"rows of tables after the first {MOST_ROWS:,} were not read: open the rest as a file of its own",
        "deletions": "words deleted with tracked changes were not read; insertions were",
        "hidden": "rows of tables that are hidden were not read",
        "struck": "words between the tables that are struck through were not read",
    }
    return tuple(("the whole document", why) for what, why in said.items() if what in seen)


class _TableReader(Reader):
    """The paragraph reader, with tables kept whole. A table inside a cell comes after the table around it."""

    def __init__(self, styles: Styles, numbering: Numbering, most_rows: int | None = None) -> None:
        super().__init__(styles, numbering, most_rows)
        self._printed = ""  # the number Word prints before the paragraph being read
        self._in_cell = False
        self._struck = False  # whether words of the paragraph being read have a line through them
        self._cell_struck = False  # and of the cell

    @property
    def found(self) -> list[Any]:
        """Paragraphs and tables, in order."""
        return self.paragraphs

    def table(self, element: Any, cell: Cell | None, depth: int) -> None:
        """Read one table as a grid."""
        self._tables += 1
        number = self._tables
        inner: list[Any] = []
        rows: list[list[PlanCell]] = []
        numbers: list[int] = []
        for at, row in enumerate(self.rows(element), start=1):
            if is_gone(child(row, "trPr")):
                self.seen |= {"hidden"} if child(row, "trPr", "del") is None else set()
                continue
            rows.append(self._line(row, rows[-1] if rows else [], depth, inner))
            numbers.append(at)
        width = min(max((len(row) for row in rows), default=0), MOST_COLUMNS)
        lines = tuple(
            PlanLine(number=at, cells=tuple((row + [PlanCell()] * width)[:width]))
            for at, row in zip(numbers, rows, strict=True)
        )
        if any(one.lines or one.fill for line in lines for one in line.cells):
            self.paragraphs.append(PlanTable(where=f"table {number}", rows=lines))  # type: ignore[arg-type]
        self.paragraphs.extend(inner)

    def _run(self, run: Any, inside: Inside) -> None:
        """Read one run of text, unless it has a line through it."""
        properties = child(run, "rPr")
        _spell_ticks(run)
        if not is_struck(properties):
            super()._run(run, inside)
        elif any((one.text or "").strip() for one in run.iter(w("t"))):
            self._struck = self._cell_struck = True
            if not self._in_cell:
                self.seen.add("struck")

    def _mark(self, own: Style, style: Style, id: str) -> Mark | None:
        mark = super()._mark(own, style, id)
        self._printed = mark.label if mark is not None and not mark.bullet else ""
        return mark

    def _keep(self, element: Any, ppr: Any, inside: Inside, cell: Cell | None) -> None:
        """Keep a paragraph; one without words keeps its printed number, which may be all a cell shows."""
        before = len(self.paragraphs)
        super()._keep(element, ppr, inside, cell)
        if self._in_cell and len(self.paragraphs) == before and self._printed and not self._struck:
            self._waiting = None
            self.paragraphs.append(Paragraph(text=self._printed))
        self._struck = False

    def _line(self, row: Any, above: list[PlanCell], depth: int, inner: list[Any]) -> list[PlanCell]:
        """The cells of one row, a merged cell in every place it covers."""
        properties = child(row, "trPr")
        cells = [PlanCell()] * min(number_of(value(child(properties, "gridBefore"))) or 0, MOST_COLUMNS)
        for one in unwrapped(row, w("tc")):
            wide = min(max(number_of(value(child(one, "tcPr", "gridSpan"))) or 1, 1), MOST_COLUMNS)
            merge = child(one, "tcPr", "vMerge")
            fill = _fill(one)
            if merge is not None and value(merge) != "restart" and len(cells) < len(above):
                top = above[len(cells)]
                cell = PlanCell(lines=top.lines, fill=top.fill or fill, above=True)
                self._words(one, depth, inner)  # its lists still count
            else:
                lines = self._words(one, depth, inner)
                cell = PlanCell(lines=lines, fill=fill, struck=self._cell_struck)
            cells.append(cell)
            beside = PlanCell(lines=cell.lines, fill=cell.fill, above=cell.above, left=True)
            cells += [beside] * (wide - 1)
        return cells

    def _words(self, cell: Any, depth: int, inner: list[Any]) -> tuple[str, ...]:
        """The lines of one cell; tables inside it go to `inner`."""
        kept, self.paragraphs = self.paragraphs, []
        outside, self._in_cell = self._in_cell, True
        self._cell_struck = False
        self.blocks(cell, None, depth - 1)
        self._in_cell = outside
        found: list[Any] = self.paragraphs
        self.paragraphs = kept
        inner += [one for one in found if isinstance(one, PlanTable)]
        return tuple(line for one in found if isinstance(one, Paragraph) for line in _lines(one))


def _lines(paragraph: Paragraph) -> Iterator[str]:
    """The lines of a paragraph, the printed number before the first."""
    mark = paragraph.mark
    printed = "" if mark is None else "•" if mark.bullet else mark.label
    for at, line in enumerate(one.strip() for one in paragraph.text.split("\n")):
        if line:
            yield f"{printed} {line}" if printed and not at else line


def _spell_ticks(run: Any) -> None:
    """Put the ticks of a run, which Word keeps as places in a font of signs, among its words."""
    for sign in list(run.iter(w("sym"))):
        tick = TICKS.get(((sign.get(w("font")) or "").lower(), (sign.get(w("char")) or "").upper()[-2:]))
        if tick:
            sign.tag, sign.text = w("t"), tick


def _fill(cell: Any) -> str:
    """The colour behind a cell, or else behind or of all that is written in it, where somebody chose one."""
    return _shade(child(cell, "tcPr", "shd")) or _marker(cell)


def _marker(cell: Any) -> str:
    """The one colour with which every run of a cell is marked; of a sign alone ("●") the colour of the sign."""
    runs = [one for one in cell.iter(w("r")) if any(text.text for text in one.iter(w("t")))]
    words = "".join(text.text or "" for one in runs for text in one.iter(w("t"))).strip()
    if len(words.split()) > LONGEST_MARKED:
        return ""
    found = {_marked(child(one, "rPr"), sign=bool(words) and set(words) <= SIGNS) for one in runs}
    return found.pop() if len(found) == 1 else ""


def _marked(properties: Any, *, sign: bool) -> str:
    marked = MARKERS.get(value(child(properties, "highlight")) or "") or _shade(child(properties, "shd"))
    own = (value(child(properties, "color")) or "").upper() if sign else ""
    return marked or (own if len(own) == 6 else "")


def _shade(shade: Any) -> str:
    fill = "" if shade is None else (shade.get(w("fill")) or "").lower()
    if shade is not None and value(shade) == "solid":
        fill = (shade.get(w("color")) or fill).lower()
    return "" if fill in NO_FILL or fill == "ffffff" else fill.upper()


def _blocks(found: list[Any]) -> Iterator[PlanTable | PlanParagraph]:
    number = 0
    for one in found:
        if isinstance(one, PlanTable):
            yield one
            continue
        number += 1
        if not one.contents:
            yield from _paragraphs(one, number)


def _paragraphs(paragraph: Paragraph, number: int) -> Iterator[PlanParagraph]:
    for at, line in enumerate(one.strip() for one in paragraph.text.split("\n")):
        if line:
            yield _paragraph(paragraph, number, line, first=not at)


def _paragraph(paragraph: Paragraph, number: int, line: str, *, first: bool) -> PlanParagraph:
    mark = paragraph.mark if first else None
    label = typed_label(line)
    typed = line[: label.end].strip() if label.kind != "bullet" else ""
    return PlanParagraph(
        where=f"paragraph {number}",
        text=line[label.end :].strip(),
        label=typed or (mark.label if mark is not None else ""),
        bullet=label.kind == "bullet" or bool(mark and mark.bullet),
        level=mark.level if mark is not None else 0,
        heading=paragraph.heading if first else 0,
        bold=paragraph.bold,
    )
