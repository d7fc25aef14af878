"""What a Word file says, for the tests that look for words in one."""

import io

from docx import Document
from docx.document import Document as Opened


def texts_of(document: Opened) -> list[str]:
    """The text of every paragraph, and then of every cell."""
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return [*(one.text for one in document.paragraphs), *cells]


def words_of(data: bytes) -> str:
    """Every text of a file, a line each."""
    return "\n".join(texts_of(Document(io.BytesIO(data))))
