"""The ledger: for each line and component a row, for each April to March year a cell that is worked out live."""

from typing import Any

from scrlib.documents.book.columns import FIRST, POSTS
from scrlib.documents.book.frame import Frame, there, year_of
from scrlib.documents.book.ledger_formulas import (
    APRIL,
    agency_formula,
    begins_formula,
    blank_or,
    kind_formula,
    kind_of,
    months_formula,
    nature_formula,
    of_line,
    rises_formula,
    rises_of,
    year_formula,
)
from scrlib.documents.book.ledger_rows import (
    ACTION,
    AGENCY,
    BEGINS,
    FUNDER,
    KEY,
    LABEL,
    MONTHS,
    NAME,
    NATURE,
    PART,
    YEARS_FROM,
    Entry,
)
from scrlib.documents.book.look import Look
from scrlib.documents.book.sheet import height_of, landscape, letter, write
from scrlib.documents.book.values import NATURES
from scrlib.documents.plain import printable

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
WIDTHS = (10, 9, 50, 13, 20, 20, 12, 11, 8)
TITLE = "Ledger: every part of every line, by agency and year (April to March)"
NOTE = "= Worked out for you. Each figure is rounded to the penny once; every total is a sum of these."
ALLOWED = ("autofilter", "sort", "format_columns", "format_rows", "format_cells")  # on the protected sheet
PART_WORDS = {"amount": "Amount", "pay": "Pay", "ni": "Employer's NI", "pension": "Pension"}


def write_ledger(book: Any, look: Look, frame: Frame, found: list[Entry]) -> None:
    """Write the sheet, and name its columns so that the totals read as sentences."""
    sheet = book.add_worksheet(NAME)
    last, width = FIRST + len(found), YEARS_FROM + frame.years
    sheet.write_string(1, 1, TITLE, look.title)
    sheet.write_string(2, 1, NOTE, look.note)
    _heads(sheet, look, frame)
    for at, entry in enumerate(found):
        _write_entry(sheet, look, frame, entry, FIRST + at)
    _name_columns(book, width, last)
    sheet.freeze_panes(FIRST, 3)
    sheet.autofilter(FIRST - 1, 0, last - 1, width)
    sheet.repeat_rows(FIRST - 1)
    landscape(sheet, "Ledger")
    sheet.protect("", dict.fromkeys(ALLOWED, True))


def _name_columns(book: Any, width: int, last: int) -> None:
    names = {
        "Row": KEY,
        "Action": ACTION,
        "Agency": AGENCY,
        "Funder": FUNDER,
        "Nature": NATURE,
        "Total": width,
        "Outside": width + 1,
        "Kind": width + 2,
        "Moved": width + 3,
    }
    for name, column in names.items():
        letters = letter(column)
        book.define_name(f"Ledger_{name}", f"={NAME}!${letters}${FIRST + 1}:${letters}${last}")


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
    for at, heading in enumerate(("Months outside these years", "Kind", "Rises with"), start=width + 1):
        sheet.write_string(FIRST - 1, at, heading, look.head_worked)
    sheet.set_column(width + 1, width + 3, 12, None, {"hidden": True})
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_row(FIRST - 1, 30)


def _write_entry(sheet: Any, look: Look, frame: Frame, entry: Entry, at: int) -> None:
    """One row: what stands in it, when it runs, its amount in each year, and what the totals need to know of it."""
    key = f"{entry.page.key} in " if entry.income else entry.page.key
    formula = f'="{key}"&ROW({there(entry.page, "id", entry.row)})'
    sheet.write_formula(at, KEY, formula, look.key, f"{key}{entry.row}")
    _write_words(sheet, look, frame, entry, at)
    _write_times(sheet, look, frame, entry, at)
    _write_years(sheet, look, frame, entry, at)
    _write_behind(sheet, look, frame, entry, at)
    if entry.line is None:
        sheet.set_row(at, None, None, {"level": 1, "hidden": True})
    else:
        sheet.set_row(at, height_of(printable(entry.line.label), WIDTHS[LABEL]))


def _write_words(sheet: Any, look: Look, frame: Frame, entry: Entry, at: int) -> None:
    text = look.cell("text", fill=False)
    agency = agency_formula(frame, entry)
    payer = f'IF({of_line(entry, "funder")}<>"",{of_line(entry, "funder")},{agency})'
    if entry.income:
        agency = payer = f'{of_line(entry, "transfer_to")}&""'
    action = of_line(entry, "action"), entry.action.id if entry.action else ""
    label = f'{of_line(entry, "label")}&""', entry.line.label if entry.line else ""
    nature = nature_formula(entry), NATURES[entry.nature] if entry.nature else ""
    texts = {
        ACTION: action,
        LABEL: label,
        AGENCY: (agency, entry.agency),
        FUNDER: (payer, entry.funder),
        NATURE: nature,
    }
    for column, (formula, value) in texts.items():
        sheet.write_formula(at, column, blank_or(entry, formula), text, value if entry.line else "")
    part = PART_WORDS.get(entry.part, entry.part.capitalize())
    write(sheet, at, PART, f"{part}{', received' if entry.income else ''}", text)


def _write_times(sheet: Any, look: Look, frame: Frame, entry: Entry, at: int) -> None:
    number = look.cell("whole", fill=False)
    begins, months = _running(frame, entry)
    sheet.write_formula(at, BEGINS, blank_or(entry, begins_formula(entry), "0"), number, begins)
    sheet.write_formula(at, MONTHS, blank_or(entry, months_formula(entry, at + 1), "0"), number, months)


def _write_years(sheet: Any, look: Look, frame: Frame, entry: Entry, at: int) -> None:
    money = look.cell("money", fill=False)
    for column, words in enumerate(frame.year_words, start=YEARS_FROM):
        sheet.write_formula(
            at, column, year_formula(entry, at + 1, column), money, entry.amounts.get(words, 0)
        )
    first, last = _ends(frame)
    total = round(sum(entry.amounts.values()), 2)
    sheet.write_formula(at, YEARS_FROM + frame.years, f"=SUM({first}{at + 1}:{last}{at + 1})", money, total)


def _write_behind(sheet: Any, look: Look, frame: Frame, entry: Entry, at: int) -> None:
    """The hidden columns: months outside the years shown, the kind of line, what its price rises with."""
    row, after, text = at + 1, YEARS_FROM + frame.years + 1, look.cell("text", fill=False)
    first, last = _ends(frame)
    span = f"MIN(${letter(BEGINS)}{row}+${letter(MONTHS)}{row},{last}$1+12)-MAX(${letter(BEGINS)}{row},{first}$1)"
    outside = f"=${letter(MONTHS)}{row}-MAX(0,{span})"
    sheet.write_formula(at, after, outside, look.cell("whole", fill=False), 0)
    sheet.write_formula(at, after + 1, blank_or(entry, kind_formula(entry)), text, kind_of(entry))
    sheet.write_formula(at, after + 2, blank_or(entry, rises_formula(entry)), text, rises_of(entry))


def _ends(frame: Frame) -> tuple[str, str]:
    """The letters of the first and the last column of years."""
    return letter(YEARS_FROM), letter(YEARS_FROM + frame.years - 1)


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
