"""Small reports in Word, made and read again, for tests of what is found in them."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document

from scrlib.documents import open_report
from scrlib.records.reports import Report

Table = Sequence[Sequence[str]]


def report(*lines: str | Table, table: Table = ()) -> Report:
    """A Word file: "# " before a line makes it a heading, "## " one below it, "! " bold, "* " a bullet.

    What stands between two "//" is in italics, between two "**" in bold. Rows of cells are a table;
    `table` comes last.
    """
    document = Document()
    for line in (*lines, table):
        if isinstance(line, str):
            _write(document, line)
        elif line:
            grid = document.add_table(rows=0, cols=len(line[0]))
            for row in line:
                for cell, text in zip(grid.add_row().cells, row, strict=True):
                    cell.text = text
    saved = BytesIO()
    document.save(saved)
    return open_report("report.docx", saved.getvalue())


def _write(document: Any, line: str) -> None:
    mark, _, words = line.partition(" ")
    if mark in ("#", "##"):
        document.add_heading(words, len(mark))
        return
    style = "List Bullet" if mark == "*" else None
    paragraph = document.add_paragraph(style=style)
    for at, part in enumerate((words if mark in ("!", "*") else line).split("//")):
        for inside, words in enumerate(part.split("**")):
            run = paragraph.add_run(words)
            run.bold, run.italic = mark == "!" or inside % 2 == 1 or None, at % 2 == 1 or None
