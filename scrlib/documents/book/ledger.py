"""The ledger: for each line and component a row, for each April to March year a cell that is worked out live."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from scrlib.documents.book.columns import ACTIONS, FIRST, LINES, PEOPLE, POSTS, TRAINING, Page
from scrlib.documents.book.frame import Frame, here, spans, there, to_pence, year_of
from scrlib.documents.book.look import Look
from scrlib.documents.book.sheet import landscape, letter, write
from scrlib.documents.book.values import NATURES
from scrlib.records.costs import Cell, CostedAction, Line, Nature, Post

NAME = "Ledger"
HEADINGS = (
    "Row",
    "Action no.",
    "What it is",
    "Part",
    "Agency",
    "Who pays",
    "Cash or time",
    "First month",
    "Months",
)
WIDTHS = (10, 9, 30, 13, 20, 20, 12, 11, 8)
KEY, ACTION, LABEL, PART, AGENCY, FUNDER, NATURE, BEGINS, MONTHS = range(9)
YEARS_FROM = 9
PARTS = {
    LINES.key: ("amount",),
    POSTS.key: ("pay", "ni", "pension"),
    TRAINING.key: ("trainer", "venue", "materials"),
    PEOPLE.key: ("backfill", "attendance"),
}
PART_WORDS = {"amount": "Amount", "pay": "Pay", "ni": "Employer's NI", "pension": "Pension"}
NO_AGENCY = "Agency not said"
APRIL = 3  # as months are counted from 0


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
        seen: set[tuple[str, str]] = set()
        for row, values in spans(frame.rows[page.key], page):
            for part in PARTS[page.key]:
                found += _of_row(frame, page, row, values, part, cells, seen)
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


def _of_row(
    frame: Frame, page: Page, row: int, values: Any, part: str, cells: Cells, seen: set[tuple[str, str]]
) -> Iterator[Entry]:
    if values is None:
        yield Entry(page=page, row=row, part=part)
        return
    action_id, at = values["id"].rsplit("#", 2 if page is PEOPLE else 1)[:2]
    action = next(one for one in frame.costing.actions if one.id == action_id)
    line = action.lines[int(at)]
    bearer = line.agency or action.agency
    agency = (values["agency"] or bearer) if page is PEOPLE else bearer
    first = page is not PEOPLE or (values["course"] + part, agency) not in seen
    seen.add((str(values.get("course")) + part, agency))
    for income in (False, True):
        of_row = cells.get((action_id, int(at), part, agency, income), []) if first else []
        if income and not line.transfer_to:
            continue
        ends = (line.transfer_to, line.transfer_to) if income else (agency, line.funder or agency)
        yield Entry(
            page=page,
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


def _nature(line: Line, part: str) -> Nature:
    if isinstance(line.what, Post):
        return Nature.CASH
    usual = Nature.OPPORTUNITY if part == "attendance" else Nature.CASH
    return line.what.nature or usual


# ---- formulas


def _course(page: Page, row: int) -> str:
    """The row of a person's course, counted within the sheet Training."""
    return f"MATCH({there(PEOPLE, 'course', row)},'{TRAINING.name}'!${letter(TRAINING.at('course'))}:${letter(TRAINING.at('course'))},0)"


def of_line(entry: Entry, key: str) -> str:
    """What the line says in a column: for people, the course's."""
    if entry.page is not PEOPLE:
        return there(entry.page, key, entry.row)
    column = letter(TRAINING.at(key))
    return f"INDEX('{TRAINING.name}'!${column}:${column},{_course(entry.page, entry.row)})"


def _blank_or(entry: Entry, value: str, empty: str = '""') -> str:
    """A formula's value where the row is complete, nothing where it is not."""
    return f'=IF({there(entry.page, "missing", entry.row)}="Yes",{value},{empty})'


def agency_formula(frame: Frame, entry: Entry) -> str:
    """The row's agency, else the action's."""
    found = f"INDEX({frame.range(ACTIONS, 'bears')},MATCH({of_line(entry, 'action')},{frame.range(ACTIONS, 'no')},0))"
    of_action = f'IFERROR({found},"{NO_AGENCY}")'
    own = of_line(entry, "agency")
    bearer = f'IF({own}<>"",{own},{of_action})'
    if entry.page is PEOPLE:
        person = there(PEOPLE, "agency", entry.row)
        return f'IF({person}<>"",{person},{bearer})'
    return bearer


def _nature_formula(entry: Entry) -> str:
    if entry.page is POSTS:
        return f'"{NATURES[Nature.CASH]}"'
    if entry.page is LINES:
        return there(LINES, "nature", entry.row)
    usual = NATURES[Nature.OPPORTUNITY if entry.part == "attendance" else Nature.CASH]
    own = of_line(entry, "nature")
    return f'IF({own}<>"",{own},"{usual}")'


