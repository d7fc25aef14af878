"""Small reports in Word, made and read again, for tests of what is found in them."""

from collections.abc import Sequence
from io import BytesIO

from docx import Document

from scrlib.documents import open_report
from scrlib.records.reports import Report


def report(*lines: str, table: Sequence[Sequence[str]] = ()) -> Report:
    """A Word file of these lines: "# " a heading, "## " one below it, "! " bold."""
    document = Document()
    for line in lines:
        mark, _, words = line.partition(" ")
        if mark in ("#", "##"):
            document.add_heading(words, len(mark))
        else:
            document.add_paragraph().add_run(words if mark == "!" else line).bold = mark == "!"
    if table:
        grid = document.add_table(rows=0, cols=len(table[0]))
        for row in table:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    saved = BytesIO()
    document.save(saved)
    return open_report("report.docx", saved.getvalue())
