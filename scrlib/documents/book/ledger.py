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
from scrlib.documents.book.sheet import landscape, letter, write
from scrlib.documents.book.values import NATURES

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
PART_WORDS = {"amount": "Amount", "pay": "Pay", "ni": "Employer's NI", "pension": "Pension"}


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
        "Outside": width + 1,
        "Kind": width + 2,
        "Moved": width + 3,
    }
    for name, column in names.items():
        letters = letter(column)
        book.define_name(f"Ledger_{name}", f"={NAME}!${letters}${FIRST + 1}:${letters}${last}")
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
    for at, heading in enumerate(("Months outside these years", "Kind", "Rises with"), start=width + 1):
        sheet.write_string(FIRST - 1, at, heading, look.head_worked)
    sheet.set_column(width + 1, width + 3, 12, None, {"hidden": True})
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
        ACTION: (blank_or(entry, of_line(entry, "action")), action),
        LABEL: (blank_or(entry, f'{of_line(entry, "label")}&""'), name),
        AGENCY: (blank_or(entry, agency), entry.agency),
        FUNDER: (blank_or(entry, payer), entry.funder),
        NATURE: (blank_or(entry, nature_formula(entry)), nature),
    }
    key = f"{entry.page.key} in " if entry.income else entry.page.key
    sheet.write_formula(
        at, KEY, f'="{key}"&ROW({there(entry.page, "id", entry.row)})', look.key, f"{key}{entry.row}"
    )
    for column, (formula, value) in texts.items():
        sheet.write_formula(at, column, formula, text, value if live else "")
    write(sheet, at, PART, f"{label}{', received' if entry.income else ''}", text)
    begins, months = _running(frame, entry)
    sheet.write_formula(at, BEGINS, blank_or(entry, begins_formula(entry), "0"), number, begins)
    sheet.write_formula(at, MONTHS, blank_or(entry, months_formula(entry, row), "0"), number, months)
    for year, words in enumerate(frame.year_words):
        formula = year_formula(entry, row, YEARS_FROM + year)
        sheet.write_formula(at, YEARS_FROM + year, formula, money, entry.amounts.get(words, 0))
    first, last = letter(YEARS_FROM), letter(YEARS_FROM + frame.years - 1)
    total = round(sum(entry.amounts.values()), 2)
    sheet.write_formula(at, YEARS_FROM + frame.years, f"=SUM({first}{row}:{last}{row})", money, total)
    span = f"MIN(${letter(BEGINS)}{row}+${letter(MONTHS)}{row},{last}$1+12)-MAX(${letter(BEGINS)}{row},{first}$1)"
    outside = f"=${letter(MONTHS)}{row}-MAX(0,{span})"
    after = YEARS_FROM + frame.years + 1
    sheet.write_formula(at, after, outside, number, 0)
    sheet.write_formula(at, after + 1, blank_or(entry, kind_formula(entry)), text, kind_of(entry))
    sheet.write_formula(at, after + 2, blank_or(entry, rises_formula(entry)), text, rises_of(entry))
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
