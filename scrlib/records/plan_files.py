"""What a file holds before anybody says which of it is an action plan: tables, their cells, and paragraphs.

Made by `documents`, read by `plans`; nothing in it depends on the kind of file it came from.
"""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class PlanCell:
    """One cell. A cell merged over several places stands in each of them, marked in all but the first."""

    lines: tuple[str, ...] = ()  # its paragraphs, with the numbers Word prints before them
    fill: str = ""  # its background, six hexadecimal digits, "" for none
    day: dt.date | None = None  # where the program itself keeps a date
    month_only: bool = False  # of a date that is shown as month and year
    above: bool = False  # goes on from the cell above
    left: bool = False  # goes on from the cell to the left
    place: int = 0  # the column it stood in (of a table on its side, the row), where the table was reshaped
    struck: bool = False  # held words with a line through them; they are not among its lines

    @property
    def text(self) -> str:
        """All its words on one line."""
        return " ".join(self.lines)


@dataclass(frozen=True, kw_only=True)
class PlanLine:
    """One row of a table; `number` is what a reader would call it (from 1)."""

    number: int
    cells: tuple[PlanCell, ...]


@dataclass(frozen=True, kw_only=True)
class PlanTable:
    """One table or sheet. Every row has the same number of cells; `where` is "table 2" or "sheet Actions"."""

    where: str
    rows: tuple[PlanLine, ...]
    sheet: str = ""  # its name, where it is a sheet
    sideways: bool = False  # whether its columns were made rows


@dataclass(frozen=True, kw_only=True)
class PlanParagraph:
    """One paragraph that stands in no table."""

    where: str  # "paragraph 12"
    text: str  # without its label
    label: str = ""  # the number or letter before it, typed or printed: "2.1", "Recommendation 3", "(a)"
    bullet: bool = False
    level: int = 0  # how deep in a list
    heading: int = 0  # 1 for a title, 2 for Word's "Heading 1"; 0 for body text
    bold: bool = False


@dataclass(frozen=True, kw_only=True)
class PlanFile:
    """Everything in one file, in order, and what was left out on the way in: (where, why)."""

    name: str
    kind: str  # "docx", "xlsx" or "csv"
    blocks: tuple[PlanTable | PlanParagraph, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
