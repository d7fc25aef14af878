"""What stands beside a recommendation in the row of its table: "Lead: Head of Midwifery", "By when: June"."""

from collections.abc import Mapping, Sequence

from scrlib.documents.layout.paragraphs import Cell
from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.table_cells import Row, rows_of
from scrlib.documents.reading.table_headings import header_of, is_form, label_of_cell

READ = ("recommendation", "finding", "number")  # columns that are read as what they are
LONGEST = 200  # letters of one cell that are told
HEADING = 60
WORDS = 5  # in a heading of a table whose headings are none of those known
FEWEST = 2  # rows, the headings among them
MOST = 10  # cells of a row: a sheet may have fifty columns


def beside(hit: Hit) -> str:
    """The other cells of its row under their headings, a line each; "" where there is no row or no heading."""
    cell = hit.draft.lines[0].cell
    if cell is None:
        return ""
    rows = rows_of([one for one in hit.section.lines if one.cell and one.cell.table == cell.table])
    if is_form(rows):
        return told(_below(rows, cell))
    at, columns = _headings(rows)
    row = next((one for one in rows if one.number == cell.row), None)
    if at < 0 or row is None or row is rows[at]:
        return ""
    taken = {cell.column, *(columns[one] for one in READ if one in columns)}
    others = [one for one in row.cells if one not in taken]
    return told({rows[at].text(one): row.text(one) for one in others})


def _below(rows: Sequence[Row], cell: Cell) -> dict[str, str]:
    """What the rows of a form say below a recommendation, as far as the next one."""
    found: dict[str, str] = {}
    for row in rows:
        label = label_of_cell(row.cells[min(row.cells)])
        if row.number > cell.row and label is not None:
            break
        if row.number > cell.row and len(row.cells) == 2:
            name, words = (row.text(at) for at in row.cells)
            found[name] = words
    return found


def _headings(rows: Sequence[Row]) -> tuple[int, Mapping[str, int]]:
    """The row of the headings and which column is which; the first where its cells are few words and no sentences."""
    at, columns = header_of(rows)
    if at >= 0 or len(rows) < FEWEST:
        return at, columns
    texts = [rows[0].text(column) for column in rows[0].cells]
    short = all(len(text.split()) <= WORDS and text[-1:] not in ".;" for text in texts)
    return (0, {}) if short and len(texts) >= max(len(row.cells) for row in rows) else (-1, {})


def told(cells: Mapping[str, str]) -> str:
    """Cells by their headings in lines such as "By when: 31 July 2025"; what is empty is left out."""
    said = ((" ".join(name.split()).strip(" :"), " ".join(words.split())) for name, words in cells.items())
    lines = [f"{name}: {words[:LONGEST]}" for name, words in said if 0 < len(name) <= HEADING and words]
    return "\n".join(lines[:MOST])
