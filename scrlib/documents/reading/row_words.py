"""What stands beside a recommendation in the row of its table: "Lead: Head of Midwifery", "By when: June"."""

from collections.abc import Mapping

from scrlib.documents.reading.hits import Hit
from scrlib.documents.reading.table_cells import rows_of
from scrlib.documents.reading.table_headings import header_of, is_form

READ = ("recommendation", "finding", "number")  # columns that are read as what they are
LONGEST = 200  # letters of one cell that are told
HEADING = 60
MOST = 6  # cells of a row: a sheet may have fifty columns


def beside(hit: Hit) -> str:
    """The other cells of its row under their headings, a line each; "" where there is no row or no heading."""
    cell = hit.draft.lines[0].cell
    if cell is None:
        return ""
    rows = rows_of([one for one in hit.section.lines if one.cell and one.cell.table == cell.table])
    at, columns = (-1, {}) if is_form(rows) else header_of(rows)
    row = next((one for one in rows if one.number == cell.row), None)
    if at < 0 or row is None:
        return ""
    taken = {cell.column, *(columns[one] for one in READ if one in columns)}
    others = [one for one in row.cells if one not in taken]
    return told({rows[at].text(one): row.text(one) for one in others})


def told(cells: Mapping[str, str]) -> str:
    """Cells by their headings in lines such as "By when: 31 July 2025"; what is empty is left out."""
    said = ((" ".join(name.split()).strip(" :"), " ".join(words.split())) for name, words in cells.items())
    lines = [f"{name}: {words[:LONGEST]}" for name, words in said if 0 < len(name) <= HEADING and words]
    return "\n".join(lines[:MOST])
