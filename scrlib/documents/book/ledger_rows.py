"""The rows of the ledger: for each line and component one, with the cells that Python computed for it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from scrlib.documents.book.columns import LINES, PEOPLE, POSTS, TRAINING, Page
from scrlib.documents.book.frame import Frame, spans
from scrlib.records.costs import Cell, CostedAction, Line, Nature, Post

NAME = "Ledger"
KEY, ACTION, LABEL, PART, AGENCY, FUNDER, NATURE, BEGINS, MONTHS = range(9)  # its columns
YEARS_FROM = 9  # the column of the first year
NO_AGENCY = "Agency not said"
PARTS = {
    LINES.key: ("amount",),
    POSTS.key: ("pay", "ni", "pension"),
    TRAINING.key: ("trainer", "venue", "materials"),
    PEOPLE.key: ("backfill", "attendance"),
}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A row of the ledger: the row of a sheet that it is worked out from, and the cells that Python computed."""

    page: Page
    row: int  # of the sheet, in Excel's count
    part: str
    line: Line | None = None  # None for a spare row
    action: CostedAction | None = None
    agency: str = ""
    funder: str = ""
    nature: Nature | None = None
    income: bool = False  # the other end of money that is passed on
    amounts: dict[str, float] = field(default_factory=dict)  # by year


def entries(frame: Frame) -> list[Entry]:
    """Every row of the ledger, in the order of the sheets; spare rows of the sheets have theirs too."""
    cells = _cells(frame)
    found: list[Entry] = []
    for page in (LINES, POSTS, TRAINING, PEOPLE):
        of_page = _OfPage(frame, page, cells)
        for row, values in spans(frame.rows[page.key], page):
            for part in PARTS[page.key]:
                found += of_page.entries(row, values, part)
    return found


Cells = dict[tuple[str, int, str, str, bool], list[Cell]]


def _cells(frame: Frame) -> Cells:
    """The cells by action, line, component, agency that bears it, and whether it is the receiving end."""
    lines = {
        (action.id, at): line for action in frame.costing.actions for at, line in enumerate(action.lines)
    }
    found: Cells = {}
    pair: Cell | None = None
    for cell in frame.costs.ledger:
        income = pair is not None
        bearer = pair.agency if pair else cell.agency
        found.setdefault((cell.action, cell.line, cell.component, bearer, income), []).append(cell)
        to = lines[cell.action, cell.line].transfer_to
        passes = not income and to and to != cell.agency and cell.nature is not Nature.OPPORTUNITY
        pair = cell if passes else None
    return found


class _OfPage:
    """The rows of the ledger that come of one sheet."""

    def __init__(self, frame: Frame, page: Page, cells: Cells) -> None:
        self.frame, self.page, self.cells = frame, page, cells
        self._seen: set[tuple[str, str]] = set()  # part of a course and agency, whose cells are given once

    def entries(self, row: int, values: Any, part: str) -> Iterator[Entry]:
        """One for a part of a row of the sheet, and one for the other end of money that is passed on."""
        if values is None:
            yield Entry(page=self.page, row=row, part=part)
            return
        people = self.page is PEOPLE
        action_id, at = values["id"].rsplit("#", 2 if people else 1)[:2]
        action = next(one for one in self.frame.costing.actions if one.id == action_id)
        line = action.lines[int(at)]
        bearer = line.agency or action.agency
        agency = (values["agency"] or bearer) if people else bearer
        first = not people or self._is_first(values["course"] + part, agency)
        for income in (False, True) if line.transfer_to else (False,):
            of_row = self.cells.get((action_id, int(at), part, agency, income), []) if first else []
            ends = (line.transfer_to, line.transfer_to) if income else (agency, line.funder or agency)
            yield Entry(
                page=self.page,
                row=row,
                part=part,
                line=line,
                action=action,
                agency=ends[0] or "",
                funder=ends[1] or "",
                nature=_nature(line, part),
                income=income,
                amounts={cell.year: float(cell.amount) for cell in of_row},
            )

    def _is_first(self, course_part: str, agency: str) -> bool:
        first = (course_part, agency) not in self._seen
        self._seen.add((course_part, agency))
        return first


def _nature(line: Line, part: str) -> Nature:
    if isinstance(line.what, Post):
        return Nature.CASH
    usual = Nature.OPPORTUNITY if part == "attendance" else Nature.CASH
    return line.what.nature or usual