def _begins_formula(entry: Entry) -> str:
    start = of_line(entry, "start")
    return f'IF({start}="",YEAR(Plan_start)*12+MONTH(Plan_start)-1,YEAR({start})*12+MONTH({start})-1)'


def _months_formula(entry: Entry, row: int) -> str:
    """How long it runs: once, or to the horizon at the latest."""
    own = f"MAX(1,{of_line(entry, 'months')})"
    until = f"YEAR(Plan_start)*12+MONTH(Plan_start)-1+Horizon_years*12-${letter(BEGINS)}{row}"
    runs = f"MAX(0,MIN({own},{until}))"
    return runs if entry.page is POSTS else f'IF({of_line(entry, "recurrent")}="Yes",{runs},1)'


def _each(entry: Entry, year: str, begins: str) -> str:
    """What a month costs, or the line once, before rounding."""
    page, row = entry.page, entry.row

    def its(key: str) -> str:
        return there(page, key, row)

    if page is LINES:
        return f"{its('quantity')}*{its('rate')}"
    if page is TRAINING:
        attended = f"SUMPRODUCT(EXACT(People_course,{its('course')})*People_count)"
        each = {"trainer": "trainer_per_session", "venue": "venue_per_session"}
        money = f"{its('sessions')}*{its(each[entry.part])}" if entry.part in each else ""
        return money or f"{attended}*{its('materials_each')}"
    if page is PEOPLE:
        same = f"EXACT(People_course,{its('course')})*EXACT(People_agency,{its('bears')})"
        return f"SUMPRODUCT({same}*People_{entry.part})"
    uplifts = f"MAX(0,({year}-{APRIL})/12-INT(({begins}-{APRIL})/12))"
    pay = f"{its('fte')}*{its('salary')}*(1+{its('pay_uplift')})^{uplifts}"
    if entry.part == "pay":
        return f"{pay}/12"
    if entry.part == "pension":
        return f"{pay}*{its('pension_rate')}/12"
    return f"MAX(0,{pay}-{its('headcount')}*{its('ni_threshold')})*{its('ni_rate')}/12"


def year_formula(entry: Entry, row: int, column: int) -> str:
    """The cell of one year: a month's cost times the months in it, rounded to pence once."""
    year = f"{letter(column)}$1"
    begins, months = f"${letter(BEGINS)}{row}", f"${letter(MONTHS)}{row}"
    within = f"MAX(0,MIN({begins}+{months},{year}+12)-MAX({begins},{year}))"
    exact = to_pence(f"{_each(entry, year, begins)}*{within}")
    if entry.page is PEOPLE:
        exact = f"IF({there(PEOPLE, 'first', entry.row)}=1,{exact},0)"
    if entry.income:
        to, staff = of_line(entry, "transfer_to"), NATURES[Nature.OPPORTUNITY]
        stays = f'{to}="",{to}={letter(AGENCY)}{row - 1},{letter(NATURE)}{row}="{staff}"'
        exact = f"IF(OR({stays}),0,-{exact})"
    return f'=IF({there(entry.page, "missing", entry.row)}="Yes",{exact},0)'


# ---- writing


def write_ledger(book: Any, look: Look, frame: Frame, found: list[Entry]) -> None:
    """Write the sheet, and name its columns so that the totals read as sentences."""
    sheet = book.add_worksheet(NAME)
    last, width = FIRST + len(found), YEARS_FROM + frame.years
    sheet.write_string(
        1, 1, "Ledger: every part of every line, by agency and year (April to March)", look.title
    )
    sheet.write_string(
        2,
        1,
        "= Worked out for you. Each figure is rounded to the penny once; every total is a sum of these.",
        look.note,
    )
    _heads(sheet, look, frame)
    for at, entry in enumerate(found):
        _write_entry(sheet, look, frame, entry, FIRST + at)
    names = {
        "Row": KEY,
        "Action": ACTION,
        "Agency": AGENCY,
        "Funder": FUNDER,
        "Nature": NATURE,
        "Total": width,
    }
    for name, column in names.items():
        letters = letter(column)
        book.define_name(f"Ledger_{name}", f"={NAME}!${letters}${FIRST + 1}:${letters}${last}")
    book.define_name(
        "Ledger_Outside", f"={NAME}!${letter(width + 1)}${FIRST + 1}:${letter(width + 1)}${last}"
    )
    sheet.freeze_panes(FIRST, 3)
    sheet.autofilter(FIRST - 1, 0, last - 1, width)
    sheet.repeat_rows(FIRST - 1)
    landscape(sheet, "Ledger")
    options = {
        "autofilter": True,
        "sort": True,
        "format_columns": True,
        "format_rows": True,
        "format_cells": True,
    }
    sheet.protect("", options)


def _heads(sheet: Any, look: Look, frame: Frame) -> None:
    for column, (heading, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True)):
        sheet.set_column(column, column, width, None, {"hidden": column in (KEY, BEGINS, MONTHS)})
        sheet.write_string(FIRST - 1, column, heading, look.head_worked)
    earlier = year_of(frame.costing.start) - frame.first_year
    for at in range(frame.years):
        column, year = YEARS_FROM + at, frame.first_year + at
        first = f"(YEAR(Plan_start)-IF(MONTH(Plan_start)<4,1,0)-{earlier})*12+{APRIL}"
        before = f"{letter(column - 1)}1+12"
        sheet.write_formula(0, column, f"={before if at else first}", None, year * 12 + APRIL)
        cell = f"{letter(column)}$1"
        words = f'=TEXT(INT({cell}/12),"0")&"-"&TEXT(MOD(INT({cell}/12)+1,100),"00")'
        sheet.write_formula(FIRST - 1, column, words, look.head_worked, frame.year_words[at])
    width = YEARS_FROM + frame.years
    sheet.set_column(YEARS_FROM, width, 14)
    sheet.write_string(FIRST - 1, width, "All years", look.head_worked)
    sheet.write_string(FIRST - 1, width + 1, "Months outside these years", look.head_worked)
    sheet.set_column(width + 1, width + 1, 12, None, {"hidden": True})
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_row(FIRST - 1, 30)


def _write_entry(sheet: Any, look: Look, frame: Frame, entry: Entry, at: int) -> None:
    row, text, money = at + 1, look.cell("text", fill=False), look.cell("money", fill=False)
    number = look.cell("whole", fill=False)
    live = entry.line is not None
    agency = agency_formula(frame, entry)
    payer = f'IF({of_line(entry, "funder")}<>"",{of_line(entry, "funder")},{agency})'
    if entry.income:
        agency = payer = f'{of_line(entry, "transfer_to")}&""'
    label = entry.part.capitalize() if entry.part not in PART_WORDS else PART_WORDS[entry.part]
    name = entry.line.label if entry.line else ""
    action = entry.action.id if entry.action else ""
    nature = NATURES[entry.nature] if entry.nature else ""
    texts = {
        ACTION: (_blank_or(entry, of_line(entry, "action")), action),
        LABEL: (_blank_or(entry, f'{of_line(entry, "label")}&""'), name),
        AGENCY: (_blank_or(entry, agency), entry.agency),
        FUNDER: (_blank_or(entry, payer), entry.funder),
        NATURE: (_blank_or(entry, _nature_formula(entry)), nature),
    }
    key = f"{entry.page.key} in " if entry.income else entry.page.key
    sheet.write_formula(
        at, KEY, f'="{key}"&ROW({there(entry.page, "id", entry.row)})', look.key, f"{key}{entry.row}"
    )
    for column, (formula, value) in texts.items():
        sheet.write_formula(at, column, formula, text, value if live else "")
    write(sheet, at, PART, f"{label}{', received' if entry.income else ''}", text)
    begins, months = _running(frame, entry)
    sheet.write_formula(at, BEGINS, _blank_or(entry, _begins_formula(entry), "0"), number, begins)
    sheet.write_formula(at, MONTHS, _blank_or(entry, _months_formula(entry, row), "0"), number, months)
    for year, words in enumerate(frame.year_words):
        formula = year_formula(entry, row, YEARS_FROM + year)
        sheet.write_formula(at, YEARS_FROM + year, formula, money, entry.amounts.get(words, 0))
    first, last = letter(YEARS_FROM), letter(YEARS_FROM + frame.years - 1)
    total = round(sum(entry.amounts.values()), 2)
    sheet.write_formula(at, YEARS_FROM + frame.years, f"=SUM({first}{row}:{last}{row})", money, total)
    span = f"MIN(${letter(BEGINS)}{row}+${letter(MONTHS)}{row},{last}$1+12)-MAX(${letter(BEGINS)}{row},{first}$1)"
    outside = f"=${letter(MONTHS)}{row}-MAX(0,{span})"
    sheet.write_formula(at, YEARS_FROM + frame.years + 1, outside, number, 0)
    if not live:
        sheet.set_row(at, None, None, {"level": 1, "hidden": True})


def _running(frame: Frame, entry: Entry) -> tuple[int, int]:
    """The first month and the months of a row, as its formulas count them."""
    if entry.line is None:
        return 0, 0
    start, plan = entry.line.start or frame.costing.start, frame.costing.start
    begins = start.year * 12 + start.month - 1
    if not entry.line.recurrent and entry.page is not POSTS:
        return begins, 1
    until = plan.year * 12 + plan.month - 1 + frame.costing.horizon_years * 12 - begins
    return begins, max(0, min(max(1, entry.line.months), until))


__all__ = ["NAME", "Entry", "entries", "here", "write_ledger"]
